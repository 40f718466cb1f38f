import { describe, expect, it, test } from 'vitest';
import type { Term } from '../../../src/guide/glossary.ts';
import { languages, type Language } from '../../../src/guide/vocabulary.ts';
import { makeAids } from '../../../src/search/aids.ts';
import { readQuery } from '../../../src/search/query.ts';
import { glossary, pagesIn, realAids } from './support.ts';

const real = { en: realAids('en'), zh: realAids('zh') };

const army: Term = {
	en: 'water army, paid posters',
	zh: '水军 / 网络水军',
	note: { en: 'People paid to flood a topic.', zh: '收钱发帖的人。' },
	also: { en: ['trolls'], zh: ['喷子'] },
};

/** What is known of a guide of one page, one term and one place. */
function aidsOf(
	language: Language,
	{ body = '', start = '', term = army, title = { en: 'Mainland China', zh: '中国大陆' }, also = [] as string[] } = {},
) {
	return makeAids(
		language,
		[{ title: 'Front page', description: 'What it is about', href: '/guide/', body }],
		{ body: start, href: (target) => `/guide${target}` },
		[{ term, href: '/guide/reference/glossary/#army', see: ['/guide/trolls/'] }],
		[{ title, also, description: 'A market', href: '/guide/markets/x/' }],
	);
}

describe('a problem', () => {
	const start = [
		'- **Owner**: [State your purpose](/purpose/) (one line)',
		'[Today](#today) · [Later](#later)',
		'- [A troll army is here](/trolls/#who-is-this) – Ten minutes to sort them.',
		'- [“买家秀”是 AI 做的](/zh-cn/ai/#标识)——一律不发。',
		'See [this](/purpose/) – and that.',
	].join('\n');

	it('is a line of the list with its answer and the address where the rest stands', () => {
		expect(aidsOf('en', { start }).problems).toEqual([
			{
				title: 'A troll army is here',
				text: 'Ten minutes to sort them.',
				href: '/guide/trolls/#who-is-this',
			},
			{ title: '“买家秀”是 AI 做的', text: '一律不发。', href: '/guide/zh-cn/ai/#标识' },
		]);
	});
});

