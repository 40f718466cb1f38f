import { expect, it } from 'vitest';
import { rounded } from '../../../src/assessment/rounded.ts';

it.each([
	[59.99999999999999, 60],
	[59.9999999989, 59.999999999],
	[100 / 3, 33.333333333],
	[200 / 3, 66.666666667],
	[0, 0],
])('%d is %d', (value, expected) => {
	expect(rounded(value)).toBe(expected);
});
