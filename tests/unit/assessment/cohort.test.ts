import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, cohortOf, groupsOf, membersOf, type Cohort } from '../../../src/assessment/cohort.ts';
import { gather, type Handed } from '../../../src/assessment/gather.ts';
import { encode } from '../../../src/assessment/link.ts';
import { score } from '../../../src/assessment/score.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answers, type Assessment } from '../../../src/assessment/types.ts';
import { asOf } from '../../../src/assessment/version.ts';
import { answersOf, demo, everything, frozen, the, withQuestion } from './demo.ts';

const [best, worst] = [everything(1), everything(0)];

/** People who answered like this, each with a nonce of their own. */
const room = (...answers: Answers[]): Handed[] =>
	answers.map((own, nonce) => ({ assessment: demo, answers: own, nonce, name: '', code: encode(demo, own, nonce) }));

function together(...answers: Answers[]): Cohort {
	const people = room(...answers);
	return cohortOf(demo, membersOf(people, askedIn(people)));
}

describe('groupsOf', () => {
	it('counts a person once, with the last that they handed over', () => {
		const [first, second] = room(best, worst) as [Handed, Handed];
		const changed = { ...first, answers: worst, code: encode(demo, worst, 0) };
		expect(groupsOf([first, second, changed, first, changed])).toEqual([
			{ assessment: demo, people: [changed, second], repeated: 3 },
		]);
		expect(groupsOf([])).toEqual([]);
	});

	it('keeps assessments and editions apart, the largest first, and puts minor versions together', () => {
		const [a, b] = room(best, worst) as [Handed, Handed];
		const early = { ...a, nonce: 7, assessment: asOf(demo, 0) };
		const edition = { ...demo, version: '2.0.0' };
		const other = { ...a, assessment: frozen };
		expect(groupsOf([other, early, { ...a, assessment: edition }, a, b])).toEqual([
			{ assessment: demo, people: [early, a, b], repeated: 0 },
			{ assessment: frozen, people: [other], repeated: 0 },
			{ assessment: edition, people: [{ ...a, assessment: edition }], repeated: 0 },
		]);
		expect(groupsOf([a, early])[0]!.assessment).toBe(demo);
	});
});

describe('membersOf', () => {
	it('scores over what the room was asked', () => {
		const people = room({ plan: 'written' }, { plan: 'none', replies: 'everyone' });
		expect([...askedIn(people)]).toEqual(['plan', 'replies']);
		const [first, second] = membersOf(people, askedIn(people));
		// `replies` counts against the one who left it out; `calendar`, which nobody was asked, does not.
		expect(first!.result.dimensions[0]!.band).toEqual({ low: 60, high: 100 });
		expect(second!.result.dimensions[0]!.band).toEqual({ low: 40, high: 40 });
		expect(second!.result.level).toBe('building');
		expect(membersOf(people, new Set(['plan'])).map(({ result }) => result.mean.low)).toEqual([100, 0]);
	});

	it('scores each in the version in which they answered', () => {
		const early = asOf(demo, 0);
		const own: Answers = { rights: 'licensed', claims: 'proven' };
		const people = [
			{ ...room(own)[0]!, assessment: early },
			...room({ ...own, labels: 'unlabelled' }, { ...own, labels: 'labelled' }).map((each) => ({
				...each,
				nonce: each.nonce + 1,
			})),
		];
		const lows = membersOf(people, askedIn(people)).map(({ result }) => result.dimensions[1]!.band!.low);
		expect(lows[0]).toBe(100);
		expect(lows[1]).toBeCloseTo(500 / 6, 8);
		expect(lows[2]).toBe(100);
	});
});

