/** The search, in the built site: what people type leads them to the page that answers. */
import { expect, test, type Page } from '@playwright/test';
import queries from './queries.json' with { type: 'json' };
import { axe, watch } from './support.ts';

/** Opens the search; what is typed afterwards is answered in the language of the page. */
async function openSearch(page: Page, address: string) {
	await page.goto(address);
	await page.keyboard.press('Control+k');
	const field = page.getByRole('dialog').getByRole('searchbox');
	await expect(field).toBeFocused();
	return field;
}

const status = (page: Page) => page.getByRole('dialog').getByRole('status');
const results = (page: Page) => page.locator('site-search ol > li > a');

/** Types a query at once and waits for its answer. Returns the addresses found and the time it took, in ms. */
async function ask(page: Page, query: string): Promise<{ found: string[]; ms: number }> {
	const ms = await page.evaluate(async (text) => {
		const field = document.querySelector<HTMLInputElement>('site-search input')!;
		const told = document.querySelector('site-search .found')!;
		told.textContent = '';
		const answered = new Promise<void>((resolve) => {
			const observer = new MutationObserver(() => {
				if (told.textContent === '') return;
				observer.disconnect();
				resolve();
			});
			observer.observe(told, { childList: true });
		});
		const start = performance.now();
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		await answered;
		return performance.now() - start;
	}, query);
	const found = await results(page).evaluateAll((links) =>
		links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
	);
	return { found, ms };
}

for (const [language, home] of [
	['en', '/'],
	['zh', '/zh-cn/'],
] as const) {
	test(`every known query finds its page among the first three (${language})`, async ({ page }) => {
		const seen = watch(page);
		await openSearch(page, home);
		const missed: string[] = [];
		for (const [query = '', ...wanted] of queries[language]) {
			const { found } = await ask(page, query);
			const first = found.slice(0, 3);
			if (!wanted.some((path) => first.includes(`${home}${path}/`))) missed.push(`${query}: ${first.join(' ')}`);
		}
		expect(queries[language].length).toBeGreaterThanOrEqual(60);
		expect(missed).toEqual([]);
		expect(seen.problems).toEqual([]);
	});

	test(`the answer is there within 300 ms of typing (${language})`, async ({ page }) => {
		await openSearch(page, home);
		// The first query also brings the parts of the index that it needs.
		const times: number[] = [];
		for (const [query = ''] of queries[language].slice(0, 20)) times.push((await ask(page, query)).ms);
		times.sort((a, b) => a - b);
		expect(times[Math.floor(times.length / 2)]).toBeLessThan(300);
		expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(300);
	});
}

test('traditional characters find what simplified ones do', async ({ page }) => {
	await openSearch(page, '/zh-cn/');
	const simplified = await ask(page, '隐私');
	expect(simplified.found.length).toBeGreaterThan(0);
	expect((await ask(page, '隱私')).found).toEqual(simplified.found);
});

test('a slip of the keyboard is put right, and the reader is told', async ({ page }) => {
	await openSearch(page, '/');
	const { found } = await ask(page, 'trademrak');
	expect(found[0]).toBe('/guidelines/legal-risk/register-your-trade-mark-early/');
	await expect(status(page)).toContainText('No page says “trademrak”');
});

test('the exact word stands before its scattered characters', async ({ page }) => {
	await openSearch(page, '/zh-cn/');
	const { found } = await ask(page, '电商');
	expect(found.length).toBeGreaterThan(3);
	const exact = await Promise.all(
		found.slice(0, 5).map(async (path) => {
			const response = await page.request.get(path);
			return (await response.text()).includes('电商');
		}),
	);
	expect(exact).toEqual(exact.map(() => true));
});

test('a search without a result names the nearest term and the list of problems', async ({ page }) => {
	await openSearch(page, '/');
	await ask(page, 'grennwashnig xqzv');
	await ask(page, 'xqzvwq');
	await expect(status(page)).toHaveText('Nothing found for “xqzvwq”.');
	await page.getByRole('dialog').getByRole('link', { name: 'Find your problem' }).click();
	await expect(page).toHaveURL('/start/#what-is-your-problem');
	await expect(page.getByRole('heading', { name: 'What is your problem?' })).toBeInViewport();

	await openSearch(page, '/zh-cn/');
	await ask(page, '肖像劝');
	await expect(page.locator('.term-card')).toContainText('肖像权');
	await expect(page.getByRole('dialog').getByRole('link', { name: '问题清单' })).toHaveAttribute(
		'href',
		/#你遇到了什么问题$/,
	);
});

test('a term is explained above the results and leads to the glossary', async ({ page }) => {
	await openSearch(page, '/');
	await ask(page, '私域');
	const card = page.locator('.term-card');
	await expect(card).toContainText('private domain');
	await card.getByRole('link').click();
	await expect(page).toHaveURL('/reference/glossary/#private-domain');
});

test('the filters leave only pages of a dimension and a direction', async ({ page }) => {
	await openSearch(page, '/');
	const all = (await ask(page, 'customers')).found;
	await page.getByRole('dialog').getByLabel('Dimension').selectOption('Patience');
	await page.getByRole('dialog').getByLabel('Direction').selectOption('Coming in');
	await expect(results(page).first()).toHaveAttribute('href', /^\/guidelines\/patience\//);
	const left = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	expect(left.length).toBeGreaterThan(0);
	expect(left.filter((href) => !href.startsWith('/guidelines/patience/'))).toEqual([]);
	expect(all.filter((href) => !href.startsWith('/guidelines/patience/'))).not.toEqual([]);
});

test('the keyboard alone goes from the search to a page', async ({ page }) => {
	const field = await openSearch(page, '/');
	await field.pressSequentially('prize draw');
	await expect(status(page)).toContainText('prize draw');
	await page.keyboard.press('ArrowDown');
	await expect(results(page).first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/run-a-prize-draw/);
});

for (const scheme of ['light', 'dark'] as const) {
	test(`axe finds nothing in the open search (${scheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await openSearch(page, '/zh-cn/');
		await ask(page, '水军');
		await expect(page.locator('.term-card')).toBeVisible();
		await axe(page);
		await ask(page, '〇〇〇');
		await axe(page);
	});
}

test('nothing of the search is loaded before it is opened', async ({ page }) => {
	const seen = watch(page);
	const ofSearch = /pagefind|\/search\/|\/dialog[-.]/;
	await page.goto('/guidelines/', { waitUntil: 'networkidle' });
	expect(seen.requests.filter((path) => ofSearch.test(path))).toEqual([]);
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
	for (const part of [/\/pagefind\//, /\/search\/en\.json/, /\/dialog[-.]/]) {
		expect(
			seen.requests.some((path) => part.test(path)),
			String(part),
		).toBe(true);
	}
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('the search says so when it cannot be loaded, and works when it can', async ({ page }) => {
	const files = /\/pagefind\/pagefind\.js|\/search\/en\.json/;
	await page.route(files, (route) => route.abort());
	await page.goto('/');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page.getByRole('alert')).toHaveText(/could not be loaded/);
	await page.unroute(files);
	await page.reload();
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
	await expect(page.getByRole('alert')).toBeHidden();
});
