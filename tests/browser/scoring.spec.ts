/** “How scoring works”: what the page works out is what the core computes, and its links lead to what it shows. */
import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { advise } from '../../src/assessment/advice.ts';
import { NEEDED_COVERAGE } from '../../src/assessment/level.ts';
import { shortestLift } from '../../src/assessment/lift.ts';
import { score } from '../../src/assessment/score.ts';
import { bandText } from '../../src/components/assessment/result/reading.ts';
import { readAssessments } from '../../src/guide/assessment-files.ts';
import { examplesSchema } from '../../src/guide/examples.ts';
import { dimensionNames, type Dimension } from '../../src/guide/vocabulary.ts';
import { axe, watch } from './support.ts';

const assessments = await readAssessments();
const examplesOf = (id: string) =>
	examplesSchema.parse(parse(readFileSync(`src/content/examples/${id}.yaml`, 'utf8'))).examples;

const assessment = assessments.get('pulse')!;
const { name, answers } = examplesOf('pulse')[0]!;
const result = score(assessment, answers);
const titleOf = (level: string | null, language: 'en' | 'zh') =>
	assessment.levels.find(({ id }) => id === level)!.title[language];

/** A sum as it stands on the page, worked out: what is left and what is right of its last “=”. */
function worked(text: string): { said: number; is: number } {
	const [, sum = '', said = ''] = /^(.*) = ([\d.]+)$/.exec(text.replaceAll('\u00a0', ' ').trim())!;
	const expression = sum.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
	expect(expression).toMatch(/^[\d.\s+*/()-]+$/);
	return { said: Number(said), is: Number(runInNewContext(expression)) };
}

/** Numbers on the page are cut off after two decimals. */
function expectCutOff(said: number, value: number) {
	expect(value - said).toBeGreaterThanOrEqual(-1e-9);
	expect(value - said).toBeLessThan(0.01);
}

/** The sum, of numbers cut off themselves, comes to the value and says so. */
async function expectWorked(sum: Locator, value: number) {
	const { said, is } = worked(await sum.innerText());
	expect(Math.abs(is - value)).toBeLessThan(0.01);
	expectCutOff(said, value);
}

