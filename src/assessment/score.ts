import { openGates, type OpenGate } from './gate.ts';
import { verdict, type Verdict } from './level.ts';
import { rounded } from './rounded.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answers, type Assessment, type Id, type Question } from './types.ts';
import { visibleIds } from './visibility.ts';

/** A score from 0 to 100, as the range that is left open by what is not known. */
export interface Band {
	/** Everything not known counted as the worst. */
	readonly low: number;
	/** Everything not known counted as the best. */
	readonly high: number;
}

export interface QuestionResult {
	readonly id: Id;
	readonly dimension: Id;
	readonly weight: number;
	/** Whether it has gates, so that no level is given before it is answered. */
	readonly gated: boolean;
	readonly status: 'answered' | 'dont-know' | 'not-applicable' | 'unanswered' | 'hidden';
	/** The answer that counts: an option, `dont-know` or `not-applicable`; `null` when unanswered or hidden. */
	readonly answer: Id | null;
	/** The value of the option chosen, 0–1; `null` without one. */
	readonly value: number | null;
	/** What it brings to its dimension; `null` where it does not apply (not applicable or hidden). */
	readonly band: Band | null;
}

export interface DimensionResult {
	readonly id: Id;
	readonly weight: number;
	/** `null` when none of its questions applies; the dimension then has no part in the level. */
	readonly band: Band | null;
	/** The share of its questions that apply which have an answer, 0–1; `null` when none applies. */
	readonly coverage: number | null;
}

export interface Scores {
	/** The weighted mean of the dimensions; 0–100, all open, when no question applies. */
	readonly mean: Band;
	/** The share of the questions that apply which have an answer, "don't know" included, 0–1. Each question counts one. */
	readonly coverage: number;
	readonly gates: readonly OpenGate[];
	/** In the assessment's order, like `questions`. */
	readonly dimensions: readonly DimensionResult[];
	readonly questions: readonly QuestionResult[];
}

export interface Result extends Scores, Verdict {}

/**
 * What a set of answers comes to. Never throws: an answer that is no option of its question counts as none.
 *
 * Scores are rounded to nine decimals, so that a sum which is 60 on paper reaches a threshold of 60 although the
 * computer arrives at 59.99999999999999. Nothing coarser is applied before a threshold.
 */
export function score(assessment: Assessment, answers: Answers): Result {
	const visible = visibleIds(assessment, answers);
	const questions = assessment.questions.map((question) => scoreQuestion(question, visible, answers));
	const dimensions = assessment.dimensions.map(({ id, weight }) => {
		const own = questions.filter((question) => question.dimension === id);
		return { id, weight, band: weightedMean(own), coverage: coverageOf(own) };
	});
	const scores: Scores = {
		mean: weightedMean(dimensions) ?? { low: 0, high: 100 },
		coverage: coverageOf(questions) ?? 0,
		gates: openGates(assessment, questions),
		dimensions,
		questions,
	};
	return { ...verdict(assessment, scores), ...scores };
}

function scoreQuestion(question: Question, visible: ReadonlySet<Id>, answers: Answers): QuestionResult {
	const { id, dimension, weight, gates } = question;
	const nothing = { id, dimension, weight, gated: gates !== undefined, answer: null, value: null, band: null };
	if (!visible.has(id)) return { ...nothing, status: 'hidden' };

	const given = answers[id];
	const option = question.options.find((candidate) => candidate.id === given);
	if (option) {
		const points = rounded(100 * option.value);
		const band = { low: points, high: points };
		return { ...nothing, status: 'answered', answer: option.id, value: option.value, band };
	}
	if (given === NOT_APPLICABLE && question.notApplicable) return { ...nothing, status: given, answer: given };
	const open = { ...nothing, band: { low: 0, high: 100 } };
	return given === DONT_KNOW ? { ...open, status: given, answer: given } : { ...open, status: 'unanswered' };
}

/** The weighted mean of the parts that have a band; `null` when none has. */
export function weightedMean(parts: readonly { readonly weight: number; readonly band: Band | null }[]): Band | null {
	let [weights, low, high] = [0, 0, 0];
	for (const { weight, band } of parts) {
		if (!band) continue;
		weights += weight;
		low += weight * band.low;
		high += weight * band.high;
	}
	return weights ? { low: rounded(low / weights), high: rounded(high / weights) } : null;
}

function coverageOf(questions: readonly QuestionResult[]): number | null {
	const applicable = questions.filter((question) => question.band);
	const answered = applicable.filter((question) => question.status !== 'unanswered');
	return applicable.length ? answered.length / applicable.length : null;
}
