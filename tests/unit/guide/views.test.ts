import { describe, expect, it } from 'vitest';
import type { Assessment, Condition, Id } from '../../../src/assessment/types.ts';
import { shownOf } from '../../../src/components/assessment/questions/views.ts';
import { demo } from '../assessment/support.ts';

const scored = demo.questions.map(({ id }) => id);

/** The demo with conditions for some of its scored questions, and none for the others. */
const shownWhen = (conditions: Readonly<Record<Id, Condition>>): Assessment => ({
	...demo,
	questions: demo.questions.map((question) => ({ ...question, when: conditions[question.id] })),
});

describe('how many questions one person sees', () => {
	it('counts those that depend on the profile at least and at most', () => {
		expect(shownOf(scored, demo)).toEqual({ fewest: 6, most: 7 });
		expect(shownOf(['consent'], demo)).toEqual({ fewest: 0, most: 1 });
		expect(shownOf(['plan', 'labels'], demo)).toEqual({ fewest: 2, most: 2 });
	});

	it('counts profile questions too, of which one may show another', () => {
		expect(shownOf(['markets', 'lists', 'tool'], demo)).toEqual({ fewest: 2, most: 3 });
	});

	it('knows that some answers exclude each other, and that one of them is always given', () => {
		const assessment = shownWhen({
			plan: { answer: 'lists', is: 'lists-yes' },
			replies: { answer: 'lists', is: 'lists-no' },
		});
		expect(shownOf(['plan', 'replies'], assessment)).toEqual({ fewest: 1, most: 1 });
	});

	it('knows that several options may be chosen together', () => {
		const assessment = shownWhen({
			plan: { answer: 'markets', is: 'eu' },
			replies: { answer: 'markets', is: ['us', 'cn'] },
		});
		expect(shownOf(['plan', 'replies'], assessment)).toEqual({ fewest: 1, most: 2 });
	});

	it('looks at conditions on two questions together, and adds up what is independent', () => {
		const assessment = shownWhen({
			plan: {
				all: [
					{ answer: 'lists', is: 'lists-no' },
					{ answer: 'markets', is: 'eu' },
				],
			},
			replies: { answer: 'tool', is: 'tool-ours' },
			labels: { answer: 'lists', is: 'lists-yes' },
		});
		expect(shownOf(['plan', 'replies', 'labels'], assessment)).toEqual({ fewest: 0, most: 2 });
		expect(shownOf(['plan', 'replies'], assessment)).toEqual({ fewest: 0, most: 1 });
		expect(shownOf(['plan', 'replies', 'rights'], assessment)).toEqual({ fewest: 1, most: 2 });
	});
});
