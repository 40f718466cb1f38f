import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/guide/glossary.ts';
import { linkTerms, type LinkedTerm } from '../../../src/guide/term-links.ts';
import { languages, type Language } from '../../../src/guide/vocabulary.ts';

// The same runs on every machine. A failure prints this seed and the path to the failing case.
fc.configureGlobal({ seed: 20_261_121 });

const linked = (id: string, en: string, zh: string, more: Partial<Term> = {}): LinkedTerm => ({
	id,
	term: { en, zh, note: { en: `What ${id} is.`, zh: `${id} 是什么。` }, ...more },
	href: `/glossary/#${id}`,
});

const terms = [
	linked('army', 'water army, paid posters', '水军', { also: { en: ['trolls'], zh: ['喷子'] } }),
	linked('kol', 'key opinion leader (KOL)', 'KOL / 关键意见领袖'),
	linked('audience', 'audience', '受众'),
	linked('research', 'audience research', '受众研究'),
	linked('ave', 'advertising value (AVE)', '广告价值 / AVE'),
	linked('creator', 'creator', '达人', { everyday: true }),
];

/** A text with its links to the glossary as `[id:words]`. */
const marked = (html: string, language: Language = 'en', from = terms) =>
	linkTerms(html, from, language).replace(
		/<a class="term" href="[^"]*#([^"]*)" data-note="[^"]*">(.*?)<\/a>/g,
		(_, id: string, words: string) => `[${id}:${words}]`,
	);

describe('a term', () => {
	it('is linked to its entry with its name in the other language and its note', () => {
		expect(linkTerms('<p>A water army came.</p>', terms, 'en')).toBe(
			'<p>A <a class="term" href="/glossary/#army" data-note="水军: What army is.">water army</a> came.</p>',
		);
		expect(linkTerms('<p>水军来了。</p>', terms, 'zh')).toBe(
			'<p><a class="term" href="/glossary/#army" data-note="water army, paid posters：army 是什么。">水军</a>来了。</p>',
		);
	});

	it('is linked where it is used first, under whatever name', () => {
		expect(marked('<p>KOL, KOL and key opinion leader.</p><p>KOL</p>')).toBe(
			'<p>[kol:KOL], KOL and key opinion leader.</p><p>KOL</p>',
		);
		expect(marked('关键意见领袖就是 KOL', 'zh')).toBe('[kol:关键意见领袖]就是 KOL');
	});

	it('is linked with small letters and capitals as they stand', () => {
		expect(marked('Water Army and kol')).toBe('[army:Water Army] and [kol:kol]');
	});

	it('is linked by its longest name', () => {
		expect(marked('Audience research and an audience')).toBe('[research:Audience research] and an [audience:audience]');
		expect(marked('受众研究和受众', 'zh')).toBe('[research:受众研究]和[audience:受众]');
	});

	it('is linked in the plural, whose s stands outside', () => {
		expect(marked('Two KOLs and audiences.')).toBe('Two [kol:KOL]s and [audience:audience]s.');
	});

	it.each(['trolls', '喷子'])('is not linked by what else people call it: %s', (text) => {
		for (const language of languages) expect(marked(text, language)).toBe(text);
	});

	it('that everybody knows is not linked', () => {
		expect(marked('A creator.')).toBe('A creator.');
		expect(marked('达人', 'zh')).toBe('达人');
	});

	it('whose names hold signs of patterns is linked all the same', () => {
		const odd = [linked('odd', 'A/B test (C++), what?', 'A/B 测试')];
		expect(marked('An A/B test. What?', 'en', odd)).toBe('An [odd:A/B test]. What?');
		expect(marked('做A/B 测试', 'zh', odd)).toBe('做[odd:A/B 测试]');
	});
});

describe('inside a word', () => {
	it.each([
		'KOLossal',
		'subKOL',
		'KOL-like',
		'anti-KOL',
		'KOL2',
		'KOLsy',
		'water armyish',
		'travel to have a cave',
		'audience_id',
	])('nothing is linked in English: %s', (text) => {
		expect(marked(text)).toBe(text);
	});

	it.each(['<span lang="en">We have a cave to save.</span>', 'Have', '用 KOLossal 做', 'traveller'])(
		'no Latin name is linked in Chinese: %s',
		(text) => {
			expect(marked(text, 'zh')).toBe(text);
		},
	);

	it('a Latin name between Chinese characters is one', () => {
		expect(marked('找KOL合作，别看AVE。', 'zh')).toBe('找[kol:KOL]合作，别看[ave:AVE]。');
	});
});

