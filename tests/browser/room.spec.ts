/** A session from end to end: a trainer invites, twelve people answer in two languages, and the board counts them. */
import { parse } from 'csv-parse/sync';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { encode } from '../../src/assessment/link.ts';
import { DONT_KNOW, type Answers, type Id } from '../../src/assessment/types.ts';
import { wordsFrom, type Words } from '../../src/components/assessment/words.ts';
import { stringsOf } from '../../src/guide/strings.ts';
import { dimensionNames, type Dimension } from '../../src/guide/vocabulary.ts';
import {
	alive,
	answerStep,
	assessmentOf,
	axeInBothThemes,
	freshPage,
	heading,
	inChinese,
	inEnglish,
	next,
	open,
	saved,
} from './result-support.ts';
import { watch } from './support.ts';

const pulse = assessmentOf('pulse');
const { t } = wordsFrom(stringsOf('cohort', 'en'), 'en');

/**
 * How each person answers the ten questions, in their order: the place of the option in the file, from 0; 9 is “don't
 * know”. The last letter of a nickname says in which language they answer.
 */
const people: readonly (readonly [nickname: string, places: string])[] = [
	['HQ-1 en', '1301301111'],
	['HQ-2 en', '0011200022'],
	['HQ-3 en', '2223112230'],
	['HQ-4 en', '1330320112'],
	['HQ-5 en', '9990113919'],
	['=1+1 en', '3333333333'],
	['上海-1 zh', '1301301111'],
	['上海-2 zh', '0120211200'],
	['上海-3 zh', '2031022301'],
	['上海-4 zh', '1121303211'],
	['上海-5 zh', '3210012339'],
	['<b>李</b> zh', '1301302113'],
];

// ── What it should come to, worked out by hand from the file alone ───────────────────────────────────────────────

const optionAt = (index: number, places: string) => pulse.questions[index]!.options[Number(places[index])];

function answersOf(places: string): Answers {
	const profile = pulse.profile.map(({ id, options }): [Id, Id] => [id, options[0]!.id]);
	const scored = pulse.questions.map(({ id }, index): [Id, Id] => [id, optionAt(index, places)?.id ?? DONT_KNOW]);
	return Object.fromEntries([...profile, ...scored]);
}

/** The weighted mean of the values of a dimension, 0–100; what is not known is worth nothing. */
function lowOf(dimension: Id, places: string): number {
	let [points, weights] = [0, 0];
	for (const [index, question] of pulse.questions.entries()) {
		if (question.dimension !== dimension) continue;
		points += question.weight * (optionAt(index, places)?.value ?? 0);
		weights += question.weight;
	}
	return (100 * points) / weights;
}

/** By the means 40, 60 and 80 of five dimensions of equal weight, and the two gates of the pulse. */
function levelOf(places: string): number {
	const lows = pulse.dimensions.map(({ id }) => lowOf(id, places));
	const mean = Math.round((1e6 * lows.reduce((sum, low) => sum + low, 0)) / lows.length) / 1e6;
	const reached = mean >= 80 ? 3 : mean >= 60 ? 2 : mean >= 40 ? 1 : 0;
	const answers = answersOf(places);
	if (answers['creator-label'] === 'not-at-all') return 0;
	const capped =
		['somebodys-word', 'found-online', DONT_KNOW].includes(answers['rights-proof'] as string) ||
		answers['creator-label'] === DONT_KNOW;
	return capped ? Math.min(reached, 1) : reached;
}

