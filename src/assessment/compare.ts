import { weightedMean, type Band, type QuestionResult, type Result } from './score.ts';
import type { Id } from './types.ts';

/** Two results by the questions they share; `then` is the earlier one or somebody else's. */
export interface Comparison {
	/** The share of this result's questions that can be compared, 0–1. */
	readonly comparable: number;
	/** Over the questions compared only, so that both are means of the same; `null` where none is. */
	readonly mean: Pair | null;
	readonly dimensions: readonly (Pair & { readonly id: Id })[];
	/** Questions with another answer, the largest gain first, losses last. */
	readonly changed: readonly {
		readonly question: Id;
		readonly then: Id;
		readonly now: Id;
		/** What the answer brings now more than then, −100 to 100; “don't know” counts as nothing. */
		readonly gain: number;
	}[];
}

export interface Pair {
	readonly then: Band;
	readonly now: Band;
}

/**
 * Compares two results by what both answered. They may be to the same assessment, to two versions of it, or to two
 * assessments that share questions: a question is known by its id. What is hidden, unanswered or not applicable in one
 * of them, or not asked there at all, is left out of both.
 */
export function compare(then: Result, now: Result): Comparison {
	const earlier = new Map(then.questions.map((question) => [question.id, question]));
	const both = now.questions.flatMap((question) => {
		const before = earlier.get(question.id);
		return before && counts(before) && counts(question) ? [{ before, question }] : [];
	});
	const dimensions = now.dimensions.flatMap(({ id, weight }) => {
		const own = both.filter(({ question }) => question.dimension === id);
		const thenBand = weightedMean(own.map(({ before, question }) => ({ ...before, weight: question.weight })));
		const nowBand = weightedMean(own.map(({ question }) => question));
		return thenBand && nowBand ? [{ id, weight, then: thenBand, now: nowBand }] : [];
	});
	const thenMean = weightedMean(dimensions.map(({ weight, then: band }) => ({ weight, band })));
	const nowMean = weightedMean(dimensions.map(({ weight, now: band }) => ({ weight, band })));
	const asked = now.questions.filter(({ id, band }) => band || earlier.get(id)?.band);
	return {
		comparable: asked.length ? both.length / asked.length : 0,
		mean: thenMean && nowMean && { then: thenMean, now: nowMean },
		dimensions: dimensions.map(({ id, then: thenBand, now: nowBand }) => ({ id, then: thenBand, now: nowBand })),
		changed: both
			.filter(({ before, question }) => before.answer !== question.answer)
			.map(({ before, question }) => ({
				question: question.id,
				then: before.answer,
				now: question.answer,
				gain: question.band.low - before.band.low,
			}))
			.sort((a, b) => b.gain - a.gain),
	};
}

/** Whether a question was answered and applies. */
function counts(question: QuestionResult): question is QuestionResult & { readonly answer: Id; readonly band: Band } {
	return question.band !== null && question.answer !== null;
}
