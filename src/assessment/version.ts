import type { Assessment, Id } from './types.ts';

/** Whether a value of any kind is a version such as `1.4.0`, with a major and a minor number that a link can hold, 0–255. */
export function isVersion(value: unknown): value is string {
	return (
		typeof value === 'string' &&
		/^\d{1,3}\.\d{1,3}\.\d{1,9}$/.test(value) &&
		majorOf(value) <= 255 &&
		minorOf(value) <= 255
	);
}

/** The major number of a version: answers given under another one mean something else. */
export function majorOf(version: string): number {
	return Number.parseInt(version, 10);
}

/** The minor number of a version: answers given under a lower one are to fewer questions. */
export function minorOf(version: string): number {
	return Number.parseInt(version.slice(version.indexOf('.') + 1), 10);
}

/** Whether a version comes after another one. */
export function isLater(version: string, than: string): boolean {
	const [a, b] = [version, than].map((each) => each.split('.').map(Number)) as [number[], number[]];
	const differing = a.findIndex((number, index) => number !== b[index]);
	return differing >= 0 && a[differing]! > b[differing]!;
}

/**
 * An assessment as it was in an earlier minor version: without the questions and options added since, in the words of
 * today. What was answered then comes to what it came to then.
 *
 * @param minor 0 to the assessment's own minor number
 */
export function asOf(assessment: Assessment, minor: number): Assessment {
	if (minor === minorOf(assessment.version)) return assessment;
	const found = earlier.get(assessment)?.get(minor);
	if (found) return found;
	const wasThere = ({ since }: { readonly since?: string }) => since === undefined || minorOf(since) <= minor;
	const then = <Asked extends { readonly since?: string; readonly options: readonly { readonly since?: string }[] }>(
		asked: readonly Asked[],
	) => asked.filter(wasThere).map((question) => ({ ...question, options: question.options.filter(wasThere) }));
	const made = {
		...assessment,
		version: `${majorOf(assessment.version)}.${minor}.0`,
		profile: then(assessment.profile),
		questions: then(assessment.questions),
	};
	earlier.set(assessment, new Map(earlier.get(assessment)).set(minor, made));
	return made;
}

/** Made once, so that what thousands of links of one version say can be told to be of one assessment. */
const earlier = new WeakMap<Assessment, ReadonlyMap<number, Assessment>>();

/** What an assessment has that an earlier minor version of it had not. */
export interface News {
	/** Ids of questions. */
	readonly questions: readonly Id[];
	/** Ids of older questions that have more options now. */
	readonly options: readonly Id[];
}

/** @param minor 0 to the assessment's own minor number */
export function newsSince(assessment: Assessment, minor: number): News {
	const isNew = ({ since }: { readonly since?: string }) => since !== undefined && minorOf(since) > minor;
	const asked = [...assessment.profile, ...assessment.questions];
	return {
		questions: asked.filter(isNew).map(({ id }) => id),
		options: asked.filter((question) => !isNew(question) && question.options.some(isNew)).map(({ id }) => id),
	};
}
