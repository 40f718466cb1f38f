/** A result beside another one: pasted as it comes out of a chat, of this assessment or of another, sound or not. */
import { expect, test, type Page } from '@playwright/test';
import { compare } from '../../src/assessment/compare.ts';
import { failure } from '../../src/assessment/failure.ts';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment } from '../../src/assessment/types.ts';
import type { Words } from '../../src/components/assessment/words.ts';
import { dimensionNames, type Dimension } from '../../src/guide/vocabulary.ts';
import {
	answersBy,
	assessmentOf,
	axeInBothThemes,
	bestOf,
	everythingKept,
	inChinese,
	inEnglish,
	keep,
	keyOf,
	level,
	levelTitle,
	open,
	optionOf,
	stored,
	tooWide,
	worstOf,
} from './result-support.ts';
import { watch } from './support.ts';

const goingOut = assessmentOf('going-out');
const comingIn = assessmentOf('coming-in');
const pulse = assessmentOf('pulse');
const own = answersBy(goingOut, (question, index) => optionOf(question, index % 2 ? 'best' : 'worst'));
const better = bestOf(goingOut);
const points = (number: number) => Math.floor(number);

async function openCompare(page: Page, { folder, words }: { folder: string; words: Words }) {
	await keep(page, { [keyOf(goingOut)]: stored(goingOut, own) });
	await open(page, `/${folder}assessments/going-out/#result`);
	await page.getByText(words.t('compare'), { exact: true }).click();
	return page.getByLabel(words.t('compare.field'));
}

