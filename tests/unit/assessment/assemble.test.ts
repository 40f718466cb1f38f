import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemble } from '../../../src/assessment/assemble.ts';

const question = { id: 'first-number', code: 10, prompt: { en: 'Which?', zh: '哪个？' } };
const home = { id: 'going-out', questions: [question], profile: [], actions: [] };

const put = (other: unknown) =>
	assemble(
		new Map<string, unknown>([
			['going-out', home],
			['coming-in', other],
		]),
	);

it('a shared question stands in its place as it is written at home', () => {
	const own = { id: 'own', code: 41 };
	const { data, problems } = put({ id: 'coming-in', questions: [own, { from: 'going-out', id: 'first-number' }] }).get(
		'coming-in',
	)!;
	expect(problems).toEqual([]);
	expect(data).toEqual({ id: 'coming-in', questions: [own, question] });
	expect(put({}).get('going-out')).toEqual({ data: home, problems: [] });
});

it.each([
	[
		'an assessment that is not there',
		{ from: 'nowhere', id: 'first-number' },
		'There is no first-number among the questions of nowhere.',
	],
	[
		'a question that is not there',
		{ from: 'going-out', id: 'last' },
		'There is no last among the questions of going-out.',
	],
	[
		'more than the name',
		{ from: 'going-out', id: 'first-number', weight: 3 },
		'The entry first-number is shared with going-out and says more than that.',
	],
	['a number', { from: 'going-out', id: 7 }, 'There is no 7 among the questions of going-out.'],
	['nothing', { from: null, id: undefined }, 'There is no undefined among the questions of null.'],
	[
		'what is no text at all',
		{ from: { toString: 'no' }, id: [Object.create(null)] },
		'There is no … among the questions of ….',
	],
])('an author who names %s is told so', (_, entry, message) => {
	const { problems } = put({ questions: [entry] }).get('coming-in')!;
	const remedy = 'Write { from: <assessment>, id: <id> } and nothing else, or write the entry out.';
	expect(problems).toEqual([{ field: 'questions[0]', message, remedy }]);
});

it('what is no assessment at all is left as it is', () => {
	for (const file of [null, 'text', 7]) {
		expect(assemble(new Map<string, unknown>([['a', file]]))).toEqual(new Map([['a', { data: file, problems: [] }]]));
	}
});

it('what is shared is not shared on: it stands once', () => {
	const files = new Map<string, unknown>([
		['going-out', home],
		['coming-in', { questions: [{ from: 'going-out', id: 'first-number' }] }],
		['pulse', { questions: [{ from: 'coming-in', id: 'first-number' }] }],
	]);
	expect(assemble(files).get('pulse')!.problems).toHaveLength(1);
});

it('any file at all is read without harm', () => {
	fc.assert(
		fc.property(fc.anything(), fc.array(fc.anything()), (file, entries) => {
			const read = assemble(
				new Map<string, unknown>([
					['a', file],
					['b', { questions: entries, profile: file }],
				]),
			);
			expect([...read.keys()]).toEqual(['a', 'b']);
		}),
	);
});
