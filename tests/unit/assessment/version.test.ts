import { expect, it } from 'vitest';
import { isVersion, majorOf } from '../../../src/assessment/version.ts';

it.each(['0.0.0', '1.2.3', '255.0.0', '10.123456789.123456789'])('%s is a version', (version) => {
	expect(isVersion(version)).toBe(true);
});

it.each([
	...[
		'1',
		'1.2',
		'1.2.3.4',
		'1.2.x',
		'v1.0.0',
		'-1.0.0',
		'256.0.0',
		'1000.0.0',
		'1.1234567890.0',
		' 1.0.0',
		'1.0.0\n',
		'',
	],
	...[1, null, ['1.0.0']],
])('%j is none', (value) => {
	expect(isVersion(value)).toBe(false);
});

it('the major number is the first', () => {
	expect(['0.9.1', '1.0.0', '12.3.4'].map(majorOf)).toEqual([0, 1, 12]);
});
