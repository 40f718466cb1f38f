import { describe, expect, it } from 'vitest';
import { minutesFor } from '../../../src/assessment/minutes.ts';

const list = (length: number) => Array.from({ length });
const whole = { minutes: [6, 8] as const, profile: list(8), questions: list(32) };

describe('minutesFor', () => {
	it('is the longest time for everything', () => {
		expect(minutesFor(whole, 32)).toBe(8);
	});

	it('is the share of the questions and the profile, rounded up', () => {
		expect(minutesFor(whole, 12)).toBe(4);
		expect(minutesFor(whole, 13)).toBe(5);
	});

	it('is never less than a minute', () => {
		expect(minutesFor({ minutes: [1, 2], profile: [], questions: list(10) }, 1)).toBe(1);
		expect(minutesFor({ minutes: [0, 0], profile: [], questions: list(10) }, 10)).toBe(1);
	});
});
