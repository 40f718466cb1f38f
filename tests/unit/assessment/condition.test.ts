import { describe, expect, it } from 'vitest';
import { holds, questionsIn, reasonsFor, statementsIn } from '../../../src/assessment/condition.ts';
import type { Answers, Condition } from '../../../src/assessment/types.ts';

const a: Condition = { answer: 'a', is: 'yes' };
const b: Condition = { answer: 'b', is: ['low', 'dont-know'] };
const yes: Answers = { a: 'yes', b: 'low' };

describe('holds', () => {
	it.each<[string, Condition, Answers, boolean]>([
		['the answer named', a, { a: 'yes' }, true],
		['another answer', a, { a: 'no' }, false],
		['no answer', a, {}, false],
		['one of those named', b, { b: 'low' }, true],
		["don't know, when named", b, { b: 'dont-know' }, true],
		["don't know, when not named", a, { a: 'dont-know' }, false],
		['none of those named', b, { b: 'high' }, false],
		['one of several answers', a, { a: ['no', 'yes'] }, true],
		['none of several answers', a, { a: ['no', 'never'] }, false],
		['several of several', b, { b: ['high', 'low'] }, true],
		['an empty list', a, { a: [] }, false],
		['all, all hold', { all: [a, b] }, yes, true],
		['all, one does not', { all: [a, b] }, { a: 'yes', b: 'high' }, false],
		['any, one holds', { any: [a, b] }, { a: 'no', b: 'low' }, true],
		['any, none holds', { any: [a, b] }, { a: 'no', b: 'high' }, false],
		['not, it holds', { not: a }, { a: 'yes' }, false],
		['not, it does not', { not: a }, { a: 'no' }, true],
		['not, unanswered', { not: a }, {}, true],
		['nested', { all: [{ not: { any: [{ answer: 'c', is: 'x' }, { not: a }] } }, b] }, yes, true],
	])('%s', (_, condition, answers, expected) => {
		expect(holds(condition, answers)).toBe(expected);
	});

	it('never for the answer to a hidden question', () => {
		expect(holds(a, yes, (id) => id !== 'a')).toBe(false);
		expect(holds(a, yes, (id) => id === 'a')).toBe(true);
		expect(holds({ all: [a] }, yes, () => false)).toBe(false);
		expect(holds({ any: [a] }, yes, () => false)).toBe(false);
		expect(holds({ not: a }, yes, () => false)).toBe(true);
	});

	it('bears answers of any kind', () => {
		for (const answer of [null, 7, {}, [['yes']], [null]]) expect(holds(a, { a: answer } as never)).toBe(false);
	});
});

describe('reasonsFor', () => {
	const shown = () => true;

	it.each<[string, Condition, Answers, string[]]>([
		['a statement that holds', a, yes, ['a']],
		['nothing, when it does not hold', a, { a: 'no' }, []],
		['all that hold together', { all: [b, a] }, yes, ['b', 'a']],
		['nothing of a part that fails', { any: [{ all: [a, { answer: 'c', is: 'x' }] }, b] }, yes, ['b']],
		['only those of `any` that hold', { any: [a, b] }, { a: 'no', b: 'low' }, ['b']],
		['what `not` rests on', { not: a }, { a: 'no' }, ['a']],
		['nothing, when `not` fails', { not: a }, yes, []],
		['what fails under `not`', { not: { all: [a, b] } }, { a: 'yes', b: 'high' }, ['b']],
		['each once', { any: [a, { answer: 'a', is: ['yes', 'no'] }] }, yes, ['a']],
	])('%s', (_, condition, answers, expected) => {
		expect(reasonsFor(condition, answers, shown)).toEqual(expected);
	});

	it('leaves out what is hidden', () => {
		expect(reasonsFor({ any: [a, b] }, yes, (id) => id === 'b')).toEqual(['b']);
	});
});

describe('questionsIn and statementsIn', () => {
	const condition: Condition = { any: [{ all: [a, { not: b }] }, { answer: 'a', is: 'no' }, { answer: 'c', is: 'x' }] };

	it('name each question once, in order', () => {
		expect(questionsIn(condition)).toEqual(['a', 'b', 'c']);
	});

	it('give every statement', () => {
		expect(statementsIn(condition)).toEqual([a, b, { answer: 'a', is: 'no' }, { answer: 'c', is: 'x' }]);
	});
});
