/** Reading the guide: find the way, search, switch language and theme, print, and all of it below a base path too. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { encode } from '../../src/assessment/link.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { sites, watch } from './support.ts';

const goingOut = parse(readFileSync('src/content/assessments/going-out.yaml', 'utf8')) as Assessment;
/** The first option of everything: a result with a level, gates and advice. */
const firstOptions = encode(
	goingOut,
	Object.fromEntries(
		[...goingOut.profile, ...goingOut.questions].map((question) => {
			const { id } = question.options[0]!;
			return [question.id, 'kind' in question && question.kind === 'many' ? [id] : id];
		}),
	),
	7,
);

for (const { name, origin, base } of sites) {
	test.describe(name, () => {
		const open = (path: string) => origin + base + path;

		test('from the front page to a guideline and on to the next', async ({ page }) => {
			const seen = watch(page);
			await page.goto(open(''));
			await page.getByRole('link', { name: 'Count outcomes, not reposts' }).click();
			await expect(page).toHaveURL(open('guidelines/goals/count-outcomes-not-reposts/'));
			await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('link')).toHaveText([
				'Home',
				'Guidelines',
				'Goals',
			]);
			await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link', { name: /^Next/ }).click();
			await expect(page).toHaveURL(open('guidelines/goals/choose-kpis-before-you-begin/'));
			expect(seen.problems).toEqual([]);
		});

		test('from search to a guideline, in English', async ({ page }) => {
			const seen = watch(page);
			await page.goto(open(''));
			await page.getByRole('button', { name: 'Search' }).click();
			await page.getByRole('dialog').getByRole('searchbox').fill('customer list');
			await page.getByRole('dialog').getByRole('link', { name: 'Uploading a customer list' }).first().click();
			await expect(page).toHaveURL(new RegExp(open('guidelines/legal-risk/uploading-a-customer-list/')));
			expect(seen.problems).toEqual([]);
		});

		test('from search to a guideline, in Chinese', async ({ page }) => {
			await page.goto(open('zh-cn/'));
			await page.getByRole('button', { name: '搜索' }).click();
			await page.getByRole('dialog').getByRole('searchbox').fill('客户名单');
			await expect(page.getByRole('status').filter({ hasText: '“客户名单”有' })).toBeVisible();
			await expect(page.getByRole('dialog').getByLabel('维度')).toBeVisible();
			await expect(page.getByRole('dialog').getByLabel('方向')).toBeVisible();
			await expect(page.getByRole('dialog').getByRole('listitem').first().getByRole('link').first()).toHaveAttribute(
				'href',
				new RegExp(`${base}zh-cn/`),
			);
			await page
				.getByRole('dialog')
				.locator(`a[href^="${base}zh-cn/guidelines/legal-risk/uploading-a-customer-list/"]`)
				.first()
				.click();
			await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
		});

		test('the language link leads to the same page and back', async ({ page }) => {
			await page.goto(open('guidelines/engagement/answer-criticism-in-the-open/#checklist'));
			await page.getByRole('link', { name: '中文', exact: true }).click();
			await expect(page).toHaveURL(open('zh-cn/guidelines/engagement/answer-criticism-in-the-open/#checklist'));
			await page.getByRole('link', { name: 'English', exact: true }).click();
			await expect(page).toHaveURL(open('guidelines/engagement/answer-criticism-in-the-open/#checklist'));
		});

		test('an address that leads nowhere says so in its language', async ({ page }) => {
			const english = await page.goto(open('nowhere/'));
			expect(english?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
			await page.goto(open('zh-cn/nowhere/'));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页不存在');
			await page.locator('.prose').getByRole('link', { name: '首页' }).click();
			await expect(page).toHaveURL(open('zh-cn/'));
		});

		test('an assessment is taken up again, and a result link opens and leads on, in both languages', async ({
			page,
		}) => {
			const seen = watch(page);
			await page.goto(open('assessments/going-out/'));
			await page.getByRole('link', { name: 'Start', exact: true }).click();
			await page.getByRole('checkbox').first().check();
			await page.reload();
			await expect(page.getByRole('checkbox').first()).toBeChecked();

			await page.goto(open(`assessments/going-out/#r=${firstOptions}`));
			await page.reload();
			const level = page.locator('#level');
			await expect(level).toBeVisible();
			await page.getByRole('link', { name: '中文', exact: true }).click();
			await expect(page).toHaveURL(open(`zh-cn/assessments/going-out/#r=${firstOptions}`));
			const advice = page.locator(`.result a[href^="${base}zh-cn/guidelines/"]`).first();
			await expect(advice).toBeVisible();
			await advice.click();
			await expect(page.getByRole('heading', { name: '清单' })).toBeVisible();
			expect(seen.problems).toEqual([]);
		});

		test('a citation leads to its source and the source to its official page', async ({ page }) => {
			await page.goto(open('guidelines/legal-risk/uploading-a-customer-list/'));
			// One that cannot wrap onto two lines.
			const cite = page.locator('.cite:not(:has(.at))').first();
			const target = (await cite.getAttribute('href'))!;
			await cite.click();
			await expect(page.locator(target)).toBeInViewport();
			await expect(page.locator(`${target} a`)).toHaveAttribute('href', /^https:/);
		});
	});
}

