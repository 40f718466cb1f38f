import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it, test } from 'vitest';
import { allNamesOf } from '../../../src/guide/glossary.ts';
import { languages } from '../../../src/guide/vocabulary.ts';
import { nearestTerm, partsOf, readQuery, wordsOf } from '../../../src/search/query.ts';
import { entry, glossary, realAids, small } from './support.ts';

const english = (typed: string, aids = small) => readQuery(typed, 'en', aids);
const chinese = (typed: string, aids = small) => readQuery(typed, 'zh', aids);
const real = { en: realAids('en'), zh: realAids('zh') };

/** Any characters at all, and texts that look like queries. */
const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc
		.array(fc.constantFrom('trademrak', 'RED', 'X', '小红书', '隱私', '怎么', '吗', 'İ', '’', '?', ' ', '\t'))
		.map((pieces) => pieces.join('')),
);

describe('traditional characters', () => {
	it.each([
		['隱私', '隐私'],
		['上傳名單', '上传名单'],
		['隐私', '隐私'],
		['隱', '隐'],
		['RED 隱私', 'RED 隐私'],
	])('%s is %s', (typed, text) => {
		expect(chinese(typed).text).toBe(text);
	});

	it('are no slip that a reader must be told of', () => {
		expect(chinese('隱私').corrected).toBe(false);
	});

	it('find terms too', () => {
		expect(chinese('小紅書').terms).toEqual([small.terms[1]]);
	});

	it.each(['tw', 'hk'] as const)('write every Chinese name of the glossary (%s)', (to) => {
		const convert = Converter({ from: 'cn', to });
		const names = [...glossary.values()].flatMap((term) => allNamesOf(term, 'zh'));
		expect(names.filter((name) => chinese(convert(name), real.zh).text !== name)).toEqual([]);
	});
});

describe('a slip of the keyboard', () => {
	it.each([
		['trademrak', 'trademark'],
		['tradmark', 'trademark'],
		['trademarkk', 'trademark'],
		['How do I regster our companny?', 'How do I register our company?'],
		['TRADEMRAK', 'trademark'],
	])('%s becomes %s', (typed, text) => {
		expect(english(typed)).toMatchObject({ text, corrected: true });
	});

	it('put right names its term', () => {
		expect(english('trademrak').terms).toEqual([small.terms[0]]);
	});

	it('becomes the nearest word, not the first that is near enough', () => {
		expect(english('upluad', { ...small, words: ['uploan', 'upload', 'uplead'], terms: [] }).text).toBe('upload');
	});

	it.each([
		['zzqx', ''],
		['zzqxvvw', ''],
		['tradexxxk', ''],
		['register zzqxvvw', 'register'],
		['zzqxvvw your company', 'your company'],
	])('too far from every word is left out: %s', (typed, text) => {
		expect(english(typed).text).toBe(text);
	});

	it('in a short word is not guessed at', () => {
		expect(english('shup').text).toBe('');
	});

	it('in a name with accents does not become half of another word', () => {
		expect(['Beyoncé', 'beyond', '']).toContain(english('Beyoncé').text);
	});

	it('does not leave a figure behind where the word with it goes', () => {
		expect(['mp4 video', 'video']).toContain(english('mp4 video').text);
	});

	it('is no matter in Chinese', () => {
		expect(chinese('trademrak 隐私')).toMatchObject({ text: 'trademrak 隐私', corrected: false });
	});

	it('never leaves a long word without an answer', () => {
		const long = real.en.words.filter((word) => /^[a-z]{7,}$/.test(word));
		fc.assert(
			fc.property(fc.constantFrom(...long), fc.nat(), fc.boolean(), (word, place, swapped) => {
				const at = place % (word.length - 1);
				const slip = swapped
					? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
					: word.slice(0, at) + word.slice(at + 1);
				const { text } = english(slip, { ...real.en, terms: [] });
				expect([slip, ...real.en.words]).toContain(text);
			}),
		);
	});

	it('put right needs no putting right again', () => {
		fc.assert(
			fc.property(anyText, (typed) => {
				const { text } = english(typed);
				expect(english(text).text).toBe(text);
			}),
		);
	});
});

