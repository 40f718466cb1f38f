/** What chats and social networks show with a link to a page: read from the built files, as they do. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, type BuiltPage } from './built.ts';
import { sites } from './support.ts';

const folders = { '/': 'dist', '/guide/': '.cache/dist-guide' };
/** “Not found” stands at no address to pass on; what is embedded stands in other sites' pages. */
const withoutPreview = /^\/(zh-cn\/)?(404\.html|404\/|embed\/.*)$/;

/** The tags of a link preview, by their property. */
function tagsOf({ html }: BuiltPage): Map<string, string> {
	const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"/g);
	return new Map([...tags].map(([, property = '', content = '']) => [property, content]));
}

for (const { name, base } of sites) {
	test(`every page has a preview in its language, ${name}`, () => {
		const folder = folders[base];
		const pages = builtPages(folder).filter(
			({ address, html }) => !withoutPreview.test(address) && html.includes('<h1'),
		);
		expect(pages.length).toBeGreaterThan(250);
		const pictures = new Set<string>();
		for (const page of pages) {
			const tags = tagsOf(page);
			const chinese = page.address.startsWith('/zh-cn/');
			expect([...tags.keys()], page.address).toEqual(
				expect.arrayContaining(['og:title', 'og:description', 'og:url', 'og:site_name', 'og:image:alt']),
			);
			expect(Object.fromEntries(tags), page.address).toMatchObject({
				'og:locale': chinese ? 'zh_CN' : 'en_GB',
				'og:locale:alternate': chinese ? 'en_GB' : 'zh_CN',
				'og:image:type': 'image/png',
				'og:image:width': '1200',
				'og:image:height': '630',
				'twitter:card': 'summary_large_image',
			});
			expect(tags.get('og:image:alt'), page.address).toContain(tags.get('og:title'));

			const address = new URL(tags.get('og:image')!);
			expect(address.pathname.startsWith(`${base}${chinese ? 'zh-cn/' : ''}previews/`), address.href).toBe(true);
			const file = join(folder, decodeURIComponent(address.pathname).slice(base.length));
			expect(existsSync(file), file).toBe(true);
			expect(statSync(file).size, file).toBeLessThan(30_000);
			const picture = readFileSync(file);
			// A PNG says in its first bytes what it is and how large.
			expect(picture.subarray(0, 8).toString('latin1'), file).toBe('\x89PNG\r\n\x1a\n');
			expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], file).toEqual([1200, 630]);
			pictures.add(createHash('sha256').update(picture).digest('hex'));
		}
		expect(pictures.size, 'pictures that differ').toBe(pages.length);
	});
}

test('what is not to be passed on has no picture', () => {
	for (const page of builtPages('dist').filter(({ address }) => withoutPreview.test(address)))
		expect(tagsOf(page).has('og:image'), page.address).toBe(false);
});
