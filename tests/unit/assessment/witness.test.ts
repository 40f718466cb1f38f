import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/assessment/advice.ts';
import { answerable, clean, offered } from '../../../src/assessment/answers.ts';
import { score } from '../../../src/assessment/score.ts';
import { visibleIds } from '../../../src/assessment/visibility.ts';
import { witnesses } from '../../../src/assessment/witness.ts';
import { demo, published, withQuestion } from './support.ts';

const gatesOf = ({ questions }: typeof demo) => questions.flatMap(({ gates = [] }) => gates.map(({ id }) => id));
const answersOf = (assessment: typeof demo) =>
	answerable(assessment).flatMap((question) => offered(question).map((answer) => `${question.id}/${answer}`));

describe.each([demo, ...published])('$id', (assessment) => {
	const found = witnesses(assessment);

	it('everything in it comes up', () => {
		expect(new Set(found.levels.keys())).toEqual(new Set(assessment.levels.map(({ id }) => id)));
		expect(new Set(found.gates.keys())).toEqual(new Set(gatesOf(assessment)));
		expect(new Set(found.actions.keys())).toEqual(new Set(assessment.actions.map(({ id }) => id)));
		expect(new Set(found.answers.keys())).toEqual(new Set(answersOf(assessment)));
	});

	it('what is found is proved by its answers', () => {
		for (const [level, answers] of found.levels) expect(score(assessment, answers).level).toBe(level);
		for (const [gate, answers] of found.gates) {
			expect(score(assessment, answers).gates.map(({ id }) => id)).toContain(gate);
		}
		for (const [id, answers] of found.actions) {
			const advice = advise(assessment, answers, score(assessment, answers));
			expect(advice.map(({ action }) => action.id)).toContain(id);
		}
		for (const [name, answers] of found.answers) {
			const [question = '', answer = ''] = name.split('/');
			expect([answers[question]].flat()).toContain(answer);
			expect(visibleIds(assessment, answers)).toContain(question);
		}
	});

	it('the answers are such as a person can give', () => {
		for (const answers of [...found.levels.values(), ...found.answers.values()]) {
			expect(clean(assessment, answers).dropped).toEqual([]);
		}
	});
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
