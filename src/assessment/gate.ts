import type { QuestionResult } from './score.ts';
import { DONT_KNOW, type Assessment, type Gate, type Id } from './types.ts';

/** A gate that stands in the way, and the answer that opened it. */
export interface OpenGate {
	readonly id: Id;
	readonly question: Id;
	/** The option on which it fired, or `dont-know`. */
	readonly answer: Id;
	/** `stop` only when a `stop` gate fired on an option: "don't know" never does more than cap. */
	readonly effect: 'stop' | 'cap';
	/** The highest level it leaves open, as an index into the assessment's levels. */
	readonly limit: number;
	/** The action that lifts it. */
	readonly action: Id;
}

/**
 * The gates that these results open: those that stop first, otherwise in the author's order. "Don't know" opens one gate
 * of its question, the one with the lowest `capLevel`: the reasons of the others suppose an answer that was not given.
 */
export function openGates(assessment: Assessment, results: readonly QuestionResult[]): OpenGate[] {
	const answers = new Map(results.map((result) => [result.id, result.answer]));
	const levelOf = ({ capLevel }: Gate) => assessment.levels.findIndex((level) => level.id === capLevel);
	const open: OpenGate[] = [];
	for (const { id: question, gates = [] } of assessment.questions) {
		const answer = answers.get(question);
		if (!answer) continue;
		const fired =
			answer === DONT_KNOW
				? [...gates].sort((a, b) => levelOf(a) - levelOf(b)).slice(0, 1)
				: gates.filter(({ options }) => options.includes(answer));
		for (const gate of fired) {
			const effect = answer === DONT_KNOW ? 'cap' : gate.severity;
			const limit = effect === 'stop' ? 0 : levelOf(gate);
			open.push({ id: gate.id, question, answer, effect, limit, action: gate.action });
		}
	}
	return [...open.filter((gate) => gate.effect === 'stop'), ...open.filter((gate) => gate.effect === 'cap')];
}
