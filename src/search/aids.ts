/**
 * What the search knows besides the text of the pages: their titles, the problems of “Start here”, the glossary, the
 * words in use and the traditional characters. Made once for each language by the build, loaded when somebody searches.
 */
import { Converter } from 'opencc-js/t2cn';
import { allNamesOf, type Term } from '../guide/glossary.ts';
import { proseOf } from '../guide/rules/prose.ts';
import { languages, type Language, type Text } from '../guide/vocabulary.ts';
import { wordsIn } from './query.ts';

export interface Aids {
	pages: { title: string; text: string; href: string }[];
	/** The problems of “Start here” with the answer in a line, and where the rest of it stands. */
	problems: { title: string; text: string; href: string }[];
	/**
	 * What has names: terms, platforms, markets. Every name in both languages, what it means, where it stands, and the
	 * pages that deal with it.
	 */
	terms: { title: string; text: string; href: string; names: string[]; see: string[] }[];
	/** English words of the pages, to tell a slip of the keyboard. Chinese needs none. */
	words: string[];
	/** Traditional and simplified characters in turn: `隱隐貨货`. */
	traditional: string;
}

/**
 * @param pages the pages of one language with their addresses
 * @param start the text of “Start here” in that language, and a way to make its links into addresses
 * @param places platforms and markets, whose titles are names: “X (formerly Twitter)”
 */
export function makeAids(
	language: Language,
	pages: readonly { title: string; description: string; href: string; body: string }[],
	start: { body: string; href: (target: string) => string },
	terms: readonly { term: Term; href: string; see: string[] }[],
	places: readonly { title: Text; also: readonly string[]; description: string; href: string }[],
): Aids {
	return {
		pages: pages.map(({ title, description, href }) => ({ title, text: description, href })),
		problems: [...start.body.matchAll(/^- \[(.+?)\]\((\/[^)]*)\) ?[–—:：]+ ?(.+)$/gm)].map(
			([, title = '', target = '', text = '']) => ({ title, text, href: start.href(target) }),
		),
		terms: [
			...terms.map(({ term, href, see }) => ({
				title: `${term[language]} · ${term[language === 'en' ? 'zh' : 'en']}`,
				text: term.note[language],
				href,
				names: languages.flatMap((each) => allNamesOf(term, each)),
				see,
			})),
			...places.map(({ title, also, description, href }) => ({
				title: title[language],
				text: description,
				href,
				names: [...new Set([...languages.flatMap((each) => title[each].split(bracket).filter(Boolean)), ...also])],
				see: [href],
			})),
		],
		words:
			language === 'en'
				? englishWords([
						...pages.map(({ title, body }) => `${title}\n${proseOf(body)}`),
						...terms.flatMap(({ term }) => allNamesOf(term, 'en')),
					])
				: [],
		traditional:
			language === 'zh'
				? traditionalOf(
						[
							...pages.map(({ title, description, body }) => title + description + body),
							...terms.flatMap(({ term }) => allNamesOf(term, 'zh')),
							...places.flatMap(({ title, also }) => [title.zh, ...also]),
						].join(''),
					)
				: '',
	};
}

/** What stands around a second name in a title: “Xiaohongshu (RedNote)”, “X（原 Twitter）”. */
const bracket = / ?[(（](?:formerly |原 ?)?|[)）]/;

/** The English words of some texts, each once. */
const englishWords = (texts: readonly string[]): string[] => [
	...new Set(wordsIn(texts.join('\n')).filter((word) => /^[a-z][a-z']+$/.test(word))),
];

/** What a page quotes in another language that is written with Chinese characters. */
const quoted = /<(\w+) lang="(ja|ko)"[^>]*>.*?<\/\1>/g;

/** The traditional forms of the characters in a text. */
function traditionalOf(text: string): string {
	const converters = (['tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
	const used = new Set(text.replace(quoted, ''));
	let pairs = '';
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		const character = String.fromCodePoint(code);
		const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
		// A character that the pages use as it is stays as it is.
		if (simplified && used.has(simplified) && !used.has(character)) pairs += character + simplified;
	}
	return pairs;
}
