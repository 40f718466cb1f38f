import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { occurrences, plusDays, type Moment } from '../../../src/calendar/occurrences.ts';
import { momentSchema } from '../../../src/guide/schemas.ts';
import { day, days, iso, moment, moments, of, plainRules, starts } from './support.ts';

afterEach(() => vi.unstubAllEnvs());

const newYear = moment({ calendar: 'chinese', on: '1-1' });
const thanksgiving = { weekday: 'thursday', nth: 4, month: 11 } as const;

describe('a day of another calendar', () => {
	it.each<[string, Moment['when'], string, string[]]>([
		['Chinese New Year 2024', newYear.when, '2024-01-01', ['2024-02-10']],
		['Chinese New Year 2025', newYear.when, '2025-01-01', ['2025-01-29']],
		['Chinese New Year 2026', newYear.when, '2026-01-01', ['2026-02-17']],
		['Dragon Boat 2026', { calendar: 'chinese', on: '5-5' }, '2026-01-01', ['2026-06-19']],
		['Qixi 2025, after a leap month', { calendar: 'chinese', on: '7-7' }, '2025-01-01', ['2025-08-29']],
		['Mid-Autumn 2025, after a leap month', { calendar: 'chinese', on: '8-15' }, '2025-01-01', ['2025-10-06']],
		['Seollal 2027, an hour after Beijing', { calendar: 'dangi', on: '1-1' }, '2027-01-01', ['2027-02-07']],
		['Chuseok 2027', { calendar: 'dangi', on: '8-15' }, '2027-01-01', ['2027-09-15']],
		['Ramadan 1448', { calendar: 'islamic-umalqura', on: '9-1' }, '2027-01-01', ['2027-02-08']],
		['Eid al-Adha 1448', { calendar: 'islamic-umalqura', on: '12-10' }, '2027-01-01', ['2027-05-16']],
		['Ramadan, twice in 2030', { calendar: 'islamic-umalqura', on: '9-1' }, '2030-01-01', ['2030-01-05', '2030-12-26']],
	])('%s', (_, when, from, expected) => {
		expect(starts(moment(when), from)).toEqual(expected);
	});

	it.each([
		['6-15', '2025-01-01', '2025-07-09'],
		['2-2', '2023-01-01', '2023-02-21'],
	])('%s does not come again in the leap month of the same number', (on, from, expected) => {
		expect(starts(moment({ calendar: 'chinese', on }), from)).toEqual([expected]);
	});

	it('may be written with a zero in front, like any other day', () => {
		expect(starts(moment({ on: '05-01' }), '2026-01-01')).toEqual(['2026-05-01']);
		expect(starts(moment({ calendar: 'chinese', on: '01-01' }), '2026-01-01')).toEqual(['2026-02-17']);
	});
});

describe('a day counted from another', () => {
	it.each<[string, Moment, string, string[]]>([
		['Easter 2026', moment({ easter: 0 }), '2026-01-01', ['2026-04-05']],
		['Easter 2027', moment({ easter: 0 }), '2027-01-01', ['2027-03-28']],
		['the latest Easter there is', moment({ easter: 0 }), '2038-01-01', ['2038-04-25']],
		['Good Friday 2027', moment({ easter: -2 }), '2027-01-01', ['2027-03-26']],
		['Mothering Sunday 2027', moment({ easter: -21 }), '2027-01-01', ['2027-03-07']],
		['Thanksgiving 2026', moment(thanksgiving), '2026-01-01', ['2026-11-26']],
		['Black Friday 2026', moment(thanksgiving, { plus: 1 }), '2026-01-01', ['2026-11-27']],
		['Black Friday 2024, the fifth Friday', moment(thanksgiving, { plus: 1 }), '2024-01-01', ['2024-11-29']],
		['Thanksgiving where November begins so', moment(thanksgiving), '2029-01-01', ['2029-11-22']],
		['the last Monday of May', moment({ weekday: 'monday', nth: -1, month: 5 }), '2027-01-01', ['2027-05-31']],
		['the last Sunday of the year', moment({ weekday: 'sunday', nth: -1, month: 12 }), '2028-01-01', ['2028-12-31']],
		['New Year’s eve of the lunar year', { ...newYear, plus: -1 }, '2026-01-01', ['2026-02-16']],
	])('%s', (_, one, from, expected) => {
		expect(starts(one, from)).toEqual(expected);
	});
});

