import { describe as group, expect, test } from 'vitest';
import { parseFile, readContent } from '../../../src/guide/content-files.ts';
import { checkContent, describe, type Problem } from '../../../src/guide/content-rules.ts';

/** The day of the check; every review is younger than a year. */
const day = new Date('2026-11-21');
const real = await readContent(process.cwd());
const guideline = 'src/content/docs/guidelines/goals/count-outcomes-not-reposts.mdx';
const twin = guideline.replace('docs/', 'docs/zh-cn/');

const { readFile } = await import('node:fs/promises');
const sourceTexts = new Map(
	await Promise.all(real.map(async ({ path }): Promise<[string, string]> => [path, await readFile(path, 'utf8')])),
);

const calendar = 'src/content/calendar/moments.yaml';
/** The real content with a calendar whose dates take no time to work out. */
const content = real.map((file) => {
	if (file.path !== calendar) return file;
	const moments = Object.entries(file.data as Record<string, object>);
	return { ...file, data: Object.fromEntries(moments.map(([id, moment]) => [id, { ...moment, when: { on: '1-1' } }])) };
});

/** What the check says of the real content with one file changed (or taken away). */
function checkAfter(path: string, change: (source: string) => string | undefined) {
	const before = sourceTexts.get(path);
	const changed = change(before ?? '');
	if (changed !== undefined && changed === before) throw new Error(`The change to ${path} changed nothing.`);
	const others = content.filter((file) => file.path !== path);
	return checkContent(changed === undefined ? others : [...others, parseFile(path, changed)], day);
}

const problemsAfter = (...change: Parameters<typeof checkAfter>) => checkAfter(...change).problems.map(describe);
const warningsAfter = (...change: Parameters<typeof checkAfter>) => checkAfter(...change).warnings.map(describe);

/** Frontmatter and text of a page of a small guide. */
interface Draft {
	title?: string;
	description?: string;
	type?: string;
	body?: string;
}

const draft = (path: string, { title = 'Title', description = 'A page.', type, body = '' }: Draft) =>
	parseFile(path, `---\ntitle: ${title}\ndescription: ${description}\n${type ? `type: ${type}\n` : ''}---\n${body}\n`);

const small = 'src/content/docs/small.mdx';
const smallTwin = 'src/content/docs/zh-cn/small.mdx';

/** What the check says of a guide of one page in both languages, and of further files by their paths. */
function problemsOf(en: Draft = {}, zh: Draft = {}, files: Record<string, string> = {}): string[] {
	return checkContent(
		[
			draft(small, { type: 'page', ...en }),
			draft(smallTwin, zh),
			...Object.entries(files).map(([path, source]) => parseFile(path, source)),
		],
		day,
	).problems.map(describe);
}

/** An assessment that somebody adds, and an earlier edition of it. */
const booth = 'src/content/assessments/booth.yaml';
const edition = 'src/content/editions/booth-1.yaml';
const [boothText, editionText] = await Promise.all(
	[booth, edition].map((path) => readFile(`tests/browser/own-copy/${path}`, 'utf8')),
);

/** The guide as far as the booth needs it: the guideline that it tests, and a source. */
const around = real.filter(({ path }) => /\/(state-your-purpose-first\.mdx|eu-gdpr\.yaml)$/.test(path));

/** What the check says of these files, by their paths, in a guide around the booth. */
function problemsIn(files: Record<string, string>): string[] {
	const others = around.filter(({ path }) => !Object.hasOwn(files, path));
	const added = Object.entries(files).map(([path, source]) => parseFile(path, source));
	const { problems } = checkContent([...others, ...added], day);
	return problems.filter(({ file }) => Object.hasOwn(files, file)).map(describe);
}

/** A text with changes; one that changes nothing is a mistake in the test. */
function edited(text: string | undefined, ...changes: [from: string, to: string][]): string {
	return changes.reduce((before, [from, to]) => {
		const after = before.replaceAll(from, () => to);
		if (after === before) throw new Error(`There is no ${from}.`);
		return after;
	}, text!);
}

