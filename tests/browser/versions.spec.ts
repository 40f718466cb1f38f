/**
 * Results and answers of earlier versions, on somebody's own copy of the site: their assessment `booth` is in its second
 * edition, to which version 2.1 added a question; of its first edition there is the file, with other levels.
 */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bitsOf, numbersIn, toBase64url } from '../../src/assessment/bits.ts';
import { crc32 } from '../../src/assessment/crc32.ts';
import { failure } from '../../src/assessment/failure.ts';
import { encode } from '../../src/assessment/link.ts';
import { assessmentSchema } from '../../src/assessment/schema.ts';
import { asOf } from '../../src/assessment/version.ts';
import type { Answers, Assessment } from '../../src/assessment/types.ts';
import {
	assessments,
	axeInBothThemes,
	everythingKept,
	field,
	heading,
	inChinese,
	inEnglish,
	keep,
	keyOf,
	languages,
	level,
	levelTitle,
	open,
	stored,
	tooWide,
} from './result-support.ts';
import { sites, watch } from './support.ts';

const { origin, base } = sites[1];
const read = (path: string): Assessment =>
	assessmentSchema.parse(parse(readFileSync(`tests/browser/own-copy/src/content/${path}.yaml`, 'utf8')));
const booth = read('assessments/booth');
const first = read('editions/booth-1');
const second = asOf(booth, 0);
const key = keyOf(booth);

const toFirst: Answers = { 'booth-aim': 'on-paper', 'booth-months': 'one' };
const toSecond: Answers = { 'booth-aim': 'on-paper', 'booth-months': 'twelve' };
const own: Answers = { ...toSecond, 'booth-owner': 'named' };
const added = booth.questions.find(({ since }) => since === '2.1.0')!;
const addressOf = ({ folder }: { folder: string }) => `${origin}${base}${folder}assessments/booth/`;
const notice = (page: Page) => page.locator('.result > .notice');

