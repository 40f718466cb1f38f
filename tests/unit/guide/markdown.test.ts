import { markdownToHtml } from 'satteri';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { markdownPath } from '../../../src/guide/address.ts';
import { readContent } from '../../../src/guide/content-files.ts';
import { toMarkdown } from '../../../src/guide/markdown.ts';

const url = 'https://example.org/guide/guidelines/goals/';

/** A page as it is built, with some text in it. */
const page = (html: string, { title = 'Goals', description = 'What you want.' } = {}) => `<!doctype html>
<html lang="en"><head><title>${title} | Guide</title><meta name="description" content="${description}"></head>
<body><header><a href="/guide/">Guide</a></header><main><h1 id="_top">${title}</h1>${html}</main>
<footer>Made with care.</footer></body></html>`;

/** The Markdown of a text, without what stands above the text on every page. */
function written(html: string): string {
	const markdown = toMarkdown(page(`<div class="prose">${html}</div>`), url)!;
	expect(markdown).toContain(`<${url}>\n`);
	return markdown.slice(markdown.indexOf(`<${url}>\n`) + url.length + 3).trim();
}

/** A text, written and then shown by a program that shows Markdown. */
const shown = (html: string): string => markdownToHtml(written(html), { features: { smartPunctuation: false } }).html;

