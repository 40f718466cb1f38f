import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortOf, type QuestionSpread } from '../../../src/assessment/cohort.ts';
import { gather, type Handed } from '../../../src/assessment/gather.ts';
import { encode } from '../../../src/assessment/link.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answers } from '../../../src/assessment/types.ts';
import {
	boardFragment,
	boardIn,
	boardInLink,
	boardText,
	claimsToBeBoard,
	linesOf,
	parseBoard,
	type Batch,
} from '../../../src/components/training/cohort/board.ts';
import { changeOf } from '../../../src/components/training/cohort/change.ts';
import { gatherAll, newsIn } from '../../../src/components/training/cohort/intake.ts';
import {
	askedOf,
	beginningOf,
	byNickname,
	scorer,
	typedBeginnings,
} from '../../../src/components/training/cohort/parts.ts';
import { promptFor } from '../../../src/components/training/cohort/prompts.ts';
import { readAssessments } from '../../../src/guide/assessment-files.ts';

const all = [...(await readAssessments()).values()];
const pulse = all.find(({ id }) => id === 'pulse')!;
const now = () => Promise.resolve();

/** Answers that give everybody the option at this place of each question. */
const answers = (place: number): Answers =>
	Object.fromEntries(pulse.questions.map(({ id, options }) => [id, options[place % options.length]!.id]));
const code = (nonce: number, place = 0) => encode(pulse, answers(place), nonce);
const handed = (text: string) => [...gather(text, all).handed];

describe('a board that is handed on', () => {
	const board: Batch[] = [
		{ name: '早上', entries: [{ code: code(1), name: '=1+1' }] },
		{
			name: 'After',
			entries: [
				{ code: code(2), name: '' },
				{ code: code(3), name: 'Wang “小王”' },
			],
		},
	];

	it('comes back whole from a file, and without names from a link', () => {
		expect(claimsToBeBoard(boardText(board))).toBe(true);
		expect(boardIn(boardText(board))).toEqual(board);
		expect(boardIn(`\uFEFF${boardText(board)}`)).toEqual(board);
		const nameless = board.map(({ entries }) => ({
			name: '',
			entries: entries.map((each) => ({ ...each, name: '' })),
		}));
		for (const link of [
			boardFragment(board),
			`Look: https://example.org/training/cohort/${boardFragment(board)}, thanks`,
			boardFragment(board).replace('#b=', '%23b%3D').replaceAll('~', '%7E'),
		]) {
			expect(boardInLink(link), link).toEqual(nameless);
		}
		expect(handed(board.map(linesOf).join('\n')).map(({ name }) => name)).toEqual(['=1+1', '', 'Wang “小王”']);
	});

	it('is refused when it is not as it was written, with the reason', () => {
		const whole = JSON.parse(boardText(board)) as Record<string, unknown>;
		const [first] = whole['batches'] as Record<string, unknown>[];
		const results = first!['results'] as unknown[];
		for (const [what, value, problem] of [
			['null', null, 'damaged'],
			['a list', [whole], 'damaged'],
			['another format', { ...whole, format: 'other' }, 'damaged'],
			['no version', { ...whole, version: undefined }, 'damaged'],
			['half a version', { ...whole, version: 1.5 }, 'damaged'],
			['version 0', { ...whole, version: 0 }, 'damaged'],
			['a later version', { ...whole, version: 2, batches: 'anything' }, 'future'],
			['batches that are none', { ...whole, batches: {} }, 'damaged'],
			['a batch that is none', { ...whole, batches: [null] }, 'damaged'],
			['a name that is none', { ...whole, batches: [{ ...first, name: 5 }] }, 'damaged'],
			['results that are none', { ...whole, batches: [{ ...first, results: 'r' }] }, 'damaged'],
			['a result that is none', { ...whole, batches: [{ ...first, results: [...results, 7] }] }, 'damaged'],
			['a code that is none', { ...whole, batches: [{ ...first, results: [{ code: '<b>' }] }] }, 'damaged'],
			[
				'a nickname that is none',
				{ ...whole, batches: [{ ...first, results: [{ code: code(1), name: {} }] }] },
				'damaged',
			],
			['too many batches', { ...whole, batches: Array.from({ length: 501 }, () => first) }, 'too-big'],
			['too many results', { ...whole, batches: [{ ...first, results: Array.from({ length: 100_001 }) }] }, 'too-big'],
		] as const) {
			expect(parseBoard(value), what).toBe(problem);
		}
		expect(boardIn(boardText(board).slice(0, -9))).toBe('damaged');
		expect(boardIn(' '.repeat(20_000_001))).toBe('too-big');
		expect(boardIn('['.repeat(100_000))).toBe('damaged');
	});

	it('holds labels in one line, without marks that cannot be seen', () => {
		const hostile = {
			format: 'crosscurrent-board',
			version: 1,
			batches: [{ name: 'a\u202Eb\nc', results: [{ code: code(1), name: `\u0000${'x'.repeat(200)}` }] }],
		};
		expect(parseBoard(hostile)).toEqual([{ name: 'a b c', entries: [{ code: code(1), name: 'x'.repeat(80) }] }]);
	});

	it('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
				parseBoard(value);
				boardIn(text);
				boardIn(`{"format":"crosscurrent-board"${text}`);
				boardInLink(text);
				boardInLink(`#b=${text}`);
				claimsToBeBoard(text);
			}),
		);
	});
});

