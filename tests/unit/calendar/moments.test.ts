/** The calendar of the guide as it stands: enough dates for every market, and the dates that the guide states elsewhere. */
import { describe, expect, it } from 'vitest';
import { occurrences, type Moment } from '../../../src/calendar/occurrences.ts';
import { readContent } from '../../../src/guide/content-files.ts';
import { checkContent } from '../../../src/guide/content-rules.ts';
import { momentSchema } from '../../../src/guide/schemas.ts';
import { day, moment } from './support.ts';

const content = await readContent(process.cwd());
const calendarFile = 'src/content/calendar/moments.yaml';
const file = content.find(({ path }) => path === calendarFile)!;
const calendar = new Map<string, Moment>(
	Object.entries(file.data as object).map(([id, data]) => [id, momentSchema.parse(data)]),
);
const markets = content.flatMap(
	({ path }) => /^src\/content\/docs\/markets\/(?!index)([\w-]+)\.mdx$/.exec(path)?.[1] ?? [],
);

/** The moments of a calendar for which the check asks for another date on a day. */
const askedFor = (today: Date, data = file.data): string[] =>
	checkContent([{ ...file, data }], today)
		.warnings.filter(({ field }) => field.endsWith('.when'))
		.map(({ field }) => field.replace('.when', ''));

it('every market is there', () => {
	expect(markets).toHaveLength(10);
});

// On 5 April 2027 Easter is over, and the next one more than twelve months away.
describe.each(['2026-11-22', '2027-04-05', '2027-05-01', '2028-05-01', '2030-01-01'])(
	'in the twelve months from %s',
	(first) => {
		const today = day(first);
		const coming = occurrences(calendar, today);
		const asked = askedFor(today);

		it.each(markets)('%s has eight dates and a silence, or an author is warned', (market) => {
			const dates = coming.filter(({ moment }) => moment.markets.includes(market));
			const silences = dates.filter(({ moment }) => moment.kind === 'silence');
			const warned = asked.some((id) => calendar.get(id)!.markets.includes(market));
			expect((dates.length >= 8 && silences.length >= 1) || warned).toBe(true);
		});

		it('an author is asked for the next date of what follows no rule, and of nothing else', () => {
			const shown = new Set(coming.map(({ id }) => id));
			const unruled = [...calendar].filter(([id, { when }]) => 'dates' in when && !shown.has(id)).map(([id]) => id);
			expect(asked.toSorted()).toEqual(unruled.toSorted());
		});
	},
);

describe('a moment with a published date only', () => {
	it.each([
		['2026-04-05', true],
		['2026-04-06', false],
		['2027-04-05', false],
		['2027-04-05T17:30:00Z', false],
		['2027-04-06', true],
	])('on %s asks for its next date: %s', (today, asked) => {
		const single = moment({ dates: [day('2027-04-05')] });
		expect(askedFor(day(today), { single }).includes('single')).toBe(asked);
	});
});

describe('the guideline on planning with both calendars', () => {
	const slug = 'guidelines/market-adaptation/plan-around-both-calendars.mdx';
	const textOf = (folder: string) => content.find(({ path }) => path === `src/content/docs/${folder}${slug}`)!.body;
	const months = 'January February March April May June July August September October November December'.split(' ');
	const pages = {
		en: {
			body: textOf(''),
			days: new RegExp(String.raw`\d+ (?:${months.join('|')})`, 'g'),
			written: (date: Date) => `${date.getUTCDate()} ${months[date.getUTCMonth()]!}`,
		},
		zh: {
			body: textOf('zh-cn/'),
			days: /\d+ 月 \d+ 日/g,
			written: (date: Date) => `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`,
		},
	};
	const [, year = ''] = /^## (\d{4}), to begin with$/m.exec(pages.en.body) ?? [];
	const inYear = occurrences(calendar, day(`${year}-01-01`)).filter(({ start }) => start.getUTCFullYear() === +year);
	const the = (id: string) => {
		const found = inYear.filter((occurrence) => occurrence.id === id);
		expect(found, id).toHaveLength(1);
		return found[0]!;
	};

	it('is about one year in both languages', () => {
		expect(pages.zh.body).toContain(`## 先把 ${year} 年填上`);
	});

	it.each([
		['Lunar New Year', '春节', ['spring-festival']],
		['Valentine', '情人节', ['valentines-day', 'may-20', 'qixi']],
		['Mothering Sunday', '英国母亲节', ['mothering-sunday', 'mothers-day']],
		['Dragon Boat', '端午', ['dragon-boat', 'mid-autumn']],
		['618', '618', ['june-18', 'double-11', 'black-friday']],
	] as const)('puts %s (%s) where the calendar puts it', (en, zh, ids) => {
		const expected = ids.map((id) => the(id).start);
		for (const [name, { body, days, written }] of [
			[en, pages.en],
			[zh, pages.zh],
		] as const) {
			const [, when = ''] = new RegExp(String.raw`^\|([^|]*)\|[^|]*${name}[^|]*\|`, 'm').exec(body) ?? [];
			expect(when.match(days)).toEqual(expected.map(written));
		}
	});

	it('gives Ramadan the days that the calendar gives it', () => {
		const { start, end } = the('ramadan');
		for (const [name, { body, days, written }] of [
			['Ramadan', pages.en],
			['斋月', pages.zh],
		] as const) {
			const [, when = ''] = new RegExp(String.raw`^\|([^|]*)\|[^|]*${name}`, 'm').exec(body) ?? [];
			expect(when.match(days)).toEqual([written(start), written(end)]);
		}
	});

	it.each([
		'national-memorial-day-china',
		'september-18',
		'holocaust-remembrance',
		'september-11',
		'november-11-europe',
	])('lists %s among the days on which to sell nothing, and so does the calendar', (id) => {
		const { moment, start } = the(id);
		expect(moment.kind).toBe('silence');
		for (const [heading, { body, written }] of [
			['## Days on which you sell nothing', pages.en],
			['## 不卖货的日子', pages.zh],
		] as const) {
			const [section] = body.slice(body.indexOf(heading) + heading.length).split('\n## ');
			expect(section).toContain(written(start));
		}
	});

	it('counts the days from Double 11 to Black Friday right', () => {
		const apart = (the('black-friday').start.getTime() - the('double-11').start.getTime()) / 86_400_000;
		expect(pages.en.body).toContain(`${year} lie ${apart} days apart`);
		expect(pages.zh.body).toContain(`只隔 ${apart} 天`);
	});
});
