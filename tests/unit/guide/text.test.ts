import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate, formatDay, formatDays, formatList, formatWeekday } from '../../../src/guide/text.ts';

afterEach(() => vi.unstubAllEnvs());

const day = (text: string) => new Date(text);
const days = fc.integer({ min: 0, max: 30_000 }).map((count) => new Date(count * 86_400_000));

describe('one day', () => {
	it.each([
		['2027-02-06', '6 February 2027', '2027年2月6日', 'Saturday', '周六'],
		['2026-12-31', '31 December 2026', '2026年12月31日', 'Thursday', '周四'],
		['2028-02-29', '29 February 2028', '2028年2月29日', 'Tuesday', '周二'],
	])('%s is written and named as each language does', (date, en, zh, weekday, zhWeekday) => {
		expect([formatDay(day(date), 'en'), formatDay(day(date), 'zh')]).toEqual([en, zh]);
		expect([formatDate(date, 'en'), formatDate(date, 'zh')]).toEqual([en, zh]);
		expect([formatWeekday(day(date), 'en'), formatWeekday(day(date), 'zh')]).toEqual([weekday, zhWeekday]);
	});
});

describe('a date', () => {
	it.each([
		['2026', '2026', '2026年'],
		['2026-01', 'January 2026', '2026年1月'],
		['2026-12', 'December 2026', '2026年12月'],
	])('%s is never more precise than it was written', (date, en, zh) => {
		expect([formatDate(date, 'en'), formatDate(date, 'zh')]).toEqual([en, zh]);
	});
});

describe('some days in a row', () => {
	it.each([
		['a single day', '2027-02-06', '2027-02-06', '6 February 2027', '2027年2月6日'],
		['days of one month', '2027-02-06', '2027-02-12', '6–12 February 2027', '2027年2月6日至12日'],
		['days of two months', '2027-04-29', '2027-05-05', '29 April–5 May 2027', '2027年4月29日至5月5日'],
		[
			'days of January and December',
			'2027-01-31',
			'2027-12-01',
			'31 January–1 December 2027',
			'2027年1月31日至12月1日',
		],
		[
			'days of two years',
			'2026-12-24',
			'2027-01-01',
			'24 December 2026–1 January 2027',
			'2026年12月24日至2027年1月1日',
		],
		[
			'the same month of two years',
			'2026-12-24',
			'2027-12-24',
			'24 December 2026–24 December 2027',
			'2026年12月24日至2027年12月24日',
		],
	])('%s repeat nothing that they share', (_, first, last, en, zh) => {
		expect(formatDays(day(first), day(last), 'en')).toBe(en);
		expect(formatDays(day(first), day(last), 'zh')).toBe(zh);
	});

	it('can be read back, whichever they are', () => {
		/** The first and the last day that a text names, each with what it takes over from the other. */
		const readEnglish = (text: string) => {
			const [first = '', last = first] = text.split('–');
			const rest = last.split(' ');
			const parts = first.split(' ');
			return [[...parts, ...rest.slice(parts.length)].join(' '), last].map((date) => new Date(`${date} UTC`));
		};
		const readChinese = (text: string) => {
			const [first, last = []] = text.split('至').map((part) => part.match(/\d+/g)!.map(Number));
			const parts = [...first!.slice(0, 3 - last.length), ...last];
			return [first!, parts].map(([year, month, date]) => new Date(Date.UTC(year!, month! - 1, date)));
		};
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 800 }), (first, count) => {
				const last = new Date(first.getTime() + count * 86_400_000);
				expect(readEnglish(formatDays(first, last, 'en'))).toEqual([first, last]);
				expect(readChinese(formatDays(first, last, 'zh'))).toEqual([first, last]);
			}),
			{ numRuns: 500 },
		);
	});
});

it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('a reader in %s sees the same days', (zone) => {
	vi.stubEnv('TZ', zone);
	expect(formatDay(day('2027-01-01'), 'en')).toBe('1 January 2027');
	expect(formatDate('2027', 'zh')).toBe('2027年');
	expect(formatDate('2027-01', 'en')).toBe('January 2027');
	expect(formatDays(day('2027-01-01'), day('2027-01-03'), 'en')).toBe('1–3 January 2027');
	expect(formatDays(day('2027-01-01'), day('2027-01-03'), 'zh')).toBe('2027年1月1日至3日');
	expect(formatWeekday(day('2027-01-01'), 'zh')).toBe('周五');
});

it.each([
	[[], '', ''],
	[['日本'], '日本', '日本'],
	[['甲', '乙', '丙'], '甲, 乙, 丙', '甲、乙、丙'],
])('%j stand in a row with the commas of the language', (words, en, zh) => {
	expect(formatList(words, 'en')).toBe(en);
	expect(formatList(words, 'zh')).toBe(zh);
});
