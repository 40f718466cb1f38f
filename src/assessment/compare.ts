import type { Band, Result } from './score.ts';
import type { Id } from './types.ts';

/** Two results to the same assessment, side by side; `then` is the earlier one or somebody else's. */
export interface Comparison {
	/** The share of the scored questions that apply to both and can be compared, 0–1. */
	readonly comparable: number;
	readonly dimensions: readonly { readonly id: Id; readonly then: Band | null; readonly now: Band | null }[];
	/** Questions with another answer, the largest gain first, losses last. */
	readonly changed: readonly {
		readonly question: Id;
		readonly then: Id;
		readonly now: Id;
		/** What the answer brings now more than then, −100 to 100; “don't know” counts as nothing. */
		readonly gain: number;
	}[];
}

/** Compares two results to one assessment by what both answered; what is hidden, open or not applicable in one of them is left out. */
export function compare(then: Result, now: Result): Comparison {
	const earlier = new Map(then.questions.map((question) => [question.id, question]));
	const applying = now.questions.filter(({ id, band }) => band || earlier.get(id)?.band);
	const both = applying.flatMap((question) => {
		const before = earlier.get(question.id);
		return question.band && question.answer && before?.band && before.answer
			? [
					{
						question: question.id,
						before: before.answer,
						answer: question.answer,
						gain: question.band.low - before.band.low,
					},
				]
			: [];
	});
	return {
		comparable: applying.length > 0 ? both.length / applying.length : 0,
		// Results list the dimensions in the assessment's order.
		dimensions: now.dimensions.map(({ id, band }, index) => ({ id, then: then.dimensions[index]!.band, now: band })),
		changed: both
			.filter(({ before, answer }) => before !== answer)
			.map(({ question, before, answer, gain }) => ({ question, then: before, now: answer, gain }))
			.sort((a, b) => b.gain - a.gain),
	};
}