describe('what a room hands over', () => {
	it('is read in pieces as it is read whole: the same results, the same lines', async () => {
		const lines = Array.from({ length: 6000 }, (_, index) =>
			index % 50
				? `${'junk '.repeat(20)}\r\n`
				: index % 100
					? `r=${code(index)}\n`
					: `#r=${code(index).slice(0, -3)}x!\n`,
		).join('');
		expect(lines.length).toBeGreaterThan(500_000);
		let pauses = 0;
		const found = await gatherAll(lines, all, () => {
			pauses += 1;
			return now();
		});
		expect(found).toEqual(gather(lines, all));
		expect(found.handed).toHaveLength(60);
		expect(found.unreadable).toHaveLength(60);
		expect(pauses).toBeGreaterThan(3);
	});

	it('is read in pieces also where it is one line, and where nothing divides it', async () => {
		const line = Array.from({ length: 3000 }, (_, index) => `r=${code(index)},${'x'.repeat(50)} `).join('');
		expect((await gatherAll(line, all, now)).handed).toHaveLength(3000);
		expect((await gatherAll('x'.repeat(450_000), all, now)).handed).toEqual([]);
	});

	it('never throws, whatever the text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(99), async (text, nonce) => {
				const { handed: found } = await gatherAll(`${text} r=${code(nonce)} ${text}`, all, now);
				expect(found.length).toBeGreaterThan(0);
				const groups = byNickname(found, typedBeginnings(text));
				expect(groups.groups.flatMap(({ people }) => people).length + groups.others.length).toBe(found.length);
			}),
		);
	});

	it('counts who is new; the same code is not taken twice, the same person not counted twice', () => {
		const there = handed(`r=${code(1)} r=${code(2)}`);
		const again = handed(`r=${code(1)} r=${code(2, 1)} r=${code(3)} r=${code(3)} r=${code(4)} r=${code(4, 1)}`);
		const { fresh, merged } = newsIn(again, there);
		expect(fresh.map((each) => each.code)).toEqual([code(2, 1), code(3), code(4), code(4, 1)]);
		// New are the third and the fourth person.
		expect(merged).toBe(4);
	});
});

describe('parts of a room', () => {
	it('knows how a nickname begins', () => {
		for (const [name, beginning] of [
			['Sales-Ann', 'sales'],
			['sales 7', 'sales'],
			['SALES_b', 'sales'],
			['sales7', 'sales'],
			['销售部－小王', '销售部'],
			['运营１', '运营'],
			['Ann', 'ann'],
			['7 up', ''],
			['-x', ''],
			['', ''],
		] as const) {
			expect(beginningOf(name), name).toBe(beginning);
		}
	});

	it('puts together nicknames that begin alike, and shows no beginning that is one person’s', () => {
		const people = ['Sales-Ann', 'ops 1', 'sales 7', 'Wang', '', 'Ops-2', 'SALES_b'].map((name) => ({ name }));
		const { groups, others } = byNickname(people, []);
		expect(groups.map(({ name, people: own }) => [name, own.length])).toEqual([
			['Sales', 3],
			['ops', 2],
		]);
		expect(others.map(({ name }) => name)).toEqual(['', 'Wang']);
	});

	it('shows no nickname that one person may have given twice, and shows one that many gave', () => {
		const people = ['Wang', 'wang', ...Array.from({ length: 5 }, () => 'Sales')].map((name) => ({ name }));
		const { groups, others } = byNickname(people, []);
		expect(groups.map(({ name, people: own }) => [name, own.length])).toEqual([['Sales', 5]]);
		expect(others).toHaveLength(2);
	});

	it('goes by what the trainer has typed, the longest first', () => {
		const people = ['Salesforce 1', 'sales 2', 'ops'].map((name) => ({ name }));
		const { groups, others } = byNickname(people, typedBeginnings(' Sales，SalesForce、hr,, sales'));
		expect(groups.map(({ name, people: own }) => [name, own.map((each) => each.name)])).toEqual([
			['sales', ['sales 2']],
			['salesforce', ['Salesforce 1']],
			['hr', []],
		]);
		expect(others).toEqual([{ name: 'ops' }]);
	});

	it('scores nobody twice over the same questions', () => {
		const people = handed(`r=${code(1)} r=${code(2)} r=${code(3)}`);
		const score = scorer();
		const asked = askedOf(people);
		expect(askedOf(people)).toBe(asked);
		const [first, second] = score(people.slice(0, 2), asked);
		const again = score([...people].reverse(), new Set([...asked].reverse()));
		expect(again[2]).toBe(first);
		expect(again[1]).toBe(second);
		expect(score(people, new Set([pulse.questions[0]!.id]))[0]).not.toBe(first);
	});
});