describe.each(languages)('“Start here” (%s)', (language) => {
	const pages = pagesIn(language);
	const { problems } = real[language];
	const lines = pages
		.find(({ id }) => id === 'start')!
		.body.split(/^## /m)
		.at(-1)!
		.split('\n')
		.filter((line) => /^[-*] /.test(line));

	it('gives the search every one of its problems', () => {
		expect(lines.length).toBeGreaterThan(0);
		expect(problems).toHaveLength(lines.length);
		for (const [place, { title, text }] of problems.entries()) {
			expect(lines[place]!.startsWith(`- [${title}](`)).toBe(true);
			expect(lines[place]!.endsWith(text)).toBe(true);
			expect(text).toMatch(/^[^–—:：\s]/);
		}
	});

	it('leads to a page of its language for each', () => {
		const addresses = new Set(pages.map(({ href }) => href));
		for (const { href } of problems) {
			const [page = '', fragment] = href.split('#');
			expect([...addresses]).toContain(page);
			expect(fragment).not.toBe('');
		}
	});
});

test('both languages have the same number of problems, terms and pages', () => {
	for (const list of ['problems', 'terms', 'pages'] as const) {
		expect(real.zh[list]).toHaveLength(real.en[list].length);
	}
});

describe('a page', () => {
	it('is known by title, description and address', () => {
		expect(aidsOf('en').pages).toEqual([{ title: 'Front page', text: 'What it is about', href: '/guide/' }]);
	});
});

describe('a term', () => {
	it('has its names in both languages, its note and title in the reader’s', () => {
		const names = ['water army', 'paid posters', 'trolls', '水军', '网络水军', '喷子'];
		const shared = { href: '/guide/reference/glossary/#army', names, see: ['/guide/trolls/'] };
		expect(aidsOf('en').terms[0]).toEqual({
			title: 'water army, paid posters · 水军 / 网络水军',
			text: 'People paid to flood a topic.',
			...shared,
		});
		expect(aidsOf('zh').terms[0]).toEqual({
			title: '水军 / 网络水军 · water army, paid posters',
			text: '收钱发帖的人。',
			...shared,
		});
	});
});

describe('a place', () => {
	it.each([
		[{ en: 'Mainland China', zh: '中国大陆' }, ['Mainland China', '中国大陆']],
		[{ en: 'Xiaohongshu (RedNote)', zh: '小红书（RedNote）' }, ['Xiaohongshu', 'RedNote', '小红书']],
		[{ en: 'X (formerly Twitter)', zh: 'X（原 Twitter）' }, ['X', 'Twitter']],
		[{ en: 'TikTok', zh: 'TikTok' }, ['TikTok']],
	])('titled %j has the names %j', (title, names) => {
		expect(aidsOf('zh', { title }).terms[1]).toMatchObject({ title: title.zh, names, href: '/guide/markets/x/' });
	});

	it('has what else people call it, and leads to itself', () => {
		expect(aidsOf('en', { also: ['PRC', '中国大陆'] }).terms[1]).toMatchObject({
			names: ['Mainland China', '中国大陆', 'PRC'],
			see: ['/guide/markets/x/'],
		});
	});
});

describe('the words in use', () => {
	it('are those that a reader reads, and the names of terms', () => {
		const { words } = aidsOf('en', {
			body: 'import { Cite } from \'~/components\';\n\nDon’t [upload](/hidden/) the *list*. <Cite id="secret" />\n',
		});
		expect(words).toEqual(expect.arrayContaining(['front', "don't", 'upload', 'list', 'trolls', 'army']));
		for (const unread of ['import', 'components', 'hidden', 'secret', 'cite']) expect(words).not.toContain(unread);
		expect(new Set(words).size).toBe(words.length);
	});

	it('hold those of two letters', () => {
		const aids = aidsOf('en', { body: 'Put a QR code on the stand.' });
		expect(readQuery('QR code', 'en', aids)).toMatchObject({ text: 'QR code', corrected: false });
	});

	it('are no matter in Chinese', () => {
		expect(aidsOf('zh', { body: '把 list 传上去' }).words).toEqual([]);
	});
});

describe('traditional characters', () => {
	const pairs = [...real.zh.traditional.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => ({ from, to }));
	/** What the pages say in Chinese. */
	const text = pagesIn('zh')
		.map(({ title, description, body }) => title + description + body)
		.join('')
		.replace(/<span lang="(ja|ko)">.*?<\/span>/g, '');

	it('are known for the characters in use', () => {
		const { traditional } = aidsOf('zh', { body: '隐私' });
		expect(traditional).toContain('隱隐');
		expect(traditional).not.toContain('貨');
		expect(aidsOf('en', { body: '隐私' }).traditional).toBe('');
	});

	it('are known as Hong Kong and as Taiwan write them', () => {
		const { traditional } = aidsOf('zh', { body: '看着化妆' });
		for (const pair of ['著着', '粧妆']) expect(traditional).toContain(pair);
	});

	it('that the pages themselves use stay as they are', () => {
		expect(pairs.length).toBeGreaterThan(500);
		const used = new Set(text);
		expect(pairs.filter(({ from }) => used.has(from))).toEqual([]);
		expect(aidsOf('zh', { body: '著作和看着' }).traditional).not.toContain('著');
	});

	it('that a page only quotes in Japanese are known all the same', () => {
		const { traditional } = aidsOf('zh', { body: '时间，<span lang="ja">時間</span>' });
		expect(traditional).toContain('時时');
	});

	it('become characters that pages and names use', () => {
		const names = real.zh.terms.flatMap((term) => term.names).join('');
		expect(pairs.filter(({ to }) => !text.includes(to) && !names.includes(to))).toEqual([]);
	});

	it('have one simplified character each', () => {
		expect(real.zh.traditional).toHaveLength(pairs.length * 2);
		expect(new Set(pairs.map(({ from }) => from)).size).toBe(pairs.length);
	});

	it('are known for the names of terms and places too', () => {
		const term = { ...army, zh: '僵尸粉', also: {} };
		const aids = aidsOf('zh', { term, title: { en: 'South Korea', zh: '韩国' }, also: ['南韩'] });
		expect(readQuery('殭屍粉', 'zh', aids).terms).toHaveLength(1);
		expect(readQuery('韓國', 'zh', aids).terms).toHaveLength(1);
	});
});

test('every name of the glossary leads to its term', () => {
	for (const language of languages) {
		const named = new Set(real[language].terms.flatMap(({ names }) => names));
		for (const term of glossary.values()) {
			for (const name of [...(term.also?.en ?? []), ...(term.also?.zh ?? [])]) expect(named).toContain(name);
		}
		for (const { names } of real[language].terms) {
			for (const name of names) {
				const { terms } = readQuery(name, language, real[language]);
				expect(terms[0]?.names).toContain(name);
			}
		}
	}
});
