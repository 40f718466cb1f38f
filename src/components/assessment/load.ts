import type { Id } from '../../assessment/types.ts';
import type { Language } from '../../guide/vocabulary.ts';
import type { AssessmentData, Facts } from './data.ts';
import type { Strings } from './words.ts';

/** What a data file of an assessment holds. */
export interface LoadedAssessment {
	readonly data: AssessmentData;
	readonly facts: Facts;
	readonly strings: Strings;
}

const loading = new Map<string, Promise<LoadedAssessment>>();

/**
 * Fetches an assessment in one language, once.
 *
 * @param folder where the data files lie, see `AssessmentData.files`
 * @param edition an earlier major version; today's without it
 * @throws if it cannot be fetched; asked again, it tries again
 */
export function loadAssessment(
	folder: string,
	id: Id,
	language: Language,
	edition?: number,
): Promise<LoadedAssessment> {
	const address = `${folder}${[id, ...(edition === undefined ? [] : [edition]), language].join('.')}.json`;
	const found = loading.get(address);
	if (found) return found;
	const promise = fetch(address).then((response) => {
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return response.json() as Promise<LoadedAssessment>;
	});
	loading.set(address, promise);
	promise.catch(() => loading.delete(address));
	return promise;
}