for (const [language, folder, open, dontKnow] of [
	['en', '', 'Open this result', 'I don’t know'],
	['zh', 'zh-cn/', '打开这份结果', '不知道'],
] as const) {
	const address = `/${folder}reference/scoring/`;

	test(`${address} works its example out as the core does`, async ({ page }) => {
		await page.goto(address);
		const example = page.locator('.worked-example');
		await expect(example).toContainText(name[language]);

		const rows = example.locator('.example-answers tbody:not(.profile) tr:has(td)');
		await expect(rows).toHaveCount(result.questions.length);
		for (const [index, { id, weight, value }] of result.questions.entries()) {
			const { prompt, options } = assessment.questions.find((question) => question.id === id)!;
			const cells = rows.nth(index).locator('td');
			await expect(cells.nth(0)).toContainText(prompt[language]);
			await expect(cells.nth(0).locator('.answer')).toHaveText(
				options.find((option) => option.id === answers[id])?.text[language] ?? dontKnow,
			);
			await expect(cells.nth(1)).toHaveText(String(weight));
			await expect(cells.nth(2)).toHaveText(String(value ?? '0–1'));
		}

		for (const { id, band } of result.dimensions) {
			const row = example.locator('.example-dimensions tbody tr', {
				has: page.getByRole('rowheader', { name: dimensionNames[id as Dimension][language], exact: true }),
			});
			await expectWorked(row.locator('.sum').first(), band!.low);
			await expectWorked(row.locator('.sum').last(), band!.high);
			await expect(row.locator('td').last()).toHaveText(bandText(band!));
		}
		await expectWorked(example.locator('.example-mean .sum').first(), result.mean.low);
		await expectWorked(example.locator('.example-mean .sum').last(), result.mean.high);

		await expect(example.locator('.example-gates > li')).toHaveCount(result.gates.length);
		for (const { question } of result.gates) {
			const { prompt } = assessment.questions.find(({ id }) => id === question)!;
			await expect(example.locator('.example-gates')).toContainText(prompt[language]);
		}

		const reached = assessment.levels.findIndex(({ id }) => id === result.level);
		const levels = example.locator('.example-levels tbody tr');
		await expect(levels).toHaveCount(assessment.levels.length);
		for (const [index, { title, minMean }] of assessment.levels.entries()) {
			await expect(levels.nth(index).getByRole('rowheader')).toHaveText(title[language]);
			const said = await levels.nth(index).locator('td').allInnerTexts();
			const untried = index > reached + 1;
			const [, mean, sign, needed] = /^([\d.]+) (.) ([\d.]+)$/.exec(said[0]!) ?? [];
			if (!untried) {
				expectCutOff(Number(mean), result.mean.low);
				expect([sign, Number(needed)]).toEqual([result.mean.low < minMean ? '<' : '≥', minMean]);
			}
			const outcomes = language === 'en' ? ['yes', 'no', 'not tried'] : ['达到', '没达到', '不再试'];
			expect(said.at(-1)).toBe(outcomes[untried ? 2 : index <= reached ? 0 : 1]);
		}
		await expect(example.locator('.example-level')).toContainText(`“${titleOf(result.level, language)}”`);
		await expect(example.locator('.example-rule')).toContainText(`“${titleOf(result.next!.level, language)}”`);
	});

	test(`${address} orders and counts what to do as the core does`, async ({ page }) => {
		await page.goto(address);
		const example = page.locator('.worked-example');
		const advice = advise(assessment, answers, result);
		const actions = example.locator('.example-actions > li');
		await expect(actions).toHaveCount(Math.min(3, advice.length));
		for (const [index, { action, priority }] of advice.slice(0, 3).entries()) {
			await expect(actions.nth(index)).toContainText(action.title[language]);
			await expectWorked(actions.nth(index).locator('.sum'), priority);
		}

		const lift = shortestLift(assessment, result);
		expect(lift.length).toBeGreaterThan(0);
		const changes = example.locator('.example-lift li');
		await expect(changes).toHaveCount(lift.length);
		for (const [index, { question, option }] of lift.entries()) {
			const { prompt, options } = assessment.questions.find(({ id }) => id === question)!;
			await expect(changes.nth(index)).toContainText(prompt[language]);
			await expect(changes.nth(index).locator('strong')).toHaveText(
				options.find(({ id }) => id === option)!.text[language],
			);
		}
		const best = Object.fromEntries(lift.map(({ question, option }) => [question, option]));
		const lifted = score(assessment, { ...answers, ...best });
		await expect(example).toContainText(`“${titleOf(lifted.level, language)}”`);
	});

	test(`${address} opens that very result`, async ({ page }) => {
		const seen = watch(page);
		await page.goto(address);
		await page.getByRole('link', { name: open }).click();
		await expect(page).toHaveURL(new RegExp(`/${folder}assessments/pulse/#r=`));
		await expect(page.locator('#level')).toHaveText(titleOf(result.level, language));
		await expect(page.locator('main')).toContainText(name[language]);
		expect(seen.problems).toEqual([]);
	});

	test(`${address} names every version of every assessment, with its questions and examples`, async ({ page }) => {
		await page.goto(address);
		for (const { id, title, history } of assessments.values()) {
			const section = page.getByRole('region', { name: title[language] });
			await expect(section.locator('.changes li strong')).toHaveText(history.map(({ version }) => version));
			for (const { text } of history) await expect(section).toContainText(text[language].trim());
			await expect(section.locator(`a[href$="/${folder}assessments/${id}/questions/"]`)).toBeVisible();
			const examples = examplesOf(id).map((each) => each.name[language]);
			await expect(section.locator('a[href*="#r="]')).toHaveText(examples);
		}
		await expect(page.locator('main')).toContainText(`${100 * NEEDED_COVERAGE}%`);
	});

	test(`${address} fits a phone, also its tables`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(address);
		const wide = await page.evaluate(() => {
			const width = document.documentElement.clientWidth;
			return [...document.querySelectorAll('main table, main .worked-example')]
				.filter((element) => element.scrollWidth > width || element.getBoundingClientRect().right > width)
				.map((element) => element.className);
		});
		expect(wide).toEqual([]);
		await axe(page);
	});

	test(`${address} prints the example without what only a screen can do, and the addresses of its sources`, async ({
		page,
	}) => {
		await page.goto(address);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.worked-example .example-levels')).toBeVisible();
		await expect(page.getByRole('link', { name: open })).toBeHidden();
		const source = page.locator('.references a').first();
		const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
		expect(printed).toContain(await source.getAttribute('href'));
	});
}
