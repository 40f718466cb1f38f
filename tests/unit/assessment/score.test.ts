import { describe, expect, it } from 'vitest';
import { score, type Band, type Result } from '../../../src/assessment/score.ts';
import type { Answers, Assessment, Option } from '../../../src/assessment/types.ts';
import { demo, everything, the, withQuestion } from './demo.ts';

const best = everything(1);

function bandOf(result: Result, dimension: string): Band | null {
	return the(dimension, result.dimensions).band;
}

/** The demo with no gates and other weights of its two dimensions. */
function weighing(craft: number, law: number): Assessment {
	return {
		...demo,
		dimensions: [
			{ id: 'craft', weight: craft },
			{ id: 'law', weight: law },
		],
		questions: demo.questions.map(({ gates: _, ...question }) => question),
	};
}

describe('a question', () => {
	it('scores the value of its option', () => {
		expect(the('plan', score(demo, { plan: 'spoken' }).questions)).toEqual({
			id: 'plan',
			dimension: 'craft',
			weight: 3,
			gated: false,
			status: 'answered',
			answer: 'spoken',
			value: 0.4,
			band: { low: 40, high: 40 },
		});
	});

	it('has the points it has on paper', () => {
		const options = the('plan', demo.questions).options.map((option) => ({ ...option, value: 0.57 }));
		expect(100 * 0.57).not.toBe(57);
		expect(the('plan', score(withQuestion('plan', { options }), { plan: 'spoken' }).questions).band).toEqual({
			low: 57,
			high: 57,
		});
	});

	it('is open where nobody knows', () => {
		expect(the('rights', score(demo, { rights: 'dont-know' }).questions)).toEqual({
			id: 'rights',
			dimension: 'law',
			weight: 3,
			gated: true,
			status: 'dont-know',
			answer: 'dont-know',
			value: null,
			band: { low: 0, high: 100 },
		});
	});

	it.each<[string, Answers]>([
		['without an answer', {}],
		['with an option it does not have', { replies: 'gone' }],
		['with the option of another question', { replies: 'written' }],
		['with a list', { replies: ['everyone'] }],
		['with something that is no answer', { replies: null } as never],
	])('counts as unanswered %s', (_, answers) => {
		expect(the('replies', score(demo, answers).questions)).toMatchObject({
			status: 'unanswered',
			answer: null,
			value: null,
			band: { low: 0, high: 100 },
		});
	});

	it('does not count where it does not apply', () => {
		expect(the('replies', score(demo, { replies: 'not-applicable' }).questions)).toMatchObject({
			status: 'not-applicable',
			answer: 'not-applicable',
			value: null,
			band: null,
		});
	});

	it('cannot be put aside where the author does not allow it', () => {
		expect(the('rights', score(demo, { rights: 'not-applicable' }).questions).status).toBe('unanswered');
	});

	it('does not count while hidden, whatever was answered', () => {
		const result = score(demo, { lists: 'lists-no', consent: 'bought' });
		expect(the('consent', result.questions)).toMatchObject({ status: 'hidden', answer: null, value: null, band: null });
		expect(result.gates).toEqual([]);
	});
});

describe('a dimension', () => {
	it('weighs its questions and leaves open what is not known', () => {
		const result = score(demo, { plan: 'spoken', replies: 'dont-know' });
		expect(the('craft', result.dimensions)).toEqual({
			id: 'craft',
			weight: 1,
			band: { low: 20, high: 70 },
			coverage: 2 / 3,
		});
		expect(the('law', result.dimensions)).toEqual({ id: 'law', weight: 2, band: { low: 0, high: 100 }, coverage: 0 });
	});

	it('leaves out what does not apply', () => {
		const result = score(demo, { plan: 'spoken', replies: 'not-applicable', calendar: 'calendar' });
		expect(the('craft', result.dimensions)).toMatchObject({ band: { low: 55, high: 55 }, coverage: 1 });
	});

	it('takes no part when none of its questions applies', () => {
		const assessment = {
			...demo,
			questions: demo.questions.map((question) =>
				question.dimension === 'craft' ? { ...question, when: { answer: 'lists', is: 'lists-yes' } } : question,
			),
		};
		const result = score(assessment, { ...best, lists: 'lists-no', claims: 'unproven' });
		expect(the('craft', result.dimensions)).toMatchObject({ band: null, coverage: null });
		expect(result.mean).toEqual(bandOf(result, 'law'));
		expect(result).toMatchObject({ coverage: 1, level: 'ready', rule: { kind: 'mean' } });
	});

	it('rounds to nine decimals', () => {
		expect(bandOf(score(demo, { plan: 'written', replies: 'not-applicable' }), 'craft')).toEqual({
			low: 75,
			high: 100,
		});
		expect(bandOf(score(demo, { calendar: 'calendar' }), 'craft')).toEqual({ low: 16.666666667, high: 100 });
	});
});