/** What the table says, row by row: name, the other result, this one. */
const table = (page: Page) =>
	page
		.locator('.compare tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** What it should say after the levels. */
function expectedRows(then: [Assessment, Answers], { t, language }: Words): string[][] {
	const { mean, dimensions } = compare(score(...then), score(goingOut, own));
	const text = ({ low, high }: { low: number; high: number }) =>
		low === high ? `${points(low)}` : `${points(low)}–${points(high)}`;
	return [
		...(mean ? [[t('compare.mean'), text(mean.then), text(mean.now)]] : []),
		...dimensions.map(({ id, then: before, now }) => [
			dimensionNames[id as Dimension][language],
			text(before),
			text(now),
		]),
	];
}

test('of this assessment: a link, a code, a message around either', async ({ page }) => {
	const seen = watch(page);
	const { words } = inChinese;
	const { t } = words;
	const field = await openCompare(page, inChinese);
	const code = encode(goingOut, better, 9);
	for (const pasted of [
		code,
		` ${code}\n`,
		`https://example.org/x/#r=${code}`,
		`看看这个：https://example.org/x/#r=${code}，我测的`,
		`Here is our team’s result: ${code}. And yours?`,
	]) {
		await field.fill('');
		await expect(page.locator('.compare table')).toHaveCount(0);
		await field.fill(pasted);
		await expect(page.locator('.compare tbody tr').first().locator('td'), pasted).toHaveText([
			levelTitle(goingOut, better, words),
			levelTitle(goingOut, own, words),
		]);
	}
	const { comparable, changed } = compare(score(goingOut, better), score(goingOut, own));
	expect(comparable).toBe(1);
	await expect(page.locator('.compare')).toContainText(t('compare.share', { share: 100 }));
	await expect(page.locator('.compare h4')).toHaveText(t('compare.changed', { count: changed.length }));
	await expect(page.locator('.compare li')).toHaveCount(changed.length);
	expect((await table(page)).slice(1)).toEqual(expectedRows([goingOut, better], words));
	await field.fill(encode(goingOut, own, 9));
	await expect(page.locator('.compare h4')).toHaveText(t('compare.same'));
	await axeInBothThemes(page, 'two results, in Chinese');
	expect(seen.problems).toEqual([]);
});

test('of another assessment: by the questions that both ask, and by nothing else; on a phone', async ({ page }) => {
	const seen = watch(page);
	const { words } = inEnglish;
	const { t, say } = words;
	await page.setViewportSize({ width: 360, height: 740 });
	const field = await openCompare(page, inEnglish);
	const theirs = worstOf(comingIn);
	await field.fill(`http://example.org/assessments/coming-in/#r=${encode(comingIn, theirs, 1)}`);
	await expect(page.locator('.compare')).toContainText(t('compare.otherAssessment', { title: say(comingIn.title) }));

	const { comparable, changed } = compare(score(comingIn, theirs), score(goingOut, own));
	expect(comparable).toBeGreaterThan(0);
	expect(comparable).toBeLessThan(1);
	await expect(page.locator('.compare')).toContainText(t('compare.share', { share: points(100 * comparable) }));
	const [levels, ...others] = await table(page);
	expect(levels!.slice(1)).toEqual([levelTitle(comingIn, theirs, words), levelTitle(goingOut, own, words)]);
	expect(others).toEqual(expectedRows([comingIn, theirs], words));
	expect(others.length).toBeGreaterThan(1);
	// The questions that differ are ones that both have.
	const shared = goingOut.questions.filter(({ id }) => comingIn.questions.some((question) => question.id === id));
	expect(shared.length).toBeLessThan(goingOut.questions.length);
	const named = page.locator('.compare li');
	await expect(named).toHaveCount(changed.length);
	for (const text of await named.allTextContents()) {
		expect(shared.some(({ prompt }) => text.startsWith(say(prompt)))).toBe(true);
	}
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await axeInBothThemes(page, 'a result of another assessment');

	// One that shares nothing has nothing to compare, and says so.
	await field.fill(encode(pulse, bestOf(pulse), 1));
	await expect(page.locator('.compare')).toContainText(t('compare.otherAssessment', { title: say(pulse.title) }));
	await expect(page.locator('.compare')).toContainText(t('compare.share', { share: 0 }));
	expect(await table(page)).toHaveLength(1);
	await expect(page.locator('.compare :is(h4, li)')).toHaveCount(0);
	expect(seen.problems).toEqual([]);
});

test('what cannot be compared: a reason each, the page goes on, and nothing that is kept changes', async ({ page }) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const { words } = inEnglish;
	const { t, say } = words;
	const field = await openCompare(page, inEnglish);
	const before = await everythingKept(page);
	const code = encode(goingOut, better, 9);
	const swapped = code.slice(0, 20) + (code[20] === 'A' ? 'B' : 'A') + code.slice(21);
	for (const [what, pasted, reason] of [
		['no link', 'hello', 'missing'],
		['cut', `#r=${code.slice(0, 12)}`, 'truncated'],
		['cut in the middle', `#r=${code.slice(0, -4)}`, 'damaged'],
		['one character changed', swapped, 'damaged'],
		['of no assessment of this site', encode({ ...goingOut, code: 99 }, better, 1), 'foreign'],
		['of the next minor version', encode({ ...goingOut, version: '1.250.0' }, better, 1), 'future'],
		['of the next edition', encode({ ...goingOut, version: '2.0.0' }, better, 1), 'future'],
		['of an edition that nobody has', encode({ ...goingOut, version: '0.1.0' }, better, 1), 'older'],
		['markup', '<img src=x onerror="document.title=1">'.repeat(1000), 'missing'],
	] as const) {
		await field.fill(pasted);
		await expect(page.locator('.compare .notice'), what).toHaveText(say(failure(reason).message));
		await expect(page.locator('.compare table'), what).toHaveCount(0);
	}
	for (const [what, pasted, reason] of [
		['10 MB of words', 'all the answers '.repeat(655_360), 'missing'],
		['10 MB of a code', `r=${'A1-_'.repeat(2_621_440)}`, 'damaged'],
	] as const) {
		await field.fill('');
		await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
		await field.press('ControlOrMeta+V');
		await expect(page.locator('.compare .notice'), what).toHaveText(say(failure(reason).message));
		expect((await field.inputValue()).length, what).toBeLessThanOrEqual(20_000);
	}
	// After all that it still works.
	await field.fill(code);
	await expect(page.locator('.compare .notice')).toHaveCount(0);
	await expect(page.locator('.compare tbody tr').first().locator('td').first()).toHaveText(
		levelTitle(goingOut, better, words),
	);
	await field.fill('');
	await expect(page.locator('.compare :is(table, .notice)')).toHaveCount(0);

	await page.route(/coming-in\.en\.json/, (route) => route.abort());
	await field.fill(encode(comingIn, bestOf(comingIn), 1));
	await expect(page.locator('.compare .notice')).toHaveText(t('result.failed'));
	await page.unroute(/coming-in\.en\.json/);
	await field.fill(`r=${encode(comingIn, bestOf(comingIn), 1)}`);
	await expect(page.locator('.compare tbody tr').first().locator('td').first()).toHaveText(
		levelTitle(comingIn, bestOf(comingIn), words),
	);
	await expect(level(page)).toHaveText(levelTitle(goingOut, own, words));
	expect(await everythingKept(page)).toEqual(before);
});
