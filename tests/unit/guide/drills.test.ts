/** What the content check says of a drill. */
import { readFileSync } from 'node:fs';
import { describe as group, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../src/guide/content-files.ts';
import { checkContent, describe } from '../../../src/guide/content-rules.ts';
import { drillPages } from '../../../src/guide/drill-pages.ts';
import type { Drill } from '../../../src/drill/types.ts';

const path = 'src/content/drills/angry-customer-in-public.yaml';
const source = readFileSync(path, 'utf8');
const sound = () => parse(source) as Draft;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };
type Draft = Mutable<Drill>;

/** The guide as far as the drill needs it. */
const sources = new Set(sound().situations.flatMap(({ choices }) => choices.flatMap(({ sources }) => sources)));
const around = (await readContent(process.cwd())).filter(
	({ path }) => path.includes('/guidelines/') || sources.has(/sources\/(.+)\.yaml/.exec(path)?.[1] ?? ''),
);

const check = (...files: { path: string; data: unknown; error?: string }[]) =>
	checkContent([...around, ...files.map((file) => ({ body: '', ...file }))], new Date('2026-11-22')).problems.map(
		(problem) => ({ ...problem, said: describe(problem) }),
	);

/** What the check says of the drill after a change. */
function saidOf(change: (draft: Draft) => void, file = path): string[] {
	const draft = sound();
	change(draft);
	return check({ path: file, data: draft })
		.filter((problem) => problem.file === file)
		.map(({ said }) => said.replace(`${file} → `, ''));
}

test('a sound drill leaves nothing to say', () => {
	expect(saidOf(() => undefined)).toEqual([]);
});

test('a drill that cannot be read is named, and its pages are not missed', () => {
	const page = { path: 'src/content/docs/a.mdx', data: { title: 'A', description: 'A.', type: 'page' } };
	const files = [{ ...page, body: '[x](/training/drills/angry-customer-in-public/)' }];
	const problems = check({ path, data: {}, error: 'line 3' }, ...files);
	expect(problems.map(({ said }) => said)).toContainEqual(expect.stringContaining(`${path} → syntax: line 3`));
	expect(problems.filter(({ file, field }) => file === page.path && field === 'link')).toEqual([]);
	// What it would have cited is not called unused.
	expect(problems.filter(({ message }) => message === 'is cited by nothing')).toEqual([]);
});

test('what the schema asks for is said with the field', () => {
	expect(saidOf((drill) => (drill.situations[1]!.choices[0]!.sources = []))).toEqual([
		expect.stringContaining('situations.1.choices.0.sources: Name at least one source.'),
	]);
});

test('the parts must fit together', () => {
	expect(saidOf((drill) => (drill.situations[1]!.choices[0]!.to = 'nowhere'))).toEqual([
		expect.stringContaining('situations[1].choices[0].to: There is no situation or ending nowhere.'),
	]);
});

test('the file is named as the drill', () => {
	const file = 'src/content/drills/another.yaml';
	expect(saidOf(() => undefined, file)).toEqual([
		'id: is angry-customer-in-public. Name the file angry-customer-in-public.yaml, or correct the id.',
	]);
});

test('each has a place of its own in the list', () => {
	const other = { ...sound(), id: 'other', title: { en: 'Other', zh: '另一个' } };
	const problems = check({ path, data: sound() }, { path: 'src/content/drills/other.yaml', data: other });
	expect(problems.filter(({ field }) => field === 'order').map(({ file, message }) => [file, message])).toEqual([
		['src/content/drills/other.yaml', '1 is the place of angry-customer-in-public'],
	]);
});

test('guidelines and sources exist', () => {
	const choice = 'situations.the-first-line.choices.ask-for-a-message';
	expect(
		saidOf((drill) => {
			Object.assign(drill.situations[0]!.choices[1]!, { guideline: 'be-nice', sources: ['hearsay'] });
		}),
	).toEqual([
		expect.stringContaining(`${choice}.guideline: be-nice is not a guideline.`),
		expect.stringContaining(`${choice}.sources: hearsay is not a source.`),
	]);
});

test('a source that only a drill rests on is used', () => {
	const cited = check({ path, data: sound() }).filter(({ message }) => message === 'is cited by nothing');
	expect(cited).toEqual([]);
});

group('the words', () => {
	test.each<[string, (drill: Draft) => void, string]>([
		[
			'filler',
			(drill) => (drill.situations[0]!.text.en += ' We leverage it.'),
			'situations.the-first-line.text.en: “.*We leverage it.”: says nothing',
		],
		[
			'filler in Chinese',
			(drill) => (drill.endings[0]!.text.zh += '总而言之，办完了。'),
			'endings.closed-where-it-began.text.zh: “.*总而言之.*”: says nothing',
		],
		[
			'half-width marks in Chinese',
			(drill) => (drill.discussion[1]!.zh += '谁来写,怎么写？'),
			'discussion.1.zh: “.*”: has a half-width mark after Chinese',
		],
		[
			'Chinese marks in English',
			(drill) => (drill.description.en += ' Now，decide.'),
			'description.en: “.*”: has Chinese punctuation',
		],
		[
			'a brand that might be real',
			(drill) => (drill.scene.en = drill.scene.en.replace('made-up ', '')),
			'scene.en: does not say that nobody real is meant',
		],
		[
			'a brand that might be real, in Chinese',
			(drill) => (drill.scene.zh = drill.scene.zh.replace('虚构的', '')),
			'scene.zh: does not say that nobody real is meant',
		],
		[
			'long sentences',
			(drill) => (drill.scene.en += ` ${'made-up responsibility organisational communication '.repeat(200)}.`),
			'text: asks for [\\d.]+ years of school',
		],
	])('%s', (_, change, said) => {
		expect(saidOf(change)).toEqual([expect.stringMatching(said)]);
	});

	test('what somebody says in quotation marks may be filler', () => {
		expect(saidOf((drill) => (drill.scene.en += ' “We leverage it,” says Jun.'))).toEqual([]);
	});

	test('a spelling that the glossary avoids', () => {
		const glossary = {
			path: 'src/content/glossary/terms.yaml',
			data: { troll: { en: 'troll', zh: '喷子', note: { en: 'x', zh: 'x' }, avoid: { en: ['goblin'], zh: ['妖怪'] } } },
		};
		const draft = sound();
		draft.title.en += ' goblin';
		draft.endings[0]!.title.zh += '妖怪';
		const said = check({ path, data: draft }, glossary).filter(({ message }) => message.startsWith('writes'));
		expect(said.map(({ field, message }) => [field, message])).toEqual([
			['text', 'writes “goblin”'],
			['endings.closed-where-it-began.title.zh', 'writes “妖怪”'],
		]);
	});
});

test('its pages: one in each language, structure in English only', () => {
	const text = (word: string) => ({ en: `${word} en`, zh: `${word} zh` });
	expect(drillPages({ id: 'booth', title: text('title'), description: text('about') })).toEqual([
		{
			id: 'training/drills/booth',
			data: { title: 'title en', description: 'about en', type: 'drill', drill: 'booth' },
		},
		{ id: 'zh-cn/training/drills/booth', data: { title: 'title zh', description: 'about zh' } },
	]);
});
