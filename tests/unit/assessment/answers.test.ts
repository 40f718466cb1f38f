import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerable, clean, known, offered, takesSeveral } from '../../../src/assessment/answers.ts';
import type { ProfileQuestion, Question } from '../../../src/assessment/types.ts';
import { answersOf, demo, the } from './demo.ts';

function question(id: string): ProfileQuestion | Question {
	return the(id, answerable(demo));
}

it('answerable goes through the profile first', () => {
	expect(answerable(demo).map(({ id }) => id)).toEqual([
		...['markets', 'lists', 'tool'],
		...['plan', 'replies', 'calendar', 'rights', 'labels', 'claims', 'consent'],
	]);
});

it('takesSeveral is for profile questions of that kind', () => {
	expect(answerable(demo).filter(takesSeveral)).toEqual([question('markets')]);
});

it.each([
	['plan', ['written', 'spoken', 'none', 'dont-know']],
	['replies', ['everyone', 'some', 'nobody', 'dont-know', 'not-applicable']],
	['lists', ['lists-yes', 'lists-no']],
	['markets', ['eu', 'us', 'cn']],
])('%s offers %j', (id, ids) => {
	expect(offered(question(id))).toEqual(ids);
});

it.each([
	['plan', 'spoken', 'spoken'],
	['plan', 'dont-know', 'dont-know'],
	['plan', 'not-applicable', undefined],
	['plan', 'nonsense', undefined],
	['plan', ['spoken'], undefined],
	['plan', undefined, undefined],
	['replies', 'not-applicable', 'not-applicable'],
	['lists', 'lists-no', 'lists-no'],
	['lists', 'dont-know', undefined],
	['markets', ['cn', 'eu'], ['eu', 'cn']],
	['markets', ['cn', 'cn', 'mars', 7], ['cn']],
	['markets', ['mars'], undefined],
	['markets', [], undefined],
	['markets', 'eu', undefined],
	['markets', { 0: 'eu', length: 1 }, undefined],
])('known: %s given %j is %j', (id, given, expected) => {
	expect(known(question(id), given)).toEqual(expected);
});

describe('clean', () => {
	it('keeps what is known, in the order asked', () => {
		const { answers, dropped } = clean(demo, { plan: 'none', markets: ['us', 'eu'], lists: 'lists-no' });
		expect(answers).toEqual({ markets: ['eu', 'us'], lists: 'lists-no', plan: 'none' });
		expect(Object.keys(answers)).toEqual(['markets', 'lists', 'plan']);
		expect(dropped).toEqual([]);
	});

	it('says what it drops, whole or in part', () => {
		const given = {
			plan: 'gone',
			lists: 'lists-yes',
			markets: ['eu', 'mars'],
			tool: ['tool-ours'],
			extra: 'x',
			rights: null,
		};
		expect(clean(demo, given)).toEqual({
			answers: { lists: 'lists-yes', markets: ['eu'] },
			dropped: ['plan', 'markets', 'tool', 'extra', 'rights'],
		});
	});

	it('does not call it a loss to tidy a list, or to leave out what is empty', () => {
		expect(clean(demo, { markets: ['us', 'eu', 'us'], plan: undefined })).toEqual({
			answers: { markets: ['eu', 'us'] },
			dropped: [],
		});
		expect(clean(demo, { markets: [] })).toEqual({ answers: {}, dropped: [] });
	});

	it('keeps answers to hidden questions: they count again when the question comes back', () => {
		expect(clean(demo, { consent: 'bought' }).answers).toEqual({ consent: 'bought' });
	});

	it.each([null, undefined, 'text', 7, true, Symbol('s'), () => 1])('makes no answers of %s', (given) => {
		expect(clean(demo, given)).toEqual({ answers: {}, dropped: [] });
	});

	it('is not fooled by prototypes', () => {
		const inherited: unknown = Object.create({ plan: 'none' });
		expect(clean(demo, inherited)).toEqual({ answers: {}, dropped: [] });
		const hostile: unknown = JSON.parse('{"__proto__": {"plan": "none"}, "constructor": "x", "toString": "y"}');
		expect(clean(demo, hostile)).toEqual({ answers: {}, dropped: ['__proto__', 'constructor', 'toString'] });
		expect(({} as Record<string, unknown>).plan).toBeUndefined();
	});

	it('bears anything, and cleans what is clean to itself', () => {
		const keys = fc.constantFrom(...answerable(demo).map(({ id }) => id), '__proto__', 'constructor');
		const anything = fc.oneof(
			fc.anything(),
			fc.dictionary(keys, fc.oneof(fc.anything(), fc.constantFrom('none', ['eu'], 'eu'))),
		);
		fc.assert(
			fc.property(anything, (given) => {
				const { answers } = clean(demo, given);
				expect(clean(demo, answers)).toEqual({ answers, dropped: [] });
			}),
			{ numRuns: 2000 },
		);
	});

	it('changes nothing in answers that are all known', () => {
		fc.assert(
			fc.property(answersOf(demo, 4), (answers) => {
				expect(clean(demo, answers)).toEqual({ answers, dropped: [] });
			}),
		);
	});
});