const middle = (values: readonly number[]) => {
	const sorted = [...values].sort((a, b) => a - b);
	return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

// ── The room ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Opens an invitation in a browser that was never here, answers in the language of the nickname, and hands over. */
async function attend(browser: Browser, invitation: string, nickname: string, places: string): Promise<string> {
	const page = await freshPage(browser);
	const seen = watch(page);
	await open(page, invitation);
	const { words } = nickname.endsWith('zh') ? inChinese : inEnglish;
	if (nickname.endsWith('zh')) {
		await page.locator('.session-languages').getByRole('link', { name: '中文' }).click();
		await alive(page);
	}
	await expect(page.getByText(words.t('session.shared.text'))).toBeVisible();
	await page.getByRole('link', { name: words.t('intro.start'), exact: true }).click();
	await answerAll(page, answersOf(places), words);
	await page.getByLabel(words.t('session.name'), { exact: true }).fill(nickname);
	// Some pass on the code, some the link.
	const field = nickname.includes('-1') ? 'session.code' : 'session.link';
	const handed = await page.getByLabel(words.t(field)).inputValue();
	expect(seen.problems, nickname).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
	await page.context().close();
	return handed;
}

async function answerAll(page: Page, answers: Answers, words: Words) {
	const toHandOver = page.getByRole('link', { name: words.t('session.toHandOver') });
	for (;;) {
		await expect(heading(page)).toBeFocused();
		await answerStep(page, pulse, answers, words);
		if (await toHandOver.isVisible()) break;
		await next(page, words).click();
		await expect(page.locator('fieldset input:checked')).toHaveCount(0);
	}
	await toHandOver.click();
	await expect(heading(page)).toHaveText(words.t('session.handOver'));
}

const rows = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

/** Expects the board to show what these people come to. */
async function expectRoom(page: Page, room: readonly string[]) {
	await expect(page.locator('p.how-many strong')).toHaveText(String(room.length));
	const levels = (await rows(page, 'section[aria-labelledby=levels] tbody tr')).map(([name, , count]) => [name, count]);
	for (const [index, { title }] of pulse.levels.entries()) {
		expect(levels).toContainEqual([title.en, String(room.filter((places) => levelOf(places) === index).length)]);
	}
	const dimensions = await page.locator('section[aria-labelledby=dimensions] .spreads li').allInnerTexts();
	for (const [index, { id }] of pulse.dimensions.entries()) {
		expect(dimensions[index]).toContain(dimensionNames[id as Dimension].en);
		const median = middle(room.map((places) => lowOf(id, places)));
		expect(dimensions[index]).toMatch(new RegExp(`\\b${Math.floor(median + 1e-9)}\\b`));
	}
}

test('invite, twelve people in two languages, the board, its table, and a second round', async ({ page, browser }) => {
	test.setTimeout(240_000);
	const seen = watch(page);
	const invite = wordsFrom(stringsOf('invite', 'en'), 'en');
	await open(page, '/training/invite/');
	await page.getByRole('radio', { name: pulse.title.en }).check();
	await page.getByLabel(invite.t('label')).fill('Spring offsite · 春季团建');
	await page.getByRole('checkbox', { name: invite.t('asksName') }).check();
	const invitation = await page.getByLabel(invite.t('link'), { exact: true }).inputValue();

	const handed: string[] = [];
	const halves = [people.slice(0, 6), people.slice(6)];
	await Promise.all(
		halves.map(async (half) => {
			for (const [nickname, places] of half) handed.push(await attend(browser, invitation, nickname, places));
		}),
	);
	expect(new Set(handed).size).toBe(12);

	await page.getByRole('link', { name: invite.t('board') }).click();
	await alive(page);
	const field = page.getByLabel(t('in.field'), { exact: true });
	const take = page.getByRole('button', { name: t('in.take') });
	// As it stands in a chat: names, times, thanks, one sent twice, one cut short, and what has nothing to do with it.
	const chat = [
		'— Saturday 10:40 —',
		...handed.map(
			(text, index) => [`[10:4${index % 10}] Ann: ${text} thanks!`, `小王：“${text}”。`, `> ${text}`][index % 3]!,
		),
		`[10:59] Ann: once more ${handed[0]!}`,
		`#r=${/A[\w-]{20,}/.exec(handed[1]!)![0].slice(0, 18)}`,
		'https://example.org/lunch?r2=noodles',
	].join('\n');
	await field.fill(chat);
	await take.click();
	await expect(page.locator('.take-in [role=status] .notice').last()).toHaveText(
		[t('in.taken', { count: 12 }), t('in.merged', { count: 1 }), t('in.unreadable', { count: 1 })].join(' '),
	);
	await expectRoom(
		page,
		people.map(([, places]) => places),
	);
	const text = await page.locator('.cohort').innerText();
	for (const [nickname] of people) expect(text).not.toContain(nickname);
	await axeInBothThemes(page, 'the board of a room');

	const { bytes } = await saved(page, t('out.csv'));
	const [head, ...table]: string[][] = parse(bytes, { bom: true });
	const column = (title: string) => table.map((row) => row[head!.indexOf(title)]!);
	expect(column(t('csv.nickname')).sort()).toEqual(people.map(([name]) => name.replace(/^=/, "'=")).sort());
	const byName = new Map(table.map((row) => [row[head!.indexOf(t('csv.nickname'))]!.replace(/^'/, ''), row]));
	for (const [nickname, places] of people) {
		const row = byName.get(nickname)!;
		for (const [index, { prompt }] of pulse.questions.entries()) {
			expect(row[head!.indexOf(prompt.en)]).toBe(optionAt(index, places)?.text.en ?? inEnglish.words.t('dontKnow'));
		}
	}

	// A month later: everybody, but for one, is a step further with the first two questions.
	const later = people.slice(1).map(([, places]) => `13${places.slice(2)}`);
	await field.fill(later.map((places, index) => encode(pulse, answersOf(places), 77_000 + index)).join('\n'));
	await take.click();
	const [first, second] = [1, 2].map((number) => page.getByLabel(t('batch.name', { number })));
	await first!.fill('Before');
	await second!.fill('After');
	await second!.blur();
	await page.getByLabel(t('change.before'), { exact: true }).selectOption('Before');
	await page.getByLabel(t('change.after'), { exact: true }).selectOption('After');
	const [goals] = await rows(page, 'section[aria-labelledby=change] .shifts tbody tr');
	const [before, after] = [people.map(([, places]) => places), later].map((room) =>
		Math.floor(middle(room.map((places) => lowOf('goals', places))) + 1e-9),
	) as [number, number];
	expect(after).toBe(100);
	expect(goals).toEqual([dimensionNames.goals.en, '', String(before), '100', `+${100 - before}`]);
	expect(seen.problems).toEqual([]);
});
