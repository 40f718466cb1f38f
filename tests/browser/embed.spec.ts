/** An assessment in a frame on somebody else's page, put there with the very code that the guide tells them to copy. */
import { test as base, expect, type Browser, type FrameLocator, type Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { score } from '../../src/assessment/score.ts';
import type { Answers } from '../../src/assessment/types.ts';
import { visibleIds } from '../../src/assessment/visibility.ts';
import type { FrameMessage } from '../../src/components/assessment/embedding.ts';
import { stepIds } from '../../src/components/assessment/steps.ts';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import chinese from '../../src/content/i18n/zh-CN.json' with { type: 'json' };
import { readAssessments } from '../../src/guide/assessment-files.ts';
import { axe, sites, watch } from './support.ts';

const pulse = (await readAssessments()).get('pulse')!;
const first: Answers = Object.fromEntries(
	[...pulse.profile, ...pulse.questions].map((question) => {
		const { id } = question.options[0]!;
		return [question.id, 'kind' in question && question.kind === 'many' ? [id] : id];
	}),
);
const level = pulse.levels.find(({ id }) => id === score(pulse, first).level)!;

const languages = [
	{ language: 'en', tag: 'en', folder: '', words: english },
	{ language: 'zh', tag: 'zh-CN', folder: 'zh-cn/', words: chinese },
] as const;
type Words = (typeof languages)[number]['words'];

// ── The page around the frame ────────────────────────────────────────────────────────────────────────────────────

/** A message as the page around the frame heard it. */
interface Heard {
	readonly origin: string;
	readonly data: FrameMessage | 'marker';
}

interface Fixtures {
	/** A site of its own, on another origin. Opens its one page with this code in it. */
	openHost: (code: string) => Promise<FrameLocator>;
}

const test = base.extend<Fixtures>({
	openHost: async ({ page }, use) => {
		let html = '';
		const server = createServer((request, response) => {
			const found = request.url === '/';
			response.writeHead(found ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
			response.end(found ? html : undefined);
		});
		server.listen(0, 'localhost');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		await use(async (code) => {
			html = `<!doctype html>
				<html lang="en">
					<meta name="viewport" content="width=device-width, initial-scale=1">
					<title>A made-up club</title>
					<script>
						const heard = [];
						addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
					</script>
					<p style="height: 30rem">Before it.</p>
					${code}
					<p style="height: 60rem">After it.</p>
				</html>`;
			await page.goto(`http://localhost:${port}/`);
			return page.frameLocator('iframe.crosscurrent');
		});
		server.close();
	},
});

/** What the guide tells site owners to copy, with the address of the site under test. */
async function documented(page: Page, home = '/'): Promise<string> {
	await page.goto(`${home}reference/take-away/`);
	const code = (await page.locator('pre code').textContent())!;
	const [, address = ''] = /src="(.*?)"/.exec(code)!;
	return code.replace(new URL(address).origin, new URL(page.url()).origin);
}

const heardBy = (page: Page) => page.evaluate<Heard[]>('heard');
const frameHeight = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);
const pageHeight = (frame: FrameLocator) =>
	frame.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

/** The frame is as tall as what it shows. */
async function fits(page: Page, frame: FrameLocator) {
	await expect(async () => expect(await frameHeight(page)).toBe(await pageHeight(frame))).toPass();
	expect(await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight)).toBe(0);
}

/** Takes the whole of Pulse with the first answer to everything, and looks after each step. */
async function takePulse(frame: FrameLocator, words: Words, look: () => Promise<void> = () => Promise.resolve()) {
	await frame.getByRole('link', { name: words['assessment.intro.start'], exact: true }).click();
	const visible = visibleIds(pulse, first);
	for (const step of stepIds(pulse)) {
		const asked = step === 'profile' ? pulse.profile : pulse.questions.filter(({ dimension }) => dimension === step);
		for (const { id } of asked.filter((question) => visible.has(question.id))) {
			await frame.locator(`#question-${id} input`).first().check();
		}
		await look();
		const ways = frame.locator('.step nav.ways-on a');
		if (step === stepIds(pulse).at(-1)) await expect(ways.last()).toHaveText(words['assessment.result.show']);
		await ways.last().click();
	}
	await expect(frame.getByRole('heading', { name: words['assessment.result.title'] })).toBeVisible();
}