test('the theme follows the system until it is chosen, and is kept', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('button', { name: 'Change between light and dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await page.goto('/about/');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the page works when storage is blocked', async ({ page }) => {
	const seen = watch(page);
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('blocked', 'SecurityError');
				},
			});
		}
	});
	await page.goto('/about/');
	await page.getByRole('button', { name: 'Change between light and dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/);
	expect(seen.problems).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every way through the guide is a link', async ({ page }) => {
		await page.goto('/zh-cn/');
		await page.getByRole('link', { name: '指南', exact: true }).first().click();
		await page
			.getByRole('main')
			.getByRole('link', { name: /^盯结果/ })
			.click();
		await expect(page.getByRole('heading', { name: '清单' })).toBeVisible();
		await page.getByRole('link', { name: 'English', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Count outcomes, not reposts');
	});
});

test('the keyboard reaches the text past the bar', async ({ page }) => {
	await page.goto('/guidelines/goals/count-outcomes-not-reposts/');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText('Skip to content');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#_top$/);
});

test('a guideline prints as black text with its sources’ addresses and without the bar', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/guidelines/goals/count-outcomes-not-reposts/');
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Checklist' })).toBeVisible();
	const look = await page
		.locator('.prose p')
		.first()
		.evaluate((element) => getComputedStyle(element).color);
	expect(look).toBe('rgb(0, 0, 0)');
	const address = await page
		.locator('.sources a')
		.first()
		.evaluate((element) => getComputedStyle(element, '::after').content);
	expect(address).toMatch(/https:/);
});

test.describe('the ledger of claims', () => {
	test('can be narrowed down, and says how many are left', async ({ page }) => {
		await page.goto('/reference/claims/');
		const rows = page.locator('table.claims tbody tr');
		const all = await rows.count();
		await expect(page.locator('.filters').getByRole('status')).toHaveText(`${all} of ${all} claims shown`);
		await page.getByLabel('Status').selectOption({ label: 'Unsupported' });
		await page.getByLabel('Dimension').selectOption({ label: 'Market adaptation' });
		const left = rows.filter({ visible: true });
		const count = await left.count();
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThan(all);
		for (const row of await left.all()) {
			await expect(row).toHaveAttribute('data-status', 'unsupported');
			await expect(row).toHaveAttribute('data-dimensions', /market-adaptation/);
		}
		await expect(page.locator('.filters').getByRole('status')).toHaveText(`${count} of ${all} claims shown`);
	});

	test('is one long table without JavaScript', async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('/zh-cn/reference/claims/');
		await expect(page.locator('table.claims tbody tr').first()).toBeVisible();
		await expect(page.locator('.filters')).toBeHidden();
		await context.close();
	});
});

test('a tension leads to the guidelines on both sides, and they lead back', async ({ page }) => {
	await page.goto('/tensions/');
	await page.getByRole('main').locator('.tension-list a').nth(1).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Decide' })).toBeVisible();
	const title = await page.getByRole('heading', { level: 1 }).innerText();
	const sides = page.locator('.after .guideline-list a');
	expect(await sides.count()).toBeGreaterThanOrEqual(2);
	await sides.first().click();
	await expect(page.locator('.after .tension-list a', { hasText: title })).toBeVisible();
});
