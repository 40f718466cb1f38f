import fc from 'fast-check';
import { readContent, type ContentFile } from '../../../src/guide/content-files.ts';
import type { Term } from '../../../src/guide/glossary.ts';
import type { Language } from '../../../src/guide/vocabulary.ts';
import { makeAids, type Aids } from '../../../src/search/aids.ts';

// The same runs on every machine. A failure prints this seed and the path to the failing case.
fc.configureGlobal({ seed: 20_261_121 });

const content = await readContent(process.cwd());
const docs = 'src/content/docs/';

/** Id of the page in its own language: `guidelines/goals`, `index`. */
const idOf = ({ path }: ContentFile) =>
	path.replace(/^src\/content\/docs\/(zh-cn\/)?/, '').replace(/(^|\/)index\.mdx$|\.mdx$/, '') || 'index';

const wordsAt = ({ data }: ContentFile) =>
	data as { title: string; description: string; pagefind?: boolean; type?: string; also?: string[] };

/** The pages of one language that a reader can find. */
export const pagesIn = (language: Language) =>
	content
		.filter(({ path }) => path.startsWith(docs) && path.startsWith(`${docs}zh-cn/`) === (language === 'zh'))
		.filter((file) => wordsAt(file).pagefind !== false && idOf(file) !== '404')
		.map((file) => ({
			id: idOf(file),
			href: `${language === 'zh' ? '/zh-cn/' : '/'}${idOf(file) === 'index' ? '' : `${idOf(file)}/`}`,
			body: file.body,
			...wordsAt(file),
		}));

/** Every term of the glossary by its id. */
export const glossary = new Map(
	Object.entries(content.find(({ path }) => path.endsWith('glossary/terms.yaml'))!.data as Record<string, Term>),
);

/** What the search knows of the guide as it stands. */
export function realAids(language: Language): Aids {
	const pages = pagesIn(language);
	const titles = (id: string) => {
		const [en, zh] = (['en', 'zh'] as const).map((each) => pagesIn(each).find((page) => page.id === id)!.title);
		return { en: en!, zh: zh! };
	};
	return makeAids(
		language,
		pages,
		{ body: pages.find(({ id }) => id === 'start')!.body, href: (target) => target },
		[...glossary].map(([id, term]) => ({ term, href: `/reference/glossary/#${id}`, see: term.see ?? [] })),
		pagesIn('en')
			.filter(({ type }) => type === 'platform' || type === 'market')
			.map(({ id, also = [] }) => ({
				title: titles(id),
				also,
				...(({ description, href }) => ({ description, href }))(pages.find((page) => page.id === id)!),
			})),
	);
}

export const entry = (title: string, ...names: string[]): Aids['terms'][number] => ({
	title,
	text: '',
	href: `/${title}/`,
	names: [title, ...names],
	see: [],
});

/** A guide of few words. */
export const small: Aids = {
	pages: [],
	problems: [],
	terms: [
		entry('trademark', 'trade mark', '商标', '商标注册'),
		entry('RedNote', 'RED', '小红书'),
		entry('X', 'Twitter', '推特'),
		entry('water army', '水军'),
	],
	words:
		"and answer are beyond can't company company's copy customer don't for guide list our post register the trademark upload video write your".split(
			' ',
		),
	traditional: '隱隐貨货軍军紅红書书單单傳传',
};
