import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestLift } from '../../../src/assessment/lift.ts';
import { score } from '../../../src/assessment/score.ts';
import { NOT_APPLICABLE, type Answers, type Assessment, type Id } from '../../../src/assessment/types.ts';
import { answersOf, demo, everything } from './demo.ts';

const indexOf = (assessment: Assessment, level: Id | null) => assessment.levels.findIndex(({ id }) => id === level);

const withChanges = (answers: Answers, changes: readonly { question: Id; option: Id }[]): Answers => ({
	...answers,
	...Object.fromEntries(changes.map(({ question, option }) => [question, option])),
});

/** Every choice of so many things. */
function choices<T>(things: readonly T[], count: number): T[][] {
	if (count === 0) return [[]];
	return things.flatMap((thing, index) => choices(things.slice(index + 1), count - 1).map((rest) => [thing, ...rest]));
}

it('no fewer answers would do', () => {
	fc.assert(
		fc.property(answersOf(demo), (given) => {
			const result = score(demo, given);
			const lift = shortestLift(demo, result);
			if (lift.length < 2 || lift.length > 5) return;
			const best = demo.questions
				.filter(({ id }) => result.questions.some((question) => question.id === id && question.band))
				.map(({ id, options }) => ({ question: id, option: options.find(({ value }) => value === 1)!.id }));
			for (const fewer of choices(best, lift.length - 1)) {
				const after = score(demo, withChanges(given, fewer));
				expect(indexOf(demo, after.level)).toBeLessThan(indexOf(demo, result.next!.level));
			}
		}),
	);
});

it('there is nothing to lift at the top, nor before there is a level', () => {
	expect(shortestLift(demo, score(demo, everything(1)))).toEqual([]);
	expect(shortestLift(demo, score(demo, {}))).toEqual([]);
});

it('a dimension to which no question applies asks for nothing', () => {
	const words = { en: 'Not here', zh: '没有' };
	const dimension = demo.dimensions[0]!.id;
	const loose = {
		...demo,
		questions: demo.questions.map(({ gates: _, when: __, ...question }) => ({ ...question, notApplicable: words })),
	};
	const answers = Object.fromEntries(
		loose.questions.map((question) => [
			question.id,
			question.dimension === dimension ? NOT_APPLICABLE : question.options.find(({ value }) => value === 0)!.id,
		]),
	);
	const result = score(loose, answers);
	const lift = shortestLift(loose, result);
	expect(lift.length).toBeGreaterThan(0);
	const asked = new Set(loose.questions.filter((question) => question.dimension === dimension).map(({ id }) => id));
	expect(lift.filter(({ question }) => asked.has(question))).toEqual([]);
	const after = score(loose, withChanges(answers, lift));
	expect(indexOf(loose, after.level)).toBeGreaterThanOrEqual(indexOf(loose, result.next!.level));
});
