import { describe as group, expect, test } from 'vitest';
import { parseFile, readContent } from '../../../src/guide/content-files.ts';
import { checkContent, describe } from '../../../src/guide/content-rules.ts';

/** The day of the check; every review is younger than a year. */
const day = new Date('2026-11-21');
const real = await readContent(process.cwd());
const guideline = 'src/content/docs/guidelines/goals/count-outcomes-not-reposts.mdx';
const twin = guideline.replace('docs/', 'docs/zh-cn/');

/** The real content with one file changed (or taken away), and what the check says of it. */
function problemsAfter(path: string, change: (source: string) => string | undefined): string[] {
	const sources = new Map(sourceTexts);
	const changed = change(sources.get(path) ?? '');
	if (changed !== undefined && changed === sources.get(path)) throw new Error(`The change to ${path} changed nothing.`);
	if (changed === undefined) sources.delete(path);
	else sources.set(path, changed);
	return checkContent(
		[...sources].map(([name, source]) => parseFile(name, source)),
		day,
	).problems.map(describe);
}

const { readFile } = await import('node:fs/promises');
const sourceTexts = new Map(
	await Promise.all(real.map(async ({ path }): Promise<[string, string]> => [path, await readFile(path, 'utf8')])),
);

group('a page', () => {
	test('without its twin is named with the file to add', () => {
		expect(problemsAfter(twin, () => undefined)).toContainEqual(
			`${guideline} → translation: has no Chinese twin. Add ${twin}.`,
		);
		expect(problemsAfter(guideline, () => undefined)).toContainEqual(
			expect.stringContaining(`${twin} → translation: has no English twin. Add ${guideline}`),
		);
	});

	test('needs a kind, a title and a description', () => {
		expect(problemsAfter(guideline, (text) => text.replace('type: guideline', ''))).toContainEqual(
			expect.stringContaining(`${guideline} → type: is missing.`),
		);
		expect(problemsAfter(guideline, (text) => text.replace(/^title: .*$/m, ''))).toContainEqual(
			expect.stringContaining(`${guideline} → title: `),
		);
		expect(problemsAfter(twin, (text) => text.replace(/^description: .*$/m, ''))).toContainEqual(
			expect.stringContaining(`${twin} → description: `),
		);
	});

	test('of an unknown kind, or with an unknown dimension, is told what there is', () => {
		expect(problemsAfter(guideline, (text) => text.replace('type: guideline', 'type: guidline')).join()).toMatch(
			/→ type: /,
		);
		expect(problemsAfter(guideline, (text) => text.replace('dimension: goals', 'dimension: aims'))).toContainEqual(
			expect.stringContaining('Write one of: goals, patience, engagement, legal-risk, market-adaptation.'),
		);
	});

	test('translated, keeps structure out of the translation', () => {
		expect(problemsAfter(twin, (text) => text.replace('---\n', '---\norder: 3\n'))).toContainEqual(
			expect.stringContaining(`${twin} → order: is a structural fact`),
		);
	});

	test('has a title of its own', () => {
		const title = /^title: .*$/m.exec(sourceTexts.get(guideline)!)![0];
		expect(problemsAfter('src/content/docs/about.mdx', (text) => text.replace(/^title: .*$/m, title)).join()).toMatch(
			/→ title: is the same as that of/,
		);
	});

	test('with broken frontmatter is told the line', () => {
		expect(problemsAfter(guideline, (text) => text.replace('title: ', 'title: a: b: ')).join()).toMatch(
			new RegExp(`${guideline} → syntax: .*line 1`),
		);
		expect(problemsAfter(guideline, (text) => text.replaceAll('---', '')).join()).toMatch(/has no frontmatter/);
	});
});

group('a link', () => {
	test.each([
		['/guidelines/nowhere/', 'leads nowhere'],
		['/about', 'has no slash at its end'],
		['/zh-cn/about/', 'leads to the other language'],
	])('to %s %s', (target, message) => {
		expect(problemsAfter(guideline, (text) => `${text}\n[x](${target})\n`)).toContainEqual(
			expect.stringContaining(`${guideline} → link: ${target} ${message}`),
		);
	});
});