test('a guide of one page in both languages has nothing to mend', () => {
	expect(problemsOf({ body: 'A text.' }, { body: '一段话。' })).toEqual([]);
});

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

	test.each([small, smallTwin])('with empty frontmatter is told what is missing: %s', (path) => {
		const pages = [draft(small, { type: 'page' }), draft(smallTwin, {})].filter((file) => file.path !== path);
		const { problems } = checkContent([...pages, parseFile(path, '---\n\n---\n')], day);
		expect(problems.map(({ file }) => file)).toContain(path);
	});

	test('of a platform holds words in its translation that no other translation holds', () => {
		const platform = 'src/content/docs/zh-cn/platforms/tiktok.mdx';
		expect(problemsAfter(platform, (text) => text.replace(/^needs: .*$/m, 'needs: 一个人'))).toEqual([]);
		expect(problemsAfter(platform, (text) => text.replace('---\n', '---\nmarkets: { japan: core }\n'))).toEqual([
			expect.stringContaining(`${platform} → markets: is a structural fact`),
		]);
		const words = 'needs: 一个人\npurposes: { shop: 能卖 }\n';
		expect(problemsAfter(twin, (text) => text.replace('---\n', `---\n${words}`))).toEqual([
			expect.stringContaining(`${twin} → needs: is a structural fact`),
			expect.stringContaining(`${twin} → purposes: is a structural fact`),
		]);
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

	test.each([
		['[x](#nowhere)', '#nowhere'],
		['[x](/small/#nowhere)', '/small/#nowhere'],
		['<Button to="/small/#nowhere">x</Button>', '/small/#nowhere'],
		['[x](#50%)', '#50%'],
	])('to a heading that does not exist is named: %s', (link, target) => {
		expect(problemsOf({ body: `## Here\n\n${link}` })).toEqual([
			`${small} → link: ${target} leads to no heading. ` +
				`Take the name of a heading in ${small}, as its address shows it.`,
		]);
	});

	test.each([
		['## Here and now', '[x](#here-and-now) [y](/small/#here-and-now) [z](/small/)'],
		['## What’s **new**, `now`?', '[x](#whats-new-now)'],
		['## See [this](/small/)', '[x](#see-this)'],
		['## Twice\n\n## Twice', '[x](#twice-1)'],
		['### 第 24 小时', '[x](#第-24-小时) [y](#%E7%AC%AC-24-%E5%B0%8F%E6%97%B6)'],
	])('to a heading as its address shows it leads there: %s', (headings, links) => {
		const body = `## Start\n\n${headings}\n\n${links}`;
		expect(problemsOf({ body }).filter((problem) => problem.includes('→ link'))).toEqual([]);
		const chinese = body.replaceAll('(/small/', '(/zh-cn/small/');
		expect(problemsOf({}, { body: chinese }).filter((problem) => problem.includes('→ link'))).toEqual([]);
	});

	test('to an entry of a list leads to what the list holds', () => {
		const terms = { 'src/content/glossary/terms.yaml': entry('troll', { en: 'troll', zh: '喷子' }) };
		const page = { type: 'glossary', body: '[x](#troll) [y](#goblin)' };
		expect(problemsOf(page, { body: '[x](#troll)' }, terms)).toEqual([
			expect.stringContaining(`${small} → link: #goblin leads to no heading`),
		]);
	});

	test('from the page for unknown addresses may lead to the other language', () => {
		const files = ['src/content/docs/404.mdx', 'src/content/docs/zh-cn/404.mdx'].map((path, place) =>
			draft(path, { type: place === 0 ? 'page' : undefined, body: '[x](/404/) [y](/zh-cn/404/)' }),
		);
		expect(checkContent(files, day).problems).toEqual([]);
	});

	test('in HTML is named, because it does not follow the base path', () => {
		expect(problemsOf({ body: '<a href="/small/">x</a>' })).toEqual([
			expect.stringContaining(`${small} → link: is written in HTML`),
		]);
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

	test('neither names itself nor a claim by its second name', () => {
		const own = 'count-outcomes-not-reposts';
		expect(problemsAfter(guideline, (text) => text.replace(/^related: \[/m, `related: [${own}, `))).toEqual([
			`${guideline} → related: names the page itself. Take it out.`,
		]);
		const claims = sourceTexts.get('src/content/claims/claims.yaml')!;
		const [, first = '', second = ''] = /^ +ids: \[(\S+), ([^,\]]+)/m.exec(claims)!;
		expect(problemsAfter(guideline, (text) => text.replace(/^claims: \[/m, `claims: [${second}, `))).toContain(
			`${guideline} → claims: ${second} stands in the ledger under ${first}. Write ${first}.`,
		);
	});

	test('has the components of its kind', () => {
		expect(problemsAfter(guideline, (text) => text.replaceAll('DoDont>', 'Both>'))).toEqual([
			`${guideline} → text: has no <DoDont>. CONTRIBUTING.md shows how it is written.`,
		]);
	});

	test('has the same ticks in both languages', () => {
		expect(problemsAfter(twin, (text) => text.replace(/(<Checklist>\n)- .*\n/, '$1'))).toEqual([
			expect.stringMatching(/zh-cn\/\S+ → Checklist: has \d+ items where the English has \d+\. A tick stands in both/),
		]);
		expect(problemsAfter(twin, (text) => text.replace('</Checklist>', '- 再加一条\n</Checklist>'))).toHaveLength(1);
	});

	test('is neither a stub nor an essay', () => {
		expect(
			problemsAfter(guideline, (text) => text.replace(/^## Why\n[\s\S]*^## Checklist/m, '## Checklist')).join(),
		).toMatch(/text: has \d+ words. Keep it between/);
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

	test('a claim whose own id is not its first', () => {
		const claims = 'src/content/claims/claims.yaml';
		const added = 'S9-01:\n  ids: [S9-02, S9-01]\n  text: { en: a, zh: b }\n  status: holds\n';
		expect(problemsAfter(claims, (text) => `${text}\n${added}`)).toContain(
			`${claims} → S9-01.ids: begins with S9-02. Let the first id be the entry's own.`,
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

	test('is named like its file', () => {
		expect(problemsAfter(path, (text) => text.replace('id: going-out', 'id: elsewhere')).join()).toMatch(
			/id: is elsewhere.*Name the file elsewhere.yaml/,
		);
	});

	test('is one file and complete with it', () => {
		expect(problemsIn({ [booth]: boothText! })).toEqual([]);
	});

	test.each([
		'assessments/booth.mdx',
		'assessments/booth/index.mdx',
		'assessments/booth/questions.mdx',
		'zh-cn/assessments/booth.mdx',
		'zh-cn/assessments/booth/questions.mdx',
	])('brings its pages along: a file in the place of one is named, alone: %s', (name) => {
		const page = `src/content/docs/${name}`;
		const written = "---\ntitle: 'Booth: three questions'\ndescription: D\ntype: page\n---\nNeedless to say.\n";
		expect(problemsIn({ [booth]: boothText!, [page]: written })).toEqual([
			`${page} → file: is in the place of a page that an assessment or a drill brings along. Delete it.`,
		]);
	});

	test('brings pages along that links lead to, in both languages', () => {
		const links = (language: string) =>
			['', 'questions/', 'questions/#booth-aim'].map((end) => `[x](${language}/assessments/booth/${end})`).join(' ');
		const said = (body: string) =>
			problemsOf({ body }, { body: links('/zh-cn') }, { [booth]: boothText! }).filter((problem) =>
				problem.includes('→ link'),
			);
		expect(said(links(''))).toEqual([]);
		expect(said('[x](/assessments/booth/answers/)')).toEqual([
			expect.stringContaining(`${small} → link: /assessments/booth/answers/ leads nowhere`),
		]);
		expect(said('[x](/assessments/pulse/questions/)')).toEqual([
			expect.stringContaining(`${small} → link: /assessments/pulse/questions/ leads nowhere`),
		]);
		expect(said('[x](/assessments/booth/questions/#nowhere)')).toEqual([
			`${small} → link: /assessments/booth/questions/#nowhere leads to no heading. ` +
				`Take the name of a heading in ${booth}, as its address shows it.`,
		]);
	});

	test('has a title of its own and writes terms as the glossary does, in its own file', () => {
		const terms = { 'src/content/glossary/terms.yaml': entry('three', { en: '3', zh: '三', avoid: { zh: ['三问'] } }) };
		const said = problemsOf({ title: "'Booth: three questions'" }, {}, { [booth]: boothText!, ...terms });
		expect(said).toContain(`${booth} → title: is the same as that of ${small}. Give each page its own title.`);
		expect(said).toContain(`${booth} → text: writes “三问”. This guide writes “三”.`);
		expect(said.join()).not.toMatch(/docs\/(zh-cn\/)?assessments/);
	});

	test('names only guidelines and sources that exist', () => {
		expect(problemsAfter('src/content/sources/meta-custom-audience-terms.yaml', () => undefined).join()).toMatch(
			/gates\.[\w-]+\.sources: meta-custom-audience-terms is not a source/,
		);
		expect(problemsAfter(guideline, () => undefined).join()).toMatch(
			/questions\.[\w-]+\.guidelines: count-outcomes-not-reposts is not a guideline/,
		);
	});

	test('shares only what there is', () => {
		const shared = (text: string) => text.replace(/^questions:\n/m, 'questions:\n  - { from: nowhere, id: nothing }\n');
		expect(problemsAfter(path, shared)).toContain(
			`${path} → questions[0]: There is no nothing among the questions of nowhere. ` +
				'Write { from: <assessment>, id: <id> } and nothing else, or write the entry out.',
		);
	});

	test('has a number of its own', () => {
		const other = path.replace('going-out', 'other');
		expect(problemsAfter(other, () => sourceTexts.get(path)!.replace('id: going-out', 'id: other')).join('\n')).toMatch(
			/→ code: \d+ belongs to (going-out|other)\. Choose a number/,
		);
	});

	test('with an unknown dimension is told which are known', () => {
		expect(problemsIn({ [booth]: edited(boothText, ['goals', 'aims']) })).toEqual([
			`${booth} → dimensions: aims is none of the guide. ` +
				'Take one of: goals, patience, engagement, legal-risk, market-adaptation.',
		]);
	});

	test('with an unknown jurisdiction is told which are known', () => {
		expect(problemsIn({ [booth]: withGate(boothText, { jurisdictions: ['eu', 'mars', 'moon'] }) })).toEqual([
			expect.stringMatching(
				/booth.yaml → questions.booth-aim.gates.booth-gate.jurisdictions: mars, moon is not known\. Take some of: cn, us, eu,/,
			),
		]);
	});

	test('shares a question under its id, or gives its own another id', () => {
		const other = 'src/content/assessments/stand.yaml';
		const stand = edited(boothText, ['id: booth\n', 'id: stand\n'], ['code: 90', 'code: 91'], ['Booth:', 'Stand:']);
		const shared = stand.replace(
			/ {2}- id: booth-aim\n[\s\S]*?(?= {2}- id: booth-months\n)/,
			'  - { from: booth, id: booth-aim }\n',
		);
		const both = (source: string) =>
			problemsIn({ [booth]: boothText!, [other]: edited(source, ['展位三问', '摊位三问']) });
		expect(shared).not.toBe(stand);
		expect(both(shared)).toEqual([]);
		// Written out again, it may have come later and have another number in links.
		expect(both(stand)).toEqual([]);
		expect(both(edited(stand, ['    code: 1\n', '    code: 8\n    since: 2.1.0\n']))).toEqual([]);
		for (const [from, to] of [
			['On paper.', 'On a wall.'],
			['weight: 1\n    prompt: { en: Where', 'weight: 2\n    prompt: { en: Where'],
			['nowhere', 'no-place'],
		] as const) {
			expect(both(edited(stand, [from, to]))).toEqual([
				`${other} → questions.booth-aim: is another question in ${booth}. ` +
					'Share that one ({ from, id }), or give this one an id of its own.',
			]);
		}
	});

	test('fits together', () => {
		expect(problemsAfter(path, (text) => text.replace(/^minutes: .*$/m, 'minutes: [9, 5]'))).toEqual([
			expect.stringMatching(/going-out.yaml → minutes\S*: The shortest time, 9, is above the longest, 5\./),
		]);
	});

	test('that cannot be read is named alone: what only it mentions is not called unused', () => {
		expect(problemsAfter(path, (text) => text.replace('direction: outbound', 'direction: outwards'))).toEqual([
			expect.stringContaining(`${path} → direction: `),
		]);
	});

	test('that cannot be parsed is named alone: others share questions with it, examples and editions belong to it', () => {
		expect(problemsAfter(path, (text) => text.replace('direction: outbound', 'direction: out: bound'))).toEqual([
			expect.stringMatching(/going-out.yaml → syntax: .*line \d+/),
		]);
	});

	test('with a missing translation is told the field', () => {
		expect(problemsAfter(path, (text) => text.replace(/^ +zh: .*$/m, '')).join()).toMatch(/going-out.yaml → \S*zh: /);
	});
});

/** A booth with a gate on its first question. */
function withGate(text: string | undefined, gate: { jurisdictions?: string[]; sources?: string[] }): string {
	const words = { en: 'A reason.', zh: '理由。' };
	const whole = {
		id: 'booth-gate',
		options: ['nowhere'],
		severity: 'cap',
		capLevel: 'low',
		reason: words,
		jurisdictions: ['eu'],
		sources: ['eu-gdpr'],
		checked: '2026-11-20',
		action: 'booth-begin',
		...gate,
	};
	return edited(text, ['  - id: booth-months\n', `    gates: [${JSON.stringify(whole)}]\n  - id: booth-months\n`]);
}

group('whether a guideline is tested', () => {
	const tested = around.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));
	const inBoth = (path: string) => [path, path.replace('docs/', 'docs/zh-cn/')];
	const untested = inBoth(
		real.find(({ path, data }) => path.includes('/docs/guidelines/') && Object.hasOwn(data as object, 'untested'))!
			.path,
	);
	const words = /^untested: .*\n(?:[ \t]+.*\n)*/m;
	/** What is said of a pair of guidelines beside the booth about being tested, after a change to one of them. */
	const says = (pair: string[], path: string, change: (text: string) => string, text = boothText!) => {
		const pages = pair.map((each): [string, string] => {
			const source = sourceTexts.get(each)!;
			return [each, each === path ? change(source) : source];
		});
		return problemsIn({ [booth]: text, ...Object.fromEntries(pages) }).filter((problem) =>
			problem.includes('untested'),
		);
	};
	const same = (text: string) => text;
	const idle = (path: string) => `${path} → untested: is said of a guideline that questions test. Take it out.`;

	test('is as the pages say', () => {
		expect(says(tested, '', same)).toEqual([]);
		expect(says(untested, '', same)).toEqual([]);
	});

	test.each(untested)('is said in both languages where no question tests it: %s', (path) => {
		expect(says(untested, path, (text) => text.replace(words, ''))).toEqual([
			`${path} → untested: is missing: no question tests this guideline. ` +
				'Name it in the `guidelines` of a question that tests it, or say why none does.',
		]);
		for (const nothing of ["untested: ''\n", 'untested: 5\n']) {
			expect(says(untested, path, (text) => text.replace(words, nothing))).toEqual([
				expect.stringContaining(`${path} → untested: `),
			]);
		}
	});

	test.each(tested)('is not said where one does: %s', (path) => {
		expect(says(tested, path, (text) => text.replace('---\n', '---\nuntested: No need.\n'))).toEqual([idle(path)]);
	});

	test('is no longer said when a question comes to test it', () => {
		const slug = untested[0]!.split('/').at(-1)!.replace('.mdx', '');
		expect(says(untested, '', same, edited(boothText, ['state-your-purpose-first', slug]))).toEqual(untested.map(idle));
	});

	test('is not known while an assessment cannot be read', () => {
		const unread = edited(boothText, ['direction: both', 'direction: up']);
		expect(says(untested, untested[0]!, (text) => text.replace(words, ''), unread)).toEqual([]);
	});

	test('is said of guidelines only', () => {
		const platform = 'src/content/docs/zh-cn/platforms/tiktok.mdx';
		expect(problemsAfter(platform, (text) => text.replace('---\n', '---\nuntested: 不需要。\n'))).toEqual([
			expect.stringContaining(`${platform} → untested: is a structural fact`),
		]);
	});
});

group('an example', () => {
	const path = 'src/content/examples/booth.yaml';
	const answers = { place: 'stall', 'booth-aim': 'on-paper', 'booth-months': 'twelve', 'booth-owner': 'named' };
	const expected = { level: 'high', gates: [], actions: [] };
	const name = { en: 'Tea stall', zh: '茶摊' };
	/** The booth, asking first where it stands: only at a stall does it matter who answers on a Sunday. */
	const withPlace = edited(
		boothText,
		[
			'profile: []',
			`profile:
  - id: place
    code: 4
    kind: one
    prompt: { en: Where do you stand?, zh: 站在哪里？ }
    options:
      - { id: stall, code: 1, text: { en: At a stall, zh: 摊位 } }
      - { id: hall, code: 2, text: { en: In a hall, zh: 展馆 } }`,
		],
		['  - id: booth-owner\n', '  - id: booth-owner\n    when: { answer: place, is: stall }\n'],
	);
	const says = (example: object, at = path) =>
		problemsIn({
			[booth]: withPlace,
			[at]: JSON.stringify({ examples: [{ name, about: name, answers, expected, ...example }] }),
		});

	test('that comes to what it is said to come to has nothing to mend', () => {
		expect(says({})).toEqual([]);
		expect(says({ expected: { actions: [], gates: [], level: 'high' } })).toEqual([]);
		expect(says({ answers: { place: 'hall', 'booth-aim': 'on-paper', 'booth-months': 'twelve' } })).toEqual([]);
	});

	test('lies in a file that is named as its assessment', () => {
		const other = path.replace('booth', 'boot');
		expect(says({}, other)).toEqual([
			`${other} → file: is named as no assessment. Name it as one in src/content/assessments/.`,
		]);
	});

	test.each([
		['a question that there is not', { ...answers, 'booth-colour': 'red' }, 'booth-colour'],
		['a question that this team is not asked', { ...answers, place: 'hall' }, 'booth-owner'],
	])('answers nothing that is not asked: %s', (_, given, id) => {
		expect(says({ answers: given })).toEqual([
			`${path} → Tea stall.answers.${id}: answers nothing that is asked of this team. ` +
				'Take it out, or correct the question or the answer.',
		]);
	});

	test.each([['gold'], [['on-paper']], ['not-applicable']])('gives no answer that is not offered: %s', (answer) => {
		const low = { level: null, gates: [], actions: [] };
		expect(says({ answers: { ...answers, 'booth-aim': answer }, expected: low })).toEqual([
			expect.stringContaining(`${path} → Tea stall.answers.booth-aim: answers nothing that is asked`),
		]);
	});

	test('leaves no question open', () => {
		const { 'booth-aim': _, ...others } = answers;
		const open = { level: null, gates: [], actions: [] };
		expect(says({ answers: others, expected: open })).toEqual([
			`${path} → Tea stall.answers: leaves booth-aim open. Answer it as this team would.`,
		]);
	});

	test.each([
		['another level', { ...expected, level: 'low' }],
		['a gate', { ...expected, gates: ['booth-gate'] }],
		['an action', { ...expected, actions: ['booth-begin'] }],
		['nothing yet', undefined],
	])('comes to what it is said to come to, or says how to write it down: %s', (_, said) => {
		expect(says({ expected: said })).toEqual([
			`${path} → Tea stall.expected: is not what these answers come to. ` +
				'If that is meant, run `npm run golden` and read what it prints.',
		]);
	});

	test('has a name in both languages, and a file of examples has one', () => {
		expect(says({ name: { en: 'Tea stall' } })).toEqual([expect.stringContaining(`${path} → examples.0.name.zh: `)]);
		expect(problemsIn({ [booth]: withPlace, [path]: 'examples: []\n' })).toEqual([
			expect.stringContaining(`${path} → examples: `),
		]);
	});

	test('is not blamed while its assessment cannot be read', () => {
		const source = JSON.stringify({ examples: [{ name, about: name, answers, expected }] });
		expect(problemsIn({ [booth]: edited(withPlace, ['direction: both', 'direction: up']), [path]: source })).toEqual([
			expect.stringContaining(`${booth} → direction: `),
		]);
	});
});

group('an earlier edition', () => {
	const says = (text: string, path = edition, today = boothText!) => problemsIn({ [booth]: today, [path]: text });
	const noEdition = (path: string) =>
		`${path} → version: is no earlier edition of an assessment. Keep only what has a later one.`;

	test('of an assessment of today has nothing to mend', () => {
		expect(says(editionText!)).toEqual([]);
	});

	test('is named with its assessment and its major version', () => {
		const other = edition.replace('booth-1', 'booth-one');
		expect(says(editionText!, other)).toEqual([`${other} → file: holds booth 1.0.0. Name it booth-1.yaml.`]);
	});

	test('belongs to an assessment of today', () => {
		expect(problemsIn({ [edition]: editionText! })).toEqual([noEdition(edition)]);
		expect(says(edited(editionText, ['code: 90', 'code: 91']))).toEqual([noEdition(edition)]);
	});

	test.each(['2', '3'])('is earlier than today’s: %s.0.0', (major) => {
		const path = edition.replace('-1', `-${major}`);
		expect(says(edited(editionText, ['version: 1.0.0', `version: ${major}.0.0`]), path)).toEqual([noEdition(path)]);
	});

	test('is not blamed while the assessment of today cannot be read', () => {
		expect(says(editionText!, edition, edited(boothText, ['direction: both', 'direction: up']))).toEqual([
			expect.stringContaining(`${booth} → direction: `),
		]);
	});

	test('is whole: what it shared is written out', () => {
		const shared = edited(editionText, ['questions:\n', 'questions:\n  - { from: going-out, id: first-number }\n']);
		const said = says(shared);
		expect(said.length).toBeGreaterThan(0);
		for (const problem of said) expect(problem.startsWith(`${edition} → questions.0`)).toBe(true);
	});

	test('can still be shown: dimensions, jurisdictions and sources are there', () => {
		expect(says(edited(editionText, ['goals', 'aims']))).toEqual([
			expect.stringContaining(`${edition} → dimensions: aims is none of the guide. Take one of: goals,`),
		]);
		expect(says(withGate(editionText, { jurisdictions: ['mars'] }))).toEqual([
			expect.stringContaining(`${edition} → questions.booth-aim.gates.booth-gate.jurisdictions: mars is not known.`),
		]);
		expect(says(withGate(editionText, { sources: ['no-such-source'] }))).toEqual([
			expect.stringContaining(
				`${edition} → questions.booth-aim.gates.booth-gate.sources: no-such-source is not a source.`,
			),
		]);
	});

	test('keeps the sources that only it cites', () => {
		const source = { 'src/content/sources/of-then.yaml': sourceTexts.get('src/content/sources/eu-gdpr.yaml')! };
		const laid = (text: string) => problemsIn({ [booth]: boothText!, [edition]: text, ...source });
		expect(laid(withGate(editionText, { sources: ['of-then'] }))).toEqual([]);
		expect(laid(editionText!)).toEqual([expect.stringContaining('of-then.yaml → file: is cited by nothing')]);
		// What one that cannot be read cites is not known.
		expect(laid(edited(editionText, ['direction: both', 'direction: up']))).toEqual([
			expect.stringContaining(`${edition} → direction: `),
		]);
	});
});

group('a market', () => {
	const market = 'src/content/docs/markets/japan.mdx';

	test('has its moments and its parts', () => {
		expect(problemsAfter(market, (text) => text.replace('<Moments />', ''))).toEqual([
			`${market} → text: has no <Moments>. CONTRIBUTING.md shows how it is written.`,
		]);
		expect(problemsAfter(market, (text) => text.replace('## Manners', '## Habits'))).toEqual([
			expect.stringContaining(`${market} → text: has no part “## Manners”`),
		]);
	});

	test('may go without the part about paying', () => {
		const [, , ...rest] = sourceTexts.get(market)!.split(/^(?=## Paying and buying$)/m);
		expect(rest).toEqual([]);
		expect(
			problemsAfter(market, (text) => text.replace('## Paying and buying', '### Paying and buying')).join(),
		).not.toMatch(/has no part/);
	});
});

group('a platform', () => {
	const platform = 'src/content/docs/platforms/tiktok.mdx';
	const translation = platform.replace('docs/', 'docs/zh-cn/');

	test('names markets that exist', () => {
		expect(problemsAfter(platform, (text) => text.replace(/^markets: \{/m, 'markets: { atlantis: some,'))).toEqual([
			expect.stringMatching(/tiktok.mdx → markets: atlantis is not a market\. Write one of: .*japan/),
		]);
	});

	test('gives its purposes in both languages, best first in both', () => {
		const [, first = '', second = ''] = /^purposes:\n( {2}.*\n)( {2}.*\n)/m.exec(sourceTexts.get(translation)!)!;
		for (const changed of ['', second + first]) {
			const purposes = (text: string) => text.replace(changed ? first + second : first, () => changed);
			expect(problemsAfter(translation, purposes)).toEqual([
				expect.stringMatching(/zh-cn\/\S+ → purposes: are not those of the English file\. Give a sentence each for: /),
			]);
		}
	});

	test('says in both languages what a company must have', () => {
		expect(problemsAfter(translation, (text) => text.replace(/^needs: .*\n/m, ''))).toEqual([
			`${translation} → needs: is missing. Translate what a company must have.`,
		]);
		expect(problemsAfter(platform, (text) => text.replace(/^needs: .*\n/m, '')).join()).toMatch(
			/platforms\/tiktok.mdx → needs: /,
		);
	});
});

/** An entry of a list as YAML. */
const entry = (id: string, data: object) =>
	`${JSON.stringify(id)}: ${JSON.stringify({ note: { en: 'Note.', zh: '注。' }, ...data })}\n`;

group('the glossary', () => {
	const path = 'src/content/glossary/terms.yaml';
	const problemsWith = (...entries: string[]) => problemsOf({}, {}, { [path]: entries.join('') });

	test.each([
		['name', { en: 'trolls, water army', zh: '喷子' }, 'en', 'water army'],
		['abbreviation', { en: 'World Association (WA)', zh: '喷子' }, 'en', 'WA'],
		['name in other letters', { en: 'Water Army', zh: '喷子' }, 'en', 'Water Army'],
		['name it goes by elsewhere', { en: 'trolls', zh: '喷子', also: { zh: ['水军'] } }, 'zh', '水军'],
	])('has one entry for each %s', (_, second, language, name) => {
		const first = entry('army', { en: 'water army (WA)', zh: '水军' });
		expect(problemsWith(first, entry('trolls', { en: 'trolls', zh: '喷子' }))).toEqual([]);
		expect(problemsWith(first, entry('trolls', second))).toEqual([
			`${path} → trolls.${language}: “${name}” stands under army already. ` +
				'Keep it in the entry where a reader would look for it.',
		]);
	});

	test('leads to pages and sources that exist', () => {
		const names = { en: 'troll', zh: '喷子' };
		expect(problemsWith(entry('troll', { ...names, see: ['small', 'nowhere'] }))).toEqual([
			`${path} → troll.see: nowhere is not a page. Write the address without slashes at its ends.`,
		]);
		expect(problemsWith(entry('troll', { ...names, see: ['/small/'] }))).toHaveLength(1);
		expect(problemsWith(entry('troll', { ...names, sources: ['no-such-source'] }))).toEqual([
			expect.stringContaining(`${path} → troll.sources: no-such-source is not a source`),
		]);
	});

	test('is told the entry and the field that cannot be read', () => {
		expect(problemsWith(entry('troll', { en: 'troll', zh: '喷子', sea: ['small'] }))).toEqual([
			expect.stringMatching(/terms.yaml → troll: .*sea.*CONTRIBUTING.md lists the fields/),
		]);
		expect(problemsWith(entry('troll', { en: 'troll' }))).toEqual([expect.stringContaining(`${path} → troll.zh: `)]);
	});
});

group('a spelling that the glossary avoids', () => {
	const terms = {
		'src/content/glossary/terms.yaml': entry('mark', {
			en: 'trade mark',
			zh: '商标',
			avoid: { en: ['trademark', 'C++'], zh: ['註冊商標'] },
		}),
	};
	const problems = (en: Draft, zh: Draft = {}) => problemsOf(en, zh, terms);

	test.each<[string, Draft]>([
		['text', { body: 'Register a trademark.' }],
		['text, with a capital', { body: 'Trademark law.' }],
		['title', { title: 'Your trademark' }],
		['description', { description: 'Your trademark.' }],
		['heading', { body: '## Your trademark' }],
		['quotation', { body: 'He said "trademark".' }],
		['bad example', { body: '<Before>trademark</Before>' }],
		['label', { body: '<Way label="trademark">x</Way>' }],
	])('is found in a %s', (_, page) => {
		expect(problems(page)).toEqual([expect.stringMatching(/small.mdx → text: writes “trademark”\. .*“trade mark”/)]);
	});

	test('is found with the signs in it, and in Chinese', () => {
		expect(problems({ body: 'In C++ too.' })).toEqual([expect.stringContaining('writes “C++”')]);
		expect(problems({}, { body: '先註冊商標。' })).toEqual([
			expect.stringContaining(`${smallTwin} → text: writes “註冊商標”. This guide writes “商标”.`),
		]);
	});

	test.each([
		'trademarks',
		'trademark-like',
		'pretrademark',
		'`trademark`',
		'[x](/small/?trademark)',
		'<Cite id="trademark" />',
	])('is not found in another word, a name or an address: %s', (body) => {
		expect(problems({ body }).filter((problem) => problem.includes('writes'))).toEqual([]);
	});

	test('is not found in the other language', () => {
		expect(problems({}, { body: '他们写 trademark。' })).toEqual([]);
	});
});

group('the calendar', () => {
	const moment = { name: { en: 'Day', zh: '节' }, kind: 'sale', markets: ['japan'], when: { on: '3-1' } };
	/** What the check says of a calendar of one moment. */
	const says = (changes: object, dates?: string) => {
		const source = entry('added', { ...moment, ...changes });
		const { problems, warnings } = checkAfter(calendar, () =>
			dates ? source.replace('{"on":"3-1"}', `{ dates: [${dates}] }`) : source,
		);
		const own = ({ file }: Problem) => file === calendar;
		return { problems: problems.filter(own).map(describe), warnings: warnings.filter(own).map(describe) };
	};

	test('names markets and sources that exist', () => {
		expect(says({}).problems).toEqual([]);
		expect(says({ markets: ['japan', 'atlantis'], sources: ['no-such-source'] }).problems).toEqual([
			expect.stringMatching(/moments.yaml → added.markets: atlantis is not a market\. Write one of: .*japan/),
			`${calendar} → added.sources: no-such-source is not a source. ` +
				'Add src/content/sources/no-such-source.yaml or correct the id.',
		]);
	});

	test('sends readers to look for the moon where months begin with it', () => {
		const when = { calendar: 'islamic-umalqura', on: '9-1' };
		for (const check of [undefined, 'decree']) {
			expect(says({ when, check }).problems).toEqual([
				expect.stringContaining(`${calendar} → added.check: must be \`sighting\``),
			]);
		}
		expect(says({ when, check: 'sighting' }).problems).toEqual([]);
		expect(says({ when: { ...when, calendar: 'chinese' } }).problems).toEqual([]);
	});

	test('warns, without stopping a build, of a moment that has no date left', () => {
		const { problems, warnings } = says({}, '2026-11-20, 2027-11-21');
		expect(problems).toEqual([]);
		expect(warnings).toEqual([
			`${calendar} → added.when: has no date in the coming twelve months. Add the next published date.`,
		]);
		for (const dates of ['2026-11-20, 2026-11-21', '2027-11-20']) expect(says({}, dates).warnings).toEqual([]);
		// A rule brings its day back by itself.
		expect(says({ when: { on: '2-29' } }).warnings).toEqual([]);
	});
});

group('a change', () => {
	const path = 'src/content/changes/changes.yaml';
	const change = (page: string) => ({
		[path]: `c:\n  on: 2026-11-21\n  text: { en: A, zh: 甲 }\n  pages: [${page}]\n`,
	});

	test('names pages that exist', () => {
		expect(problemsOf({}, {}, change('small'))).toEqual([]);
		for (const page of ['nowhere', '/small/', 'zh-cn/small']) {
			expect(problemsOf({}, {}, change(page))).toEqual([
				`${path} → c.pages: ${page} is not a page. ` +
					'Write the address without slashes at its ends, for example `markets/japan`.',
			]);
		}
	});
});

group('a review', () => {
	const law = 'src/content/docs/guidelines/legal-risk/uploading-a-customer-list.mdx';
	const reviewed = (on: string) => (text: string) => text.replace(/^reviewed: .*$/m, `reviewed: ${on}`);

	test('of what a page says of the law is due after a year, as a warning', () => {
		expect(warningsAfter(law, reviewed('2025-11-21'))).toEqual([
			expect.stringContaining(`${law} → review: is due: its facts were last checked on 2025-11-21`),
		]);
		expect(problemsAfter(law, reviewed('2025-11-21'))).toEqual([]);
		expect(warningsAfter(law, reviewed('2025-11-22'))).toEqual([]);
	});

	test('of a page that says nothing of the law is never due', () => {
		expect(warningsAfter(guideline, reviewed('2020-01-01'))).toEqual([]);
	});
});

group('writing', () => {
	const english = (body: string) => problemsOf({ body });
	const chinese = (body: string) => problemsOf({}, { body });

	test.each([
		["In today's market, sell.", 'Begin with the point.'],
		['It is important to note that we sell.', 'Say it without announcing it.'],
		['It’s worth mentioning.', 'Say it without announcing it.'],
		['Needless to say, we sell.', 'Leave it out, or say it.'],
		['At the end of the day we sell.', 'Leave it out.'],
		['We post in order to sell.', 'Write “to”.'],
		['We leverage posts.', 'Write “use”.'],
		['Utilising posts.', 'Write “use”.'],
		['A game-changing post.', 'Say what it changes.'],
		['A seamless state-of-the-art post.', 'Say what it does.'],
		['A fast-paced world.', 'Say what changed, and when.'],
		['Delve into synergies.', 'Use a plain word.'],
		['Going forward, we sell.', 'Give the date.'],
	])('in English is told what says nothing: %s', (body, remedy) => {
		expect(english(body)).toEqual([expect.stringMatching(/^src\/content\/docs\/small.mdx → “.*”: says nothing\. /)]);
		expect(english(body)[0]!.endsWith(remedy)).toBe(true);
	});

	test.each([
		['在当今市场卖货。', '直接写要点。'],
		['随着电商的快速发展，卖货。', '直接写要点。'],
		['值得注意的是，要卖货。', '删掉，直接说。'],
		['总而言之，卖货。', '删掉，或只留结论。'],
		['为品牌赋能。', '换成具体的动作。'],
		['对于品牌来说，要卖货。', '直接用主语开头。'],
		['我们进行了分析。', '直接用动词。'],
		['请您卖货。', '用“你”。'],
	])('in Chinese is told what says nothing: %s', (body, remedy) => {
		expect(chinese(body)).toEqual([
			expect.stringMatching(/^src\/content\/docs\/zh-cn\/small.mdx → “.*”: says nothing\. /),
		]);
		expect(chinese(body)[0]!.endsWith(remedy)).toBe(true);
	});

	test.each(['"Needless to say"', '“Needless to say”', '`needless to say`'])(
		'may quote what says nothing: %s',
		(quoted) => {
			expect(english(`Never write ${quoted} to a buyer.`)).toEqual([]);
		},
	);

	test.each([
		['<Before>\n\nNeedless to say, we sell.\n\n</Before>', '<Before>\n\n众所周知，要卖货。\n\n</Before>'],
		['<Dont>Needless to say.</Dont>', '<Dont>写“您”以外，别写众所周知。</Dont>'],
		['> Needless to say, we sell.', '> 众所周知，您好。'],
	])('may show what says nothing as a bad example: %s', (en, zh) => {
		expect(problemsOf({ body: en }, { body: zh })).toEqual([]);
	});

	test('may not say nothing beside a bad example', () => {
		expect(english('<Dont>A bad text.</Dont> Needless to say, <Before>another</Before>')).toHaveLength(1);
		expect(english('<Do>Needless to say, post.</Do>')).toHaveLength(1);
		expect(chinese('不写“您”，也不写“众所周知”。众所周知，要卖货。')).toHaveLength(1);
	});

	test('may quote in Chinese what says nothing', () => {
		expect(chinese('不写“众所周知”，也不称“您”。')).toEqual([]);
	});

	test('is told of each thing once on a page, where it stands first', () => {
		expect(english('First, needless to say.\n\nThen, needless to say, in order to sell.')).toEqual([
			expect.stringContaining('“First, needless to say.”'),
			expect.stringContaining('in order to sell.”: says nothing. Write “to”.'),
		]);
	});

	test.each([
		['你好,世界。', 'half-width mark'],
		['你好?', 'half-width mark'],
		['说明:先看。', 'half-width mark'],
		['你好.', 'half-width mark'],
		['名单(客户)在这里。', 'half-width brackets'],
		['名单 (客户) 在这里。', 'half-width brackets'],
		['他说"好"。', 'straight quotation marks'],
		["他说'好'。", 'straight quotation marks'],
		['等一等...', 'full stops in a row'],
		['等一等。。', 'full stops in a row'],
		['用ＱＲ码。', 'full-width letters or figures'],
		['共３个。', 'full-width letters or figures'],
		['先看 ，再发。', 'space beside a mark'],
		['先看， 再发。', 'space beside a mark'],
		['他说“ 好”。', 'space beside a mark'],
		['“你好,世界”', 'half-width mark'],
	])('in Chinese has Chinese marks: %s', (body, what) => {
		expect(chinese(body)).toEqual([expect.stringMatching(new RegExp(`zh-cn/small.mdx → “.*”: has (a )?${what}`))]);
	});

	test.each([
		'等一等……再看。',
		'共 3 个，3:00 开始，看 A, B 两项。',
		'他写“Hello, world? No...”。',
		'看 [名单](/zh-cn/small/)，再看 `a,b`。',
		'<Cite id="x" at="第 9 条" />',
		'> 你好,世界',
		'<Dont>你好,世界</Dont>',
		'用“广告”和‘赞助’。',
	])('in Chinese takes these as they are: %s', (body) => {
		expect(chinese(body)).toEqual([]);
	});

	test.each([
		['Hello， world.', 'has Chinese punctuation'],
		['Hello（world）', 'has Chinese punctuation'],
		['Is it？', 'has Chinese punctuation'],
		['Wait , please.', 'has a space before a punctuation mark'],
		['What is this ?', 'has a space before a punctuation mark'],
	])('in English has English marks: %s', (body, what) => {
		expect(english(body)).toEqual([expect.stringContaining(`: ${what}`)]);
	});

	test.each([
		'Write 广告。',
		'He said “你好，世界” to us.',
		'"你好，世界" means hello.',
		'Put 《广告法》（2021） first.',
		'`，`',
	])('in English may quote Chinese with its marks: %s', (body) => {
		expect(english(body)).toEqual([]);
	});

	test('has one title, and headings that go down one step at a time', () => {
		expect(english('# Second title')).toEqual([expect.stringContaining('→ # Second title: is a second title')]);
		expect(english('### Deep')).toEqual([expect.stringContaining('→ ### Deep: leaves out a level. Use ##.')]);
		expect(chinese('## 一\n\n#### 三')).toEqual([
			expect.stringContaining(`${smallTwin} → #### 三: leaves out a level. Use ###.`),
		]);
		expect(english('## A\n\n### B\n\n#### C\n\n## D\n\n### E')).toEqual([]);
	});
});

group('the reading level', () => {
	const hard =
		'Notwithstanding considerable organisational heterogeneity, multinational communications professionals ' +
		'collaborate internationally, continuously evaluating institutional responsibilities. ';
	const easy = 'We sell a red kettle. You buy it and you make tea. ';
	const levels = (body: string, type = 'home') =>
		problemsOf({ type, body }).filter((problem) => problem.includes('→ reading level'));

	test('of an English page asks for ten years of school at most', () => {
		expect(levels(easy.repeat(20))).toEqual([]);
		expect(levels(hard.repeat(20))).toEqual([
			expect.stringMatching(
				/small.mdx → reading level: asks for \d\d\.\d years of school\. .* until it is 10 or less\./,
			),
		]);
	});

	test('does not count lists, tables, quotations and addresses', () => {
		const beside = `${easy.repeat(20)}\n\n`;
		for (const mark of ['- ', '* ', '| ', '> ', '1. ', '## ']) {
			expect(levels(beside + hard.repeat(20).replaceAll(/^|(?<=\. )/g, mark))).toEqual([]);
		}
		expect(levels(beside + `[We sell](/small/?${'institutional'.repeat(99)}). `.repeat(40))).toEqual([]);
	});

	test('says nothing of a few words, of ordinary pages and of Chinese', () => {
		expect(levels(hard.repeat(3))).toEqual([]);
		expect(levels(hard.repeat(20), 'page')).toEqual([]);
		expect(problemsOf({ type: 'home' }, { body: hard.repeat(20) })).toEqual([]);
	});
});