// ── With the code from the guide ─────────────────────────────────────────────────────────────────────────────────

for (const { language, folder, words } of languages) {
	test(`Pulse is taken in a frame that fits it at every step (${language})`, async ({ page, context, openHost }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const seen = watch(page);
		const code = await documented(page, `/${folder}`);
		const home = new URL(page.url()).origin;
		const frame = await openHost(code);
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(pulse.title[language]);

		const heights = new Set<number>();
		await takePulse(frame, words, async () => {
			await fits(page, frame);
			heights.add(await frameHeight(page));
		});
		await expect(frame.locator('#level')).toHaveText(level.title[language]);
		await fits(page, frame);
		expect(await frameHeight(page)).toBeGreaterThan(Math.max(...heights));

		const heard = await heardBy(page);
		expect(heard.map(({ origin }) => origin)).toEqual(heard.map(() => home));
		const sizes = heard.flatMap(({ data }) => (data !== 'marker' && 'height' in data ? [data.height] : []));
		expect(sizes.length).toBeGreaterThan(3);
		expect(sizes.filter((size, index) => size === sizes[index - 1])).toEqual([]);

		await frame.getByRole('button', { name: words['assessment.share.copy'] }).click();
		await expect(frame.getByText(words['assessment.share.copied'])).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toContain(`${home}/${folder}assessments/pulse/#r=`);
		await page.goto(link);
		await expect(page.locator('#level')).toHaveText(level.title[language]);
		expect(seen.problems).toEqual([]);
	});
}

for (const { name, origin, base } of sites) {
	test(`the code leads to the site it was copied from, ${name}`, async ({ page, openHost }) => {
		const seen = watch(page);
		const frame = await openHost(await documented(page, origin + base));
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await fits(page, frame);
		expect(await page.locator('iframe').getAttribute('src')).toContain(`${origin}${base}embed/`);
		expect(seen.problems).toEqual([]);
	});
}

test('each step begins in view, and a question that is linked to is where the link leads', async ({
	page,
	openHost,
}) => {
	const code = (await documented(page)).replace('/embed/pulse/', '/embed/going-out/');
	const frame = await openHost(code);
	/** Where the last message said that what is read first begins, seen from the top of the window. */
	const begins = async () => {
		const steps = (await heardBy(page)).flatMap(({ data }) => (data !== 'marker' && 'top' in data ? [data.top] : []));
		const frameTop = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top);
		return { count: steps.length, at: Math.abs(frameTop + (steps.at(-1) ?? NaN)) < 2 };
	};
	await frame.getByRole('link', { name: english['assessment.intro.start'], exact: true }).click();
	await expect.poll(begins).toEqual({ count: 1, at: true });
	const ways = frame.locator('.step nav.ways-on a');
	await ways.last().click();
	await expect.poll(begins).toEqual({ count: 2, at: true });
	await expect(frame.getByRole('heading', { level: 2 })).toBeInViewport();

	await frame.locator('html').evaluate(() => (location.hash = '#review'));
	await expect.poll(begins).toEqual({ count: 3, at: true });
	await frame.locator('.review li a').nth(20).click();
	await expect.poll(begins).toEqual({ count: 4, at: true });
	await expect(frame.locator('input:focus')).toBeInViewport();
	// Whoever moves on from there by themselves is not moved.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	expect((await begins()).count).toBe(4);
});

