import fc from 'fast-check';
import { occurrences, plusDays, type Moment, type Occurrence } from '../../../src/calendar/occurrences.ts';

export const day = (text: string): Date => new Date(text);
export const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** A moment that comes round by a rule; what a test is not about is filled in. */
export function moment(when: Moment['when'], rest: Partial<Moment> = {}): Moment {
	return {
		name: { en: 'Lantern day', zh: '花灯日' },
		kind: 'festival',
		markets: ['japan'],
		note: { en: 'Show a lantern.', zh: '发一张花灯。' },
		when,
		...rest,
	};
}

/** The occurrences of one moment in the twelve months from a day. */
export function of(one: Moment, from: string): Occurrence[] {
	return occurrences(new Map([['one', one]]), day(from));
}

/** The first days of a moment in the twelve months from a day. */
export const starts = (one: Moment, from: string): string[] => of(one, from).map(({ start }) => iso(start));

/** Any day of some thirty years. */
export const days = fc.integer({ min: 0, max: 11_000 }).map((count) => plusDays(day('2020-01-01'), count));

/** Any day that every year has, as a rule writes it. */
const monthAndDay = fc
	.integer({ min: 0, max: 364 })
	.map((count) => plusDays(day('2025-01-01'), count))
	.map((date) => `${date.getUTCMonth() + 1}-${date.getUTCDate()}`);
const weekday = fc.constantFrom(
	...(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const),
);

/** Rules that anybody can work out on a paper calendar. */
export const plainRules = fc.oneof(
	fc.record({ on: monthAndDay }),
	fc.record({ weekday, nth: fc.constantFrom(-1, 1, 2, 3, 4), month: fc.integer({ min: 1, max: 12 }) }),
);

const rules = fc.oneof(
	plainRules,
	fc.record({ easter: fc.integer({ min: -60, max: 60 }) }),
	fc.record({
		calendar: fc.constantFrom('chinese' as const, 'dangi' as const, 'islamic-umalqura' as const),
		on: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 })).map((parts) => parts.join('-')),
	}),
	fc.record({ dates: fc.array(days, { minLength: 1, maxLength: 5 }) }),
);

/** Any moment that a calendar file may hold. */
export const moments: fc.Arbitrary<Moment> = fc
	.record({
		when: rules,
		plus: fc.option(fc.integer({ min: -10, max: 10 }), { nil: undefined }),
		days: fc.option(fc.integer({ min: 1, max: 62 }), { nil: undefined }),
		published: fc.option(fc.array(days, { maxLength: 3 }), { nil: undefined }),
	})
	.map(({ when, ...rest }) => moment(when, rest));