describe('the mean', () => {
	it('weighs the dimensions', () => {
		const result = score(demo, { ...best, rights: 'unsure', labels: 'dont-know' });
		expect(bandOf(result, 'law')).toEqual({ low: 48.333333333, high: 65 });
		expect(result.mean).toEqual({ low: 65.555555555, high: 76.666666667 });
		expect(score(weighing(1, 1), { ...best, rights: 'unsure' }).mean).toEqual({ low: 82.5, high: 82.5 });
	});

	it('is open when no question applies', () => {
		const hidden = {
			...demo,
			questions: demo.questions.map((q) => ({ ...q, when: { answer: 'lists', is: 'lists-yes' } })),
		};
		expect(score(hidden, {})).toMatchObject({
			mean: { low: 0, high: 100 },
			coverage: 0,
			level: null,
			rule: { kind: 'coverage', needed: 0.8, coverage: 0 },
			next: null,
		});
	});
});

describe('coverage', () => {
	it('counts questions, "don\'t know" among the answered', () => {
		expect(score(demo, {}).coverage).toBe(0);
		expect(score(demo, { plan: 'none', rights: 'dont-know', labels: 'nonsense' }).coverage).toBe(2 / 6);
		expect(score(demo, { plan: 'none', replies: 'not-applicable' }).coverage).toBe(1 / 5);
		expect(score(demo, { plan: 'none', lists: 'lists-yes' }).coverage).toBe(1 / 7);
	});

	it('withholds the level below four fifths', () => {
		const { calendar: _, labels: __, ...four } = best;
		expect(score(demo, four)).toMatchObject({
			level: null,
			rule: { kind: 'coverage', needed: 0.8, coverage: 4 / 6 },
			next: null,
		});
	});

	it('is enough at exactly four fifths', () => {
		const { calendar: _, ...five } = best;
		expect(score(demo, { ...five, replies: 'not-applicable' })).toMatchObject({ coverage: 4 / 5, level: 'leading' });
	});
});

