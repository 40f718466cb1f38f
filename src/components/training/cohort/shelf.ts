import type { Unreadable } from '../../../assessment/gather.ts';
import type { Assessment, Id } from '../../../assessment/types.ts';
import { majorOf } from '../../../assessment/version.ts';
import type { Language } from '../../../guide/vocabulary.ts';
import { loadAssessment, type LoadedAssessment } from '../../assessment/load.ts';

/** The assessments that results may be of, in the page's language, fetched when the first result comes. */
export interface Shelf {
	/** Fetches today's edition of every assessment. @throws if one cannot be fetched; asked again, it tries again */
	readonly fill: () => Promise<void>;
	/**
	 * Fetches the earlier editions that unreadable results are of, and says whether there were any to fetch.
	 * @throws if one cannot be fetched
	 */
	readonly fillFor: (unreadable: readonly Unreadable[]) => Promise<boolean>;
	readonly assessments: () => readonly Assessment[];
	/** What puts an assessment of this edition into words. */
	readonly loadedFor: (assessment: Assessment) => LoadedAssessment;
}

/** @param folder where the data files lie */
export function shelfOf(folder: string, ids: readonly Id[], language: Language): Shelf {
	const found = new Map<string, LoadedAssessment>();
	const place = ({ id, version }: Pick<Assessment, 'id' | 'version'>) => `${id} ${majorOf(version)}`;
	const put = (loaded: LoadedAssessment) => found.set(place(loaded.data.assessment), loaded);
	return {
		fill: async () => {
			if (found.size >= ids.length) return;
			(await Promise.all(ids.map((id) => loadAssessment(folder, id, language)))).forEach(put);
		},
		fillFor: async (unreadable) => {
			const wanted = new Set<string>();
			for (const { error } of unreadable) {
				if (error.code === 'older' && error.origin) wanted.add(`${error.origin.assessment} ${error.origin.major}`);
			}
			const editions = [...found.values()].flatMap(({ data }) =>
				data.editions
					.filter((edition) => wanted.has(`${data.assessment.code} ${edition}`))
					.filter((edition) => !found.has(`${data.assessment.id} ${edition}`))
					.map((edition) => ({ id: data.assessment.id, edition })),
			);
			const missing = new Map(editions.map((each) => [`${each.id} ${each.edition}`, each]));
			const loaded = await Promise.all(
				[...missing.values()].map(({ id, edition }) => loadAssessment(folder, id, language, edition)),
			);
			loaded.forEach(put);
			return loaded.length > 0;
		},
		assessments: () => [...found.values()].map(({ data }) => data.assessment),
		loadedFor: (assessment) => found.get(place(assessment))!,
	};
}
