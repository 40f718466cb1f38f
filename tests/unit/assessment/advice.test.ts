import { describe, expect, it } from 'vitest';
import { advise, featured, type Advice } from '../../../src/assessment/advice.ts';
import { score } from '../../../src/assessment/score.ts';
import type { Answers, Assessment, Condition } from '../../../src/assessment/types.ts';
import { demo, everything, the, withActionWhen, withQuestion } from './demo.ts';

const best = everything(1);

function adviceOn(answers: Answers, assessment: Assessment = demo): Advice[] {
	return advise(assessment, answers, score(assessment, answers));
}

function ids(advice: readonly Advice[]): string[] {
	return advice.map(({ action }) => action.id);
}

describe('advise', () => {
	it('has nothing to say about the best answers', () => {
		expect(adviceOn(best)).toEqual([]);
	});

	it('has nothing to say without answers', () => {
		expect(adviceOn({})).toEqual([]);
		expect(adviceOn({ lists: 'lists-yes', markets: ['eu'] })).toEqual([]);
	});

	it('says what led to it, and how much it would bring', () => {
		expect(adviceOn({ ...best, plan: 'spoken' })).toEqual([
			{
				action: the('write-plan', demo.actions),
				kind: 'improve',
				priority: 3.6,
				because: [{ question: 'plan', answer: 'spoken' }],
			},
		]);
	});

	it('takes the largest of several questions and names them all', () => {
		expect(adviceOn({ ...best, labels: 'unlabelled', claims: 'unproven' })).toMatchObject([
			{
				action: { id: 'keep-file' },
				priority: 2,
				because: [
					{ question: 'labels', answer: 'unlabelled' },
					{ question: 'claims', answer: 'unproven' },
				],
			},
		]);
		expect(adviceOn({ ...best, labels: 'unlabelled' })).toMatchObject([
			{ priority: 1, because: [{ question: 'labels' }] },
		]);
	});

	it('orders by weight, gap, impact and effort', () => {
		const advice = adviceOn({
			...best,
			plan: 'none',
			replies: 'nobody',
			calendar: 'no-calendar',
			labels: 'unlabelled',
			rights: 'unsure',
		});
		expect(advice.map(({ action, priority }) => [action.id, priority])).toEqual([
			['write-plan', 6],
			['answer-people', 5],
			['clear-music', 3.5],
			['make-calendar', 2],
			['keep-file', 1],
		]);
	});

	it('keeps the order of the author where priorities tie, also those that tie on paper only', () => {
		const assessment = { ...demo, actions: demo.actions.map((action) => ({ ...action, impact: 1, effort: 1 })) };
		expect(ids(adviceOn({ ...best, labels: 'unlabelled', calendar: 'no-calendar' }, assessment))).toEqual([
			'make-calendar',
			'keep-file',
		]);
		const thirds = withQuestion('plan', {
			options: the('plan', demo.questions).options.map((option) =>
				option.id === 'spoken' ? { ...option, value: 0.9 } : option,
			),
		});
		const scaled = {
			...thirds,
			questions: thirds.questions.map((question) =>
				question.id === 'replies'
					? {
							...question,
							options: question.options.map((option) => (option.id === 'some' ? { ...option, value: 0.85 } : option)),
						}
					: question,
			),
			actions: assessment.actions,
		};
		expect(3 * (1 - 0.9)).toBeLessThan(2 * (1 - 0.85));
		expect(ids(adviceOn({ ...best, plan: 'spoken', replies: 'some' }, scaled))).toEqual([
			'write-plan',
			'answer-people',
		]);
	});

	it('puts what to find out before what to improve', () => {
		const advice = adviceOn({ ...best, replies: 'nobody', plan: 'dont-know', calendar: 'dont-know' });
		expect(advice.map(({ action, kind, priority }) => [action.id, kind, priority])).toEqual([
			['write-plan', 'find-out', 6],
			['answer-people', 'improve', 5],
			['make-calendar', 'improve', 2],
		]);
	});

	it('finds out where one of several questions of weight 3 has "don\'t know"', () => {
		const any: Condition = {
			any: [
				{ answer: 'labels', is: 'unlabelled' },
				{ answer: 'plan', is: 'dont-know' },
			],
		};
		const assessment = withActionWhen('keep-file', any);
		const kind = (answers: Answers) =>
			the(
				'keep-file',
				adviceOn(answers, assessment).map((one) => ({ ...one, id: one.action.id })),
			).kind;
		expect(kind({ ...best, labels: 'unlabelled', plan: 'dont-know' })).toBe('find-out');
		expect(kind({ ...best, labels: 'unlabelled' })).toBe('improve');
	});

	it('finds out what matters most first', () => {
		const assessment = withQuestion('calendar', { weight: 3 });
		const cheap = {
			...assessment,
			actions: assessment.actions.map((action) => (action.id === 'make-calendar' ? { ...action, impact: 5 } : action)),
		};
		expect(ids(adviceOn({ ...best, plan: 'dont-know', calendar: 'dont-know' }, cheap))).toEqual([
			'make-calendar',
			'write-plan',
		]);
	});

	it('puts gates first, those that stop before those that cap', () => {
		const advice = adviceOn({
			...best,
			markets: ['us'],
			lists: 'lists-yes',
			rights: 'copied',
			consent: 'bought',
			plan: 'none',
		});
		expect(advice.map(({ action, kind }) => [action.id, kind])).toEqual([
			['pause-uploads', 'gate'],
			['clear-music', 'gate'],
			['write-plan', 'improve'],
		]);
		expect(advice[0]?.because).toEqual([{ question: 'consent', answer: 'bought' }]);
	});

	it("offers a gate's action although its own condition does not hold", () => {
		const answers: Answers = { ...best, markets: ['us'], lists: 'lists-yes', consent: 'notice' };
		expect(adviceOn(answers)).toMatchObject([
			{
				action: { id: 'record-consent' },
				kind: 'gate',
				priority: 1.8,
				because: [{ question: 'consent', answer: 'notice' }],
			},
		]);
	});

	it('offers the action of the gate that "don\'t know" opens', () => {
		const advice = adviceOn({ ...best, lists: 'lists-yes', consent: 'dont-know' });
		expect(advice.map(({ action, kind }) => [action.id, kind])).toEqual([['pause-uploads', 'gate']]);
	});

	it('offers an action once, though it lifts two gates, with both reasons and its own', () => {
		const music = the('rights', demo.questions).gates!;
		const assessment = {
			...withQuestion('rights', { gates: music.map((gate) => ({ ...gate, action: 'pause-uploads' })) }),
			actions: withActionWhen('pause-uploads', {
				any: [
					{ answer: 'plan', is: 'none' },
					{ answer: 'rights', is: 'copied' },
				],
			}).actions,
		};
		const advice = adviceOn(
			{ ...best, lists: 'lists-yes', rights: 'copied', consent: 'bought', plan: 'none' },
			assessment,
		);
		expect(ids(advice)).toEqual(['pause-uploads', 'write-plan', 'clear-music']);
		expect(advice[0]).toMatchObject({
			kind: 'gate',
			priority: 15,
			because: [
				{ question: 'consent', answer: 'bought' },
				{ question: 'rights', answer: 'copied' },
				{ question: 'plan', answer: 'none' },
			],
		});
	});

	it('gives no best answer, no profile answer and nothing put aside as a reason', () => {
		const assessment = withActionWhen('write-plan', {
			all: [
				{ answer: 'plan', is: 'none' },
				{ answer: 'calendar', is: 'calendar' },
				{ answer: 'lists', is: 'lists-yes' },
				{ answer: 'replies', is: 'not-applicable' },
			],
		});
		const answers: Answers = { ...best, lists: 'lists-yes', plan: 'none', replies: 'not-applicable' };
		expect(adviceOn(answers, assessment)).toMatchObject([{ because: [{ question: 'plan', answer: 'none' }] }]);
	});

	it('offers nothing for a condition that rests on best answers or gaps only', () => {
		const onBest = withActionWhen('write-plan', { answer: 'plan', is: 'written' });
		expect(adviceOn(best, onBest)).toEqual([]);
		const { calendar: _, ...rest } = best;
		expect(adviceOn(rest)).toEqual([]);
	});

	it('overlooks answers to hidden questions', () => {
		expect(adviceOn({ ...best, lists: 'lists-no', consent: 'bought' })).toEqual([]);
		const assessment = withActionWhen('write-plan', {
			all: [
				{ answer: 'plan', is: 'none' },
				{ answer: 'tool', is: 'tool-ours' },
			],
		});
		expect(adviceOn({ ...best, plan: 'none', lists: 'lists-yes', tool: 'tool-ours' }, assessment)).toHaveLength(1);
		expect(adviceOn({ ...best, plan: 'none', lists: 'lists-no', tool: 'tool-ours' }, assessment)).toEqual([]);
	});
});

describe('featured', () => {
	const of = (gates: number, others: number): Advice[] => [
		...Array.from({ length: gates }, (): Advice => ({ ...sample, kind: 'gate' })),
		...Array.from({ length: others }, () => sample),
	];
	const sample: Advice = { action: the('write-plan', demo.actions), kind: 'improve', priority: 1, because: [] };

	it.each([
		[0, 0, 0],
		[0, 2, 2],
		[0, 3, 3],
		[0, 9, 3],
		[2, 9, 3],
		[3, 9, 3],
		[4, 9, 4],
		[4, 0, 4],
		[5, 9, 5],
		[7, 9, 5],
		[1, 1, 2],
	])('of %i gates and %i others shows %i', (gates, others, shown) => {
		expect(featured(of(gates, others))).toBe(shown);
	});
});
