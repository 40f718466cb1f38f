/** A result in both languages at once, for a team that reads both. */
import { expect, test, type Page } from '@playwright/test';
import { advise, featured } from '../../src/assessment/advice.ts';
import { score } from '../../src/assessment/score.ts';
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
	languages,
	level,
	levelTitle,
	open,
	optionOf,
	stored,
	tooWide,
} from './result-support.ts';
import { watch } from './support.ts';

const assessment = assessmentOf('coming-in');
const gated = assessment.questions.find(({ gates }) => gates)!;
const answers = { ...bestOf(assessment), [gated.id]: optionOf(gated, 'worst') };
const result = score(assessment, answers);
const actions = featured(advise(assessment, answers, result));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The ids that stand on the page more than once. */
const idsTwice = (page: Page) =>
	page.locator('[id]').evaluateAll((elements) => {
		const ids = elements.map(({ id }) => id);
		return ids.filter((id, index) => ids.indexOf(id) !== index);
	});

for (const { language, folder, tag, words } of languages) {
	const { t } = words;
	const other = language === 'en' ? inChinese : inEnglish;

	test(`the other language is set beside ${language}, and taken away again`, async ({ page }) => {
		const seen = watch(page);
		await keep(page, { [keyOf(assessment)]: stored(assessment, answers) });
		await open(page, `/${folder}assessments/coming-in/#result`);
		await expect(level(page)).toBeVisible();
		const before = await everythingKept(page);
		expect(seen.requests.filter((path) => path.endsWith('.json'))).toEqual([]);

		const beside = button(page, t('beside'));
		await expect(beside).toHaveAttribute('aria-pressed', 'false');
		await beside.press('Enter');
		await expect(beside).toHaveAttribute('aria-pressed', 'true');
		await expect(beside).toBeFocused();
		expect(seen.requests.filter((path) => path.endsWith('.json'))).toEqual([
			`/assessments/coming-in.${other.language}.json`,
		]);

		const parts = page.locator('.beside');
		const headings = (each: typeof words) => [
			levelTitle(assessment, answers, each),
			each.t('picture'),
			each.t('gates'),
			each.t('advice'),
		];
		await expect(parts.locator(`> [lang="${tag}"] h3`)).toHaveText(headings(words));
		await expect(parts.locator(`> [lang="${other.tag}"] h3`)).toHaveText(headings(other.words));
		const reason = gated.gates![0]!.reason;
		for (const each of [{ tag, words }, other]) {
			const side = parts.locator(`> [lang="${each.tag}"]`);
			await expect(side.locator('.gates .reason')).toHaveText(each.words.say(reason));
			await expect(side.locator('.advice > ol > li')).toHaveCount(actions);
		}
		// Owners and days are asked for once, and every answer is said twice.
		await expect(page.locator('.advice > ol .task')).toHaveCount(actions);
		const row = page.locator('.answers tr', { hasText: words.say(gated.prompt) });
		await expect(row.locator('th .in-each')).toHaveText([words.say(gated.prompt), other.words.say(gated.prompt)]);
		await expect(row.locator(`th [lang="${other.tag}"]`)).toHaveText(other.words.say(gated.prompt));
		expect(await idsTwice(page)).toEqual([]);
		await axeInBothThemes(page, `both languages, from ${language}`);
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
		await axeInBothThemes(page, `both languages on a phone, from ${language}`);

		await beside.press('Enter');
		await expect(beside).toHaveAttribute('aria-pressed', 'false');
		await expect(parts).toHaveCount(0);
		await expect(page.locator(`.result [lang="${other.tag}"]`)).toHaveCount(0);
		await expect(level(page)).toHaveText(levelTitle(assessment, answers, words));
		expect(await everythingKept(page)).toEqual(before);
		expect(seen.problems).toEqual([]);
	});
}

test('where the other language cannot be loaded, it is said, and can be tried again', async ({ page }) => {
	const { t } = inEnglish.words;
	const unsure = answersBy(assessment, () => 'dont-know');
	await keep(page, { [keyOf(assessment)]: stored(assessment, unsure) });
	await page.route(/coming-in\.zh\.json/, (route) => route.abort());
	await open(page, '/assessments/coming-in/#result');
	await button(page, t('beside')).click();
	await expect(page.getByText(t('result.failed'))).toBeVisible();
	await expect(button(page, t('beside'))).toHaveAttribute('aria-pressed', 'false');
	await expect(page.locator('.beside')).toHaveCount(0);
	await page.unroute(/coming-in\.zh\.json/);
	await button(page, t('beside')).click();
	await expect(page.getByText(t('result.failed'))).toHaveCount(0);
	await expect(page.locator('#level-beside')).toHaveText(levelTitle(assessment, unsure, inChinese.words));
});
