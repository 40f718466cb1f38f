/** Links to parts of a page, and the menu that passes a page on. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { readFileSync } from 'node:fs';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import chinese from '../../src/content/i18n/zh-CN.json' with { type: 'json' };
import { alive, assessmentOf, axeInBothThemes, bestOf, tooWide } from './result-support.ts';
import { encode } from '../../src/assessment/link.ts';
import { sites, watch } from './support.ts';

const article = 'guidelines/goals/count-outcomes-not-reposts/';
const chineseHeading = encodeURIComponent('为什么');
const editions = [
	{ language: 'English', words: english, path: article, heading: 'Why', hash: '#why', twin: `#${chineseHeading}` },
	{
		language: 'Chinese',
		words: chinese,
		path: `zh-cn/${article}`,
		heading: '为什么',
		hash: `#${chineseHeading}`,
		twin: '#why',
	},
] as const;
const [inEnglish] = editions;

const dialog = (page: Page) => page.getByRole('dialog');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openMenu(page: Page, words: typeof english | typeof chinese): Promise<Locator> {
	await page.getByRole('button', { name: words['share.open'], exact: true }).click();
	await expect(dialog(page)).toBeVisible();
	return dialog(page);
}

/** Takes the clipboard away, as browsers do on pages without https. */
const withoutClipboard = (page: Page) =>
	page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});

/** What a camera reads off the code in the dialog. */
async function scanned(page: Page): Promise<string> {
	const code = dialog(page).locator('.qr svg');
	const markup = await code.evaluate((element) => element.outerHTML);
	const { data, width, height } = await page.evaluate(async (svg) => {
		const image = new Image();
		image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
		await image.decode();
		const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 600 });
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0, 600, 600);
		return { data: [...context.getImageData(0, 0, 600, 600).data], width: 600, height: 600 };
	}, markup);
	return decodeQR({ data: Uint8ClampedArray.from(data), width, height });
}

// One language at the root, the other below a base path: nothing depends on both.
for (const [index, { language, words, path, heading, hash, twin }] of editions.entries()) {
	const { name, origin, base } = sites[index]!;
	test(`a heading is linked to and passed on, ${language}, ${name}`, async ({ browser }) => {
		const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		const { problems } = watch(page);
		const address = `${origin}${base}${path}`;
		await page.goto(address);

		const link = page.getByRole('link', { name: `${words['share.section']} ${heading}`, exact: true });
		await link.focus();
		await expect(link).toHaveCSS('opacity', '1');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: words['share.copied'] })).toBeVisible();
		expect(await clipboard(page)).toBe(address + hash);
		await expect(page).toHaveURL(address + hash);

		// The menu passes on the same place, and the same place in the other language.
		const menu = await openMenu(page, words);
		await menu.getByRole('button', { name: words['share.copy'], exact: true }).click();
		await expect(menu.getByRole('status').first()).toHaveText(words['share.copied']);
		expect(await clipboard(page)).toBe(address + hash);
		await menu.getByRole('button', { name: words['share.copyBoth'] }).click();
		await expect(menu.getByRole('status').nth(1)).toHaveText(words['share.copied']);
		const other = editions.find((edition) => edition.path !== path)!;
		const titles = { [inEnglish.path]: 'Count outcomes, not reposts', [editions[1].path]: '盯结果，别盯转发量' };
		expect((await clipboard(page)).split('\n')).toEqual([
			titles[path],
			address + hash,
			titles[other.path],
			`${origin}${base}${other.path}${twin}`,
		]);

		await menu.getByRole('button', { name: words['share.qr'], exact: true }).click();
		await expect(menu.getByRole('img', { name: words['share.qr.label'] })).toBeVisible();
		expect(await scanned(page)).toBe(address + hash);
		await expect(menu.locator('figcaption')).toHaveText(address + hash);

		await page.keyboard.press('Escape');
		await expect(dialog(page)).toHaveCount(0);
		await expect(page.getByRole('button', { name: words['share.open'], exact: true })).toBeFocused();
		expect(problems).toEqual([]);
		await context.close();
	});
}

for (const { language, words, path } of editions) {
	test(`the menu is for everybody, on a phone and at night, ${language}`, async ({ page }) => {
		await withoutClipboard(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`/${path}`);
		expect(await tooWide(page)).toBe(0);
		const menu = await openMenu(page, words);
		// Nothing can be copied: both links stand selected in a field.
		await menu.getByRole('button', { name: words['share.copyBoth'] }).click();
		const field = menu.getByRole('textbox', { name: words['share.field'] });
		await expect(field).toHaveValue(/^.+\nhttp:.+\n.+\nhttp:.+$/);
		await expect(field).toBeFocused();
		const selected = () => field.evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart);
		await expect.poll(selected).toBe((await field.inputValue()).length);
		await expect(menu.getByRole('status').filter({ hasText: words['share.byHand'] })).toBeVisible();
		await menu.getByRole('button', { name: words['share.qr'], exact: true }).click();
		await expect(menu.locator('.qr svg')).toBeVisible();
		expect(await tooWide(page)).toBe(0);
		await axeInBothThemes(page, `the menu, ${language}`);
		await menu.getByRole('button', { name: words['share.close'] }).click();
		await expect(dialog(page)).toHaveCount(0);
	});
}

