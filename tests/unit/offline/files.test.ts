import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, isCompressible, isKept, printOf } from '../../../src/offline/files.ts';

test.each([
	['index.html', ''],
	['about/index.html', 'about/'],
	['zh-cn/index.html', 'zh-cn/'],
	['404.html', '404.html'],
	['pagefind/wasm.zh-cn.pagefind', 'pagefind/wasm.zh-cn.pagefind'],
	['guidelines/an-index.html', 'guidelines/an-index.html'],
	['files/a b.json', 'files/a%20b.json'],
])('%s is asked for as “%s”', (file, address) => {
	expect(addressOf(file)).toBe(address);
});

test.each([
	'index.html',
	'zh-cn/404/index.html',
	'_astro/Result.D54F7NZo.js',
	'_astro/newsreader.CCVVNp6i.woff2',
	'assessments/going-out.1.zh.json',
	'search/en.json',
	'pagefind/pagefind.js',
	'pagefind/pagefind-worker.js',
	'pagefind/fragment/en_1234567.pf_fragment',
	'reference/calendar.ics',
	'favicon.svg',
	'print/index.html',
	'what-nobody-thought-of.bin',
])('%s is kept', (file) => {
	expect(isKept(file)).toBe(true);
});

test.each([
	'about.md',
	'llms-full.txt',
	'zh-cn/rss.xml',
	'sitemap-0.xml',
	'crosscurrent.zip',
	'embed/pulse/index.html',
	'schemas/attempt.json',
	'zh-cn/previews/about.png',
	'pagefind/pagefind-ui.js',
	'pagefind/pagefind-modular-ui.css',
	'pagefind/pagefind-component-ui.js',
	'pagefind/pagefind-highlight.js',
	'service-worker.js',
])('%s is not', (file) => {
	expect(isKept(file)).toBe(false);
});

test('pages and texts are worth compressing, faces and the index are not', () => {
	for (const address of ['', 'about/', '404.html', 'a.json', 'a.js', 'a.css', 'a.svg', 'a.ics'])
		expect(isCompressible(address), address).toBe(true);
	for (const address of ['a.woff2', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/wasm.en.pagefind'])
		expect(isCompressible(address), address).toBe(false);
});

test('a print is the start of the SHA-256 that everybody computes alike', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array(), async (bytes) => {
			const body = new Uint8Array(bytes);
			const whole = createHash('sha256').update(body).digest('hex');
			expect(await printOf(body)).toBe(whole.slice(0, 20));
			expect(await printOf(body.buffer)).toBe(whole.slice(0, 20));
		}),
	);
});
