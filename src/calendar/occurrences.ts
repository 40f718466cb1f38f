/**
 * When the moments of the calendar fall. Dates of other calendars come from the platform (`Intl`); where an authority
 * has published another date, that one counts. All days are UTC midnights: a day has no time zone.
 */
import dateEaster from 'date-easter';
import type { z } from 'zod';
import type { momentSchema } from '../guide/schemas.ts';

export type Moment = z.infer<typeof momentSchema>;

/** One time that a moment comes round. */
export interface Occurrence {
	id: string;
	moment: Moment;
	/** Its first and its last day. */
	start: Date;
	end: Date;
	/** Names it for ever: the moment and the year, and its place among those of the year after the first. */
	key: string;
}

const msPerDay = 86_400_000;

/** A day some days later (earlier: negative). */
export const plusDays = (day: Date, days: number): Date => new Date(day.getTime() + days * msPerDay);

/** The UTC midnight of a year, a month (1–12) and a day of the month. */
const dayOf = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));

/** How far a published date may lie from the computed one and still mean the same occurrence. */
const tolerance = 3;

/**
 * Every occurrence that has not ended by `from` and begins within twelve months of it, in the order of their dates.
 * @param moments by id
 * @param from a UTC midnight
 */
export function occurrences(moments: ReadonlyMap<string, Moment>, from: Date): Occurrence[] {
	const until = new Date(from);
	until.setUTCFullYear(until.getUTCFullYear() + 1);
	const found: Occurrence[] = [];
	for (const [id, moment] of moments) {
		const counts = new Map<number, number>();
		for (const start of startsOf(moment, from.getUTCFullYear() - 1, until.getUTCFullYear() + 1)) {
			const year = start.getUTCFullYear();
			const nth = (counts.get(year) ?? 0) + 1;
			counts.set(year, nth);
			const end = plusDays(start, (moment.days ?? 1) - 1);
			const key = nth > 1 ? `${id}-${year}-${nth}` : `${id}-${year}`;
			if (end >= from && start < until) found.push({ id, key, moment, start, end });
		}
	}
	return found.sort((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
}

/** The first days of a moment in some years, both ends included, in order. */
function startsOf({ when, plus = 0, published = [] }: Moment, firstYear: number, lastYear: number): Date[] {
	const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
	const days = 'dates' in when ? when.dates : years.flatMap((year) => daysIn(year, when));
	return days
		.map((day) => plusDays(day, plus))
		.map((day) => published.find((date) => Math.abs(date.getTime() - day.getTime()) <= tolerance * msPerDay) ?? day)
		.sort((a, b) => a.getTime() - b.getTime());
}

/** The days of one Gregorian year that a rule names. A rule of the Islamic calendar may name two of them. */
function daysIn(year: number, when: Exclude<Moment['when'], { dates: unknown }>): Date[] {
	if ('calendar' in when) return daysOfCalendar(when.calendar, when.on, year);
	if ('easter' in when) {
		const { month, day } = dateEaster.easter(year);
		return [plusDays(dayOf(year, month, day), when.easter)];
	}
	// Not every month has a fifth Monday, nor every February a 29th.
	if ('weekday' in when) return [nthWeekday(year, when)].filter((found) => found.getUTCMonth() + 1 === when.month);
	const [month = 1, day = 1] = when.on.split('-').map(Number);
	return [dayOf(year, month, day)].filter((found) => found.getUTCDate() === day);
}

const weekdayNumbers = { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 } as const;

function nthWeekday(
	year: number,
	{ weekday, nth, month }: { weekday: keyof typeof weekdayNumbers; nth: number; month: number },
): Date {
	const wanted = weekdayNumbers[weekday];
	if (nth < 0) {
		const last = dayOf(year, month + 1, 0);
		return plusDays(last, -((last.getUTCDay() - wanted + 7) % 7));
	}
	const first = dayOf(year, month, 1);
	return plusDays(first, ((wanted - first.getUTCDay() + 7) % 7) + (nth - 1) * 7);
}

/** The days of a Gregorian year that are one day of another calendar. Leap months do not count. */
function daysOfCalendar(calendar: string, on: string, year: number): Date[] {
	const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
	const wanted = on.split('-').map(Number).join('-');
	const days: Date[] = [];
	for (let day = dayOf(year, 1, 1); day.getUTCFullYear() === year; day = plusDays(day, 1)) {
		const parts = Object.fromEntries(format.formatToParts(day).map(({ type, value }) => [type, value]));
		// A leap month is written “6bis” and is not its month's namesake.
		if (`${parts['month']}-${parts['day']}` === wanted) days.push(day);
	}
	return days;
}
