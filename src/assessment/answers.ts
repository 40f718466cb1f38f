import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Answer,
	type Answers,
	type Assessment,
	type Id,
	type ProfileQuestion,
	type Question,
} from './types.ts';

/** Everything that can be answered, in the order in which it is asked: the profile, then the scored questions. */
export function answerable(assessment: Assessment): readonly (ProfileQuestion | Question)[] {
	return [...assessment.profile, ...assessment.questions];
}

/** Whether it is answered with a list. */
export function takesSeveral(question: ProfileQuestion | Question): boolean {
	return 'kind' in question && question.kind === 'many';
}

/**
 * The ids that may be given as an answer: the options, on a scored question also "don't know", and "not applicable"
 * where the author allows it.
 */
export function offered(question: ProfileQuestion | Question): readonly Id[] {
	const options = question.options.map((option) => option.id);
	if ('kind' in question) return options;
	return [...options, DONT_KNOW, ...(question.notApplicable ? [NOT_APPLICABLE] : [])];
}

/**
 * What this question can make of a value of any kind: an answer it offers, a list reduced to the options it offers, in
 * the author's order, or `undefined` when nothing is left.
 */
export function known(question: ProfileQuestion | Question, given: unknown): Answer | undefined {
	const ids = offered(question);
	if (!takesSeveral(question)) return ids.find((id) => id === given);
	const list = Array.isArray(given) ? ids.filter((id) => given.includes(id)) : [];
	return list.length ? list : undefined;
}

export interface Cleaned {
	readonly answers: Answers;
	/** The keys of which the answer, or a part of it, means nothing to this assessment. */
	readonly dropped: readonly string[];
}

/**
 * Keeps of any value what this assessment understands as answers and says what it dropped. The result has one form
 * only: keys in the order asked, lists in the author's order and without repetition, empty lists left out.
 */
export function clean(assessment: Assessment, given: unknown): Cleaned {
	if (!isRecord(given)) return { answers: {}, dropped: [] };
	const answers = understood(assessment, given);
	const dropped = Object.keys(given).filter((id) => {
		const kept: unknown[] = [Object.hasOwn(answers, id) ? answers[id] : undefined].flat();
		return [given[id]].flat().some((part) => !kept.includes(part));
	});
	return { answers, dropped };
}

/** What `clean` keeps. */
export function understood(assessment: Assessment, given: Readonly<Record<string, unknown>>): Answers {
	const kept: [string, Answer][] = [];
	for (const question of answerable(assessment)) {
		const answer = Object.hasOwn(given, question.id) ? known(question, given[question.id]) : undefined;
		if (answer !== undefined) kept.push([question.id, answer]);
	}
	return Object.fromEntries(kept);
}

/** Whether a value of any kind can be asked for keys; says nothing about what they hold. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
