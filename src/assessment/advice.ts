import { reasonsFor } from './condition.ts';
import type { QuestionResult, Result } from './score.ts';
import { rounded } from './rounded.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Action, type Answers, type Assessment, type Id } from './types.ts';
import { visibleIds } from './visibility.ts';

/** An action that these answers call for. */
export interface Advice {
	readonly action: Action;
	/** It lifts a gate, it settles a "don't know" on a question of weight 3, or it improves a practice. */
	readonly kind: 'gate' | 'find-out' | 'improve';
	/** weight × (1 − value) × impact / effort, the largest of the questions in `because`; "don't know" has value 0. */
	readonly priority: number;
	/** The answers that led to it, at least one: those that opened its gates first. */
	readonly because: readonly { readonly question: Id; readonly answer: Id }[];
}

/**
 * What to do about a result, the most urgent first: actions of open gates in the order of `result.gates`, then what to
 * find out, then the rest, both by priority and, where that ties, in the author's order. Each action comes once.
 *
 * An action is offered for a gate it lifts, or where its condition holds thanks to a scored answer below the best one.
 * What is unanswered, not applicable or hidden leads to nothing.
 *
 * @param result what `score` made of the same assessment and answers
 */
export function advise(assessment: Assessment, answers: Answers, result: Result): Advice[] {
	const visible = visibleIds(assessment, answers);
	const results = new Map(result.questions.map((question) => [question.id, question]));

	const advice = assessment.actions.flatMap((action): Advice[] => {
		const gated = result.gates.filter((gate) => gate.action === action.id).map((gate) => gate.question);
		const reasons = reasonsFor(action.when, answers, (id) => visible.has(id));
		const because = [...new Set([...gated, ...reasons])].flatMap((id) => reasonOf(results.get(id)));
		if (!because.length) return [];
		const toFindOut = because.some(({ answer, weight }) => answer === DONT_KNOW && weight === 3);
		return [
			{
				action,
				kind: gated.length ? 'gate' : toFindOut ? 'find-out' : 'improve',
				priority: rounded((Math.max(...because.map(({ gain }) => gain)) * action.impact) / action.effort),
				because: because.map(({ question, answer }) => ({ question, answer })),
			},
		];
	});

	const place = ({ action }: Advice) => result.gates.findIndex((gate) => gate.action === action.id);
	const byPriority = (a: Advice, b: Advice) => b.priority - a.priority;
	return [
		...advice.filter(({ kind }) => kind === 'gate').sort((a, b) => place(a) - place(b)),
		...advice.filter(({ kind }) => kind === 'find-out').sort(byPriority),
		...advice.filter(({ kind }) => kind === 'improve').sort(byPriority),
	];
}

/** The answer to a scored question as a reason to act, if it leaves something to gain. */
function reasonOf(result: QuestionResult | undefined) {
	if (!result?.answer || result.status === NOT_APPLICABLE || result.value === 1) return [];
	const { id: question, answer, weight, value } = result;
	return [{ question, answer, weight, gain: weight * (1 - (value ?? 0)) }];
}

/** How many pieces of advice to show open: all that lift gates, but at least three and at most five. */
export function featured(advice: readonly Advice[]): number {
	const gates = advice.filter(({ kind }) => kind === 'gate').length;
	return Math.min(advice.length, Math.max(3, Math.min(5, gates)));
}