/** The words that a reader of Markdown sees of a text. */
function readBack(html: string): string {
	const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
	return shown(html)
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name]!)
		.trim();
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe('a page as Markdown', () => {
	test('begins with its title, its description and its address, and holds its text', () => {
		const html = page('<div class="prose"><p>Write <strong>one</strong> line.</p><h2>Why</h2><p>So that.</p></div>');
		expect(toMarkdown(html, url)).toBe(
			`# Goals\n\n> What you want.\n\n<${url}>\n\nWrite **one** line.\n\n## Why\n\nSo that.\n`,
		);
	});

	test('keeps every part of its text in order, and nothing of the page around it', () => {
		const html =
			page(`<nav class="breadcrumb">Home</nav><dl class="glance"><div><dt>Good for</dt><dd>Service</dd></div></dl>
			<div class="prose"><p>Choose it.</p></div><aside>Aside</aside><div class="after"><h2>Sources</h2></div>`);
		const [, text] = toMarkdown(html, url)!.split(`<${url}>\n\n`);
		expect(text).toBe('**Good for**\n\nService\n\nChoose it.\n\n## Sources\n');
	});

	test('says nothing twice where one part stands in another', () => {
		const text = written(
			'<div class="example"><div class="after"><p class="label">After</p><p>Better.</p></div></div>',
		);
		expect(text).toBe('**After**\n\nBetter.');
	});

	test.each([
		['a redirect', '<!doctype html><meta http-equiv="refresh" content="0;url=/guide/"><a href="/guide/">Guide</a>'],
		['a page without a text', page('<p>Loose.</p>')],
		['a page without a title', '<div class="prose"><p>Text.</p></div>'],
		['an empty file', ''],
	])('is not made of %s', (_, html) => {
		expect(toMarkdown(html, url)).toBeUndefined();
	});

	test('has its title once', () => {
		expect(written('<h1>Goals</h1><p>Text.</p>')).toBe('Text.');
	});

	test('reads entities as what they stand for', () => {
		const html = page('<div class="prose"></div>', { title: 'Ask &lt;first&gt;', description: 'Say &quot;no&quot;.' });
		const head = markdownToHtml(toMarkdown(html, url)!, { features: { smartPunctuation: false } }).html;
		expect(head).toContain('<h1>Ask &lt;first&gt;</h1>');
		expect(head).toMatch(/Say (&quot;|")no\1\./);
	});
});

describe('what only a page can show', () => {
	test.each([
		['a script', '<script>alert(1)</script>'],
		['a style', '<style>p { color: red }</style>'],
		['a drawing', '<svg viewBox="0 0 1 1"><title>Wave</title><path d="M0 0"/></svg>'],
		['a button', '<button type="button">Copy</button>'],
		['a choice', '<select><option>Japan</option></select>'],
		['a template', '<template><p>Later</p></template>'],
		['filters', '<div class="filters" hidden><label>Market</label></div>'],
		['what is played, and stands whole below', '<div class="assessment stage"><p>What do you do?</p></div>'],
		['what is not printed', '<p class="no-print kept">Your ticks stay on this device.</p>'],
		['a comment', '<!--astro:end-->'],
	])('%s is left out', (_, html) => {
		expect(written(`<p>Before.</p>${html}<p>After.</p>`)).toBe('Before.\n\nAfter.');
		expect(written(`<ul><li>One${html}</li></ul>`)).toBe('- One');
	});
});

describe('a text', () => {
	test.each([
		['a number', '1', 'by law. [1] How'],
		['a number and a place', '1<span class="at">Art 2</span>', 'by law. [1, Art 2] How'],
		['a place on a line of its own', '\n\t1\n\t<span class="at">Art\n 2</span>\n', 'by law. [1, Art 2] How'],
	])('cites by %s', (_, cite, expected) => {
		const html = `<p>by law.<a class="cite" href="#source-x" role="doc-noteref">${cite}</a> How</p>`;
		expect(readBack(html)).toBe(expected);
	});

	test('uses terms as plain words, without their notes', () => {
		const term =
			'<a class="term" href="/guide/reference/glossary/#kol" data-note="Somebody whom people follow.">KOL</a>';
		expect(written(`<p>Pay a ${term} openly.</p>`)).toBe('Pay a KOL openly.');
	});

	test.each([
		['from the root', '/guide/markets/japan/', 'https://example.org/guide/markets/japan/'],
		['within the page', '#why', `${url}#why`],
		['beside the page', '../patience/', 'https://example.org/guide/guidelines/patience/'],
		['elsewhere', 'https://eur-lex.europa.eu/eli/dir/1998/6/oj', 'https://eur-lex.europa.eu/eli/dir/1998/6/oj'],
		['to somebody', 'mailto:a@example.org', 'mailto:a@example.org'],
	])('links %s from wherever it is read', (_, href, expected) => {
		expect(written(`<p>See <a href="${href}">there</a>.</p>`)).toBe(`See [there](${expected}).`);
	});

	test('gives a list for a list, and a box for a box to tick', () => {
		expect(written('<ul><li>One</li><li>Two</li></ul>')).toBe('- One\n- Two');
		expect(written('<ol><li>One</li><li>Two</li></ol>')).toBe('1. One\n2. Two');
		const box = (words: string) =>
			`<li><label><input type="checkbox" autocomplete="off"><span>${words}</span></label></li>`;
		expect(
			written(`<div class="checklist"><ul>\n${box('One owner.')}\n${box('Two <em>dates</em>.')}\n</ul></div>`),
		).toBe('- [ ] One owner.\n- [ ] Two *dates*.');
	});

	test('names the parts of an example, both sides of a pair, and the entries of a list of facts', () => {
		expect(
			written(`<p class="brand">Example <strong>A made-up lamp maker</strong></p>
				<div class="do"><p class="label">Do</p><div><strong>Ask</strong> first.</div></div>
				<div class="dont"><p class="label">Don’t</p><div>Guess.</div></div>
				<dl><dt>Time</dt><dd>6–8 minutes</dd><dt>Size</dt><dd><p>30 questions</p></dd></dl>`),
		).toBe(
			[
				'**Example A made-up lamp maker**',
				'**Do**',
				'**Ask** first.',
				'**Don’t**',
				'Guess.',
				'**Time**',
				'6–8 minutes',
				'**Size**',
				'30 questions',
			].join('\n\n'),
		);
	});

	test('keeps together what stands together, and strong what is strong', () => {
		expect(readBack('<p>un<em>believ</em>able</p>')).toBe('unbelievable');
		expect(readBack('<p>中国<strong>大陆</strong>市场，见<a href="/guide/">指南</a>。</p>')).toBe(
			'中国大陆市场，见指南。',
		);
		expect(shown('<p>说<strong>“不”</strong>就够</p>')).toContain('说<strong>“不”</strong>就够');
	});

	test.each([
		'2 * 3 * 4 = 24',
		'snake_case_name and _this_',
		'# not a heading',
		'1. not a list',
		'- not a list',
		'[not](a link)',
		'a | b',
		'`not code`',
		'<not a tag>',
		'AT&T &amp; Co',
		'C:\\new\\table',
		'“双 11”不提*价格*',
		'~~not struck~~',
	])('means what it says: %s', (text) => {
		expect(readBack(`<p>${escaped(text)}</p>`)).toBe(text);
	});

	test('means what it says, whatever it says', () => {
		const word = fc.string({
			unit: fc.constantFrom(...'ab1.*_`#[]()<>!|\\~+-=&:"，。双'.split('')),
			minLength: 1,
			maxLength: 6,
		});
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
				const text = words.join(' ');
				expect(readBack(`<p>${escaped(text)}</p>`)).toBe(text);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a table', () => {
	const cells = (line: string) =>
		line
			.split(/(?<!\\)\|/)
			.slice(1, -1)
			.map((cell) => cell.trim());
	const table = (...texts: string[]) =>
		`<div class="table-scroll"><table><thead><tr>${texts
			.map((_, index) => `<th>Head ${index}</th>`)
			.join('')}</tr></thead><tbody><tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr></tbody></table></div>`;

	test('stays a table', () => {
		const lines = written(table('6 February', '<a href="/guide/markets/japan/">Japan</a>', 'a | b')).split('\n');
		expect(lines.map(cells)).toEqual([
			['Head 0', 'Head 1', 'Head 2'],
			[expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/)],
			['6 February', '[Japan](https://example.org/guide/markets/japan/)', String.raw`a \| b`],
		]);
	});

	test('stays a table when a cell holds a list or paragraphs', () => {
		const list = '<ul><li>Be found</li><li>Be discovered</li></ul>';
		const lines = written(table('Facebook', list, '<p>Japan</p><p>Brazil</p>', 'A profile')).split('\n');
		expect(lines).toHaveLength(3);
		const [name, purposes, markets, needs] = cells(lines[2]!);
		expect([name, needs]).toEqual(['Facebook', 'A profile']);
		expect(purposes).toMatch(/^\W*Be found\W+Be discovered\W*$/);
		expect(markets).toMatch(/^Japan\W+Brazil$/);
	});
});

describe('words that stand apart on the page', () => {
	test.each([
		[
			'two directions',
			'<span class="direction-mark"><span>Going out</span><span>Coming in</span></span>',
			'out',
			'Coming',
		],
		[
			'a day and its weekday',
			'<time>26 November 2026</time><span class="source-facts">Thursday</span>',
			'2026',
			'Thursday',
		],
		['a name and its kind', 'Thanksgiving<span class="source-facts">Festival</span>', 'Thanksgiving', 'Festival'],
		[
			'a source and its facts',
			'<a href="https://a.org/">Act</a><span class="source-facts">Diet of Japan</span>',
			')',
			'Diet',
		],
		[
			'two facts',
			'<span class="source-facts">account of it</span><span class="source-facts">Read</span>',
			'it',
			'Read',
		],
		['a market and how much it asks', '<a href="/guide/x/">Japan</a><span class="presence">core</span>', ')', 'core'],
		[
			'two ways on',
			'<a class="button" href="/guide/a/">Take it</a><a class="button" href="/guide/b/">Find it</a>',
			')',
			'[',
		],
	])('do not run together: %s', (_, html, before, after) => {
		const text = written(`<ul><li>${html}</li></ul>`);
		expect(text).toContain(before);
		expect(text).toContain(after);
		expect(text).not.toContain(before + after);
	});
});

describe('the file of a page', () => {
	it.each([
		['', 'index.md'],
		['guidelines/', 'guidelines.md'],
		['guidelines/goals/state-your-purpose-first/', 'guidelines/goals/state-your-purpose-first.md'],
		['zh-cn/', 'zh-cn/index.md'],
		['zh-cn/guidelines/goals/', 'zh-cn/guidelines/goals.md'],
	])('%j is %s', (path, expected) => {
		expect(markdownPath(path)).toBe(expected);
	});

	it('is its own, for every page of the guide', async () => {
		const pages = (await readContent(process.cwd())).flatMap(
			({ path }) => /^src\/content\/docs\/(.*)\.mdx$/.exec(path)?.[1] ?? [],
		);
		const files = pages.map((id) => markdownPath(`${id}/`.replace(/(^|\/)index\/$/, '$1')));
		expect(files).toContain('zh-cn/index.md');
		expect(new Set(files).size).toBe(files.length);
	});
});
