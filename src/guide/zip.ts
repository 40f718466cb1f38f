/**
 * Writes the site into one zip beside it, last of all: to carry on a USB stick and open through any static server.
 *
 *     README.txt     how to start it, in both languages
 *     site/          what is served; below a base path, `site/guide/`
 */
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zip, type AsyncZippable } from 'fflate';

/** Where the zip lies, below the base path. */
export const zipPath = 'crosscurrent.zip';

/** One date for all entries, so that the same site makes the same zip. */
const mtime = new Date(2000, 0, 1);

/** The zip itself, and the pictures that chats fetch with a link: nobody fetches them from a stick. */
const leftOut = /^(crosscurrent\.zip$|(zh-cn\/)?previews\/)/;

/** What is compressed already is put in as it is. */
const packed = /\.(woff2|pf_\w+|pagefind)$/;

export function zipOfSite(site: { base: string }): AstroIntegration {
	return {
		name: 'crosscurrent:zip',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const path = site.base.replace(/^\/|\/$/g, '');
				const inside = `site/${path && `${path}/`}`;
				const readme = await readFile(fileURLToPath(new URL('../offline/README.txt', import.meta.url)), 'utf8');
				// The mark at the start and these ends of lines: Chinese is read right in every editor of Windows.
				const text = `\uFEFF${readme.replaceAll('{path}', path && `${path}/`)}`.replaceAll('\n', '\r\n');
				const entries: AsyncZippable = { 'README.txt': new TextEncoder().encode(text) };
				const files: string[] = [];
				for await (const name of glob('**/*', { cwd: folder })) files.push(name.replaceAll('\\', '/'));
				for (const file of files.sort()) {
					if (leftOut.test(file) || !(await stat(join(folder, file))).isFile()) continue;
					const body = await readFile(join(folder, file));
					entries[inside + file] = packed.test(file) ? [body, { level: 0 }] : body;
				}
				const bytes = await new Promise<Uint8Array>((resolve, reject) => {
					zip(entries, { mtime }, (error, data) => {
						if (error) reject(error);
						else resolve(data);
					});
				});
				await writeFile(join(folder, zipPath), bytes);
				logger.info(`Wrote ${zipPath}, ${(bytes.length / 1e6).toFixed(1)} MB.`);
			},
		},
	};
}