describe('the level', () => {
	it('is the highest for the best answers', () => {
		const result = score(demo, best);
		expect(result).toMatchObject({ mean: { low: 100, high: 100 }, coverage: 1, level: 'leading', gates: [] });
		expect(result.rule).toEqual({ kind: 'top' });
		expect(result.next).toBeNull();
	});

	it('is the lowest for the worst answers', () => {
		const result = score(demo, everything(0));
		expect(result).toMatchObject({ mean: { low: 0, high: 0 }, coverage: 1, level: 'not-yet' });
		expect(result.rule).toEqual({ kind: 'mean', needed: 40, mean: 0 });
		expect(result.next).toEqual({
			level: 'building',
			asks: [
				{ kind: 'mean', needed: 40, mean: 0 },
				{ kind: 'floor', dimension: 'craft', needed: 20, low: 0 },
				{ kind: 'floor', dimension: 'law', needed: 20, low: 0 },
			],
		});
	});

	it('is set by the mean where the mean is too low', () => {
		const result = score(weighing(1, 1), { ...best, plan: 'spoken', rights: 'unsure' });
		expect(result.mean.low).toBe(67.5);
		expect(result.level).toBe('ready');
		expect(result.rule).toEqual({ kind: 'mean', needed: 80, mean: 67.5 });
		expect(result.next).toEqual({ level: 'leading', asks: [result.rule] });
	});

	it('is set by a floor only where the mean would give more', () => {
		const result = score(weighing(1, 9), { ...best, plan: 'none' });
		expect(result.mean.low).toBe(95);
		expect(result.level).toBe('ready');
		expect(result.rule).toEqual({ kind: 'floor', dimension: 'craft', needed: 60, low: 50 });
		expect(result.next).toEqual({ level: 'leading', asks: [result.rule] });
	});

	it('names the weakest dimension first, whatever its place', () => {
		const { asks } = score(weighing(1, 1), {
			...best,
			plan: 'none',
			replies: 'nobody',
			rights: 'copied',
			claims: 'unproven',
		}).next!;
		expect(asks).toMatchObject([
			{ kind: 'mean' },
			{ kind: 'floor', dimension: 'craft', low: 16.666666667 },
			{ kind: 'floor', dimension: 'law', low: 16.666666667 },
		]);
		const later = score(weighing(1, 1), {
			...best,
			plan: 'none',
			replies: 'nobody',
			rights: 'copied',
			labels: 'unlabelled',
			claims: 'unproven',
		});
		expect(later.next?.asks).toMatchObject([
			{ kind: 'mean', needed: 40 },
			{ kind: 'floor', dimension: 'law', needed: 20, low: 0 },
			{ kind: 'floor', dimension: 'craft', needed: 20, low: 16.666666667 },
		]);
	});

	it('reaches a threshold it has on paper', () => {
		const options = [1, 0.8, 0.6, 0].map((value): Option => ({
			id: `v${100 * value}`,
			code: 1,
			value,
			text: { en: 'x', zh: 'x' },
		}));
		const plain = weighing(1, 2);
		const assessment = {
			...plain,
			questions: plain.questions.map((question) => ({ ...question, weight: 1 as const, options })),
		};
		const answers = { plan: 'v80', replies: 'v80', calendar: 'v60', rights: 'v80', labels: 'v80', claims: 'v0' };
		const result = score(assessment, answers);
		const [craft, law] = [bandOf(result, 'craft')!.low, bandOf(result, 'law')!.low];
		expect([craft, law]).toEqual([73.333333333, 53.333333333]);
		expect((craft + 2 * law) / 3).toBeLessThan(60);
		expect(result.mean.low).toBe(60);
		expect(result.level).toBe('ready');
	});

	it('misses a threshold by very little', () => {
		const levels = demo.levels.map((level) => (level.id === 'leading' ? { ...level, minMean: 82.500001 } : level));
		expect(score({ ...weighing(1, 1), levels }, { ...best, rights: 'unsure' }).level).toBe('ready');
	});

	it('meets a floor exactly', () => {
		const levels = demo.levels.map((level) => (level.id === 'leading' ? { ...level, minFloor: 65 } : level));
		expect(score({ ...weighing(1, 1), levels }, { ...best, rights: 'unsure' }).level).toBe('leading');
	});
});

