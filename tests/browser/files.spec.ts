/** What must hold of every built page, read as a file. */
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { builtPages } from './built.ts';

/** Astro writes this beside each page's first island, in the body, where the standard has no place for it. */
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

for (const [folder, base] of [
	['dist', '/'],
	['.cache/dist-guide', '/guide/'],
] as const) {
	test.describe(`the site built for ${base}`, () => {
		const pages = builtPages(folder);

		test('is valid HTML on every page', async () => {
			const validator = new HtmlValidate(new FileSystemConfigLoader());
			const found: string[] = [];
			for (const { address, html } of pages) {
				const report = await validator.validateString(html.replace(islandStyle, ''), 'page.html');
				for (const { messages } of report.results) {
					for (const { ruleId, message, line, column } of messages)
						found.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
				}
			}
			expect(found).toEqual([]);
		});

		test('has a title and a description of its own on every page', () => {
			for (const pattern of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/]) {
				const seen = new Map<string, string>();
				for (const { address, html } of pages.filter(({ address }) => !address.includes('404'))) {
					const text = pattern.exec(html)?.[1] ?? '';
					expect(text, address).not.toBe('');
					expect(seen.get(text), `${address} and`).toBeUndefined();
					seen.set(text, address);
				}
			}
		});

		test('has no dead link, no dead anchor and no orphan', () => {
			const byAddress = new Map(pages.map((page) => [page.address, page]));
			const linked = new Set<string>(['/', '/zh-cn/', '/404.html', '/zh-cn/404/']);
			const dead: string[] = [];
			for (const page of pages) {
				for (const [, target = ''] of page.html.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]*)"/g)) {
					if (/^(https?:|mailto:)/.test(target)) continue;
					const [path = '', anchor] = target
						.replaceAll('&amp;', '&')
						.replace(/\?[^#]*/, '')
						.split('#');
					if (path !== '' && !path.startsWith(base)) {
						dead.push(`${page.address} → ${target} leaves the base path`);
						continue;
					}
					const address = path === '' ? page.address : `/${path.slice(base.length)}`;
					const found = byAddress.get(address);
					if (found && address !== page.address) linked.add(address);
					if (!found && !existsSync(folder + address)) dead.push(`${page.address} → ${target}`);
					// `#r=` holds a result, `#d=` a moment of a drill.
					else if (
						anchor &&
						!/^[rd]=/.test(anchor) &&
						found &&
						!found.html.includes(` id="${decodeURIComponent(anchor)}"`)
					)
						dead.push(`${page.address} → ${target}`);
				}
			}
			expect(dead).toEqual([]);
			expect(pages.map(({ address }) => address).filter((address) => !linked.has(address))).toEqual([]);
		});

		test('exists in both languages throughout', () => {
			// One page for both languages stands in frames.
			const addresses = new Set(
				pages.map(({ address }) => address).filter((address) => !/404|^\/embed\//.test(address)),
			);
			const english = [...addresses].filter((address) => !address.startsWith('/zh-cn/'));
			expect(english.filter((address) => !addresses.has(`/zh-cn${address}`))).toEqual([]);
			expect(addresses.size).toBe(2 * english.length);
		});

		test('leaves no Markdown in the text', () => {
			const left = pages.filter(({ html }) => /\*\*|\]\(\//.test(html.replace(/<script[\s\S]*?<\/script>/g, '')));
			expect(left.map(({ address }) => address)).toEqual([]);
		});

		test('names nothing on another origin that a browser would load', () => {
			const loaded =
				/<(?:script|img|iframe|source|video|audio|link rel="(?:stylesheet|preload|modulepreload|icon|shortcut icon)")\b[^>]*?(?:src|href)="(?:https?:)?\/\//;
			expect(pages.filter(({ html }) => loaded.test(html)).map(({ address }) => address)).toEqual([]);
		});

		test('carries the navigation of its own section only', () => {
			const goals = pages.find(({ address }) => address === '/guidelines/goals/count-outcomes-not-reposts/')!;
			const nav = /<nav class="section-nav"[\s\S]*?<\/nav>/.exec(goals.html)![0];
			expect(nav).toContain('/guidelines/goals/state-your-purpose-first/');
			expect(nav).not.toContain('/guidelines/legal-risk/uploading-a-customer-list/');
		});
	});
}

test('the edit link is shown where its address is configured, and only there', () => {
	const address = '/guidelines/goals/count-outcomes-not-reposts/';
	const edit = 'href="https://example.org/edit/main/src/content/docs/guidelines/goals/count-outcomes-not-reposts.mdx"';
	expect(builtPages('.cache/dist-guide').find((page) => page.address === address)!.html).toContain(edit);
	expect(builtPages('dist').find((page) => page.address === address)!.html).not.toContain('edit/main');
});
