import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestLift } from '../../../src/assessment/lift.ts';
import { score } from '../../../src/assessment/score.ts';
import { NOT_APPLICABLE, type Answers, type Assessment, type Id } from '../../../src/assessment/types.ts';
import { answersOf, demo, everything, withQuestion } from './demo.ts';

const indexOf = (assessment: Assessment, level: Id | null) => assessment.levels.findIndex(({ id }) => id === level);

const withChanges = (answers: Answers, changes: readonly { question: Id; option: Id }[]): Answers => ({
	...answers,
	...Object.fromEntries(changes.map(({ question, option }) => [question, option])),
});

/** Every choice of so many things. */
function choices<T>(things: readonly T[], count: number): T[][] {
	if (count === 0) return [[]];
	return things.flatMap((thing, index) => choices(things.slice(index + 1), count - 1).map((rest) => [thing, ...rest]));
}

describe('names', () => {
	/** Of the demo with best answers but for these. */
	const liftOf = (answers: Answers, assessment: Assessment = demo) =>
		shortestLift(assessment, score(assessment, { ...everything(1), ...answers })).map(
			({ question, option }) => `${question} ${option}`,
		);

	/** The demo with two levels, the upper one for nothing but best answers. */
	const strict = (assessment: Assessment): Assessment => ({
		...assessment,
		levels: [demo.levels[0]!, { ...demo.levels[3]!, minMean: 100, minFloor: 0 }],
		questions: assessment.questions.map(({ gates, ...question }) =>
			gates ? { ...question, gates: gates.map((gate) => ({ ...gate, capLevel: 'not-yet' })) } : question,
		),
	});

	it('one answer where one is enough, the best option wherever it stands', () => {
		expect(liftOf({ calendar: 'no-calendar', plan: 'none' })).toEqual(['plan written']);
		expect(liftOf({ calendar: 'no-calendar' }, strict(demo))).toEqual(['calendar calendar']);
	});

	it('what brings the mean most first', () => {
		const answers = { calendar: 'no-calendar', plan: 'none', claims: 'unproven', rights: 'unsure' };
		expect(liftOf(answers, strict(demo))).toEqual([
			'rights licensed',
			'claims proven',
			'plan written',
			'calendar calendar',
		]);
	});

	it('what lifts a gate before what brings the mean more', () => {
		const light = strict(withQuestion('rights', { weight: 1 }));
		const answers = { calendar: 'no-calendar', claims: 'unproven', rights: 'copied' };
		expect(liftOf(answers, light)).toEqual(['rights licensed', 'claims proven', 'calendar calendar']);
	});

	it('of what lifts gates, what brings the mean most first', () => {
		const light = strict(withQuestion('rights', { weight: 2 }));
		expect(liftOf({ lists: 'lists-yes', consent: 'bought', claims: 'unproven', rights: 'copied' }, light)).toEqual([
			'consent recorded',
			'rights licensed',
			'claims proven',
		]);
	});

	it('nothing for the sake of a gate that leaves the next level open', () => {
		const light = withQuestion('rights', { weight: 1 });
		const answers = { plan: 'none', replies: 'nobody', claims: 'unproven', rights: 'copied' };
		expect(score(light, { ...everything(1), ...answers })).toMatchObject({
			next: { level: 'building' },
			gates: [{ question: 'rights', limit: 1 }],
		});
		expect(liftOf(answers, light)).toEqual(['claims proven', 'plan written']);
	});
});

it('no fewer answers would do', () => {
	fc.assert(
		fc.property(answersOf(demo), (given) => {
			const result = score(demo, given);
			const lift = shortestLift(demo, result);
			if (lift.length < 2 || lift.length > 5) return;
			const best = demo.questions
				.filter(({ id }) => result.questions.some((question) => question.id === id && question.band))
				.map(({ id, options }) => ({ question: id, option: options.find(({ value }) => value === 1)!.id }));
			for (const fewer of choices(best, lift.length - 1)) {
				const after = score(demo, withChanges(given, fewer));
				expect(indexOf(demo, after.level)).toBeLessThan(indexOf(demo, result.next!.level));
			}
		}),
	);
});

it('there is nothing to lift at the top, nor before there is a level', () => {
	expect(shortestLift(demo, score(demo, everything(1)))).toEqual([]);
	expect(shortestLift(demo, score(demo, {}))).toEqual([]);
});

it('a dimension to which no question applies asks for nothing', () => {
	const words = { en: 'Not here', zh: '没有' };
	const dimension = demo.dimensions[0]!.id;
	// The next level asks for what two answers bring, if the other dimension has no part in the mean.
	const loose = {
		...demo,
		levels: demo.levels.map((level, at) => (at === 1 ? { ...level, minMean: 50 } : level)),
		questions: demo.questions.map(({ gates: _, when: __, ...question }) => ({ ...question, notApplicable: words })),
	};
	const answers = Object.fromEntries(
		loose.questions.map((question) => [
			question.id,
			question.dimension === dimension ? NOT_APPLICABLE : question.options.find(({ value }) => value === 0)!.id,
		]),
	);
	const result = score(loose, answers);
	const lift = shortestLift(loose, result);
	expect(lift).toHaveLength(2);
	const asked = new Set(loose.questions.filter((question) => question.dimension === dimension).map(({ id }) => id));
	expect(lift.filter(({ question }) => asked.has(question))).toEqual([]);
	const after = score(loose, withChanges(answers, lift));
	expect(indexOf(loose, after.level)).toBeGreaterThanOrEqual(indexOf(loose, result.next!.level));
	const oneLess = score(loose, withChanges(answers, lift.slice(0, -1)));
	expect(indexOf(loose, oneLess.level)).toBeLessThan(indexOf(loose, result.next!.level));
});
