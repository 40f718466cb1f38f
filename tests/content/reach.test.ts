/** Whatever an assessment on the site can come to, somebody gets, and each of its dimensions says something of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerable, offered } from '../../src/assessment/answers.ts';
import { score } from '../../src/assessment/score.ts';
import { visibleIds } from '../../src/assessment/visibility.ts';
import { witnesses } from '../../src/assessment/witness.ts';
import { shownOf } from '../../src/components/assessment/questions/views.ts';
import { answersOf, published } from '../unit/assessment/support.ts';

/** Pearson's coefficient, −1 to 1, of two rows of the same length. */
function correlation(a: readonly number[], b: readonly number[]): number {
	const mean = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0) / row.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
		x.reduce((sum, value, index) => sum + (value - mx) * (y[index]! - my), 0);
	return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

describe.each(published)('$id', (assessment) => {
	const { levels, questions, actions, dimensions } = assessment;
	const pairs = dimensions.flatMap((one, index) =>
		dimensions.slice(index + 1).map((other) => [one.id, other.id] as const),
	);

	it('comes to every level, gate, action and answer', { timeout: 30_000 }, () => {
		const found = witnesses(assessment);
		const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
		const missing = {
			levels: ids(levels).filter((id) => !found.levels.has(id)),
			gates: ids(questions.flatMap(({ gates = [] }) => gates)).filter((id) => !found.gates.has(id)),
			actions: ids(actions).filter((id) => !found.actions.has(id)),
			answers: answerable(assessment)
				.flatMap((question) => offered(question).map((answer) => `${question.id}/${answer}`))
				.filter((answer) => !found.answers.has(answer)),
		};
		expect(missing).toEqual({ levels: [], gates: [], actions: [], answers: [] });
	});

	it('has no two dimensions that rise and fall together', () => {
		const results = fc.sample(answersOf(assessment), 500).map((answers) => score(assessment, answers).dimensions);
		const lows = (id: string) => results.map((result) => result.find((dimension) => dimension.id === id)!.band?.low);
		for (const [one, other] of pairs) {
			// A dimension that does not apply to somebody has no score to compare.
			const both = lows(one).flatMap((low, index) => {
				const beside = lows(other)[index];
				return low === undefined || beside === undefined ? [] : [[low, beside] as const];
			});
			expect(both.length, `${one}, ${other}`).toBeGreaterThan(400);
			const together = correlation(
				both.map(([low]) => low),
				both.map(([, low]) => low),
			);
			expect(Math.abs(together), `${one}, ${other}`).toBeLessThan(0.9);
		}
	});

	it('has no two dimensions that hang on one and the same condition', () => {
		const conditionsOf = (id: string) => [
			...new Set(questions.filter(({ dimension }) => dimension === id).map(({ when }) => JSON.stringify(when ?? null))),
		];
		const alike = pairs.filter(([one, other]) => {
			const [own, others] = [conditionsOf(one), conditionsOf(other)];
			return own.length === 1 && own[0] !== 'null' && others.length === 1 && own[0] === others[0];
		});
		expect(alike).toEqual([]);
	});

	it('shows nobody fewer or more questions than its page of questions says', () => {
		const scored = questions.map(({ id }) => id);
		const { fewest, most } = shownOf(scored, assessment);
		const counts = fc.sample(answersOf(assessment), 500).map((answers) => {
			const visible = visibleIds(assessment, answers);
			return scored.filter((id) => visible.has(id)).length;
		});
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(fewest);
		expect(Math.max(...counts)).toBeLessThanOrEqual(most);
	});
});
