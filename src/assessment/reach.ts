import { answerable, offered, takesSeveral } from './answers.ts';
import type { Assessment, Condition, Id } from './types.ts';

/** What one question must (`holds`) or must not be answered with. */
export interface Requirement {
	readonly question: Id;
	readonly is: readonly Id[];
	readonly holds: boolean;
}

/** Requirements that, all met, make a condition hold. */
export type Way = readonly Requirement[];

/**
 * Every way in which a condition can hold (or, with `wanted` false, can fail to), possible or not: its disjunctive
 * normal form. For check time only: the number of ways grows with the product of the alternatives.
 */
export function waysTo(condition: Condition, wanted = true): Way[] {
	if ('answer' in condition) return [[{ question: condition.answer, is: [condition.is].flat(), holds: wanted }]];
	if ('not' in condition) return waysTo(condition.not, !wanted);
	const parts = ('all' in condition ? condition.all : condition.any).map((part) => waysTo(part, wanted));
	// De Morgan: that not all hold is that any does not.
	return 'all' in condition === wanted ? together(parts) : parts.flat();
}

/** Picks one way of each part, in every combination. */
function together(parts: readonly Way[][]): Way[] {
	return parts.reduce<Way[]>((ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])), [[]]);
}

/**
 * Whether some person can meet all requirements of a way: with answers that are offered, to questions that are shown.
 * Expects conditions that refer only to earlier questions.
 */
export function isPossible(way: Way, assessment: Assessment): boolean {
	return withVisibility(way, assessment).some((complete) =>
		answerable(assessment).every((question) => {
			const own = complete.filter((requirement) => requirement.question === question.id);
			const excluded = own.filter(({ holds }) => !holds).flatMap(({ is }) => is);
			const left = offered(question).filter((answer) => !excluded.includes(answer));
			const wanted = own.filter(({ holds }) => holds);
			return takesSeveral(question)
				? wanted.every(({ is }) => left.some((answer) => is.includes(answer)))
				: !wanted.length || left.some((answer) => wanted.every(({ is }) => is.includes(answer)));
		}),
	);
}

/**
 * A way in every combination with what shows the questions it needs an answer of. From the last question to the first,
 * because what shows one may need an answer of an earlier one.
 */
function withVisibility(way: Way, assessment: Assessment): Way[] {
	return answerable(assessment).reduceRight<Way[]>(
		(ways, { id, when }) =>
			ways.flatMap((known) => {
				const needed = known.some(({ question, holds }) => holds && question === id);
				return needed && when ? together([[known], waysTo(when)]) : [known];
			}),
		[way],
	);
}
