import { expect, it } from 'vitest';
import { advise } from '../../../src/assessment/advice.ts';
import { clean } from '../../../src/assessment/answers.ts';
import { score } from '../../../src/assessment/score.ts';
import { visibleIds } from '../../../src/assessment/visibility.ts';
import { witnesses } from '../../../src/assessment/witness.ts';
import { answersTo, askedIn, demo, everything, withQuestion } from './demo.ts';

const gatesOf = ({ questions }: typeof demo) => questions.flatMap(({ gates = [] }) => gates.map(({ id }) => id));
const answersOf = (assessment: typeof demo) =>
	askedIn(assessment).flatMap((question) => answersTo(question).map((answer) => `${question.id}/${answer}`));

it('everything in it comes up', () => {
	const found = witnesses(demo);
	expect(new Set(found.levels.keys())).toEqual(new Set(demo.levels.map(({ id }) => id)));
	expect(new Set(found.gates.keys())).toEqual(new Set(gatesOf(demo)));
	expect(new Set(found.actions.keys())).toEqual(new Set(demo.actions.map(({ id }) => id)));
	expect(new Set(found.answers.keys())).toEqual(new Set(answersOf(demo)));
});

it('what is found is proved by its answers', () => {
	const found = witnesses(demo);
	for (const [level, answers] of found.levels) expect(score(demo, answers).level).toBe(level);
	for (const [gate, answers] of found.gates) {
		expect(score(demo, answers).gates.map(({ id }) => id)).toContain(gate);
	}
	for (const [id, answers] of found.actions) {
		const advice = advise(demo, answers, score(demo, answers));
		expect(advice.map(({ action }) => action.id)).toContain(id);
	}
	for (const [name, answers] of found.answers) {
		const [question = '', answer = ''] = name.split('/');
		expect([answers[question]].flat()).toContain(answer);
		expect(visibleIds(demo, answers)).toContain(question);
	}
});

it('the answers are such as a person can give', () => {
	const found = witnesses(demo);
	const scored = demo.questions.map(({ id }) => id);
	for (const answers of [...found.levels.values(), ...found.answers.values()]) {
		expect(clean(demo, answers).dropped).toEqual([]);
		const visible = visibleIds(demo, answers);
		expect(scored.filter((id) => id in answers)).toEqual(scored.filter((id) => visible.has(id)));
	}
});

it('each answer is shown by somebody whose other answers are the best', () => {
	const { answers } = witnesses(demo);
	for (const question of demo.questions) {
		for (const answer of answersTo(question)) {
			const given = answers.get(`${question.id}/${answer}`)!;
			const visible = visibleIds(demo, given);
			const others = Object.entries(everything(1)).filter(([id]) => id !== question.id && visible.has(id));
			expect(given).toMatchObject({ ...Object.fromEntries(others), [question.id]: answer });
		}
	}
});

it('finds what only those are asked who chose nothing, or one thing and not another', () => {
	const without = withQuestion('consent', { when: { not: { answer: 'markets', is: ['eu', 'us', 'cn'] } } });
	expect([...witnesses(without).answers.keys()]).toContain('consent/bought');
	const between = withQuestion('consent', {
		when: { all: [{ answer: 'markets', is: 'cn' }, { not: { answer: 'markets', is: 'us' } }] },
	});
	expect([...witnesses(between).answers.keys()]).toContain('consent/bought');
});

it('finds levels that no single answer leads to: scores fall evenly', () => {
	const questions = demo.questions.map(({ gates: _, ...question }) => question);
	const { levels } = witnesses({ ...demo, questions });
	expect([...levels.keys()].sort()).toEqual(['building', 'leading', 'not-yet', 'ready']);
	expect(levels.get('building')).toMatchObject({ plan: 'none', rights: 'copied', replies: 'everyone' });
});

it('is the same every time', () => {
	expect(witnesses(demo)).toEqual(witnesses(demo));
});

it('does not find what cannot be', () => {
	const hidden = withQuestion('consent', {
		when: {
			all: [
				{ answer: 'lists', is: 'lists-yes' },
				{ answer: 'lists', is: 'lists-no' },
			],
		},
	});
	const found = witnesses(hidden);
	expect([...found.gates.keys()]).toEqual(['copied-music']);
	expect([...found.actions.keys()]).not.toContain('pause-uploads');
	expect([...found.answers.keys()].filter((name) => name.startsWith('consent/'))).toEqual([]);
});

it('passes over people to whom no question applies', () => {
	const questions = demo.questions.map((question) => ({ ...question, when: { answer: 'lists', is: 'lists-yes' } }));
	const found = witnesses({ ...demo, questions });
	expect([...found.levels.keys()].sort()).toEqual(demo.levels.map(({ id }) => id).sort());
	expect(found.answers.get('lists/lists-no')).toMatchObject({ lists: 'lists-no' });
});