describe('a date that an authority has published', () => {
	it('counts where the platform computes another', () => {
		// The platform says 7 February 2027; the Hong Kong Observatory, whose calendar people hang up, says the 6th.
		expect(starts({ ...newYear, published: [day('2027-02-06')] }, '2027-01-01')).toEqual(['2027-02-06']);
		const eve = { ...newYear, plus: -1, published: [day('2027-02-05')] };
		expect(starts(eve, '2027-01-01')).toEqual(['2027-02-05']);
	});

	it.each([
		['2026-02-14', '2026-02-14'],
		['2026-02-20', '2026-02-20'],
		['2026-02-13', '2026-02-17'],
		['2026-02-21', '2026-02-17'],
		['2027-02-17', '2026-02-17'],
	])('%s means the occurrence of 17 February 2026 only if it lies near it', (published, expected) => {
		expect(starts({ ...newYear, published: [day(published)] }, '2026-01-01')).toEqual([expected]);
	});

	it('moves the whole stretch of days', () => {
		const [found] = of({ ...newYear, days: 7, published: [day('2027-02-06')] }, '2027-01-01');
		expect(iso(found!.end)).toBe('2027-02-12');
	});

	it('leaves the other years as they are', () => {
		expect(starts({ ...newYear, published: [day('2025-01-28'), day('2027-02-06')] }, '2026-01-01')).toEqual([
			'2026-02-17',
		]);
	});
});

describe('a day that not every year has', () => {
	it('is left out of the others', () => {
		expect(starts(moment({ on: '2-29' }), '2028-01-01')).toEqual(['2028-02-29']);
		expect(starts(moment({ on: '2-29' }), '2027-01-01')).toEqual([]);
	});

	it('may be a fifth weekday', () => {
		const fifthMonday = moment({ weekday: 'monday', nth: 5, month: 5 });
		expect(starts(fifthMonday, '2027-01-01')).toEqual(['2027-05-31']);
		expect(starts(fifthMonday, '2026-01-01')).toEqual([]);
	});

	it.each<[string, unknown]>([
		['13-1', { on: '13-1' }],
		['0-10', { on: '0-10' }],
		['2-30', { on: '2-30' }],
		['11-31', { on: '11-31' }],
		['the 0th Monday', { weekday: 'monday', nth: 0, month: 5 }],
	])('%s is not taken into the calendar, because no year has it', (_, when) => {
		expect(momentSchema.safeParse({ ...moment({ on: '1-1' }), when }).success).toBe(false);
	});
});

describe('the twelve months', () => {
	const goldenWeek = moment({ on: '10-1' }, { days: 7 });

	it.each([
		['on the first day', '2026-10-01', ['2026-10-01']],
		['under way', '2026-10-04', ['2026-10-01', '2027-10-01']],
		['on its last day', '2026-10-07', ['2026-10-01', '2027-10-01']],
		['that ended yesterday', '2026-10-08', ['2027-10-01']],
		['on the last day of the twelve months', '2026-10-02', ['2026-10-01', '2027-10-01']],
	])('show what is %s', (_, from, expected) => {
		expect(starts(goldenWeek, from)).toEqual(expected);
	});

	it('end before the same day of the next year', () => {
		expect(starts(moment({ on: '11-22' }), '2026-11-22')).toEqual(['2026-11-22']);
		expect(starts(moment({ on: '11-21' }), '2026-11-22')).toEqual(['2027-11-21']);
		expect(starts(moment({ dates: [day('2027-11-22')] }), '2026-11-22')).toEqual([]);
	});

	it('from 29 February end with the next February', () => {
		expect(starts(moment({ dates: [day('2029-02-28'), day('2029-03-01')] }), '2028-02-29')).toEqual(['2029-02-28']);
	});

	it('show a stretch that began last year, and the next', () => {
		const found = of(moment({ on: '12-24' }, { days: 9 }), '2027-01-01');
		expect(found.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
			['2026-12-24', '2027-01-01'],
			['2027-12-24', '2028-01-01'],
		]);
	});

	it('reach across years as far as a rule shifts its day', () => {
		expect(starts(moment({ on: '1-2' }, { plus: -5 }), '2026-12-01')).toEqual(['2026-12-28']);
		expect(starts(moment({ on: '12-30' }, { plus: 5 }), '2026-12-01')).toEqual(['2027-01-04']);
	});

	it('hold every date of a moment without a rule', () => {
		const sales = moment({ dates: [day('2027-06-23'), day('2027-01-06'), day('2028-01-12')] });
		expect(starts(sales, '2026-11-22')).toEqual(['2027-01-06', '2027-06-23']);
	});

	it('are in the order of their first days, then of their last, then of the file', () => {
		const all = new Map([
			['december', moment({ on: '12-1' })],
			['week', moment({ on: '5-1' }, { days: 7 })],
			['second', moment({ on: '5-1' })],
			['third', moment({ on: '5-1' })],
			['april', moment({ on: '4-30' }, { days: 60 })],
		]);
		expect(occurrences(all, day('2026-11-22')).map(({ id }) => id)).toEqual([
			'december',
			'april',
			'second',
			'third',
			'week',
		]);
	});

	it('know each moment by its id', () => {
		const one = moment({ on: '5-1' });
		expect(occurrences(new Map([['may-day', one]]), day('2026-11-22'))).toMatchObject([
			{ id: 'may-day', moment: one, start: day('2027-05-01'), end: day('2027-05-01') },
		]);
	});

	it('are empty without moments', () => {
		expect(occurrences(new Map(), day('2026-11-22'))).toEqual([]);
	});
});

