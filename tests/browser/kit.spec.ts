/** The facilitator's kit on paper: a sheet is one page of A4 or Letter in both languages, and nothing else is on it. */
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import type { Assessment } from '../../src/assessment/types.ts';

const kit = 'training/kit/';
/** How many pages each may take. */
const sheets = {
	'worksheets/goals-on-one-page': 1,
	'worksheets/who-answers-what': 1,
	'worksheets/before-a-post': 1,
	'worksheets/translate-adapt-leave': 1,
	'worksheets/thirty-days': 1,
	'worksheets/pulse-on-paper': 1,
	summary: 1,
	'45-minutes': 4,
	'half-day': 4,
	'one-day': 5,
	privacy: 3,
	offline: 2,
} as const;
const folders = ['', 'zh-cn/'];

/** How many pages a page takes on paper. */
async function pagesOnPaper(page: Page, format: 'A4' | 'Letter'): Promise<number> {
	const pdf = (await page.pdf({ format })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const folder of folders) {
	test(`every page of the kit takes no more paper than it should: /${folder}`, async ({ page }) => {
		for (const [name, most] of Object.entries(sheets)) {
			await page.goto(`/${folder}${kit}${name}/`);
			for (const format of ['A4', 'Letter'] as const) {
				const count = await pagesOnPaper(page, format);
				expect(count, `${name} on ${format}`).toBeGreaterThan(0);
				expect(count, `${name} on ${format}`).toBeLessThanOrEqual(most);
			}
		}
	});
}

test('a worksheet prints itself and nothing around it, and says where it is from', async ({ page }) => {
	await page.goto(`/${kit}worksheets/thirty-days/`);
	await page.emulateMedia({ media: 'print' });
	for (const around of ['.bar', '.colophon', '.page-footer', '.rail', '.breadcrumb', 'button']) {
		await expect(page.locator(around).locator('visible=true'), around).toHaveCount(0);
	}
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('.worksheet .foot')).toContainText(new URL(page.url()).host);

	await page.emulateMedia({ media: 'screen' });
	const printed = page.evaluate(() => new Promise<boolean>((resolve) => (window.print = () => resolve(true))));
	await page.getByRole('button', { name: 'Print this sheet' }).click();
	expect(await printed).toBe(true);
});

test('the walk through one post has every gate of the pre-flight check', async ({ page }) => {
	const { questions } = parse(readFileSync('src/content/assessments/pre-flight.yaml', 'utf8')) as Assessment;
	const gated = questions.filter(({ gates }) => gates);
	expect(gated.length).toBeGreaterThan(10);
	for (const [folder, language] of [
		['', 'en'],
		['zh-cn/', 'zh'],
	] as const) {
		await page.goto(`/${folder}${kit}worksheets/before-a-post/`);
		const rows = page.locator('.gate-sheet tbody tr');
		await expect(rows).toHaveCount(gated.length);
		for (const [index, { prompt, options }] of gated.entries()) {
			await expect(rows.nth(index)).toContainText(prompt[language]);
			await expect(rows.nth(index)).toContainText(options.find(({ value }) => value === 1)!.text[language]);
		}
	}
});

test('a session plan tells the time, and adds up to it', async ({ page }) => {
	await page.goto(`/${kit}half-day/`);
	const clocks = page.locator('.session .clock');
	await expect(clocks.first()).toHaveText('09:00');
	await expect(clocks.last()).toHaveText('12:30');
	await page.goto(`/${kit}45-minutes/`);
	await expect(clocks.first()).toHaveText('0:00');
	await expect(clocks.last()).toHaveText('0:45');
});
