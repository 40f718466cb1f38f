import type { Answers, Condition, Id } from './types.ts';

/** Says whether a question is shown. */
export type IsVisible = (question: Id) => boolean;

/**
 * Whether a condition holds for these answers. A statement about a question that is unanswered, or that `isVisible`
 * calls hidden, does not hold; `not` turns that round like everything else. Answers that are no known option match
 * nothing. Without `isVisible` every question counts as shown.
 */
export function holds(condition: Condition, answers: Answers, isVisible: IsVisible = () => true): boolean {
	if ('all' in condition) return condition.all.every((part) => holds(part, answers, isVisible));
	if ('any' in condition) return condition.any.some((part) => holds(part, answers, isVisible));
	if ('not' in condition) return !holds(condition.not, answers, isVisible);
	if (!isVisible(condition.answer)) return false;
	const named = [condition.is].flat();
	return [answers[condition.answer]].flat().some((answer) => named.some((id) => id === answer));
}

/**
 * The ids of the questions whose answers make a condition hold, each once, in the order the condition names them: those
 * in a statement that holds, or that does not where `not` asks for it. Empty when the condition does not hold.
 */
export function reasonsFor(condition: Condition, answers: Answers, isVisible: IsVisible): Id[] {
	return [...new Set(supports(condition, answers, isVisible, true))];
}

function supports(condition: Condition, answers: Answers, isVisible: IsVisible, wanted: boolean): Id[] {
	if (holds(condition, answers, isVisible) !== wanted) return [];
	if ('not' in condition) return supports(condition.not, answers, isVisible, !wanted);
	if ('answer' in condition) return [condition.answer];
	const parts = 'all' in condition ? condition.all : condition.any;
	return parts.flatMap((part) => supports(part, answers, isVisible, wanted));
}

/** The ids of all questions a condition names, each once, in the order it names them. */
export function questionsIn(condition: Condition): Id[] {
	return [...new Set(statementsIn(condition).map((statement) => statement.answer))];
}

/** The statements about single questions that a condition is made of, in its order. */
export function statementsIn(condition: Condition): Extract<Condition, { answer: Id }>[] {
	if ('answer' in condition) return [condition];
	if ('not' in condition) return statementsIn(condition.not);
	return ('all' in condition ? condition.all : condition.any).flatMap(statementsIn);
}