test('the code from the guide heeds its own frame and origin only, and sensible numbers', async ({
	page,
	openHost,
}) => {
	const frame = await openHost(await documented(page));
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
	await fits(page, frame);
	const obeyed = await page.evaluate(() => {
		const element = document.querySelector('iframe')!;
		const own = { origin: new URL(element.src).origin, source: element.contentWindow };
		const size = (height: unknown) => ({ type: 'crosscurrent:size', height });
		const step = (top: unknown) => ({ type: 'crosscurrent:step', top });
		const messages: [name: string, message: MessageEventInit][] = [
			['another origin', { ...own, origin: 'https://elsewhere.example', data: size(500) }],
			['no origin', { ...own, origin: 'null', data: size(500) }],
			['the origin of this page', { ...own, origin: location.origin, data: size(500) }],
			['another window', { ...own, source: window, data: size(500) }],
			['no window', { ...own, source: null, data: size(500) }],
			['a step from another origin', { ...own, origin: 'https://elsewhere.example', data: step(5) }],
			['a step from another window', { ...own, source: window, data: step(5) }],
			['another type', { ...own, data: { type: 'size', height: 500, top: 5 } }],
			['nothing', { ...own, data: null }],
			['words', { ...own, data: 'crosscurrent:size' }],
			...[99, 20_001, -500, NaN, Infinity, '500', [500], true, null, undefined].map(
				(height): [string, MessageEventInit] => [`height ${String(height)}`, { ...own, data: size(height) }],
			),
			...[-1, 20_001, NaN, '5', null, undefined].map((top): [string, MessageEventInit] => [
				`top ${String(top)}`,
				{ ...own, data: step(top) },
			]),
			['the least height', { ...own, data: size(100) }],
			['the greatest height', { ...own, data: size(20_000) }],
			['a step', { ...own, data: step(250) }],
		];
		return messages.flatMap(([name, message]) => {
			element.style.height = '700px';
			scrollTo(0, 0);
			dispatchEvent(new MessageEvent('message', message));
			const { height } = element.style;
			if (height === '700px' && scrollY === 0) return [];
			return [[name, height, scrollY && Math.round(element.getBoundingClientRect().top)]];
		});
	});
	expect(obeyed).toEqual([
		['the least height', '100px', 0],
		['the greatest height', '20000px', 0],
		['a step', '700px', -250],
	]);
});

test('links that leave open in a tab of their own, files are saved and the page is printed, as the sandbox allows', async ({
	page,
	context,
	openHost,
}) => {
	const seen = watch(page);
	const frame = await openHost(await documented(page));
	const site = new URL((await page.locator('iframe').getAttribute('src'))!).origin;
	await takePulse(frame, english);
	await expect(frame.locator('#level')).toBeVisible();
	const here = await frame.locator('html').evaluate(() => location.href);
	for (const [link, address] of [
		[frame.getByRole('link', { name: english['assessment.result.scoring'] }), '/reference/scoring/'],
		[frame.locator('.advice .facts a').first(), '/guidelines/'],
		[frame.getByRole('contentinfo').getByRole('link', { name: 'Crosscurrent · 交汇' }), '/assessments/pulse/'],
	] as const) {
		const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
		await expect(opened).toHaveURL(new RegExp(`^${site}${address}`));
		// Free of the sandbox: a page like any other, with scripts, and nobody behind it.
		await expect(opened.locator('theme-select button')).toBeVisible();
		expect(await opened.evaluate(() => window.opener === null)).toBe(true);
		await opened.close();
	}
	expect(await frame.locator('html').evaluate(() => location.href)).toBe(here);

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		frame.getByRole('button', { name: english['assessment.keep.csv'] }).click(),
	]);
	expect(file.suggestedFilename()).toBe('crosscurrent-pulse.csv');
	const printed = frame.locator('html').evaluate(
		() =>
			new Promise<boolean>((resolve) => {
				addEventListener('beforeprint', () => resolve(true));
			}),
	);
	await frame.getByRole('button', { name: english['assessment.share.print'] }).click();
	expect(await printed).toBe(true);
	expect(seen.problems).toEqual([]);
});

test('where nothing can be stored, it says so and works from memory', async ({ page, openHost }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			},
		});
	});
	const frame = await openHost(await documented(page, '/zh-cn/'));
	await expect(frame.getByText(chinese['assessment.notice.memory'])).toBeVisible();
	await takePulse(frame, chinese);
	await expect(frame.locator('#level')).toHaveText(level.title.zh);
	await fits(page, frame);
});