for (const each of languages) {
	const { language, words } = each;
	const { t, say } = words;

	test(`a link of the first edition opens as it was, and only to be read, in ${language}`, async ({ page }) => {
		const seen = watch(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await keep(page, { [key]: stored(booth, own, 1) });
		await open(page, `${addressOf(each)}#r=${encode(first, toFirst, 5)}`);
		await expect(level(page)).toHaveText(levelTitle(first, toFirst, words));
		expect(levelTitle(first, toFirst, words)).not.toBe(levelTitle(second, toFirst, words));
		await expect(page.locator('.ladder li')).toHaveText(first.levels.map(({ title }) => say(title)));
		await expect(notice(page).first()).toContainText(t('result.edition', { edition: 1 }));
		await expect(page.getByText(t('result.version', { version: '1.0.0' }))).toBeVisible();
		await expect(page.getByText(t('answers.change'))).toHaveCount(0);
		await expect(page.locator('.history, .task, .forget')).toHaveCount(0);
		expect(await everythingKept(page)).toEqual({ [key]: stored(booth, own, 1) });
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
		await axeInBothThemes(page, 'a result of an earlier edition');

		// In the other language too it is the first edition.
		const other = language === 'en' ? inChinese : inEnglish;
		await page.getByRole('button', { name: t('beside'), exact: true }).click();
		await expect(page.locator('#level-beside')).toHaveText(levelTitle(first, toFirst, other.words));
		await page.getByRole('link', { name: t('result.own') }).click();
		await expect(level(page)).toHaveText(levelTitle(booth, own, words));
		await expect(page.locator('.beside')).toHaveCount(0);
		expect(seen.problems).toEqual([]);
	});

	test(`a link of version 2.0 says what was added since, and does not count it, in ${language}`, async ({ page }) => {
		await open(page, `${addressOf(each)}#r=${encode(second, toSecond, 5)}`);
		await expect(level(page)).toHaveText(levelTitle(second, toSecond, words));
		const news = notice(page).nth(1);
		await expect(news).toContainText(t('added', { version: '2.0.0', now: '2.1.0' }));
		await expect(news).toContainText(t('added.questions'));
		await expect(news.locator('li')).toHaveText([say(added.prompt)]);
		await expect(page.locator('.answers')).not.toContainText(say(added.prompt));
		await expect(page.locator('.bars tfoot .score')).toHaveText('100');
		await expect(page.getByText(t('result.version', { version: '2.0.0' }))).toBeVisible();
		await axeInBothThemes(page, 'a result of an earlier minor version');

		// Of today’s version nothing is new.
		await open(page, `${addressOf(each)}#r=${encode(booth, own, 5)}`);
		await expect(page.locator('.answers')).toContainText(say(added.prompt));
		await expect(notice(page)).toHaveCount(1);
	});

	test(`answers to the first edition are laid aside and can be seen, in ${language}`, async ({ page }) => {
		const seen = watch(page);
		const earlier = stored(first, toFirst, 5);
		await keep(page, { [key]: earlier });
		await open(page, addressOf(each));
		await expect(page.getByText(t('notice.older'))).toBeVisible();
		expect(await everythingKept(page)).toEqual({ [`${key}:1`]: earlier });
		await expect(page.getByRole('link', { name: t('intro.start'), exact: true })).toBeVisible();
		await axeInBothThemes(page, 'answers to an earlier edition');

		await page.getByRole('button', { name: t('earlier.show') }).click();
		await expect(page).toHaveURL(new RegExp(`#r=${encode(first, toFirst, 5)}$`));
		await expect(level(page)).toHaveText(levelTitle(first, toFirst, words));
		await expect(notice(page).first()).toContainText(t('result.fromEarlier'));
		await expect(notice(page).first()).toContainText(t('result.edition', { edition: 1 }));

		// New answers take nobody's place, and the way to the old ones stays.
		await notice(page)
			.first()
			.getByRole('link', { name: t('result.takeIt') })
			.click();
		await field(page, 'booth-aim').locator('input').first().check();
		expect(Object.keys(await everythingKept(page)).sort()).toEqual([key, `${key}:1`]);
		await page.reload();
		await expect(page.getByText(t('earlier', { edition: 1 }))).toBeVisible();
		expect((await everythingKept(page))[`${key}:1`]).toBe(earlier);

		// Where that edition cannot be fetched, the answers are safe and the page says so.
		await page.route(/booth\.1\.\w+\.json/, (route) => route.abort());
		await page.getByRole('button', { name: t('earlier.show') }).click();
		await expect(page.getByText(t('result.failed'))).toBeVisible();
		expect(seen.problems.splice(0).join()).toContain('Failed to load resource');

		// Deleted means deleted: the old ones too.
		await open(page, addressOf(each));
		await page.getByRole('button', { name: t('delete'), exact: true }).click();
		await page.locator('.forget .danger').click();
		await expect(page.getByText(t('deleted'))).toBeFocused();
		await expect(page.getByText(t('earlier', { edition: 1 }))).toHaveCount(0);
		expect(await everythingKept(page)).toEqual({});
		expect(seen.problems).toEqual([]);
	});

	test(`answers to version 2.0 are gone on with, and what is new is a link, in ${language}`, async ({ page }) => {
		const kept = stored(second, toSecond, 5);
		await keep(page, { [key]: kept });
		await open(page, addressOf(each));
		const news = page.locator('[role=status] .notice');
		await expect(news).toContainText(t('news', { version: '2.0.0', now: '2.1.0' }));
		expect(await everythingKept(page)).toEqual({ [key]: kept });
		await axeInBothThemes(page, 'what is new since the last answer');
		await news.getByRole('link', { name: say(added.prompt) }).click();
		await expect(page).toHaveURL(new RegExp(`#patience/${added.id}$`));
		await expect(field(page, added.id).locator('input').first()).toBeFocused();
		await page.keyboard.press('Space');
		await expect(news).toHaveCount(0);
		await page.getByRole('link', { name: t('result.show') }).click();
		const answers = { ...toSecond, [added.id]: added.options[0]!.id };
		await expect(level(page)).toHaveText(levelTitle(booth, answers, words));
		expect(JSON.parse((await everythingKept(page))[key]!)).toEqual(JSON.parse(stored(booth, answers, 5)));
	});

	test(`a file of the first edition opens only to be read, in ${language}`, async ({ page }) => {
		const kept = stored(booth, own, 1);
		await keep(page, { [key]: kept });
		await open(page, addressOf(each));
		const choose = (content: string) =>
			page
				.getByLabel(t('open'))
				.setInputFiles({ name: 'booth.json', mimeType: 'application/json', buffer: Buffer.from(content) });
		await choose(stored(first, toFirst, 5));
		await expect(level(page)).toHaveText(levelTitle(first, toFirst, words));
		await expect(heading(page)).toHaveText(t('result.shared'));
		await expect(notice(page).first()).toContainText(t('result.fromLink'));
		await expect(notice(page).first()).toContainText(t('result.edition', { edition: 1 }));
		expect(await everythingKept(page)).toEqual({ [key]: kept });

		// Of an edition that nobody kept, and of one that cannot be fetched, there is a word and no result.
		const problem = page.locator('.open-file .problem');
		await open(page, addressOf(each));
		await choose(stored({ ...first, version: '0.3.0' }, toFirst, 5));
		await expect(problem).toContainText(say(failure('older').message));
		await page.route(/booth\.1\.\w+\.json/, (route) => route.abort());
		await page.reload();
		await choose(stored(first, toFirst, 5));
		await expect(problem).toContainText(t('result.failed'));
		expect(await everythingKept(page)).toEqual({ [key]: kept });
	});

	test(`an assessment of one file has its pages and its places, in ${language}`, async ({ page, request }) => {
		const seen = watch(page);
		const list = `${origin}${base}${each.folder}assessments/`;
		await page.goto(list);
		await page
			.locator('main')
			.getByRole('link', { name: say(booth.title) })
			.first()
			.click();
		await expect(page).toHaveURL(addressOf(each));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(booth.title));
		await expect(page.getByText(say(booth.intro), { exact: true })).toBeVisible();
		await expect(page.locator('.section-nav [aria-current=page]')).toHaveText(say(booth.title));
		await page.locator('main a[href$="/assessments/booth/questions/"]').click();
		await expect(page).toHaveURL(`${addressOf(each)}questions/`);
		for (const { prompt } of booth.questions) await expect(page.locator('main')).toContainText(say(prompt));
		expect((await request.get(`${origin}${base}assessments/booth.${language}.json`)).ok()).toBe(true);
		expect(seen.problems).toEqual([]);
	});
}

