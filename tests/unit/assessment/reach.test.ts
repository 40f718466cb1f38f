import { describe, expect, it } from 'vitest';
import { isPossible, waysTo, type Requirement } from '../../../src/assessment/reach.ts';
import type { Condition } from '../../../src/assessment/types.ts';
import { demo, withQuestion } from './demo.ts';

const must = (question: string, ...is: string[]): Requirement => ({ question, is, holds: true });
const mustNot = (question: string, ...is: string[]): Requirement => ({ question, is, holds: false });

const a: Condition = { answer: 'a', is: 'x' };
const b: Condition = { answer: 'b', is: ['y', 'z'] };
const c: Condition = { answer: 'c', is: 'w' };

describe('waysTo', () => {
	it.each<[string, Condition, Requirement[][]]>([
		['a statement', b, [[must('b', 'y', 'z')]]],
		['not', { not: b }, [[mustNot('b', 'y', 'z')]]],
		['not not', { not: { not: a } }, [[must('a', 'x')]]],
		['all', { all: [a, b] }, [[must('a', 'x'), must('b', 'y', 'z')]]],
		['any', { any: [a, b] }, [[must('a', 'x')], [must('b', 'y', 'z')]]],
		['not all', { not: { all: [a, c] } }, [[mustNot('a', 'x')], [mustNot('c', 'w')]]],
		['not any', { not: { any: [a, c] } }, [[mustNot('a', 'x'), mustNot('c', 'w')]]],
		[
			'all of any',
			{ all: [{ any: [a, c] }, b] },
			[
				[must('a', 'x'), must('b', 'y', 'z')],
				[must('c', 'w'), must('b', 'y', 'z')],
			],
		],
	])('%s', (_, condition, ways) => {
		expect(waysTo(condition)).toEqual(ways);
	});
});

describe('isPossible', () => {
	it.each<[string, Requirement[], boolean]>([
		['nothing asked for', [], true],
		['an option', [must('plan', 'none')], true],
		["don't know", [must('plan', 'dont-know')], true],
		['no option', [must('plan', 'nonsense')], false],
		['one of two at once', [must('plan', 'none', 'spoken'), must('plan', 'spoken')], true],
		['two at once', [must('plan', 'none'), must('plan', 'spoken')], false],
		['an option and its opposite', [must('plan', 'none'), mustNot('plan', 'none')], false],
		['an option and not another', [must('plan', 'none'), mustNot('plan', 'spoken')], true],
		['no answer at all', [mustNot('plan', 'written', 'spoken', 'none', 'dont-know')], true],
		['several at once, where several are taken', [must('markets', 'eu'), must('markets', 'us')], true],
		['several and not one of them', [must('markets', 'eu', 'us'), mustNot('markets', 'eu')], true],
		['several and none of them', [must('markets', 'eu'), mustNot('markets', 'eu', 'us')], false],
		['a question that can be shown', [must('consent', 'bought'), must('lists', 'lists-yes')], true],
		['a question that is hidden then', [must('consent', 'bought'), must('lists', 'lists-no')], false],
		['no answer to a question that is hidden then', [mustNot('consent', 'bought'), must('lists', 'lists-no')], true],
		[
			'a hidden question among the fine',
			[must('plan', 'none'), must('tool', 'tool-ours'), mustNot('lists', 'lists-yes')],
			false,
		],
	])('%s', (_, way, expected) => {
		expect(isPossible(way, demo)).toBe(expected);
	});

	it('follows what shows a question to what shows that', () => {
		const chained = withQuestion('consent', {
			when: {
				any: [
					{ answer: 'tool', is: 'tool-ours' },
					{ answer: 'markets', is: 'cn' },
				],
			},
		});
		expect(isPossible([must('consent', 'bought'), must('lists', 'lists-no')], chained)).toBe(true);
		expect(isPossible([must('consent', 'bought'), must('lists', 'lists-no'), mustNot('markets', 'cn')], chained)).toBe(
			false,
		);
		expect(isPossible([must('consent', 'bought'), mustNot('markets', 'cn')], chained)).toBe(true);
	});
});
