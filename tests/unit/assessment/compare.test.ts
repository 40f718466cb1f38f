import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../../src/assessment/compare.ts';
import { score } from '../../../src/assessment/score.ts';
import { DONT_KNOW, NOT_APPLICABLE } from '../../../src/assessment/types.ts';
import { answersOf, demo, everything, optionOf } from './support.ts';

const worst = everything(0);
const best = everything(1);
const [first] = demo.questions;

it('names what changed, the largest gain first, and how far each dimension moved', () => {
	const comparison = compare(score(demo, worst), score(demo, best));
	const gains = comparison.changed.map(({ gain }) => gain);
	expect(gains.length).toBeGreaterThan(0);
	expect(gains).toEqual([...gains].sort((a, b) => b - a));
	expect(gains.every((gain) => gain === 100)).toBe(true);
	for (const { then, now } of comparison.dimensions) {
		expect(then?.low).toBe(0);
		expect(now?.low).toBe(100);
	}
});

it('counts a “don’t know” as nothing, and says when something was lost', () => {
	const now = { ...best, [first!.id]: DONT_KNOW };
	const { changed } = compare(score(demo, best), score(demo, now));
	expect(changed).toEqual([{ question: first!.id, then: optionOf(first!, 1), now: DONT_KNOW, gain: -100 }]);
});

it('leaves out what one of the two did not answer, and says how much is left', () => {
	const { [first!.id]: _, ...without } = best;
	const { changed, comparable } = compare(score(demo, without), score(demo, best));
	expect(changed).toEqual([]);
	expect(comparable).toBeGreaterThan(0);
	expect(comparable).toBeLessThan(1);
	expect(compare(score(demo, {}), score(demo, {})).comparable).toBe(0);
	expect(compare(score(demo, best), score(demo, best)).comparable).toBe(1);
});

it('is the same seen from the other side', () => {
	fc.assert(
		fc.property(answersOf(demo), answersOf(demo), (a, b) => {
			const there = compare(score(demo, a), score(demo, b));
			const back = compare(score(demo, b), score(demo, a));
			expect(back.comparable).toBe(there.comparable);
			expect(new Set(back.changed.map(({ question, gain }) => `${question} ${0 - gain}`))).toEqual(
				new Set(there.changed.map(({ question, gain }) => `${question} ${gain}`)),
			);
		}),
	);
});

it('finds nothing to compare where no question applies, or a dimension is missing', () => {
	const words = { en: 'Not here', zh: '没有' };
	const loose = {
		...demo,
		questions: demo.questions.map(({ gates: _, when: __, ...question }) => ({ ...question, notApplicable: words })),
	};
	const nothing = Object.fromEntries(loose.questions.map(({ id }) => [id, NOT_APPLICABLE]));
	const { comparable, dimensions } = compare(score(loose, nothing), score(loose, nothing));
	expect(comparable).toBe(0);
	expect(dimensions.every(({ then, now }) => then === null && now === null)).toBe(true);
});
