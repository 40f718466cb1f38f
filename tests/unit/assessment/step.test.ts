import { expect, it } from 'vitest';
import { stepBetween, type Step } from '../../../src/assessment/step.ts';
import type { Action, Assessment, Gate, Option, Question } from '../../../src/assessment/types.ts';
import { demo, the, withActionWhen, withQuestion } from './demo.ts';

const words = { en: 'Other words', zh: '别的话' };
const plan = the('plan', demo.questions);
const consent = the('consent', demo.questions);
const markets = the('markets', demo.profile);

const withProfile = (change: Partial<typeof markets>): Assessment => ({
	...demo,
	profile: demo.profile.map((question) => (question === markets ? { ...question, ...change } : question)),
});

const withOption = (change: Partial<Option>): Assessment =>
	withQuestion('plan', { options: plan.options.map((option, index) => (index ? option : { ...option, ...change })) });

const withGate = (change: Partial<Gate>): Assessment =>
	withQuestion('consent', {
		gates: consent.gates!.map((gate, index) => (index ? gate : { ...gate, ...change })),
	});

const withLevel = (change: Partial<Assessment['levels'][number]>): Assessment => ({
	...demo,
	levels: demo.levels.map((level, index) => (index ? { ...level, ...change } : level)),
});

const withAction = (change: Partial<Action>): Assessment => ({
	...demo,
	actions: demo.actions.map((action, index) => (index ? action : { ...action, ...change })),
});

const newQuestion: Question = { ...plan, id: 'more', code: 99 };