describe('a word that pages use', () => {
	it.each([
		'copy',
		'copies',
		'copied',
		'copying',
		'posts',
		'posting',
		'Guides',
		'guided',
		'trad',
		'uploa',
		'how are you',
		'What is it?',
		'register?',
		'a/b',
		'B2B',
	])('stands as it was typed, in any form: %s', (typed) => {
		expect(english(typed, { ...small, terms: [] })).toMatchObject({ text: typed, corrected: false });
	});

	it.each(["company's", 'company’s', "don't", 'don’t', 'can’t', 'customers’ list'])(
		'is the same with either apostrophe: %s',
		(typed) => {
			expect(english(typed).corrected).toBe(false);
		},
	);

	it('is never changed', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...real.en.words), { minLength: 1 }), fc.boolean(), (words, capitals) => {
				const typed = capitals ? words.join(' ').toUpperCase() : words.join(' ');
				const { text, corrected } = english(typed, real.en);
				expect(text.replaceAll('’', "'")).toBe(typed.replaceAll('’', "'"));
				expect(corrected).toBe(false);
			}),
		);
	});
});

describe('spaces', () => {
	it('around a query and in a row mean nothing', () => {
		expect(english('  write \t your\n post ')).toMatchObject({ text: 'write your post', corrected: false });
		expect(chinese(' 隐私　 名单 ').text).toBe('隐私 名单');
	});
});

describe('a term', () => {
	it.each([
		['RED', 'RedNote'],
		['is red good?', 'RedNote'],
		['RED-only post', 'RedNote'],
		['X', 'X'],
		['next post on X', 'X'],
		['shared on RED', 'RedNote'],
		['怎么做小红书', 'RedNote'],
		['我们的商标注册', 'trademark'],
		['用RED发', 'RedNote'],
	])('is named by “%s”', (typed, title) => {
		expect(english(typed).terms.map((term) => term.title)).toContain(title);
	});

	it.each(['redo', 'shared', 'explain', 'X2', 'twitterati', '4x'])('is not named by part of a word: %s', (typed) => {
		expect(chinese(typed).terms).toEqual([]);
	});

	it('with the longest name comes first', () => {
		expect(english('RED trademark').terms.map(({ title }) => title)).toEqual(['trademark', 'RedNote']);
	});

	it('lets the words around it stand as they are', () => {
		expect(english('trademark zzqxvvw')).toMatchObject({ text: 'trademark zzqxvvw', corrected: false });
	});

	it('can be searched for in its other names', () => {
		expect(english('post on twitter today').alternatives).toEqual(['post on 推特 today']);
		expect(chinese('小红书怎么做').alternatives).toEqual(['RedNote怎么做', 'RED怎么做']);
		expect(chinese('商标注册').alternatives).toEqual(['trademark', 'trade mark', '商标']);
		expect(english('write your post').alternatives).toEqual([]);
	});

	it('is put in other words where it stands, not inside another word', () => {
		expect(english('shared on RED').alternatives).toEqual(['shared on RedNote', 'shared on 小红书']);
	});

	it('of one letter is no other name for anything', () => {
		for (const language of languages) {
			for (const { names } of [...small.terms, ...real[language].terms]) {
				for (const name of names) {
					const { alternatives } = readQuery(name, language, {
						...real[language],
						terms: [entry(names[0]!, ...names)],
					});
					expect(alternatives.filter((other) => other.length < 2)).toEqual([]);
				}
			}
		}
		expect(english('X').alternatives).toEqual(['Twitter', '推特']);
	});
});

