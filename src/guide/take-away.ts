/**
 * Writes what a reader can take along, after the pages are built: a Markdown twin of each page (`/about/` is
 * `/about.md`), and for each language one file with all of them, in the order of `llms.txt`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languageFolder, markdownPath } from './address.ts';
import { toMarkdown } from './markdown.ts';
import { languages } from './vocabulary.ts';

export function takeAway(site: { url: string; base: string }): AstroIntegration {
	const home = new URL(site.base.replace(/\/?$/, '/'), site.url).href;
	return {
		name: 'crosscurrent:take-away',
		hooks: {
			'astro:build:done': async ({ dir, pages, logger }) => {
				const root = fileURLToPath(dir);
				let count = 0;
				for (const { pathname } of pages) {
					if (/(^|\/)404\/?$/.test(pathname)) continue;
					const file = join(root, pathname, 'index.html');
					const text = toMarkdown(await readFile(file, 'utf8'), home + pathname);
					if (!text) continue;
					await writeFile(join(root, markdownPath(pathname)), text);
					count++;
				}
				for (const language of languages) {
					const folder = join(root, languageFolder[language]);
					const contents = await readFile(join(folder, 'llms.txt'), 'utf8');
					const files = [...contents.matchAll(/\]\((\S+\.md)\)/g)].map(([, url = '']) => url.slice(home.length));
					const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
					const [head = ''] = contents.split('\n## ');
					await writeFile(join(folder, 'llms-full.txt'), [head.trim(), ...texts].join('\n\n---\n\n'));
				}
				logger.info(`Wrote ${count} pages as Markdown.`);
			},
		},
	};
}
