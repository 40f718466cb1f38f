/** What the guide does besides being read: platforms to choose from, dates to take along, ticks, notes, copies, print. */
import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtPages } from './built.ts';
import { axe, watch } from './support.ts';

const guideline = '/guidelines/engagement/run-a-private-community/';

test.describe('choosing a platform', () => {
	test('market, purpose and audience narrow down to platforms, each with the reason', async ({ page }) => {
		const seen = watch(page);
		await page.goto('/platforms/');
		const chooser = page.getByRole('region', { name: 'Which platforms should we consider?' });
		const found = chooser.getByRole('listitem');
		await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
		await expect(found).toHaveCount(0);
		await chooser.getByLabel('Market').selectOption('Japan');
		const inJapan = await found.count();
		expect(inJapan).toBeGreaterThan(3);
		await expect(found.first().getByText('hard to do without')).toBeVisible();
		await chooser.getByLabel('What for').selectOption('Serve customers');
		await expect(found.first().getByRole('link')).toHaveText('LINE');
		expect(await found.count()).toBeLessThan(inJapan);
		await chooser.getByLabel('Whom to reach').selectOption('Professionals and business buyers');
		await expect(chooser.getByRole('status')).toHaveText(/No platform in this guide|Worth considering/);
		await axe(page);
		expect(seen.problems).toEqual([]);
	});

	test('says so where nothing fits, and by keyboard', async ({ page }) => {
		await page.goto('/zh-cn/platforms/');
		const chooser = page.getByRole('region', { name: '该考虑哪些平台？' });
		await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
		await chooser.getByLabel('市场').focus();
		await page.keyboard.press('ArrowDown');
		await expect(chooser.getByRole('status')).toContainText('值得考虑的有');
		await chooser.getByLabel('用来做什么').selectOption('招人');
		await chooser.getByLabel('想触达谁').selectOption('家庭');
		await expect(chooser.getByRole('status')).toContainText('没有同时满足');
	});

	test('is a table of every platform without JavaScript', async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('/platforms/');
		const platforms = readdirSync('src/content/docs/platforms').length - 1;
		await expect(page.locator('table.platforms tbody tr')).toHaveCount(platforms);
		await expect(page.locator('.chooser')).toBeHidden();
		await context.close();
	});
});

test.describe('the calendar', () => {
	test('is narrowed down by market and kind', async ({ page }) => {
		await page.goto('/reference/calendar/');
		const rows = page.locator('table.moments tbody tr');
		const all = await rows.count();
		await page.getByLabel('Market').selectOption('India');
		await page.getByLabel('Kind').selectOption('Silence');
		const left = rows.filter({ visible: true });
		await expect(page.locator('.filters').getByRole('status')).toHaveText(
			`${await left.count()} of ${all} dates shown`,
		);
		expect(await left.count()).toBeGreaterThan(0);
		for (const row of await left.all()) {
			await expect(row).toHaveAttribute('data-markets', /india/);
			await expect(row).toHaveAttribute('data-kind', 'silence');
		}
	});

	test('marks what depends on a sighting or a decree', async ({ page }) => {
		await page.goto('/markets/gulf/');
		const ramadan = page.locator('table.moments tr', { hasText: 'Ramadan' }).first();
		await expect(ramadan.locator('.check')).toHaveText(/check locally/);
	});

	for (const folder of ['', 'zh-cn/']) {
		test(`comes as a file for each market that calendars can read (${folder || 'English'})`, async ({ page }) => {
			for (const name of readdirSync('src/content/docs/markets').filter((name) => name !== 'index.mdx')) {
				const slug = name.replace('.mdx', '');
				await page.goto(`/${folder}markets/${slug}/`);
				const link = page.locator(`a[href$="/reference/calendar/${slug}.ics"]`);
				const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
				const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')) as never[]);
				const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
				// As many dates as the page shows, each on the same day.
				const shown = await page
					.locator('table.moments time')
					.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
				expect(events.map(({ startDate }) => startDate.toString())).toEqual(shown);
				expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.compare(startDate) > 0)).toBe(true);
				expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
			}
		});
	}
});