it.each<[Step, string, Assessment]>([
	['patch', 'nothing', structuredClone(demo)],
	['patch', 'other words about the whole', { ...demo, title: words, intro: words, description: words }],
	['patch', 'another history, direction and duration', { ...demo, history: [], direction: 'inbound', minutes: [3, 9] }],
	['patch', 'other words of a question', withQuestion('plan', { prompt: words, why: words, help: words })],
	['patch', 'other guidelines of a question', withQuestion('plan', { guidelines: ['elsewhere'] })],
	['patch', 'when a question came', withQuestion('plan', { since: '1.1.0' })],
	['patch', 'other words of an option', withOption({ text: words, feedback: words, since: '1.1.0' })],
	['patch', 'other words of "not applicable"', withQuestion('replies', { notApplicable: words })],
	['patch', 'other words of the profile', withProfile({ prompt: words, help: words })],
	['patch', 'other words of a level', withLevel({ title: words, meaning: words })],
	[
		'patch',
		'other words and sources of a gate',
		withGate({ reason: words, sources: ['elsewhere'], jurisdictions: ['uk'], checked: '2027-01-01' }),
	],
	['patch', 'other words of an action', withAction({ title: words, detail: words, owner: words })],
	['patch', 'the guideline of an action', withAction({ guideline: 'elsewhere' })],
	['patch', 'the dimensions of an action', withAction({ dimensions: ['law'] })],
	['patch', 'the order of questions', { ...demo, questions: [...demo.questions.slice(1), plan] }],
	['patch', 'the order of the profile', { ...demo, profile: demo.profile.toReversed() }],
	['patch', 'the order of options', withQuestion('plan', { options: plan.options.toReversed() })],

	['minor', 'a new question', { ...demo, questions: [newQuestion, ...demo.questions] }],
	['minor', 'a new profile question', { ...demo, profile: [...demo.profile, { ...markets, id: 'more', code: 99 }] }],
	[
		'minor',
		'a new option',
		withQuestion('plan', { options: [...plan.options, { ...plan.options[1]!, id: 'sung', code: 4 }] }),
	],
	[
		'minor',
		'a new option in the profile',
		withProfile({ options: [...markets.options, { ...markets.options[0]!, id: 'uk', code: 3 }] }),
	],
	['minor', '"not applicable" where it was not offered', withQuestion('plan', { notApplicable: words })],
	['minor', 'a new action', { ...demo, actions: [...demo.actions, { ...demo.actions[0]!, id: 'more' }] }],
	['minor', 'an action gone', { ...demo, actions: demo.actions.slice(1) }],
	['minor', 'when an action is offered', withActionWhen('write-plan', { answer: 'plan', is: 'none' })],
	['minor', 'the impact of an action', withAction({ impact: 1 })],
	['minor', 'the effort of an action', withAction({ effort: 5 })],
	['minor', 'the order of actions', { ...demo, actions: demo.actions.toReversed() }],
	['minor', 'the order of questions with gates', { ...demo, questions: demo.questions.toReversed() }],
	['minor', 'the action that lifts a gate', withGate({ action: 'write-plan' })],

	['major', 'the code of the assessment', { ...demo, code: 201 }],
	['major', 'the weight of a dimension', { ...demo, dimensions: [{ id: 'craft', weight: 3 }, demo.dimensions[1]!] }],
	['major', 'a new dimension', { ...demo, dimensions: [...demo.dimensions, { id: 'art', weight: 1 }] }],
	['major', 'a dimension gone', { ...demo, dimensions: demo.dimensions.slice(1) }],
	['major', 'a level gone', { ...demo, levels: demo.levels.slice(0, -1) }],
	['major', 'the name of a level', withLevel({ id: 'other' })],
	['major', 'the mean of a level', withLevel({ minMean: 33 })],
	['major', 'the floor of a level', withLevel({ minFloor: 33 })],
	['major', 'a question gone', { ...demo, questions: demo.questions.slice(1) }],
	['major', 'the name of a question', withQuestion('plan', { id: 'plans' })],
	['major', 'the code of a question', withQuestion('plan', { code: 99 })],
	['major', 'the dimension of a question', withQuestion('plan', { dimension: 'law' })],
	['major', 'the weight of a question', withQuestion('plan', { weight: 1 })],
	['major', 'when a question is asked', withQuestion('plan', { when: { answer: 'lists', is: 'lists-yes' } })],
	['major', 'that a question is always asked', withQuestion('consent', { when: undefined })],
	['major', '"not applicable" no more', withQuestion('replies', { notApplicable: undefined })],
	['major', 'an option gone', withQuestion('plan', { options: plan.options.slice(1) })],
	['major', 'the name of an option', withOption({ id: 'drawn' })],
	['major', 'the code of an option', withOption({ code: 5 })],
	['major', 'the value of an option', withOption({ value: 0.9 })],
	['major', 'a new gate', withQuestion('plan', { gates: [{ ...consent.gates![0]!, id: 'more', options: ['none'] }] })],
	['major', 'another gate on a question', withQuestion('rights', { gates: consent.gates })],
	['major', 'a gate gone', withQuestion('consent', { gates: undefined })],
	['major', 'the name of a gate', withGate({ id: 'other' })],
	['major', 'the options of a gate', withGate({ options: ['bought', 'notice'] })],
	['major', 'the severity of a gate', withGate({ severity: 'cap' })],
	['major', 'the cap of a gate', withGate({ capLevel: 'ready' })],
	['major', 'a profile question gone', { ...demo, profile: demo.profile.slice(1) }],
	['major', 'the code of a profile question', withProfile({ code: 99 })],
	['major', 'one instead of several', withProfile({ kind: 'one' })],
	['major', 'when a profile question is asked', withProfile({ when: { answer: 'lists', is: 'lists-yes' } })],
	['major', 'an option of the profile gone', withProfile({ options: markets.options.slice(1) })],
	[
		'major',
		'the code of an option of the profile',
		withProfile({ options: markets.options.map((option) => ({ ...option, code: option.code % 16 })) }),
	],
	[
		'major',
		'a question gone and another new',
		{ ...demo, questions: [...demo.questions.slice(1), newQuestion, { ...newQuestion, id: 'and-more', code: 98 }] },
	],
])('%s: %s', (step, _, now) => {
	expect(stepBetween(demo, now)).toBe(step);
});

it('no name hides a change', () => {
	// Ids that look like other parts of an assessment.
	const names = ['assessment', 'levels', 'the-levels', 'gates', 'plan', 'not-applicable-to'];
	const named: Assessment = {
		...demo,
		questions: demo.questions.map((question, index) => ({
			...question,
			id: names[index] ?? question.id,
			options: question.options.map((option, at) => ({ ...option, id: names[at] ?? option.id })),
		})),
	};
	const raised = { ...named, levels: withLevel({ minMean: 33 }).levels };
	const heavier = { ...named, dimensions: demo.dimensions.map(({ id }) => ({ id, weight: 7 })) };
	expect(stepBetween(named, raised)).toBe('major');
	expect(stepBetween(named, heavier)).toBe('major');
	expect(stepBetween(named, named)).toBe('patch');
});
