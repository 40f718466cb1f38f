/** The faces of preview pictures: those files of them that hold the characters of a text. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'satori';

// From the project, not from this file: in a build its code runs from another folder.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const latin = resolve('@fontsource/newsreader/files/newsreader-latin-500-normal.woff');
const chinese = dirname(resolve('@fontsource/noto-serif-sc/package.json'));

/** The files of the Chinese face, each with the characters it is for, as pairs of first and last code point. */
const parts = readFile(join(chinese, 'unicode.json'), 'utf8').then((json) =>
	Object.entries(JSON.parse(json) as Record<string, string>).map(([key, ranges]) => ({
		// Its name is `[4]` for a part of the Chinese characters, and `latin` for the others.
		name: key.replace(/[[\]]/g, ''),
		ranges: ranges.split(',').map((range) => {
			const [first = '', last = first] = range.replace('U+', '').split('-');
			return [parseInt(first, 16), parseInt(last, 16)] as const;
		}),
	})),
);

const read = new Map<string, Promise<Font>>();

/** A file of a face; each is a family of its own, so that one follows the other where it lacks a character. */
function face(name: string, file: string): Promise<Font> {
	const font = read.get(name) ?? readFile(file).then((data) => ({ name, data, weight: 400, style: 'normal' }) as const);
	read.set(name, font);
	return font;
}

/**
 * The faces for a text, the preferred one first. Chinese takes every character from the Chinese face, its quotation
 * marks and dashes being full-width; English takes from it what the Latin face lacks.
 */
export async function facesFor(text: string, language: 'en' | 'zh'): Promise<Font[]> {
	const points = new Set(Array.from(text, (character) => character.codePointAt(0)!));
	const needed = (await parts).filter(({ ranges }) =>
		ranges.some(([first, last]) => [...points].some((point) => point >= first && point <= last)),
	);
	const own = await Promise.all(
		needed.map(({ name }) =>
			face(`Noto Serif SC ${name}`, join(chinese, `files/noto-serif-sc-${name}-600-normal.woff`)),
		),
	);
	const newsreader = await face('Newsreader', latin);
	return language === 'zh' ? [...own, newsreader] : [newsreader, ...own];
}