test.describe('a term of the glossary', () => {
	test('shows its note on hover and on focus, moves nothing, and Escape puts it away', async ({ page }) => {
		await page.goto(guideline);
		const term = page.locator('a.term').first();
		const note = page.getByRole('tooltip');
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		await expect(note).toBeHidden();
		const before = await height();
		await term.hover();
		await expect(note).toBeVisible();
		await expect(note).toHaveText((await term.getAttribute('data-note'))!);
		expect(await height()).toBe(before);
		// The note can be pointed at without going away, and read to the end.
		await note.hover();
		await expect(note).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();

		await page.mouse.move(0, 0);
		await term.focus();
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Tab');
		await expect(term).toBeFocused();
		await expect(note).toBeVisible();
		await expect(term).toHaveAccessibleDescription((await term.getAttribute('data-note'))!);
		await axe(page);
		await page.keyboard.press('Tab');
		await expect(note).toBeHidden();
	});

	test('shows its note at the first tap and leads to the glossary at the second', async ({ browser }) => {
		const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
		const page = await context.newPage();
		await page.goto(`/zh-cn${guideline}`);
		const term = page.locator('a.term').first();
		const note = page.getByRole('tooltip');
		await term.tap();
		await expect(note).toBeVisible();
		const box = (await note.boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(360);
		await term.tap();
		await expect(page).toHaveURL(/\/zh-cn\/reference\/glossary\/#/);
		await context.close();
	});

	test('is a link without JavaScript, and only its first use is marked', async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(guideline);
		const targets = await page.locator('a.term').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(targets.length).toBeGreaterThan(0);
		expect(new Set(targets).size).toBe(targets.length);
		await page.locator('a.term').first().click();
		await expect(page).toHaveURL(/\/reference\/glossary\/#/);
		await context.close();
	});
});

test.describe('a checklist', () => {
	test('keeps its ticks on this device, in both languages and in the edition, and prints them', async ({ page }) => {
		await page.goto('/guidelines/patience/stop-rules/');
		const boxes = page.locator('.checklist input');
		await boxes.nth(1).check();
		await page.reload();
		await expect(boxes.nth(1)).toBeChecked();
		await expect(boxes.nth(0)).not.toBeChecked();
		await page.goto('/zh-cn/guidelines/patience/stop-rules/');
		await expect(boxes.nth(1)).toBeChecked();
		await page.emulateMedia({ media: 'print' });
		await expect(boxes.nth(1)).toBeVisible();
		await expect(page.getByRole('button', { name: '全部清除' })).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
		await page.getByRole('button', { name: '全部清除' }).click();
		await expect(boxes.nth(1)).not.toBeChecked();
		expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ticks')))).toEqual([]);
	});

	test('works where nothing can be stored, and with what somebody else has stored', async ({ page }) => {
		const seen = watch(page);
		await page.addInitScript(() => {
			localStorage.setItem(
				'crosscurrent:ticks:guidelines/goals/count-outcomes-not-reposts',
				'{"items":"x","ticked":[9e9',
			);
		});
		await page.goto('/guidelines/goals/count-outcomes-not-reposts/');
		await expect(page.locator('.checklist input:checked')).toHaveCount(0);
		await page.locator('.checklist input').first().check();
		await expect(page.locator('.checklist input:checked')).toHaveCount(1);
		expect(seen.problems).toEqual([]);
	});
});

test.describe('a review', () => {
	test('that is over a year old is shown to the reader, also long after the build', async ({ page }) => {
		const law = '/guidelines/legal-risk/run-a-prize-draw/';
		await page.goto(law);
		await expect(page.locator('.review-due')).toBeHidden();
		await page.clock.setFixedTime(new Date('2028-01-01'));
		await page.goto(law);
		await expect(page.locator('.review-due')).toHaveText(/^Review due/);
		await page.goto(`/zh-cn/markets/japan/`);
		await expect(page.locator('.review-due')).toHaveText(/^该复核了/);
		// Pages that state no law say when they were checked, and no more.
		await page.goto('/guidelines/goals/count-outcomes-not-reposts/');
		await expect(page.locator('.review-due')).toHaveCount(0);
	});
});

test.describe('taking it along', () => {
	test('a page is copied as Markdown', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/guidelines/goals/count-outcomes-not-reposts/');
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await expect(page.locator('copy-markdown').getByRole('status')).toHaveText('Copied.');
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toMatch(/^# Count outcomes, not reposts\n/);
		expect(text).toContain('## Checklist\n\n- [ ] The outcome is something a customer does.');
		expect(text).toContain('## Sources\n\n1. ');
		expect(text).not.toContain('Copy as Markdown');
	});

	test('a page says so when the browser does not let it copy', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
		});
		await page.goto('/zh-cn/about/');
		await page.getByRole('button', { name: '复制为 Markdown' }).click();
		await expect(page.locator('copy-markdown').getByRole('status')).toContainText('浏览器不允许复制');
		await page.getByRole('link', { name: '打开 Markdown 版' }).click();
		await expect(page).toHaveURL('/zh-cn/about.md');
	});

	test('every page has a twin in Markdown that begins with its title and holds no HTML', () => {
		// What stands in somebody else's frame holds no text of its own.
		for (const { address, html } of builtPages('dist').filter(({ address }) => !/404|^\/embed\//.test(address))) {
			const file = address === '/' || address === '/zh-cn/' ? `${address}index.md` : address.replace(/\/$/, '.md');
			expect(existsSync(`dist${file}`), file).toBe(true);
			const text = readFileSync(`dist${file}`, 'utf8');
			const title = /<title>(.*?) \| /.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
			if (!/^\/(zh-cn\/)?$/.test(address)) expect(text.split('\n')[0]!.replaceAll('\\', ''), file).toBe(`# ${title}`);
			// Code to copy may be HTML.
			const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
			expect(/<(?!https?:)[a-z][^>]*>/.exec(prose)?.[0], file).toBeUndefined();
		}
	});

	for (const [folder, title] of [
		['', 'Crosscurrent'],
		['zh-cn/', '交汇'],
	] as const) {
		test(`llms.txt lists pages that exist, and llms-full.txt holds them all (${title})`, () => {
			const list = readFileSync(`dist/${folder}llms.txt`, 'utf8');
			expect(list).toMatch(new RegExp(`^# ${title}`));
			const files = [...list.matchAll(/\]\(http:\/\/localhost:4321\/(\S+\.md)\)/g)].map(([, file = '']) => file);
			expect(files.length).toBeGreaterThan(100);
			const all = readFileSync(`dist/${folder}llms-full.txt`, 'utf8');
			for (const file of files) {
				expect(file.startsWith('zh-cn/'), file).toBe(folder !== '');
				expect(all.includes(readFileSync(`dist/${file}`, 'utf8')), file).toBe(true);
			}
		});

		test(`the feed is RSS whose links lead to changes (${title})`, async ({ page }) => {
			const { rss } = new XMLParser({ ignoreAttributes: false }).parse(
				readFileSync(`dist/${folder}rss.xml`, 'utf8'),
			) as {
				rss: { channel: { title: string; item: { title: string; link: string; pubDate: string }[] } };
			};
			expect(rss.channel.title).toContain(title);
			expect(rss.channel.item.length).toBeGreaterThan(2);
			const dates = rss.channel.item.map(({ pubDate }) => Date.parse(pubDate));
			expect([...dates].sort((a, b) => b - a)).toEqual(dates);
			for (const item of rss.channel.item) {
				const { pathname, hash } = new URL(item.link);
				await page.goto(pathname + hash);
				await expect(page.locator(hash)).toContainText(item.title);
			}
		});

		test(`the page about it leads to every edition, calendar and file (${title})`, async ({ page }) => {
			await page.goto(`/${folder}reference/take-away/`);
			const links = await page
				.locator('.prose a')
				.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
			expect(links.length).toBeGreaterThan(15);
			for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
		});
	}

	test('an edition has contents that lead to every guideline, and numbered pages', async ({ page }) => {
		await page.goto('/print/goals/');
		const entries = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
		const articles = page.locator('.prose article');
		await expect(entries).toHaveCount(await articles.count());
		await entries.nth(3).click();
		await expect(articles.nth(3)).toBeInViewport();
		await expect(articles.nth(3).getByRole('heading').first()).toHaveText((await entries.nth(3).textContent())!);
		// Citations count from one in each article and stay within it.
		const cite = articles.nth(1).locator('.cite').first();
		await expect(cite).toHaveText(/^\s*1/);
		expect(await cite.getAttribute('href')).toMatch(/^#count-outcomes-not-reposts--source-/);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(await articles.count());
	});

	test('the whole guide in one document holds every guideline, tension, market and platform', async ({ page }) => {
		await page.goto('/zh-cn/print/');
		const articles = builtPages('dist').filter(({ address }) =>
			/^\/(guidelines\/[^/]+\/|tensions\/|markets\/|platforms\/)[^/]+\/$/.test(address),
		);
		await expect(page.locator('.prose article')).toHaveCount(articles.length);
		// A link from one article to another stays in the document.
		const inside = page.locator('.prose article a[href="#count-outcomes-not-reposts"]').first();
		await expect(inside).toBeVisible();
	});
});
