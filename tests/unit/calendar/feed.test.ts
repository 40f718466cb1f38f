/** The calendar files, read back by a program that reads what phones and office calendars read. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { feed } from '../../../src/calendar/feed.ts';
import { occurrences, plusDays, type Moment, type Occurrence } from '../../../src/calendar/occurrences.ts';
import type { Language } from '../../../src/guide/vocabulary.ts';
import { day, days, iso, moment, moments } from './support.ts';

afterEach(() => vi.unstubAllEnvs());

const made = new Date('2026-11-22T08:30:00Z');
const words = { name: 'Japan: loud and quiet days', check: ' (check the date)', url: 'https://example.org/calendar/' };

const from = day('2026-11-22');
const occurring = (calendar: Record<string, Moment>): Occurrence[] =>
	occurrences(new Map(Object.entries(calendar)), from);
const fileOf = (calendar: Record<string, Moment>, language: Language = 'en') =>
	feed(occurring(calendar), language, words, made);

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) =>
	read(text)
		.getAllSubcomponents('vevent')
		.map((event) => new ICAL.Event(event));

/** What a calendar shows of each event: its name, its note, its first and its last day. */
const shown = (text: string) =>
	eventsIn(text).map(({ summary, description, startDate, endDate }) => {
		const last = endDate.clone();
		last.adjust(-1, 0, 0, 0);
		return { summary, description, start: startDate.toString(), last: last.toString() };
	});

const uids = (text: string) => eventsIn(text).map(({ uid }) => uid);

const goldenWeek = moment({ on: '4-29' }, { days: 7, name: { en: 'Golden Week', zh: '黄金周' } });
const ramadan = moment({ calendar: 'islamic-umalqura', on: '9-1' }, { check: 'sighting' });

describe('a calendar', () => {
	it('has a name and says where its dates are explained', () => {
		const calendar = read(fileOf({ goldenWeek }));
		expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(words.name);
		expect(calendar.getFirstPropertyValue('name')).toBe(words.name);
		expect(calendar.getFirstPropertyValue('url')).toBe(words.url);
		expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
	});

	it('holds each moment in the language of its reader', () => {
		expect(shown(fileOf({ goldenWeek }))).toEqual([
			{ summary: 'Golden Week', description: 'Show a lantern.', start: '2027-04-29', last: '2027-05-05' },
		]);
		expect(shown(fileOf({ goldenWeek }, 'zh'))).toEqual([
			{ summary: '黄金周', description: '发一张花灯。', start: '2027-04-29', last: '2027-05-05' },
		]);
	});

	it('says of a date that moves that it must be checked, and of no other', () => {
		expect(shown(fileOf({ ramadan, goldenWeek })).map(({ summary }) => summary)).toEqual([
			'Lantern day (check the date)',
			'Golden Week',
		]);
	});

	it('holds the moments in the order of their dates', () => {
		const file = fileOf({ goldenWeek, december: moment({ on: '12-12' }), ramadan });
		expect(shown(file).map(({ start }) => start)).toEqual(['2026-12-12', '2027-02-08', '2027-04-29']);
	});

	it('can be read by strict programs: its lines end and break as the format says', () => {
		const note = { en: 'Show a lantern, and no price. '.repeat(9), zh: '发一张花灯，不提价格。'.repeat(20) };
		for (const language of ['en', 'zh'] as const) {
			const file = fileOf({ long: moment({ on: '5-1' }, { note }) }, language);
			const lines = file.split('\r\n');
			expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
			expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
			expect(shown(file)[0]!.description).toBe(note[language]);
		}
	});
});

describe('an event', () => {
	it('has days and no times, and blocks nobody’s diary', () => {
		const [event] = read(fileOf({ goldenWeek })).getAllSubcomponents('vevent');
		const { startDate, endDate } = new ICAL.Event(event);
		expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
		// The end is the day after the last, as the format wants it.
		expect(endDate.toString()).toBe('2027-05-06');
		expect(event!.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
		expect(event!.getAllSubcomponents('valarm')).toEqual([]);
	});

	it('is the same day for every computer that makes the file and every one that reads it', () => {
		const here = fileOf({ goldenWeek, ramadan });
		for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai']) {
			vi.stubEnv('TZ', zone);
			expect(fileOf({ goldenWeek, ramadan })).toBe(here);
			expect(shown(here).map(({ start }) => start)).toEqual(['2027-02-08', '2027-04-29']);
		}
	});
});

describe('a file taken in again', () => {
	it('is the same, to the letter, if nothing has changed', () => {
		expect(fileOf({ goldenWeek, ramadan })).toBe(fileOf({ goldenWeek, ramadan }));
	});

	it('changes nothing but the time of its making when it is made again', () => {
		const later = feed(occurring({ goldenWeek, ramadan }), 'en', words, plusDays(made, 1));
		const withoutStamp = (text: string) => text.replaceAll(/^DTSTAMP:.*$/gm, '');
		expect(later).not.toBe(fileOf({ goldenWeek, ramadan }));
		expect(withoutStamp(later)).toBe(withoutStamp(fileOf({ goldenWeek, ramadan })));
	});

	it('replaces an event whose date, name or note has changed', () => {
		const moved = { ...ramadan, published: [day('2027-02-09')], name: { en: 'Fasting', zh: '斋月' } };
		const file = fileOf({ ramadan: moved });
		expect(shown(file)).toMatchObject([{ start: '2027-02-09' }]);
		expect(uids(file)).toEqual(uids(fileOf({ ramadan })));
	});

	it('leaves last year’s event where it was', () => {
		const nextYear = occurrences(new Map([['goldenWeek', goldenWeek]]), day('2027-11-22'));
		expect(uids(feed(nextYear, 'en', words, made))).not.toEqual(uids(fileOf({ goldenWeek })));
	});

	it.each([
		['published dates', moment({ dates: [day('2027-01-06'), day('2027-06-23')] }), '2026-11-22', '2027-05-01'],
		['another calendar', ramadan, '2030-01-01', '2030-06-01'],
	])('keeps the two events that a moment of %s has in one year apart, also when the first is over', (_, one, ...on) => {
		const [both, second] = on.map((from) =>
			uids(feed(occurrences(new Map([['sales', one]]), day(from)), 'en', words, made)),
		);
		expect(new Set(both).size).toBe(2);
		// Otherwise the second event would take the place of the first, and stand twice.
		expect(second).toEqual(both!.slice(1));
	});

	it('keeps different moments of one day apart', () => {
		const file = fileOf({ double: moment({ on: '11-11' }), armistice: moment({ on: '11-11' }) });
		expect(new Set(uids(file)).size).toBe(2);
	});
});

it('whatever the calendar holds comes back: every occurrence with its days, its name and its note', () => {
	const said = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text === text.trim() && text !== '');
	const written = fc.oneof(said, fc.constantFrom('a, b; c', 'C:\\new', '"quoted"', '双 11：“不玩梗”', 'two\nlines'));
	const named = fc
		.tuple(moments, written, written)
		.map(([one, name, note]): Moment => ({ ...one, name: { en: name, zh: name }, note: { en: note, zh: note } }));
	fc.assert(
		fc.property(fc.array(named, { maxLength: 3 }), days, fc.constantFrom('en', 'zh'), (list, first, language) => {
			const found = occurrences(new Map(list.map((one, index) => [`moment-${index}`, one])), first);
			expect(shown(feed(found, language, words, made))).toEqual(
				found.map(({ moment: { name, note }, start, end }) => ({
					summary: name[language],
					description: note[language],
					start: iso(start),
					last: iso(end),
				})),
			);
		}),
		{ numRuns: 30 },
	);
});