it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai'])(
	'a computer in %s finds the same days',
	(zone) => {
		vi.stubEnv('TZ', zone);
		expect(starts(newYear, '2026-01-01')).toEqual(['2026-02-17']);
		expect(starts(moment({ on: '10-1' }), '2026-10-01')).toEqual(['2026-10-01']);
		expect(starts(moment(thanksgiving), '2026-01-01')).toEqual(['2026-11-26']);
		expect(starts(moment({ easter: 0 }), '2026-01-01')).toEqual(['2026-04-05']);
	},
);

describe('whatever the calendar holds, from any day on', () => {
	const calendars = fc
		.array(moments, { maxLength: 4 })
		.map((list) => new Map(list.map((one, index) => [`moment-${index}`, one])));

	it('every occurrence reaches into the twelve months, lasts as long as it says and stands in order', () => {
		fc.assert(
			fc.property(calendars, days, (calendar, from) => {
				const until = new Date(from);
				until.setUTCFullYear(until.getUTCFullYear() + 1);
				const found = occurrences(calendar, from);
				for (const { id, moment: one, start, end } of found) {
					expect(one).toBe(calendar.get(id));
					expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime());
					expect(start.getTime()).toBeLessThan(until.getTime());
					expect((end.getTime() - start.getTime()) / 86_400_000 + 1).toBe(one.days ?? 1);
					expect(start.toISOString()).toMatch(/T00:00:00\.000Z$/);
				}
				const order = found.map(({ start, end }) => iso(start) + iso(end));
				expect(order).toEqual(order.toSorted());
			}),
			{ numRuns: 30 },
		);
	});

	it('no day that a rule names is missing and no other is there', () => {
		const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
		/** Whether a rule names a day, as one would tell from a calendar on the wall. */
		const names = (when: Moment['when'], date: Date): boolean => {
			const month = date.getUTCMonth() + 1;
			if ('on' in when) return when.on === `${month}-${date.getUTCDate()}`;
			if (!('weekday' in when) || when.weekday !== weekdays[date.getUTCDay()] || when.month !== month) return false;
			return when.nth < 0
				? plusDays(date, 7).getUTCMonth() + 1 !== month
				: Math.ceil(date.getUTCDate() / 7) === when.nth;
		};
		fc.assert(
			fc.property(plainRules, fc.integer({ min: 1, max: 62 }), days, (when, length, from) => {
				const expected: string[] = [];
				const until = new Date(from);
				until.setUTCFullYear(until.getUTCFullYear() + 1);
				for (let date = plusDays(from, 1 - length); date < until; date = plusDays(date, 1)) {
					if (names(when, date)) expected.push(iso(date));
				}
				expect(starts(moment(when, { days: length }), iso(from))).toEqual(expected);
			}),
		);
	});

	it('a year later the calendar goes on where it ended', () => {
		fc.assert(
			fc.property(moments, days, (one, from) => {
				const next = new Date(from);
				next.setUTCFullYear(next.getUTCFullYear() + 1);
				const shown = starts(one, iso(from));
				const later = starts(one, iso(next));
				expect(later.filter((start) => start < iso(next) && !shown.includes(start))).toEqual([]);
				expect(shown.filter((start) => start >= iso(next))).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});
});