test('where a link cannot be copied, it is shown', async ({ page }) => {
	await withoutClipboard(page);
	await page.goto(`/${article}`);
	await page.getByRole('link', { name: 'Link to section: Why', exact: true }).click();
	await expect(dialog(page).locator('.address')).toHaveText(/#why$/);
});

test('another app gets the title and the address, where the system can', async ({ page }) => {
	await page.addInitScript(() => {
		const share = (data: ShareData) => {
			(globalThis as { shared?: ShareData }).shared = data;
			return Promise.reject(new DOMException('changed their mind', 'AbortError'));
		};
		Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
	});
	const { problems } = watch(page);
	await page.goto(`/${article}?from=singlemessage`);
	const menu = await openMenu(page, english);
	await menu.getByRole('button', { name: english['share.send'] }).click();
	expect(await page.evaluate(() => (globalThis as { shared?: ShareData }).shared)).toEqual({
		title: 'Count outcomes, not reposts',
		url: new URL(`/${article}`, page.url()).href,
	});
	await expect(menu).toBeVisible();
	expect(problems).toEqual([]);
});

test('an address that holds answers says so, and so does one that does not', async ({ page }) => {
	const assessment = assessmentOf('pulse');
	const code = encode(assessment, bestOf(assessment), 7);
	await page.goto(`/assessments/pulse/#r=${code}`);
	await alive(page);
	let menu = await openMenu(page, english);
	await expect(menu).toContainText(english['share.answers']);
	await expect(menu.locator('.address')).toContainText(`#r=${code}`);
	await page.keyboard.press('Escape');

	await page.evaluate(() => (location.hash = '#result'));
	menu = await openMenu(page, english);
	await expect(menu).toContainText(english['share.own-result']);
	await page.keyboard.press('Escape');

	await page.goto('/assessments/');
	menu = await openMenu(page, english);
	await expect(menu.locator('.notice')).toHaveCount(0);
});

for (const { language, words, path } of [
	{ language: 'English', words: english, path: '' },
	{ language: 'Chinese', words: chinese, path: 'zh-cn/' },
]) {
	test(`a question has a link that opens at it, ${language}`, async ({ browser }) => {
		const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		const [first] = assessmentOf('pulse').questions;
		await page.goto(`/${path}assessments/pulse/#${first!.dimension}`);
		await alive(page);
		const field = page.locator(`#question-${first!.id}`);
		const link = field.getByRole('link', { name: words['assessment.questionLink'] });
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: words['share.copied'] })).toBeVisible();
		const copied = await clipboard(page);
		expect(new URL(copied).hash).toBe(`#${first!.dimension}/${first!.id}`);
		const elsewhere = await context.newPage();
		await elsewhere.goto(copied);
		await alive(elsewhere);
		await expect(elsewhere.locator(`#question-${first!.id} input`).first()).toBeFocused();

		// On the page with all questions, each is a heading with its link.
		await elsewhere.goto(`/${path}assessments/pulse/questions/`);
		const listed = elsewhere.locator(`.heading:has(> h3#${first!.id}) > a`);
		await expect(listed).toHaveAttribute('href', `#${first!.id}`);
		await context.close();
	});
}

test('a checklist has a link that is the same in both languages', async ({ page }) => {
	for (const { words, path } of editions) {
		await page.goto(`/${path}`);
		await page.getByRole('link', { name: words['share.checklist'] }).click();
		await expect(page).toHaveURL(/#tick-list$/);
		await expect(page.locator(':target')).toHaveJSProperty('tagName', 'TICK-LIST');
	}
});

test('links are plain links without scripts, always there for fingers, and not on paper', async ({ browser }) => {
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(`/${article}`);
	await plain.getByRole('link', { name: 'Link to section: Why', exact: true }).click();
	await expect(plain).toHaveURL(/#why$/);
	await expect(plain.getByRole('button', { name: english['share.open'] })).toHaveCount(0);
	await plain.close();

	const phone = await browser.newPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
	await phone.goto(`/${article}`);
	await expect(phone.locator('.heading-link').first()).toHaveCSS('opacity', '1');
	await phone.emulateMedia({ media: 'print' });
	for (const link of await phone.locator('.heading-link').all()) await expect(link).toBeHidden();
	await expect(phone.locator('share-menu')).toBeHidden();
	await phone.close();
});

test('what is read elsewhere has no links to headings', () => {
	const markdown = readFileSync(`dist/${article.replace(/\/$/, '.md')}`, 'utf8');
	expect(markdown).toContain('\n## Why\n');
	expect(markdown).not.toMatch(/Link to|\]\(#|#why/);
	// An edition is for paper.
	const edition = readFileSync('dist/print/goals/index.html', 'utf8');
	expect(edition.includes('<div class="heading">'), 'links to headings').toBe(false);
	expect(readFileSync('dist/404.html', 'utf8')).not.toContain('share-menu');
});