group('a guideline', () => {
	test('lies in the folder of its dimension', () => {
		expect(problemsAfter(guideline, (text) => text.replace('dimension: goals', 'dimension: patience'))).toContainEqual(
			expect.stringContaining('Move it to src/content/docs/guidelines/patience/.'),
		);
	});

	test('has every part, in order, in both languages', () => {
		expect(problemsAfter(guideline, (text) => text.replace('## Checklist', '## List'))).toContainEqual(
			expect.stringContaining(`${guideline} → text: has no part “## Checklist”`),
		);
		expect(
			problemsAfter(twin, (text) => text.replace('## 为什么', '## 示例二').replace('## 清单', '## 为什么')).join(),
		).toMatch(/has no part “## 清单”/);
		const swapped = (text: string) =>
			text
				.replace('## Why', '## X')
				.replace('## When this does not hold', '## Why')
				.replace('## X', '## When this does not hold');
		expect(problemsAfter(guideline, swapped).join()).toMatch(/in the wrong place/);
	});

	test('cites what it lists and lists what it cites', () => {
		expect(problemsAfter(twin, (text) => text.replaceAll(/<Cite [^>]*amec[^>]*>/g, ''))).toContainEqual(
			expect.stringContaining(`${twin} → text: never cites amec-barcelona-4.`),
		);
		expect(problemsAfter(guideline, (text) => `${text}<Cite id="eu-dsa" />`)).toContainEqual(
			expect.stringContaining('cites eu-dsa, which is not among the page'),
		);
	});

	test('names sources, claims and guidelines that exist', () => {
		const path = 'src/content/docs/guidelines/goals/state-your-purpose-first.mdx';
		expect(problemsAfter(path, (text) => text.replace(/^related: \[/m, 'related: [no-such-page, ')).join()).toMatch(
			/related: no-such-page is not a guideline/,
		);
		expect(problemsAfter(path, (text) => text.replace(/^claims: \[/m, 'claims: [S9-99, ')).join()).toMatch(
			/claims: S9-99 is not in the ledger/,
		);
		expect(problemsAfter('src/content/sources/amec-barcelona-4.yaml', () => undefined).join()).toMatch(
			/sources: amec-barcelona-4 is not a source/,
		);
	});

	test('says when it was checked, and about law where it applies', () => {
		const law = 'src/content/docs/guidelines/legal-risk/uploading-a-customer-list.mdx';
		expect(problemsAfter(law, (text) => text.replace(/^reviewed: .*$/m, '')).join()).toMatch(/→ reviewed: /);
		expect(problemsAfter(law, (text) => text.replace(/^jurisdictions: .*$/m, '')).join()).toMatch(
			/→ jurisdictions: is missing/,
		);
	});

	test('is neither a stub nor an essay', () => {
		expect(problemsAfter(guideline, (text) => text + ' word'.repeat(900)).join()).toMatch(/text: has \d+ words/);
	});
});

group('a tension', () => {
	const tension = 'src/content/docs/tensions/answer-or-ignore.mdx';

	test('has every part and names guidelines that exist', () => {
		expect(problemsAfter(tension, (text) => text.replace('## Decide', '## Choose'))).toContainEqual(
			expect.stringContaining(`${tension} → text: has no part “## Decide”`),
		);
		expect(
			problemsAfter(tension, (text) => text.replace(/^guidelines: \[/m, 'guidelines: [no-such-page, ')).join(),
		).toMatch(/guidelines: no-such-page is not a guideline/);
	});

	test('has two sides', () => {
		expect(problemsAfter(tension, (text) => text.replace(/^claims: .*$/m, 'claims: [S4-17]')).join()).toMatch(
			/answer-or-ignore.mdx → claims: /,
		);
	});
});

group('left over', () => {
	test('a source that nothing cites', () => {
		const path = 'src/content/sources/unused.yaml';
		expect(problemsAfter(path, () => sourceTexts.get('src/content/sources/eu-gdpr.yaml')!).join()).toMatch(
			/unused.yaml → file: is cited by nothing/,
		);
	});

	test('a claim that nothing carries', () => {
		const claims = 'src/content/claims/claims.yaml';
		const added = 'S9-01:\n  ids: [S9-01]\n  text: { en: a, zh: b }\n  status: holds\n';
		expect(problemsAfter(claims, (text) => `${text}\n${added}`)).toContainEqual(
			expect.stringContaining('S9-01: is carried by no guideline'),
		);
		expect(problemsAfter(claims, (text) => `${text}\n${added.replace('holds', 'updated')}`).join()).toMatch(
			/S9-01.change: is missing/,
		);
	});

	test('a source read second-hand without a note', () => {
		const path = 'src/content/sources/amec-barcelona-4.yaml';
		expect(problemsAfter(path, (text) => text.replace(/^note:[\s\S]*$/m, '')).join()).toMatch(/→ note: is missing/);
	});

	test('a source without an https address', () => {
		const path = 'src/content/sources/amec-barcelona-4.yaml';
		expect(problemsAfter(path, (text) => text.replace('https:', 'ftp:')).join()).toMatch(/→ url: must be the https/);
	});

	test('a string in one language only', () => {
		expect(
			problemsAfter('src/content/i18n/zh-CN.json', (text) => text.replace('"nav.home"', '"nav.hom"')).join(),
		).toMatch(/zh-CN.json → nav.home: is missing.*en.json → nav.hom: is missing/);
	});
});

group('an assessment', () => {
	const path = 'src/content/assessments/going-out.yaml';

	test('is named like its file and has a page', () => {
		expect(problemsAfter(path, (text) => text.replace('id: going-out', 'id: elsewhere')).join()).toMatch(
			/id: is elsewhere.*Name the file elsewhere.yaml/,
		);
		expect(problemsAfter('src/content/docs/assessments/going-out.mdx', () => undefined).join()).toMatch(
			/going-out.yaml → page: has no page/,
		);
	});

	test('names only guidelines and sources that exist', () => {
		expect(problemsAfter('src/content/sources/meta-custom-audience-terms.yaml', () => undefined).join()).toMatch(
			/gates\.[\w-]+\.sources: meta-custom-audience-terms is not a source/,
		);
		expect(problemsAfter(guideline, () => undefined).join()).toMatch(
			/questions\.[\w-]+\.guidelines: count-outcomes-not-reposts is not a guideline/,
		);
	});

	test('that cannot be read is named alone: what only it mentions is not called unused', () => {
		expect(problemsAfter(path, (text) => text.replace('direction: outbound', 'direction: outwards'))).toEqual([
			expect.stringContaining(`${path} → direction: `),
		]);
	});

	test('with a missing translation is told the field', () => {
		expect(problemsAfter(path, (text) => text.replace(/^ +zh: .*$/m, '')).join()).toMatch(/going-out.yaml → \S*zh: /);
	});
});