describe('before and after', () => {
	const part = (person: Handed, count: number): Handed => ({
		...person,
		answers: Object.fromEntries(Object.entries(person.answers).slice(0, count)),
	});
	const before = handed([1, 2, 3, 4, 5].map((nonce) => `r=${code(nonce, 1)}`).join(' '));
	const after = handed([4, 5, 6, 7, 8, 9].map((nonce) => `r=${code(nonce, 2)}`).join(' '));

	it('compares over what was asked in both, and knows who is in both', () => {
		const change = changeOf(
			pulse,
			before,
			after.map((person) => part(person, 3)),
			scorer(),
		);
		expect([change.before.count, change.after.count, change.asked, change.both]).toEqual([5, 6, 3, 2]);
		for (const { id, before: then, after: later } of change.questions) {
			const { options } = pulse.questions.find((question) => question.id === id)!;
			expect([then, later]).toEqual([options[1]!.value, options[2]!.value]);
		}
		const shifts = change.questions.map(({ before: then, after: later }) => Math.abs(later - then));
		expect(shifts).toEqual([...shifts].sort((a, b) => b - a));
		expect(change.dimensions.length).toBeGreaterThan(0);
		for (const { before: then, after: later } of change.dimensions) expect([then.count, later.count]).toEqual([5, 6]);
	});

	it('has nothing to say of rounds that were asked different things', () => {
		const [first, ...others] = pulse.questions.map(({ id }) => id);
		const only = (ids: readonly string[]) => (person: Handed) => ({
			...person,
			answers: Object.fromEntries(Object.entries(person.answers).filter(([id]) => ids.includes(id))),
		});
		const change = changeOf(pulse, before.map(only([first!])), after.map(only(others)), scorer());
		expect([change.asked, change.dimensions, change.questions]).toEqual([0, [], []]);
	});
});

describe('what to ask a room', () => {
	const question = pulse.questions.find(({ options }) => new Set(options.map(({ value }) => value)).size >= 3)!;
	const sorted = [...question.options].sort((a, b) => a.value - b.value);
	const [worst, best] = [sorted[0]!.id, sorted.at(-1)!.id];
	const middle = sorted.find(({ value }) => value >= 0.4 && value <= 0.6)?.id;

	function spread(counts: Record<string, number>): QuestionSpread {
		const ids = [...question.options.map(({ id }) => id), DONT_KNOW, NOT_APPLICABLE];
		const answered = Object.values(counts).reduce((sum, count) => sum + count, 0);
		return {
			id: question.id,
			dimension: question.dimension,
			answers: ids.map((answer) => ({ answer, count: counts[answer] ?? 0 })),
			answered,
			dontKnow: counts[DONT_KNOW] ?? 0,
			mean: null,
			disagreement: 0,
		};
	}

	it.each([
		[
			'two camps',
			{ [worst]: 4, [best]: 6 },
			{ kind: 'camps', low: { answer: worst, count: 4 }, high: { answer: best, count: 6 } },
		],
		['many do not know', { [worst]: 3, [best]: 2, [DONT_KNOW]: 5 }, { kind: 'unknown' }],
		['all weak', { [worst]: 9, [best]: 1 }, { kind: 'weak' }],
		['all strong', { [best]: 9, [DONT_KNOW]: 1 }, { kind: 'strong', high: { answer: best, count: 9 } }],
		['spread', { [middle ?? worst]: middle ? 8 : 5, [best]: 2, [DONT_KNOW]: middle ? 0 : 2 }, { kind: 'spread' }],
	])('%s', (_, counts, expected) => {
		expect(promptFor(question, spread(counts))).toMatchObject(expected);
	});

	it('has something for every question of every assessment, however it was answered', () => {
		fc.assert(
			fc.property(fc.constantFrom(...all), fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (assessment, picks) => {
				const people = picks.map((pick, nonce): Handed => {
					const given = Object.fromEntries(
						assessment.questions.map(({ id, options }, index) => {
							const answer = options[(pick + index) % (options.length + 1)]?.id ?? DONT_KNOW;
							return [id, answer];
						}),
					);
					return { assessment, answers: given, nonce, name: '', code: String(nonce) };
				});
				const { questions } = cohortOf(assessment, scorer()(people, askedOf(people)));
				for (const each of questions)
					promptFor(
						assessment.questions.find(({ id }) => id === each.id)!,
						each,
					);
			}),
			{ numRuns: 20 },
		);
	});
});