describe('the core of a question', () => {
	it.each([
		['How do I register a company?', 'register company'],
		['What is RedNote?', 'RedNote'],
		['Should we answer', 'answer'],
		['may I upload the customer list', 'upload customer list'],
		["why can't we post", 'post'],
		['why can’t we post', 'post'],
		['trademark', 'trademark'],
		['how do I', 'how do I'],
	])('“%s” is “%s”', (typed, core) => {
		expect(english(typed).core).toBe(core);
	});

	it.each([
		['怎么上传名单？', '上传名单'],
		['我们可以上传客户名单吗？', '上传客户名单'],
		['什么是水军', '水军'],
		['水军是什么?', '水军'],
		['水军来了怎么办', '水军来了'],
		['为什么要商标', '要商标'],
		['RED是什么', 'RED'],
		['隱私怎么做', '隐私'],
		['商标', '商标'],
		['是什么', '是什么'],
		['怎么办', '怎么办'],
	])('“%s” is “%s”', (typed, core) => {
		expect(chinese(typed).core).toBe(core);
	});

	it('is never nothing where something is searched for', () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom(...languages), (typed, language) => {
				const { text, core } = readQuery(typed, language, small);
				expect(core === '').toBe(text === '');
			}),
		);
	});
});

describe('the words of a query', () => {
	it('are those that say something, each once', () => {
		expect(wordsOf('How do I upload the list, the customer list?', 'en')).toEqual(['upload', 'list', 'customer']);
		expect(wordsOf('我们的客户名单可以怎么用？', 'zh')).toEqual(['客户', '名单']);
		expect(wordsOf('？！ ,', 'zh')).toEqual([]);
	});

	it.each(["can't", 'can’t', "won't"])('do not count %s', (word) => {
		expect(wordsOf(`we ${word} upload`, 'en')).toEqual(['upload']);
	});
});

describe('the parts of a text', () => {
	it.each([
		['Copies and copied lists', ['copy', 'copy', 'list']],
		['客户名单', ['客户', '户名', '名单']],
		['我们的客户', ['客户']],
		['的', []],
		['AI 标识', ['ai', '标识']],
		['', []],
	])('of “%s” are %j', (text, parts) => {
		expect(partsOf(text)).toEqual(parts);
	});

	it.each(['evidence.', 'evidence', "'evidence'", '‘evidence’', '(evidence)', 'evidence…'])(
		'are the same whatever mark stands beside a word: %s',
		(text) => {
			expect(partsOf(text)).toEqual(partsOf('evidence'));
		},
	);

	it('keep figures together', () => {
		expect(partsOf('ROI 3.0')).toContain('3.0');
	});
});

describe('the nearest term', () => {
	it.each([
		['watre army', 'water army'],
		['Twiter', 'X'],
		['rednotes', 'RedNote'],
		['水君', 'water army'],
		['小红薯', 'RedNote'],
		['水上军团', 'water army'],
	])('to “%s” is %s', (typed, title) => {
		expect(nearestTerm(typed, small)?.title).toBe(title);
	});

	it.each(['zzzz', 'asdfghjkl', 'wqjkbfzzpx', 'sustainable packaging regulations', '?', 'q', ''])(
		'to “%s”, which is near to none, is none',
		(typed) => {
			expect(nearestTerm(typed, real.en)?.title).toBeUndefined();
		},
	);

	it('to anything in a guide without terms is none', () => {
		expect(nearestTerm('trademark', { ...small, terms: [] })).toBeUndefined();
	});

	it('to the name of a term is that term', () => {
		for (const term of real.en.terms) {
			const found = nearestTerm(term.names[0]!, real.en);
			expect(found?.names).toContain(term.names[0]);
		}
	});
});

test('no text is too strange to be read', () => {
	fc.assert(
		fc.property(anyText, fc.constantFrom(...languages), (typed, language) => {
			expect(() => {
				const { text } = readQuery(typed, language, small);
				wordsOf(text, language);
				partsOf(text);
				nearestTerm(text, small);
			}).not.toThrow();
		}),
		{ numRuns: 1000 },
	);
});
