import { expect, it } from 'vitest';
import { isDay } from '../../../src/stores/day.ts';

it.each(['2026-01-01', '2028-02-29', '2026-12-31'])('%s is a day', (day) => {
	expect(isDay(day)).toBe(true);
});

it.each(['2026-99-99', '2027-02-29', '2026-04-31', '2026-1-1', '12026-01-01', '2026-01-01T00', '', 20_260_101, null])(
	'%s is none',
	(day) => {
		expect(isDay(day)).toBe(false);
	},
);