describe('cohortOf', () => {
	it('is of nobody', () => {
		expect(together()).toEqual({
			count: 0,
			levels: [...demo.levels.map(({ id }) => id), null].map((level) => ({ level, count: 0 })),
			dimensions: [],
			gates: [],
			questions: [],
			guidelines: [],
		});
	});

	it('counts levels, those without one too', () => {
		const known = { ...best, lists: 'lists-no' };
		const counts = Object.fromEntries(
			together(known, known, worst, { plan: 'written' }).levels.map(({ level, count }) => [String(level), count]),
		);
		expect(counts).toEqual({ 'not-yet': 1, building: 0, ready: 0, leading: 2, null: 1 });
	});

	it('spreads scores by tenths, median and quartiles', () => {
		// 3 for the plan, 2 for the replies, 1 for the calendar: 0, 50, 60 (a “don’t know” of 3 + 2 …), 100.
		const craft = (plan: string, replies: string, calendar: string) => ({ plan, replies, calendar });
		const { dimensions } = together(
			craft('none', 'nobody', 'no-calendar'),
			craft('written', 'nobody', 'no-calendar'),
			craft('written', 'some', 'no-calendar'),
			craft('written', 'everyone', 'calendar'),
		);
		expect(dimensions).toHaveLength(1);
		const [spread] = dimensions;
		expect(spread).toMatchObject({ id: 'craft', count: 4, tenths: [1, 0, 0, 0, 0, 1, 1, 0, 0, 1] });
		expect(spread!.median).toBeCloseTo((50 + 400 / 6) / 2, 8);
		expect(spread!.quartiles[0]).toBeCloseTo(37.5, 8);
		expect(spread!.quartiles[1]).toBeCloseTo((3 * (400 / 6) + 100) / 4, 8);
	});

	it('counts open gates, those of most people first', () => {
		const lists = { ...best, lists: 'lists-yes' };
		const { gates } = together(
			{ ...lists, consent: 'bought', rights: 'copied' },
			{ ...lists, rights: 'copied' },
			{ ...lists, consent: 'notice' },
			best,
		);
		expect(gates).toEqual([
			{ gate: 'copied-music', question: 'rights', count: 2 },
			{ gate: 'bought-list', question: 'consent', count: 1 },
			{ gate: 'no-record', question: 'consent', count: 1 },
		]);
	});

	it('counts every answer, and says where a room disagrees', () => {
		const replies = (answer: string) => ({ plan: 'written', replies: answer });
		const { questions } = together(
			replies('everyone'),
			replies('nobody'),
			replies(DONT_KNOW),
			replies('everyone'),
			replies(NOT_APPLICABLE),
		);
		expect(questions.map(({ id }) => id)).toEqual(['plan', 'replies']);
		expect(questions[0]).toMatchObject({ dimension: 'craft', answered: 5, mean: 1, disagreement: 0, dontKnow: 0 });
		expect(questions[1]).toEqual({
			id: 'replies',
			dimension: 'craft',
			answers: [
				{ answer: 'everyone', count: 2 },
				{ answer: 'some', count: 0 },
				{ answer: 'nobody', count: 1 },
				{ answer: DONT_KNOW, count: 1 },
				{ answer: NOT_APPLICABLE, count: 1 },
			],
			answered: 4,
			dontKnow: 1,
			mean: 0.5,
			disagreement: 1,
		});
	});

	it('has no mean of a question that applies to nobody, and leaves its guideline out', () => {
		const { questions, guidelines } = together({ replies: NOT_APPLICABLE, plan: 'none' });
		expect(the('replies', questions)).toMatchObject({ answered: 0, mean: null, disagreement: 0 });
		expect(guidelines.map(({ guideline }) => guideline)).toEqual(['plan-it']);
	});

	it('puts the weakest guidelines first, each question with its weight', () => {
		const two = withQuestion('calendar', { guidelines: ['plan-it', 'calendar'] });
		const people = room({ plan: 'spoken', calendar: 'calendar', replies: 'nobody' }).map((person) => ({
			...person,
			assessment: two,
		}));
		expect(cohortOf(two, membersOf(people, askedIn(people))).guidelines).toEqual([
			{ guideline: 'reply-fast', mean: 0, questions: ['replies'] },
			{ guideline: 'plan-it', mean: (3 * 0.4 + 1) / 4, questions: ['plan', 'calendar'] },
			{ guideline: 'calendar', mean: 1, questions: ['calendar'] },
		]);
	});

	it('comes to what counting by hand comes to', () => {
		fc.assert(
			fc.property(fc.array(answersOf(demo, 6), { minLength: 1, maxLength: 12 }), (all) => {
				const cohort = together(...all);
				const asked = demo.questions.filter(({ id }) => all.some((answers) => answers[id] !== undefined));
				const part: Assessment = { ...demo, questions: asked };
				const results = all.map((answers) => score(part, answers));
				expect(cohort.count).toBe(all.length);
				for (const { level, count } of cohort.levels) {
					expect(count).toBe(results.filter((result) => result.level === level).length);
				}
				for (const { id, count, median, quartiles, tenths } of cohort.dimensions) {
					const lows = results
						.flatMap(({ dimensions }) => dimensions.filter((dimension) => dimension.id === id && dimension.band))
						.map(({ band }) => band!.low)
						.sort((a, b) => a - b);
					expect(count).toBe(lows.length);
					const middle = Math.floor(lows.length / 2);
					expect(median).toBeCloseTo(lows.length % 2 ? lows[middle]! : (lows[middle - 1]! + lows[middle]!) / 2, 9);
					expect(quartiles[0]).toBeLessThanOrEqual(median);
					expect(quartiles[1]).toBeGreaterThanOrEqual(median);
					expect(tenths).toEqual(
						tenths.map((_, at) => lows.filter((low) => low >= at * 10 && (at === 9 || low < at * 10 + 10)).length),
					);
				}
				expect(cohort.questions.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
				for (const { id, answers, answered, mean, disagreement } of cohort.questions) {
					const question = the(id, demo.questions);
					const given = results.flatMap((result) => the(id, result.questions).answer ?? []);
					expect(answers.filter(({ count }) => count)).toEqual(
						answers
							.map(({ answer }) => ({ answer, count: given.filter((one) => one === answer).length }))
							.filter(({ count }) => count),
					);
					const values = given
						.filter((answer) => answer !== NOT_APPLICABLE)
						.map((answer) => question.options.find((option) => option.id === answer)?.value ?? 0);
					expect(answered).toBe(values.length);
					if (values.length === 0) {
						expect(mean).toBeNull();
						continue;
					}
					const average = values.reduce((sum, value) => sum + value, 0) / values.length;
					expect(mean!).toBeCloseTo(average, 9);
					const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
					expect(disagreement).toBeCloseTo(2 * Math.sqrt(variance), 6);
					expect(disagreement).toBeLessThanOrEqual(1 + 1e-9);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('comes to the same whichever way the results travelled', () => {
		fc.assert(
			fc.property(fc.array(answersOf(demo, 6), { minLength: 1, maxLength: 6 }), (all) => {
				const { handed } = gather(
					room(...all)
						.map(({ code }) => code)
						.join(' '),
					[demo],
				);
				const [group] = groupsOf(handed);
				expect(cohortOf(demo, membersOf(group!.people, askedIn(group!.people)))).toEqual(together(...all));
			}),
		);
	});
});