describe('no link stands', () => {
	it.each([
		'<a href="/x/">water army</a>',
		'<a href="/x/">the <em>water army</em></a>',
		'<h2 id="w">water army</h2>',
		'<h3><span>water army</span></h3>',
		'<code>water army</code>',
		'<pre><code>water army</code></pre>',
		'<button type="button">water army</button>',
		'<label>water army<input type="checkbox"></label>',
		'<blockquote><p>water army</p></blockquote>',
		'<div class="example"><p>water army</p></div>',
		'<figure id="f" class="wide example"><p>water army</p></figure>',
		'<span class="label">water army</span>',
		'<form class="filters"><p>water army</p></form>',
		'<div class="take">water army</div>',
		'<script>"water army"</script>',
		'<style>.water army {}</style>',
		'<img alt="water army">',
		'<p title="water army">x</p>',
		'<!-- water army -->',
	])('in %s', (html) => {
		expect(marked(html)).toBe(html);
		expect(marked(`${html}<p>water army</p>`)).toBe(`${html}<p>[army:water army]</p>`);
	});

	it.each(['<p class="lead">', '<p class="examples">', '<em>', '<td>', '<li>'])('but one stands in %s', (tag) => {
		expect(marked(`${tag}water army`)).toBe(`${tag}[army:water army]`);
	});

	it('because of elements that have no end', () => {
		expect(marked('<p><br>x<img alt="" src="a.png"><hr/></p><a href="/x/">KOL</a> water army')).toBe(
			'<p><br>x<img alt="" src="a.png"><hr/></p><a href="/x/">KOL</a> [army:water army]',
		);
		expect(marked('<a href="/x/"><svg><path d="M0 0"/></svg>KOL</a> water army')).toBe(
			'<a href="/x/"><svg><path d="M0 0"/></svg>KOL</a> [army:water army]',
		);
	});
});

describe('a note', () => {
	it('with marks of HTML in it stays one attribute', () => {
		const note = { en: "Say “a & b\", <b>not</b> 'c' &lt;.", zh: '注' };
		const html = linkTerms('army', [linked('army', 'army', '"水军" <&>', { note })], 'en');
		const [, attribute = ''] = /data-note="([^"]*)">army<\/a>$/.exec(html)!;
		expect(attribute).not.toContain('<');
		const read = attribute.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
		expect(read).toBe(`"水军" <&>: ${note.en}`);
	});
});

describe('a text', () => {
	const words = fc.constantFrom(
		...[
			'water army',
			'Water armies',
			'paid posters',
			'KOL',
			'KOLs',
			'key opinion leader',
			'audience',
			'audience research',
		],
		...[
			'水军',
			'关键意见领袖',
			'受众研究',
			'达人',
			'have',
			'AVE',
			'$1',
			'$&',
			'&amp;',
			'&lt;',
			' ',
			'. ',
			'，',
			'→',
			'\n',
		],
	);
	const text = fc.array(words, { maxLength: 6 }).map((pieces) => pieces.join(''));
	const tags = fc.constantFrom(
		...['p', 'em', 'li', 'td', 'a href="/x/"', 'h2 id="water army"', 'code', 'label', 'button', 'blockquote'],
		...['div class="example"', 'p title="KOL"', 'span lang="en"', 'div class="label"'],
	);
	const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
		html: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
		node: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			text,
			fc.constantFrom('<br>', '<img alt="KOL">', '<hr/>', '<!-- KOL -->', '<input disabled>'),
			fc.tuple(tags, tie('html')).map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]!}>`),
		),
	}));
	const added = /<a class="term" href="[^"]*" data-note="[^"]*">(.*?)<\/a>/g;

	it('is exactly what it was when the links are taken out again', () => {
		fc.assert(
			fc.property(html, fc.constantFrom(...languages), (before, language) => {
				expect(linkTerms(before, terms, language).replace(added, '$1')).toBe(before);
			}),
			{ numRuns: 500 },
		);
	});

	it('has one link for each term at most, and none inside another link', () => {
		fc.assert(
			fc.property(html, fc.constantFrom(...languages), (before, language) => {
				const after = linkTerms(before, terms, language);
				const ids = [...after.matchAll(/<a class="term" href="([^"]*)"/g)].map(([, href]) => href);
				expect(new Set(ids).size).toBe(ids.length);
				expect(linkTerms(`<a href="/x/">${before}</a>`, terms, language)).toBe(`<a href="/x/">${before}</a>`);
			}),
			{ numRuns: 500 },
		);
	});

	it('of a guide without terms stays as it is', () => {
		for (const language of languages) {
			expect(linkTerms('<p>Any text, 水军</p>', [], language)).toBe('<p>Any text, 水军</p>');
			const everyday = [linked('creator', 'creator', '达人', { everyday: true })];
			expect(linkTerms('<p>A creator, 达人</p>', everyday, language)).toBe('<p>A creator, 达人</p>');
		}
	});
});
