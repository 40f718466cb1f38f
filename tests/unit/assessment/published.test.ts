/** What the engine promises holds for every assessment on the site. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/assessment/compare.ts';
import { score } from '../../../src/assessment/score.ts';
import { promises } from './promises.ts';
import { answersOf, published, the } from './support.ts';

it('there is an assessment on the site', () => {
	expect(published).not.toEqual([]);
});

describe.each(published)('$id', (assessment) => {
	promises(assessment);
});

it('works between two assessments of the site that share questions', () => {
	const [here, there] = [the('coming-in', published), the('going-out', published)];
	const shared = here.questions.filter(({ id }) => there.questions.some((question) => question.id === id));
	expect(shared.length).toBeGreaterThan(5);
	const ids = new Set(shared.map(({ id }) => id));
	fc.assert(
		fc.property(answersOf(there), answersOf(here), (then, now) => {
			const [before, after] = [score(there, then), score(here, now)];
			const comparison = compare(before, after);
			expect(comparison.comparable).toBeGreaterThan(0);
			expect(comparison.comparable).toBeLessThan(1);
			for (const { question, then: answer, now: answered, gain } of comparison.changed) {
				expect(ids).toContain(question);
				expect([answer, answered]).toEqual([then[question], now[question]]);
				expect(gain).toBe(the(question, after.questions).band!.low - the(question, before.questions).band!.low);
			}
		}),
	);
});
