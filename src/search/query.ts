/** What a reader means by what they type. Pure: knows no index and no page. */
import { distance } from 'fastest-levenshtein';
import type { Language } from '../guide/vocabulary.ts';
import type { Aids } from './aids.ts';

export interface Query {
	/** What is searched for: in simplified characters and with slips put right. Empty if no word of it is known. */
	text: string;
	/** The words of it that say what it is about: without “how do I”, “怎么”, “吗”. */
	core: string;
	/** The same in other names of the terms in it: `RedNote` for `小红书`. */
	alternatives: string[];
	/** Whether words were put right, so that the reader can be told. */
	corrected: boolean;
	/** The terms it names, by their place in the aids. */
	terms: Aids['terms'];
}

/** Words too short to tell a slip from another word. */
const shortest = 5;
/** Letters that may be wrong, added, left out or (two at a time) swapped. */
const slips = 2;

/** Reads a query with what the search knows. */
export function readQuery(typed: string, language: Language, aids: Aids): Query {
	const text = simplified(typed.trim().replace(/\s+/g, ' '), aids);
	const terms = termsIn(text, aids);
	const right = language === 'en' && terms.length === 0 ? corrected(text, aids) : text;
	const known = right === text ? terms : termsIn(right, aids);
	return {
		text: right,
		core: coreOf(right),
		alternatives: alternativesOf(right, known),
		corrected: right !== text,
		terms: known,
	};
}

function simplified(text: string, { traditional }: Aids): string {
	return text.replace(/\p{Script=Han}/gu, (character) => {
		const at = traditional.indexOf(character);
		return at >= 0 && at % 2 === 0 ? traditional[at + 1]! : character;
	});
}