describe('a gate', () => {
	const asked: Answers = { ...best, lists: 'lists-yes' };

	it('stops, whatever the mean', () => {
		const result = score(demo, { ...asked, consent: 'bought' });
		expect(result.mean.low).toBeGreaterThan(75);
		expect(result.level).toBe('not-yet');
		expect(result.gates).toEqual([
			{ id: 'bought-list', question: 'consent', answer: 'bought', effect: 'stop', limit: 0, action: 'pause-uploads' },
		]);
		expect(result.rule).toEqual({ kind: 'gate', gates: result.gates });
		expect(result.next).toEqual({ level: 'building', asks: [result.rule] });
	});

	it('caps at its level', () => {
		const result = score(demo, { ...asked, consent: 'notice' });
		expect(result.level).toBe('ready');
		expect(result.gates).toEqual([
			{ id: 'no-record', question: 'consent', answer: 'notice', effect: 'cap', limit: 2, action: 'record-consent' },
		]);
		expect(result.rule).toEqual({ kind: 'gate', gates: result.gates });
	});

	it('caps where nobody knows, and never stops; of several on a question the lowest opens', () => {
		const result = score(demo, { ...asked, consent: 'dont-know' });
		expect(result.level).toBe('building');
		expect(result.gates).toMatchObject([{ id: 'bought-list', answer: 'dont-know', effect: 'cap', limit: 1 }]);

		const consent = demo.questions.find(({ id }) => id === 'consent')!;
		const turned = { ...consent, gates: [...consent.gates!].reverse() };
		const questions = demo.questions.map((question) => (question === consent ? turned : question));
		expect(score({ ...demo, questions }, { ...asked, consent: 'dont-know' }).gates).toMatchObject([
			{ id: 'bought-list' },
		]);
	});

	it('is named alone where others would still leave the next level open', () => {
		const result = score(demo, { ...asked, consent: 'notice', rights: 'copied' });
		expect(result.gates.map(({ limit }) => limit)).toEqual([1, 2]);
		expect(result.rule).toEqual({ kind: 'gate', gates: result.gates.slice(0, 1) });
	});

	it('comes first in the list when it stops', () => {
		const result = score(demo, { ...asked, consent: 'bought', rights: 'copied' });
		expect(result.gates.map(({ id, effect }) => [id, effect])).toEqual([
			['bought-list', 'stop'],
			['copied-music', 'cap'],
		]);
		expect(result.level).toBe('not-yet');
		expect(result.rule).toMatchObject({ kind: 'gate', gates: [{ id: 'bought-list' }] });
	});

	it('is not blamed for what the scores set', () => {
		const result = score(demo, { ...everything(0), rights: 'copied' });
		expect(result.gates).toMatchObject([{ id: 'copied-music' }]);
		expect(result.rule.kind).toBe('mean');
		const capped = score(demo, { ...best, rights: 'copied', claims: 'unproven' });
		expect(capped).toMatchObject({ level: 'not-yet', rule: { kind: 'floor', dimension: 'law' } });
	});

	it('is asked for together with the scores', () => {
		const result = score(weighing(1, 1), { ...best, rights: 'copied', plan: 'none' });
		expect(result).toMatchObject({ mean: { low: 50 }, level: 'building', rule: { kind: 'mean' } });
		const gated = score(
			{ ...demo, dimensions: weighing(1, 1).dimensions },
			{ ...best, rights: 'copied', plan: 'none' },
		);
		expect(gated.next?.asks).toMatchObject([
			{ kind: 'mean', needed: 60, mean: 50 },
			{ kind: 'gate', gates: [{ id: 'copied-music' }] },
		]);
	});

	it('withholds the level while its question has no answer', () => {
		const { rights: _, ...rest } = best;
		expect(score(demo, rest)).toMatchObject({
			coverage: 5 / 6,
			level: null,
			rule: { kind: 'unanswered-gates', questions: ['rights'] },
			next: null,
			gates: [],
		});
	});

	it('does not wait for an answer to a hidden question', () => {
		const { consent: _, ...rest } = best;
		expect(score(demo, { ...rest, lists: 'lists-no' }).level).toBe('leading');
		expect(score(demo, { ...rest, lists: 'lists-yes' })).toMatchObject({
			level: null,
			rule: { kind: 'unanswered-gates', questions: ['consent'] },
		});
	});

	it('is still listed where no level is given', () => {
		expect(score(demo, { rights: 'copied' })).toMatchObject({
			level: null,
			rule: { kind: 'coverage' },
			gates: [{ id: 'copied-music' }],
		});
	});
});

it('keeps the order of the author', () => {
	const result = score(demo, {});
	expect(result.questions.map(({ id }) => id)).toEqual(demo.questions.map(({ id }) => id));
	expect(result.dimensions.map(({ id }) => id)).toEqual(['craft', 'law']);
});

it('survives JSON', () => {
	const result = score(demo, { ...best, consent: 'dont-know', lists: 'lists-yes', replies: 'not-applicable' });
	expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it('takes a question out of a hidden one', () => {
	const assessment = withQuestion('claims', { when: { answer: 'consent', is: 'recorded' } });
	expect(the('claims', score(assessment, { ...best, lists: 'lists-no' }).questions).status).toBe('hidden');
});
