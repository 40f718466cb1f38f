/** The site without a connection: a copy in the browser that is whole, of one version, and small; and a zip. */
import { expect, test as base, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import budgets from '../../budgets.json' with { type: 'json' };
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import chinese from '../../src/content/i18n/zh-CN.json' with { type: 'json' };
import { keptOf, writeServiceWorker } from '../../src/guide/service-worker.ts';
import { builtPages } from './built.ts';
import { ask, copyReady, serve, smallSite, temporaryFolder, type Server } from './offline-support.ts';
import {
	alive,
	answerStep,
	assessmentOf,
	bestOf,
	heading,
	inEnglish,
	level,
	levelTitle,
	next,
} from './result-support.ts';
import { axe, watch } from './support.ts';

const test = base.extend<{ saveData: boolean }>({
	serviceWorkers: 'allow',
	saveData: [false, { option: true }],
	context: async ({ context, saveData }, use) => {
		if (saveData)
			await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
		await use(context);
	},
});

const pulse = assessmentOf('pulse');
const notice = (page: Page) => page.locator('.newer-version').getByText(english['offline.newer']);

/** Takes an assessment from its introduction to its result. */
async function takePulse(page: Page) {
	const { words } = inEnglish;
	const answers = bestOf(pulse);
	await page.getByRole('link', { name: words.t('intro.start'), exact: true }).click();
	for (;;) {
		await answerStep(page, pulse, answers, words);
		if ((await next(page, words).count()) === 0) break;
		const before = await heading(page).textContent();
		await next(page, words).click();
		await expect(heading(page)).not.toHaveText(before!);
	}
	await page.getByRole('link', { name: words.t('result.show') }).click();
	await expect(level(page)).toContainText(levelTitle(pulse, answers, words));
}

async function find(page: Page, query: string, path: string) {
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog').getByRole('searchbox').fill(query);
	await expect(page.locator(`site-search ol a[href$="${path}"]`).first()).toBeVisible();
	await page.keyboard.press('Escape');
}

test('after the first page the whole site opens without a connection', async ({ page }) => {
	await using server = await serve({ '/': 'dist' });
	const { origin } = server;
	const seen = watch(page);
	await page.goto(`${origin}/assessments/pulse/`);
	await alive(page);
	await copyReady(page);
	const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
	expect(usage / 1000).toBeGreaterThan(1000);
	expect(usage / 1000).toBeLessThanOrEqual(budgets.offlineCopy.limitKB);
	expect(seen.problems).toEqual([]);
	await server.cut();

	// The first page itself came from the network. What it needs next was not loaded yet.
	await takePulse(page);
	await page.getByRole('button', { name: inEnglish.words.t('share.qr') }).click();
	await expect(page.getByRole('img', { name: inEnglish.words.t('share.qr.label') })).toBeVisible();

	await page.goto(`${origin}/reference/offline/`);
	await expect(page.locator('offline-state')).toHaveAttribute('data-state', 'ready');
	await expect(page.getByText(english['offline.missing'])).toBeHidden();
	await page.goto(`${origin}/guidelines/goals/count-outcomes-not-reposts/?from=chat#checklist`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await find(page, 'customer list', '/guidelines/legal-risk/uploading-a-customer-list/');
	await page.goto(`${origin}/zh-cn/platforms/wechat`);
	await expect(page).toHaveURL(`${origin}/zh-cn/platforms/wechat/`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await find(page, 'ROI怎么算', '/zh-cn/guidelines/goals/measure-roi-honestly/');

	// Other languages and other assessments are files of their own, fetched when asked for.
	await page.goto(`${origin}/zh-cn/assessments/pulse/`);
	expect(JSON.parse(await ask(page, '/assessments/going-out.en.json'))).toHaveProperty('data');
	await page.goto(`${origin}/zh-cn/training/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto(`${origin}/zh-cn/print/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	// What is not there is said to be missing, in the language that was asked for.
	expect((await page.goto(`${origin}/guidelines/no-such-page/`))!.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await find(page, 'customer list', '/guidelines/legal-risk/uploading-a-customer-list/');
	expect((await page.goto(`${origin}/zh-cn/no-such-page/`))!.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await page.goto(`${origin}/zh-cn/about.md`);
	await expect(page.getByText(chinese['offline.missing'])).toBeVisible();
	await axe(page, 'what stands for a file that is not there');
	expect(await page.context().cookies()).toEqual([]);
});

/** Publishes a second version: other words, other data, and a script under another name. */
async function publish(folder: string) {
	const change = (name: string, from: RegExp, to: string) => {
		const file = join(folder, name);
		writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
	};
	change('about/index.html', /<h1([^>]*)>[^<]*/g, '<h1$1>The second version');
	change('assessments/pulse.zh.json', /^/g, ' ');
	const script = readdirSync(join(folder, '_astro')).find((name) => /^Result\..*\.js$/.test(name))!;
	const other = 'Result.second.js';
	renameSync(join(folder, '_astro', script), join(folder, '_astro', other));
	const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js)$/.test(name));
	for (const name of texts)
		if (name !== 'service-worker.js') change(name, new RegExp(script.replaceAll('.', '\\.'), 'g'), other);
	// A page that the first version does not have.
	mkdirSync(join(folder, 'new'));
	writeFileSync(join(folder, 'new/index.html'), readFileSync(join(folder, 'about/index.html')));
	await writeServiceWorker(folder);
	return { old: `/_astro/${script}`, other: `/_astro/${other}` };
}

test('a newer version waits until somebody wants it, and then is whole in every tab', async ({
	context,
	page: about,
}) => {
	const folder = await smallSite();
	await using server = await serve({ '/': folder });
	const { origin } = server;
	await about.goto(`${origin}/about/`);
	await copyReady(about);
	const taking = await context.newPage();
	await taking.goto(`${origin}/assessments/pulse/`);
	await alive(taking);
	await taking.getByRole('link', { name: inEnglish.words.t('intro.start'), exact: true }).click();
	const box = taking.getByRole('radio').first();
	await box.check();
	const address = taking.url();
	expect(new URL(address).hash).not.toBe('');

	const scripts = await publish(folder);
	await about.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect(notice(about)).toBeVisible();
	await expect(notice(taking)).toBeVisible();
	await axe(about, 'a newer version is ready');

	// Until then everything is of the first version, also what the server has no longer.
	await about.reload();
	await expect(about.getByRole('heading', { level: 1 })).not.toHaveText('The second version');
	await expect(notice(about)).toBeVisible();
	expect(await ask(taking, '/assessments/pulse.zh.json')).not.toMatch(/^ /);
	expect(await ask(taking, scripts.old)).not.toBe('404');
	// A page that only the second version has belongs to that version, with what it asks for.
	const stranger = await context.newPage();
	await stranger.goto(`${origin}/new/`);
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('The second version');
	expect(await ask(stranger, '/assessments/pulse.zh.json')).toMatch(/^ /);
	await stranger.close();

	let loads = 0;
	taking.on('load', () => loads++);
	await about.getByRole('button', { name: english['offline.reload'] }).click();
	await expect(about.getByRole('heading', { level: 1 })).toHaveText('The second version');
	await expect.poll(() => loads).toBe(1);
	expect(taking.url()).toBe(address);
	await expect(box).toBeChecked();
	await expect(notice(taking)).toBeHidden();
	await server.cut();
	expect(await ask(taking, '/assessments/pulse.zh.json')).toMatch(/^ /);
	expect(await ask(taking, scripts.other)).not.toBe('404');
	// Nothing of the first version is left.
	const { prints } = await keptOf(folder);
	const copy = await about.evaluate(async () => {
		const [name = ''] = await caches.keys();
		return (await (await caches.open(name)).keys()).map(({ url }) => url);
	});
	const files = copy.filter((url) => !url.includes('?stranger='));
	expect(files.sort()).toEqual(
		Object.entries(prints)
			.map(([path, print]) => `${origin}/${path}?print=${print}`)
			.sort(),
	);
	expect(loads).toBe(1);
});

test('a page with answers that a reload would lose is not reloaded by another tab', async ({
	context,
	page: about,
}) => {
	const folder = await smallSite();
	await using server = await serve({ '/': folder });
	await about.goto(`${server.origin}/about/`);
	await copyReady(about);
	const taking = await context.newPage();
	// A storage that is full.
	await taking.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await taking.goto(`${server.origin}/assessments/pulse/`);
	await alive(taking);
	await taking.getByRole('link', { name: inEnglish.words.t('intro.start'), exact: true }).click();
	const box = taking.getByRole('radio').first();
	await box.check();
	await publish(folder);
	await about.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await about.getByRole('button', { name: english['offline.reload'] }).click();
	await expect(about.getByRole('heading', { level: 1 })).toHaveText('The second version');
	await expect(notice(taking)).toBeVisible();
	await expect(box).toBeChecked();
	// It goes on without data of the newer version: what it asks for comes from the network.
	server.asked.length = 0;
	await ask(taking, '/assessments/pulse.zh.json');
	expect(server.asked).toContain('/assessments/pulse.zh.json');
	await taking.getByRole('button', { name: english['offline.reload'] }).click();
	await expect(notice(taking)).toBeHidden();
});

test('a first load that broke off goes on where it stopped', async ({ page }) => {
	const folder = await smallSite();
	await using server = await serve({ '/': folder });
	const last = '/zh-cn/reference/offline/';
	server.broken.add(last);
	await page.goto(`${server.origin}/about/`);
	await expect.poll(() => server.asked).toContain(last);
	await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	server.broken.clear();
	server.asked.length = 0;
	await page.reload();
	await copyReady(page);
	expect(server.asked).toContain(last);
	expect(server.asked.filter((path) => path.endsWith('.json'))).toEqual([]);
});

test('a file that was changed on its way is not kept, and neither is a version with it', async ({ page }) => {
	const folder = await smallSite();
	await using server = await serve({ '/': folder });
	writeFileSync(join(folder, 'assessments/pulse.zh.json'), '{}');
	await page.goto(`${server.origin}/about/`);
	await expect.poll(() => server.asked).toContain('/assessments/pulse.zh.json');
	await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	await page.goto(`${server.origin}/zh-cn/about/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('two copies on one origin leave each other alone', async ({ context, page }) => {
	await using server = await serve({ '/': await smallSite(), '/guide/': await smallSite('.cache/dist-guide') });
	const { origin } = server;
	await page.goto(`${origin}/about/`);
	await copyReady(page);
	const below = await context.newPage();
	await below.goto(`${origin}/guide/about/`);
	await below.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.includes('/guide/'));
	expect((await page.evaluate(() => caches.keys())).sort()).toEqual([
		`crosscurrent ${origin}/`,
		`crosscurrent ${origin}/guide/`,
	]);
	await server.cut();
	for (const path of ['/zh-cn/about/', '/guide/zh-cn/about/']) {
		await below.goto(origin + path);
		const [link] = await below.locator('.colophon a').all();
		expect(await link!.getAttribute('href')).toMatch(path.startsWith('/guide/') ? /^\/guide\/zh-cn\// : /^\/zh-cn\//);
	}
	await below.goto(`${origin}/guide/zh-cn/no-such-page/`);
	await expect(below.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test.describe('who saves data', () => {
	test.use({ saveData: true });

	test('has what was opened, and nothing else', async ({ page }) => {
		await using server = await serve({ '/': await smallSite() });
		const { origin } = server;
		await page.goto(`${origin}/about/`);
		await copyReady(page);
		await page.goto(`${origin}/zh-cn/about/`);
		await page.goto(`${origin}/reference/offline/`);
		await expect(page.locator('offline-state')).toHaveText(english['offline.visited']);
		expect(server.asked).not.toContain('/assessments/pulse/');
		await server.cut();
		for (const path of ['/about/', '/zh-cn/about/']) {
			await page.goto(origin + path);
			await expect(page.getByText(english['offline.missing'])).toHaveCount(0);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await page.goto(`${origin}/assessments/pulse/`);
		await expect(page.getByText(english['offline.missing'])).toBeVisible();
	});
});

test('on a computer’s own address the copy goes when the site does', async ({ page }) => {
	await using server = await serve({ '/': await smallSite() });
	const { origin } = server;
	await page.goto(`${origin}/about/`);
	await copyReady(page);
	// Another site is served there now.
	server.broken.add('/service-worker.js');
	server.broken.add('/about/');
	await page.goto(`${origin}/about/`);
	await expect(page.locator('body')).toHaveText('Not found');
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('what a page links to or loads is in the copy, and the copy is within its budget', async () => {
	const { prints, bytes } = await keptOf('dist');
	expect(bytes / 1000).toBeLessThanOrEqual(budgets.offlineCopy.limitKB);
	const missing = new Set<string>();
	for (const { address, html } of builtPages('dist')) {
		if (address.startsWith('/embed/')) continue;
		for (const [, target = ''] of html.matchAll(/\s(?:href|src|component-url|renderer-url)="(\/[^"#?]*)/g))
			if (!(target.slice(1) in prints))
				missing.add(target.replace(/^.*(\.\w+)$/, '$1').replace(/^\/embed\/.*/, '/embed/'));
	}
	// What is taken away needs a connection.
	expect([...missing].sort()).toEqual(['.md', '.txt', '.xml', '.zip', '/embed/']);
	// What scripts ask for has no link.
	const asked = ['search/en.json', 'search/zh.json', 'pagefind/pagefind.js', 'assessments/going-out.en.json'];
	for (const path of asked) expect(prints, path).toHaveProperty([path]);
	expect(Object.keys(prints).filter((path) => /\.(md|txt|xml|zip)$|^embed|^service-worker/.test(path))).toEqual([]);
});

test.describe('the zip', () => {
	for (const [folder, inside] of [
		['dist', 'site/'],
		['.cache/dist-guide', 'site/guide/'],
	] as const) {
		test(`of ${folder} holds the site as it is built, and says how to open it`, () => {
			const files = unzipSync(new Uint8Array(readFileSync(join(folder, 'crosscurrent.zip'))));
			const own = readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
				.filter((name) => name !== 'crosscurrent.zip' && !/^(zh-cn\/)?previews\//.test(name))
				.map((name) => inside + name);
			expect(Object.keys(files).sort()).toEqual(['README.txt', ...own].sort());
			const readme = new TextDecoder().decode(files['README.txt']);
			expect(readme).toContain(`http://localhost:8000/${inside.slice('site/'.length)}`);
			expect(readme).not.toContain('{');
		});
	}

	test('opens through any static server', async ({ page }) => {
		const folder = temporaryFolder();
		for (const [name, body] of Object.entries(unzipSync(new Uint8Array(readFileSync('dist/crosscurrent.zip'))))) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), body);
		}
		await using server: Server = await serve({ '/': join(folder, 'site') });
		const seen = watch(page);
		const origin = server.origin.replace('crosscurrent.', '');
		await page.goto(`${origin}/assessments/pulse/`);
		await alive(page);
		await takePulse(page);
		await page.goto(`${origin}/`);
		await find(page, 'customer list', '/guidelines/legal-risk/uploading-a-customer-list/');
		expect(seen.problems).toEqual([]);
	});
});