/** A word of letters and figures, with what may stand inside one: “don’t”, “3.0”, “R&D”. */
const word = /[\p{Script=Latin}\d]+(?:['’.&][\p{Script=Latin}\d]+)*/gu;

/** The words of a text in small letters, with straight apostrophes; a run of Chinese characters is one. */
export const wordsIn = (text: string): string[] =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.match(new RegExp(`${word.source}|\\p{Script=Han}+`, 'gu')) ?? [];

/**
 * English words that no page uses become the nearest one that pages do use, if one is near enough, and are left out if
 * none is: the index would take their first letters for them.
 */
function corrected(text: string, { words }: Aids): string {
	const known = new Set(words);
	const knownStems = new Set(words.map(stem));
	return text
		.replace(word, (typed) => {
			const small = typed.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
			// Names with accents or figures are names, and no slips.
			if (/[^a-z']/.test(small) || smallWords.has(small)) return typed;
			// The index finds the forms of a word, and the words that a beginning belongs to.
			if (known.has(small) || knownStems.has(stem(small)) || words.some((other) => other.startsWith(small)))
				return typed;
			if (small.length < shortest) return '';
			return nearest(small, words, (other) => other, slips) ?? '';
		})
		.replace(/\s+/g, ' ')
		.trim();
}

/** The candidate with the fewest letters to change, the earliest of those that draw level. */
function nearest<T>(
	text: string,
	candidates: readonly T[],
	nameOf: (candidate: T) => string,
	limit: number,
): T | undefined {
	let best: T | undefined;
	let least = limit + 1;
	for (const candidate of candidates) {
		const name = nameOf(candidate).toLowerCase();
		if (Math.abs(name.length - text.length) >= least) continue;
		const letters = distance(text, name);
		if (letters < least) [best, least] = [candidate, letters];
	}
	return best;
}

/** Where a text holds a name: as whole words in Latin letters, anywhere in Chinese; −1 if nowhere. */
export function placeOf(name: string, text: string): number {
	const [small, wanted] = [text.toLowerCase(), name.toLowerCase()];
	const letter = /[\p{Script=Latin}\d]/u;
	const cut = (inside = '', outside = '') => letter.test(inside) && letter.test(outside);
	for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
		if (!cut(wanted[0], small[at - 1]) && !cut(wanted.at(-1), small[at + wanted.length])) return at;
	}
	return -1;
}

/** The terms that a query names, the longest names first. */
const termsIn = (text: string, { terms }: Aids) =>
	terms
		.map((term) => ({ term, name: nameIn(text, term.names) }))
		.filter((found): found is { term: (typeof terms)[number]; name: string } => found.name !== undefined)
		.sort((a, b) => b.name.length - a.name.length)
		.map(({ term }) => term);

const nameIn = (text: string, names: readonly string[]) =>
	names.filter((name) => placeOf(name, text) >= 0).sort((a, b) => b.length - a.length)[0];

/** The query in the other names of the first term it holds. */
function alternativesOf(text: string, terms: Aids['terms']): string[] {
	const [term] = terms;
	if (!term) return [];
	const name = nameIn(text, term.names)!;
	const at = placeOf(name, text);
	return (
		term.names
			// A name of one letter finds every word that begins with it.
			.filter((other) => other.length > 1 && other.toLowerCase() !== name.toLowerCase())
			.map((other) => text.slice(0, at) + other + text.slice(at + name.length))
	);
}

/** The words of a query that say what it is about. Browsers know where Chinese words end. */
export function wordsOf(text: string, language: Language): string[] {
	const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
	const words = Array.from(segments, ({ segment, isWordLike }) =>
		isWordLike ? segment.toLowerCase().replaceAll('’', "'") : '',
	);
	return [...new Set(words)].filter((word) =>
		/\p{Script=Han}/u.test(word) ? word.replace(smallCharacters, '').length > 1 : word !== '' && !smallWords.has(word),
	);
}

/** Small words that say nothing about the subject of a query. */
const smallWords = new Set(
	"a an and any are as at be by can can't cannot could do does don't for from has have how i if in is it may my of on or our out should so somebody someone the their them there they this to us was we were what when where which who why will with won't would you your just get got use".split(
		' ',
	),
);
const smallCharacters = /[的了吗呢吧啊是在有和与就都也还被把给让怎么什么可以能不能要不要我我们你你们他们]/gu;

/** What a question begins and ends with in Chinese, around its subject. */
const questionStart =
	/^(请问|我们|我|公司|品牌)?(可以|可不可以|能不能|能|要不要|该不该|怎么|如何|怎样|为什么|什么是|想)?/;
const questionEnd = /(怎么办|怎么做|是什么|什么意思|可以吗|行吗|吗|呢|了)?[？?]?$/;

function coreOf(text: string): string {
	if (/\p{Script=Han}/u.test(text)) {
		const subject = text.replace(questionEnd, '');
		return subject.replace(questionStart, '') || subject || text;
	}
	const words = text.split(' ').map((part) => part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
	return (
		words.filter((part) => part !== '' && !smallWords.has(part.toLowerCase().replaceAll('’', "'"))).join(' ') || text
	);
}

/**
 * What a text is about, piece by piece: the stems of its words without the small ones; in Chinese, where words have no
 * spaces, every two characters that stand side by side.
 */
export function partsOf(text: string): string[] {
	return wordsIn(text).flatMap((word) => {
		if (!/\p{Script=Han}/u.test(word)) return smallWords.has(word) ? [] : [stem(word)];
		const rest = word.replace(smallCharacters, '');
		return Array.from({ length: Math.max(rest.length - 1, 0) }, (_, index) => rest.slice(index, index + 2));
	});
}

/** The stem of an English word, roughly: that of “copied” and “copies” is “copy”. */
const stem = (word: string) => word.replace(/(ies|ied)$/, 'y').replace(/(ing|ed|es|s|e)$/, '');

/** The term whose name comes nearest to a query that found nothing. */
export function nearestTerm(text: string, { terms }: Aids): Aids['terms'][number] | undefined {
	const names = terms.flatMap((term) => term.names.map((name) => ({ name, term })));
	const small = text.toLowerCase();
	const chinese = /\p{Script=Han}/u.test(text);
	// Of three letters every word is near to some other.
	const limit = chinese ? Math.max(1, Math.floor(small.length / 3)) : Math.min(3, Math.floor(small.length / 4));
	const byLetters = nearest(small, names, ({ name }) => name, limit);
	if (byLetters || !chinese) return byLetters?.term;
	// Otherwise the Chinese name with the most characters in common, which is how near misses look.
	const best = names
		.filter(({ name }) => /^\p{Script=Han}+$/u.test(name))
		.map(({ name, term }) => {
			const characters = Array.from(new Set(name));
			return { term, share: characters.filter((character) => small.includes(character)).length / characters.length };
		})
		.sort((a, b) => b.share - a.share)[0];
	return best && best.share >= 0.5 ? best.term : undefined;
}
