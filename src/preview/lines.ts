/** Sets a title in lines: as large as fits, about equally long, and broken where a reader would draw breath. */
import type { Language } from '../guide/vocabulary.ts';

/** Sizes of letters, in pixels, and how many lines of each there is room for. */
const sizes = [
	{ size: 112, most: 1 },
	{ size: 92, most: 2 },
	{ size: 76, most: 3 },
	{ size: 56, most: 4 },
	{ size: 44, most: 5 },
] as const;

/**
 * @param room how wide a line may be, in pixels
 * @throws if the title is too long for even the smallest letters
 */
export function setTitle(title: string, language: Language, room: number): { size: number; lines: string[] } {
	for (const { size, most } of sizes) {
		const limit = room / size;
		const pieces = language === 'zh' ? clausesOf(title, limit) : title.split(/(?<= )/);
		const lines = balanced(pieces, limit);
		if (lines.length <= most && lines.every((line) => widthOf(line) <= limit)) return { size, lines };
	}
	throw new Error(`“${title}” is too long for a preview picture. Give the page a shorter title.`);
}

/** How wide a text is, as a multiple of its size. Taken a little high, so that what fits here fits on the picture. */
function widthOf(text: string): number {
	return Array.from(text.trimEnd()).reduce((sum, one) => sum + (widths.find(([is]) => is.test(one))?.[1] ?? 0.44), 0);
}

/** How wide characters are: Chinese ones as wide as they are high, letters about half as wide. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/[\u2018-\uFFEF]/, 1],
	[/[mwMW]/, 0.85],
	[/[A-Z]/, 0.68],
];

/** Fills line after line. */
function filled(pieces: readonly string[], limit: number): string[] {
	const lines: string[] = [];
	for (const piece of pieces) {
		const longer = (lines.at(-1) ?? '') + piece;
		if (lines.length > 0 && widthOf(longer) <= limit) lines[lines.length - 1] = longer;
		else lines.push(piece);
	}
	return lines;
}

/** As few lines as can be, the longest of them as short as can be. */
function balanced(pieces: readonly string[], limit: number): string[] {
	let lines = filled(pieces, limit);
	for (let narrower = limit - 0.5; narrower > 0; narrower -= 0.5) {
		const next = filled(pieces, narrower);
		if (next.length > lines.length) break;
		lines = next;
	}
	return lines.map((line) => line.trimEnd());
}

/** What stands between two marks, and the words of what is too long for a line. A mark stays with what it closes. */
function clausesOf(title: string, limit: number): string[] {
	return (title.match(/[^，、：；？！。]+[，、：；？！。”’）》]*|^[，、：；？！。]+/g) ?? []).flatMap((clause) =>
		widthOf(clause) <= limit ? [clause] : wordsOf(clause),
	);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(clause: string): string[] {
	const words: string[] = [];
	for (const { segment } of segmenter.segment(clause)) {
		const before = words.at(-1);
		const together = before !== undefined && (/^[，、：；？！。”’）》\s]/.test(segment) || /[“‘（《]$/.test(before));
		if (together) words[words.length - 1] = before + segment;
		else words.push(segment);
	}
	return words;
}
