import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { readContent } from '../../../src/guide/content-files.ts';
import { previewPng, previewSvg, size, type Preview } from '../../../src/preview/picture.ts';
import { languages, type Text } from '../../../src/guide/vocabulary.ts';

const preview = (title: string, language: Preview['language'] = 'zh'): Preview => ({
	language,
	title,
	directions: ['outbound'],
});

/** Every title of a page, in its language. */
async function titles(): Promise<Preview[]> {
	const pages = (await readContent(process.cwd())).filter(({ path }) => path.startsWith('src/content/docs/'));
	const written = pages.map(({ path, data }) =>
		preview((data as { title: string }).title, path.includes('/zh-cn/') ? 'zh' : 'en'),
	);
	const assessments = ['going-out', 'coming-in', 'pulse', 'pre-flight'].flatMap((id) => {
		const { title } = parse(readFileSync(`src/content/assessments/${id}.yaml`, 'utf8')) as { title: Text };
		return languages.map((language) => preview(title[language], language));
	});
	return [...written, ...assessments];
}

test('the faces have every character of every title', async () => {
	const all = await titles();
	expect(all.length).toBeGreaterThan(200);
	for (const each of all) await expect(previewSvg(each), each.title).resolves.toContain('<path');
});

test('a character that no face has stops the build, and is named', async () => {
	await expect(previewSvg(preview('汉字\uE000'))).rejects.toThrow('\uE000');
	await expect(previewSvg(preview('A title with 😀', 'en'))).rejects.toThrow('“😀”');
});

test('each character is drawn as itself, not as the box of a face that lacks it', async () => {
	const drawn = await Promise.all(Array.from('交汇丄嘅繁體', (character) => previewSvg(preview(character))));
	expect(new Set(drawn).size).toBe(6);
});

test('Chinese quotation marks are full-width, English ones are not', async () => {
	const widths = await Promise.all(
		languages.map(async (language) => {
			const [plain, quoted] = await Promise.all(['xx', 'x““x'].map((title) => inked(preview(title, language))));
			return quoted!.right - plain!.right;
		}),
	);
	expect(widths[1]).toBeGreaterThan(1.8 * widths[0]!);
});

/** Where a title's letters reach, in pixels: above the currents and below the section. */
async function inked(of: Preview) {
	const { data, info } = await sharp(await previewPng(of))
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const found = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
	for (let y = 116; y < 430; y++) {
		for (let x = 0; x < size.width; x++) {
			if (data[(y * size.width + x) * info.channels]! > 100) continue;
			found.left = Math.min(found.left, x);
			found.right = Math.max(found.right, x);
			found.top = Math.min(found.top, y);
			found.bottom = Math.max(found.bottom, y);
		}
	}
	return found;
}

test('the longest titles stay within the margins and off the currents', async () => {
	const long = (await titles()).toSorted((a, b) => b.title.length - a.title.length);
	const chosen = languages.flatMap((language) => long.filter((each) => each.language === language).slice(0, 8));
	const made = [
		preview('交'.repeat(60)),
		preview('交，'.repeat(20)),
		preview('MAXIMUM WORDS '.repeat(8).trim(), 'en'),
		preview('mumble '.repeat(16).trim(), 'en'),
	];
	for (const each of [...chosen, ...made]) {
		const { left, right, top, bottom } = await inked(each);
		expect(left, each.title).toBeGreaterThanOrEqual(68);
		expect(right, each.title).toBeLessThanOrEqual(1140);
		expect(top, each.title).toBeGreaterThan(116);
		expect(bottom, each.title).toBeLessThan(429);
	}
});
