import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/assessment/compare.ts';
import { score } from '../../../src/assessment/score.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answers, type Assessment } from '../../../src/assessment/types.ts';
import { asOf } from '../../../src/assessment/version.ts';
import { demo, everything, the, withQuestion } from './demo.ts';

const worst = everything(0);
const best = everything(1);
const known = { ...best, lists: 'lists-yes' };

const comparing = (then: Answers, now: Answers, assessment: Assessment = demo) =>
	compare(score(assessment, then), score(assessment, now));

const at = (low: number, high = low) => ({ low, high });

it('says how far everything moved', () => {
	expect(comparing({ ...worst, lists: 'lists-yes' }, { ...known, plan: 'spoken', labels: DONT_KNOW })).toEqual({
		comparable: 1,
		mean: { then: at(0), now: at(82.592592593, 90) },
		dimensions: [
			{ id: 'craft', then: at(0), now: at(70) },
			{ id: 'law', then: at(0), now: at(88.888888889, 100) },
		],
		changed: [
			{ question: 'replies', then: 'nobody', now: 'everyone', gain: 100 },
			{ question: 'calendar', then: 'no-calendar', now: 'calendar', gain: 100 },
			{ question: 'rights', then: 'copied', now: 'licensed', gain: 100 },
			{ question: 'claims', then: 'unproven', now: 'proven', gain: 100 },
			{ question: 'consent', then: 'bought', now: 'recorded', gain: 100 },
			{ question: 'plan', then: 'none', now: 'spoken', gain: 40 },
			{ question: 'labels', then: 'unlabelled', now: DONT_KNOW, gain: 0 },
		],
	});
});

it('puts losses last and counts a “don’t know” as nothing', () => {
	const then = { ...best, calendar: 'no-calendar', replies: 'some' };
	const now = { ...best, plan: DONT_KNOW, rights: 'unsure' };
	expect(comparing(then, now).changed).toEqual([
		{ question: 'calendar', then: 'no-calendar', now: 'calendar', gain: 100 },
		{ question: 'replies', then: 'some', now: 'everyone', gain: 50 },
		{ question: 'rights', then: 'licensed', now: 'unsure', gain: -70 },
		{ question: 'plan', then: 'written', now: DONT_KNOW, gain: -100 },
	]);
	expect(comparing(best, best).changed).toEqual([]);
});

describe('leaves out of both', () => {
	it('what one of them did not answer', () => {
		const { plan: _, ...without } = best;
		for (const [then, now] of [
			[without, { ...best, plan: 'none' }],
			[{ ...best, plan: 'none' }, without],
		] as const) {
			expect(comparing(then, now)).toEqual({
				comparable: 5 / 6,
				mean: { then: at(100), now: at(100) },
				dimensions: [
					{ id: 'craft', then: at(100), now: at(100) },
					{ id: 'law', then: at(100), now: at(100) },
				],
				changed: [],
			});
		}
	});

	it('what does not apply to one of them, which is still a question of its result', () => {
		const aside = { ...best, replies: NOT_APPLICABLE };
		expect(comparing(aside, { ...best, replies: 'nobody' })).toMatchObject({
			comparable: 5 / 6,
			mean: { then: at(100), now: at(100) },
			changed: [],
		});
		expect(comparing({ ...best, replies: 'nobody' }, aside)).toMatchObject({ comparable: 5 / 6, changed: [] });
		expect(comparing(aside, aside)).toMatchObject({ comparable: 1, changed: [] });
	});

	it('what is hidden from one of them', () => {
		const hidden = { ...best, lists: 'lists-no', consent: 'bought' };
		expect(comparing(hidden, known)).toMatchObject({ comparable: 6 / 7, changed: [] });
		expect(comparing(known, hidden)).toMatchObject({ comparable: 6 / 7, changed: [] });
		expect(comparing(hidden, hidden)).toMatchObject({ comparable: 1 });
	});

	it('a dimension of which nothing can be compared', () => {
		const { plan: _, replies: __, calendar: ___, ...law } = best;
		const comparison = comparing({ ...law, rights: 'copied' }, best);
		expect(comparison).toMatchObject({ comparable: 3 / 6, mean: { then: at(50), now: at(100) } });
		expect(comparison.dimensions).toEqual([{ id: 'law', then: at(50), now: at(100) }]);
	});
});

it('finds nothing to compare where nothing is answered or nothing applies', () => {
	const nothing = { comparable: 0, mean: null, dimensions: [], changed: [] };
	expect(comparing({}, {})).toEqual(nothing);
	expect(comparing(best, {})).toEqual(nothing);
	expect(comparing({}, best)).toEqual(nothing);
	const loose: Assessment = {
		...demo,
		questions: demo.questions.map(({ gates: _, when: __, ...question }) => ({
			...question,
			notApplicable: { en: 'Not here', zh: '没有' },
		})),
	};
	const aside = Object.fromEntries(loose.questions.map(({ id }) => [id, NOT_APPLICABLE]));
	expect(comparing(aside, aside, loose)).toEqual(nothing);
});

describe('compares across', () => {
	it('versions: only what both asked', () => {
		const { labels: _, ...then }: Answers = { ...best, rights: 'copied' };
		expect(compare(score(asOf(demo, 0), then), score(demo, { ...best, labels: 'unlabelled' }))).toMatchObject({
			comparable: 5 / 6,
			mean: { then: at(60), now: at(100) },
			changed: [{ question: 'rights', gain: 100 }],
		});
	});

	it('assessments: a shared question is known by its id, and weighs what it weighs now', () => {
		const other: Assessment = {
			...demo,
			id: 'other',
			dimensions: [
				{ id: 'law', weight: 1 },
				{ id: 'craft', weight: 3 },
			],
			questions: [
				{ ...the('rights', demo.questions), weight: 1, dimension: 'craft' },
				{ ...the('plan', demo.questions), weight: 1 },
				{ ...the('labels', demo.questions), weight: 3 },
				{ ...the('claims', demo.questions), id: 'elsewhere' },
				{ ...the('claims', demo.questions), id: 'hidden', when: { answer: 'lists', is: 'lists-yes' } },
			],
		};
		const then = { ...best, rights: 'copied', plan: 'spoken' };
		const now = { rights: 'licensed', plan: 'written', labels: 'unlabelled', elsewhere: 'proven' };
		expect(compare(score(demo, then), score(other, now))).toEqual({
			comparable: 3 / 4,
			mean: { then: at(40), now: at(75) },
			dimensions: [
				{ id: 'law', then: at(100), now: at(0) },
				{ id: 'craft', then: at(20), now: at(100) },
			],
			changed: [
				{ question: 'rights', then: 'copied', now: 'licensed', gain: 100 },
				{ question: 'plan', then: 'spoken', now: 'written', gain: 60 },
				{ question: 'labels', then: 'labelled', now: 'unlabelled', gain: -100 },
			],
		});
	});

	it('assessments that share nothing', () => {
		const other = { ...withQuestion('plan', { id: 'plans' }), questions: [{ ...demo.questions[0]!, id: 'plans' }] };
		expect(compare(score(demo, best), score(other, { plans: 'none' }))).toEqual({
			comparable: 0,
			mean: null,
			dimensions: [],
			changed: [],
		});
	});
});
