import { expect, it } from 'vitest';
import { tally } from '../../../src/drill/tally.ts';

it.each<[string, number[], ReturnType<typeof tally>]>([
	['one that leads', [14, 6, 3], { total: 23, shares: [61, 26, 13], leading: [0] }],
	['a tie', [5, 2, 5], { total: 12, shares: [42, 17, 42], leading: [0, 2] }],
	['everybody for one', [0, 9], { total: 9, shares: [0, 100], leading: [1] }],
	['no hand raised', [0, 0], { total: 0, shares: [0, 0], leading: [] }],
	['nobody asked', [], { total: 0, shares: [], leading: [] }],
])('%s', (_, hands, expected) => {
	expect(tally(hands)).toEqual(expected);
});
