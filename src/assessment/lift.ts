import { rounded } from './rounded.ts';
import type { Result } from './score.ts';
import type { Assessment, Id } from './types.ts';

/** One answer to change on the way to the next level. */
export interface Lift {
	readonly question: Id;
	/** The best option, which the count supposes. */
	readonly option: Id;
}

/** What an answer could bring. */
interface Gap extends Lift {
	readonly dimension: Id;
	/** What the best answer would add to its dimension and to the mean, 0–100. */
	readonly toDimension: number;
	readonly toMean: number;
}

/**
 * The smallest set of answers that, each changed to its best, would give the next level; the most valuable first.
 * Empty where there is no next level: at the top, and while there is no level at all.
 *
 * Exact, not a guess: what an answer adds to its dimension and to the mean does not depend on the others. Questions of
 * gates that close the next level have to be in. Each dimension below the floor needs its largest gaps, as many as reach
 * it. What the mean then still lacks, the largest gaps of all fill with the fewest answers.
 *
 * @param result what `score` made of the answers
 */
export function shortestLift(assessment: Assessment, result: Result): Lift[] {
	const next = assessment.levels.findIndex(({ id }) => id === result.next?.level);
	const level = assessment.levels[next];
	if (!level) return [];
	const gaps = gapsOf(assessment, result);
	const gated = new Set(result.gates.filter(({ limit }) => limit < next).map(({ question }) => question));
	const chosen = new Set(gaps.filter(({ question }) => gated.has(question)));

	for (const { id, band } of result.dimensions) {
		if (!band) continue;
		const own = gaps.filter(({ dimension }) => dimension === id);
		const reached = () => rounded(band.low + sum(own.filter((gap) => chosen.has(gap)).map((gap) => gap.toDimension)));
		for (const gap of [...own].sort((a, b) => b.toDimension - a.toDimension)) {
			if (reached() >= level.minFloor) break;
			chosen.add(gap);
		}
	}
	for (const gap of [...gaps].sort((a, b) => b.toMean - a.toMean)) {
		if (rounded(result.mean.low + sum([...chosen].map(({ toMean }) => toMean))) >= level.minMean) break;
		chosen.add(gap);
	}
	return [...chosen]
		.sort((a, b) => Number(gated.has(b.question)) - Number(gated.has(a.question)) || b.toMean - a.toMean)
		.map(({ question, option }) => ({ question, option }));
}

/** Every answer that could be better, with what its best option would add. */
function gapsOf(assessment: Assessment, result: Result): Gap[] {
	const dimensions = result.dimensions.filter(({ band }) => band);
	const allWeights = sum(dimensions.map(({ weight }) => weight));
	return result.questions.flatMap((question): Gap[] => {
		const dimension = dimensions.find(({ id }) => id === question.dimension);
		if (!dimension || !question.band || question.value === 1) return [];
		const weights = sum(
			result.questions.filter((other) => other.dimension === dimension.id && other.band).map(({ weight }) => weight),
		);
		const toDimension = ((100 - question.band.low) * question.weight) / weights;
		const { options } = assessment.questions.find(({ id }) => id === question.id)!;
		return [
			{
				question: question.id,
				option: options.find(({ value }) => value === 1)!.id,
				dimension: dimension.id,
				toDimension,
				toMean: (toDimension * dimension.weight) / allWeights,
			},
		];
	});
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
