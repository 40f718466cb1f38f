import type { OpenGate } from './gate.ts';
import type { Band, DimensionResult, Scores } from './score.ts';
import type { Assessment, Id, Level } from './types.ts';

/** Something a level asks for that these answers do not give. Scores are 0–100. */
export type Demand =
	| { readonly kind: 'mean'; readonly needed: number; readonly mean: number }
	| { readonly kind: 'floor'; readonly dimension: Id; readonly needed: number; readonly low: number }
	| { readonly kind: 'gate'; readonly gates: readonly OpenGate[] };

/** The one rule that set the level, or that kept a level from being given. */
export type Rule =
	| Demand
	| { readonly kind: 'top' }
	/** Too few answers: shares of the questions that apply, 0–1. */
	| { readonly kind: 'coverage'; readonly needed: number; readonly coverage: number }
	/** Questions with a gate that have no answer. */
	| { readonly kind: 'unanswered-gates'; readonly questions: readonly Id[] };

export interface Verdict {
	/** The level's id; `null` while too much is unanswered. */
	readonly level: Id | null;
	/**
	 * Why it is this level and none above. A floor is named only where the mean alone would give more, and a gate only
	 * where the mean and the floors would: nobody is told to lift a gate and then finds the level unchanged.
	 */
	readonly rule: Rule;
	/** The level above and all it still asks for, `rule` first; `null` at the top and without a level. */
	readonly next: { readonly level: Id; readonly asks: readonly Demand[] } | null;
}

/** No level below this share of answers. */
export const NEEDED_COVERAGE = 0.8;

/** The level these scores give: the last one before the first that asks for more than there is. */
export function verdict(assessment: Assessment, scores: Scores): Verdict {
	const { coverage, questions } = scores;
	if (coverage < NEEDED_COVERAGE) {
		return { level: null, rule: { kind: 'coverage', needed: NEEDED_COVERAGE, coverage }, next: null };
	}
	const unanswered = questions.filter(({ gated, status }) => gated && status === 'unanswered').map(({ id }) => id);
	if (unanswered.length) {
		return { level: null, rule: { kind: 'unanswered-gates', questions: unanswered }, next: null };
	}
	let reached: Id | null = null;
	for (const [index, level] of assessment.levels.entries()) {
		const asks = [
			...meanAsks(level, scores.mean),
			...floorAsks(level, scores.dimensions),
			...gateAsks(index, scores.gates),
		];
		const [rule] = asks;
		if (rule) return { level: reached, rule, next: { level: level.id, asks } };
		reached = level.id;
	}
	return { level: reached, rule: { kind: 'top' }, next: null };
}

function meanAsks({ minMean }: Level, mean: Band): Demand[] {
	return mean.low < minMean ? [{ kind: 'mean', needed: minMean, mean: mean.low }] : [];
}

/** The dimensions below the floor, the weakest first. A dimension without a question that applies has no floor. */
function floorAsks({ minFloor }: Level, dimensions: readonly DimensionResult[]): Demand[] {
	return dimensions
		.flatMap(({ id, band }) => (band ? [{ dimension: id, low: band.low }] : []))
		.filter(({ low }) => low < minFloor)
		.sort((a, b) => a.low - b.low)
		.map(({ dimension, low }) => ({ kind: 'floor', dimension, needed: minFloor, low }));
}

function gateAsks(level: number, gates: readonly OpenGate[]): Demand[] {
	const closed = gates.filter((gate) => gate.limit < level);
	return closed.length ? [{ kind: 'gate', gates: closed }] : [];
}
