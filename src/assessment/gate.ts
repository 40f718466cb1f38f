import type { QuestionResult } from './score.ts';
import { DONT_KNOW, type Assessment, type Id } from './types.ts';

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

/** The gates that these results open: those that stop first, otherwise in the author's order. */
export function openGates(assessment: Assessment, results: readonly QuestionResult[]): OpenGate[] {
	const answers = new Map(results.map((result) => [result.id, result.answer]));
	const open: OpenGate[] = [];
	for (const question of assessment.questions) {
		const answer = answers.get(question.id);
		if (!answer) continue;
		for (const { id, options, severity, capLevel, action } of question.gates ?? []) {
			if (answer !== DONT_KNOW && !options.includes(answer)) continue;
			const effect = answer === DONT_KNOW ? 'cap' : severity;
			const limit = effect === 'stop' ? 0 : assessment.levels.findIndex((level) => level.id === capLevel);
			open.push({ id, question: question.id, answer, effect, limit, action });
		}
	}
	return [...open.filter((gate) => gate.effect === 'stop'), ...open.filter((gate) => gate.effect === 'cap')];
}