test('where an earlier edition cannot be fetched, its link says so and can be tried again', async ({ page }) => {
	const { t } = inEnglish.words;
	await page.route(/booth\.1\.en\.json/, (route) => route.abort());
	await open(page, `${addressOf(inEnglish)}#r=${encode(first, toFirst, 5)}`);
	await expect(page.getByRole('alert')).toContainText(t('result.failed'));
	await page.unroute(/booth\.1\.en\.json/);
	await page.getByRole('button', { name: t('result.retry') }).click();
	await expect(level(page)).toHaveText(levelTitle(first, toFirst, inEnglish.words));

	// Of an edition that nobody kept there is nothing to fetch.
	await page.goto('about:blank');
	await open(page, `${addressOf(inEnglish)}#r=${encode({ ...first, version: '0.3.0' }, toFirst, 5)}`);
	await expect(page.getByRole('alert')).toContainText(failure('older').message.en);
	await expect(level(page)).toHaveCount(0);
});

test('links of format 1 open: those that were written down, and one made by hand', async ({ page }) => {
	const { words } = inEnglish;
	for (const assessment of assessments) {
		const { links } = JSON.parse(readFileSync(`tests/versions/${assessment.id}-1.0.json`, 'utf8')) as {
			links: { code: string; answers: Answers }[];
		};
		const link = links.find(({ code }) => code.startsWith('AQ'))!;
		await open(page, `/assessments/${assessment.id}/#r=${link.code}`);
		const then = asOf(assessment, 0);
		await expect(level(page)).toHaveText(levelTitle(then, link.answers, words));
		await expect(page.getByText(words.t('result.version', { version: then.version }))).toBeVisible();
	}

	// Format, assessment, edition, nonce; dense: the best answer to the first two questions.
	const bits = [1, 90, 2].map((byte) => bitsOf(byte, 8)).join('') + bitsOf(5, 32) + '0010010';
	const bytes = numbersIn(bits.padEnd(Math.ceil(bits.length / 8) * 8, '0'), 8);
	const code = toBase64url(bytes.map((byte) => bitsOf(byte, 8)).join('') + bitsOf(crc32(bytes), 32));
	await open(page, `${addressOf(inEnglish)}#r=${code}`);
	await expect(level(page)).toHaveText(levelTitle(second, toSecond, words));
	await expect(page.getByText(words.t('result.version', { version: '2.0.0' }))).toBeVisible();
});

test('an assessment of one file is in the sitemap', async ({ request }) => {
	const sitemap = await (await request.get(`${origin}${base}sitemap-0.xml`)).text();
	for (const { folder } of languages) {
		expect(sitemap).toContain(`${base}${folder}assessments/booth/<`);
		expect(sitemap).toContain(`${base}${folder}assessments/booth/questions/<`);
	}
});