test('it is taken by keyboard alone, in and out of the frame', async ({ page, openHost }) => {
	const frame = await openHost(`${await documented(page)}<a href="#after">Behind the frame</a>`);
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
	const focused = () =>
		frame.locator('html').evaluate(() => {
			const element = document.activeElement as HTMLInputElement;
			const link = element.matches('.ways-on a:last-child');
			return { type: element.type, unanswered: !element.closest('fieldset')?.querySelector('input:checked'), link };
		});
	const toLink = async () => {
		for (let presses = 0; presses < 30; presses++) {
			await page.keyboard.press('Tab');
			const at = await focused();
			if (at.link) return;
			if (at.unanswered && (at.type === 'radio' || at.type === 'checkbox')) await page.keyboard.press('Space');
		}
		throw new Error('no way on within 30 presses');
	};
	await toLink();
	await page.keyboard.press('Enter');
	for (const step of stepIds(pulse)) {
		await expect.poll(() => frame.locator('html').evaluate(() => location.hash)).toBe(`#${step}`);
		await expect(frame.getByRole('heading', { level: 2 })).toBeFocused();
		await toLink();
		if (step === stepIds(pulse).at(-1)) {
			const result = frame.getByRole('link', { name: english['assessment.result.show'] });
			await expect(result).toBeVisible();
			if (!(await result.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
			await expect(result).toBeFocused();
		}
		await page.keyboard.press('Enter');
	}
	await expect(frame.locator('#level')).toHaveText(level.title.en);
	await expect(frame.getByRole('heading', { level: 2 })).toBeFocused();

	await frame.getByRole('contentinfo').getByRole('link').focus();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Behind the frame' })).toBeFocused();
});

for (const { language, folder, words } of languages) {
	test(`on a phone neither the frame nor the page around it is too wide (${language})`, async ({ page, openHost }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const frame = await openHost(await documented(page, `/${folder}`));
		const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		const look = async () => {
			await fits(page, frame);
			expect(await frame.locator('html').evaluate(tooWide)).toBe(0);
			expect(await page.evaluate(tooWide)).toBe(0);
		};
		await takePulse(frame, words, look);
		await expect(frame.locator('#level')).toBeVisible();
		await look();
	});
}

// ── Who is told ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The code of the guide with more in the address, or another attribute. */
const changed = (code: string, { query = '', attribute = '' }) =>
	code.replace(/(src=".*?)"/, `$1${query}" ${attribute}`);

test('a page that sends no referrer is told when it names its origin', async ({ page, openHost }) => {
	const code = await documented(page);
	// Its port is known when it has been opened.
	await openHost(code);
	const origin = encodeURIComponent(new URL(page.url()).origin);
	const frame = await openHost(
		changed(code, { query: `&origin=${origin}`, attribute: 'referrerpolicy="no-referrer"' }),
	);
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
	await fits(page, frame);
});

test('nobody is told where it is not known who asks', async ({ page, openHost }) => {
	const frame = await openHost(changed(await documented(page), { attribute: 'referrerpolicy="no-referrer"' }));
	await takePulse(frame, english);
	// What was sent before this is heard before it.
	await frame.locator('html').evaluate(
		() =>
			new Promise<void>((resolve) => {
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						window.parent.postMessage('marker', '*');
						resolve();
					}),
				);
			}),
	);
	await expect.poll(() => heardBy(page)).not.toEqual([]);
	expect((await heardBy(page)).map(({ data }) => data)).toEqual(['marker']);
	expect(await frameHeight(page)).toBe(700);
});

test('the page around it hears nothing when another origin was named', async ({ page, openHost }) => {
	const code = changed(await documented(page), { query: '&origin=https%3A%2F%2Felsewhere.example' });
	// Chromium reports each message that it does not deliver.
	const [refused] = await Promise.all([
		page.waitForEvent('console', (message) => message.text().includes('https://elsewhere.example')),
		openHost(code),
	]);
	expect(refused.text()).toContain('postMessage');
	expect(await heardBy(page)).toEqual([]);
	expect(await frameHeight(page)).toBe(700);
});

test('until there is something to see, both languages say so and the frame stays as it is', async ({
	page,
	openHost,
}) => {
	const code = await documented(page, '/zh-cn/');
	let deliver: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (deliver = resolve));
	await page.route('**/assessments/pulse.zh.json', async (route) => {
		await held;
		await route.continue();
	});
	const frame = await openHost(code);
	await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
	for (const { words } of languages) await expect(frame.getByText(words['assessment.embed.loading'])).toBeVisible();
	expect(await heardBy(page)).toEqual([]);
	deliver();
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText(pulse.title.zh);
	await fits(page, frame);
});

