/** Every page in a real browser: accessible in both themes, silent, within its budget. */
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import budgets from '../../budgets.json' with { type: 'json' };
import { builtPages } from './built.ts';
import { axe, watch } from './support.ts';

const addresses = builtPages('dist').map(({ address }) => address);

/**
 * The whole guide in one document: 130 articles that have been looked at one by one. Comparing the colours of each of
 * its words would take a minute.
 */
const long = /\/print\/$/;

/**
 * A page and its translation are built alike and differ in their words: one is looked at in the light, the other in the
 * dark. What stands in a frame serves both languages.
 */
const themesOf = (address: string) =>
	address.startsWith('/embed/')
		? (['light', 'dark'] as const)
		: ([address.startsWith('/zh-cn/') ? 'dark' : 'light'] as const);

/** So many pages are opened by one test, one after the other: a browser that was never here takes its time to start. */
const atOnce = 12;

for (let first = 0; first < addresses.length; first += atOnce) {
	const some = addresses.slice(first, first + atOnce);
	test(`no fault that axe can find, nobody called, no cookie set: ${some[0]!} … ${some.at(-1)!}`, async ({ page }) => {
		test.setTimeout(180_000);
		const seen = watch(page);
		for (const address of some) {
			for (const theme of themesOf(address)) {
				await page.emulateMedia({ colorScheme: theme });
				await page.goto(address);
				await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
				await axe(page, `${address} in ${theme}`, { without: long.test(address) ? ['color-contrast'] : [] });
			}
			expect(seen.problems, address).toEqual([]);
			expect(await page.context().cookies(), address).toEqual([]);
		}
	});
}

for (const chinese of [false, true]) {
	test(`no page in ${chinese ? 'Chinese' : 'English'} is wider than a phone`, async ({ page }) => {
		// Every page is opened, one after the other.
		test.setTimeout(180_000);
		await page.setViewportSize({ width: 360, height: 740 });
		const wide: string[] = [];
		for (const address of addresses.filter((each) => each.startsWith('/zh-cn/') === chinese)) {
			await page.goto(address);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			if (over > 0) wide.push(`${address} by ${over} px`);
		}
		expect(wide).toEqual([]);
	});
}

/** Sum of the gzipped bodies of what a page loads by itself, fonts aside, in kB. */
async function weightOf(page: import('@playwright/test').Page, address: string, only?: RegExp): Promise<number> {
	const bodies: Promise<number>[] = [];
	page.on('response', (response) => {
		const path = new URL(response.url()).pathname;
		if (/\.woff2$/.test(path) || (only && !only.test(path))) return;
		bodies.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	return (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0) / 1000;
}

test('the heaviest guideline pages stay within the budget, on first view', async ({ browser }) => {
	// All of them load the same files; they differ in their own HTML.
	const heaviest = builtPages('dist')
		.filter(({ address }) => /\/guidelines\/[^/]+\/[^/]+\/$/.test(address))
		.map(({ address, html }) => ({ address, weight: gzipSync(html).length }))
		.sort((a, b) => b.weight - a.weight)
		.slice(0, 5);
	for (const { address } of heaviest) {
		const page = await browser.newPage();
		expect(await weightOf(page, address), address).toBeLessThanOrEqual(budgets.guidelinePage.limitKB);
		await page.close();
	}
});

test('an assessment adds no more script than its budget', async ({ browser }) => {
	const guideline = await weightOf(await browser.newPage(), '/guidelines/goals/count-outcomes-not-reposts/', /\.js$/);
	const assessment = await weightOf(await browser.newPage(), '/assessments/going-out/#goals', /\.js$/);
	expect(assessment).toBeGreaterThan(guideline);
	expect(assessment - guideline).toBeLessThanOrEqual(budgets.assessmentScript.limitKB);
});