test('what could not be loaded is loaded when somebody tries again', async ({ page, openHost }) => {
	const code = await documented(page, '/zh-cn/');
	await page.route('**/assessments/pulse.zh.json', (route) => route.abort());
	const frame = await openHost(code);
	await expect(frame.getByRole('alert')).toContainText(chinese['assessment.embed.failed']);
	await fits(page, frame);
	await page.unroute('**/assessments/pulse.zh.json');
	await frame.getByRole('button', { name: chinese['assessment.result.retry'] }).click();
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText(pulse.title.zh);
	await fits(page, frame);
});

// ── Opened on its own ────────────────────────────────────────────────────────────────────────────────────────────

async function openAlone(page: Page, query: string) {
	await page.goto(`/embed/pulse/${query}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the language is the one asked for, and English otherwise', async ({ page }) => {
	for (const [query, { tag, language, words }] of [
		['?lang=zh-CN', languages[1]],
		['?theme=light&lang=zh', languages[1]],
		['?lang=zh-hans', languages[1]],
		['?lang=en', languages[0]],
		['?lang=fr', languages[0]],
		['', languages[0]],
	] as const) {
		await openAlone(page, query);
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(pulse.title[language]);
		const title = words['assessment.embed.title'].replace('{{title}}', pulse.title[language]);
		await expect(page).toHaveTitle(title);
		const start = words['assessment.intro.start'];
		await page.getByRole('link', { name: start, exact: true }).click();
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(words['assessment.profile.title']);
		await expect(page).toHaveTitle(`${words['assessment.profile.title']} – ${title}`);
	}
});

test('the theme is the one asked for, else the system’s as it changes, and never one that was kept', async ({
	page,
}) => {
	const colour = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.addInitScript(() => localStorage.setItem('starlight-theme', 'light'));
	await openAlone(page, '?theme=light');
	const light = await colour();
	await openAlone(page, '?theme=dark');
	const dark = await colour();
	expect(dark).not.toBe(light);
	for (const query of ['?theme=auto', '?theme=pink', '']) {
		await page.emulateMedia({ colorScheme: 'dark' });
		await openAlone(page, query);
		await expect.poll(colour, query).toBe(dark);
		await page.emulateMedia({ colorScheme: 'light' });
		await expect.poll(colour, query).toBe(light);
	}
	await page.emulateMedia({ colorScheme: 'dark' });
	await openAlone(page, '?theme=light');
	expect(await colour()).toBe(light);
	expect(await page.evaluate(() => localStorage.getItem('starlight-theme'))).toBe('light');
});

test('nothing of a theme or a language is stored', async ({ page }) => {
	await openAlone(page, '?theme=light&lang=zh-CN');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
});

for (const { language, tag, words } of languages) {
	test(`axe finds no fault at any stage, in either theme (${language})`, async ({ page }) => {
		for (const theme of ['light', 'dark']) {
			const contrastOnly = theme === 'dark';
			await openAlone(page, `?lang=${tag}&theme=${theme}`);
			await axe(page, `introduction in ${theme}`, { contrastOnly });
			await page.getByRole('link', { name: words['assessment.intro.start'], exact: true }).click();
			await axe(page, `first step in ${theme}`, { contrastOnly });
			await page.goBack();
			await page.getByText(words['assessment.examples'], { exact: true }).click();
			await page.locator('.examples a').first().click();
			await expect(page.locator('#level')).toBeVisible();
			await axe(page, `result in ${theme}`, { contrastOnly });
		}
		await page.route('**/assessments/pulse.*.json', (route) => route.abort());
		await page.goto(`/embed/pulse/?lang=${tag}`);
		await expect(page.getByRole('alert')).toBeVisible();
		await axe(page, 'what could not be loaded');
	});
}

test('without scripts there is the way to the assessment’s own page in both languages', async ({ browser }) => {
	const page = await scriptless(browser);
	await page.goto('/embed/pulse/?lang=zh-CN');
	for (const { language, folder, words } of languages) {
		const link = page.getByRole('link', { name: pulse.title[language] });
		await expect(link).toHaveAttribute('href', `/${folder}assessments/pulse/`);
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(page.getByText(words['assessment.embed.loading'])).toBeHidden();
	}
	await page.context().close();
});

async function scriptless(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	return context.newPage();
}

test('it is not for search engines', async ({ page }) => {
	await page.goto('/embed/pulse/');
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
	expect(sitemap).toContain('/assessments/pulse/');
	expect(sitemap).not.toContain('/embed/');
});
