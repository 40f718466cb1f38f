import { describe, expect, it } from 'vitest';
import { checkAssessment } from '../../../src/assessment/check.ts';
import type { Assessment, Gate, ProfileQuestion, Question } from '../../../src/assessment/types.ts';
import { demo, the, withActionWhen, withQuestion } from './demo.ts';

/** The demo with a part of one profile question changed. */
function withProfile(id: string, change: Partial<ProfileQuestion>): Assessment {
	return {
		...demo,
		profile: demo.profile.map((question) => (question.id === id ? { ...question, ...change } : question)),
	};
}

/** The demo with a part of the first gate of a question changed. */
function withGate(id: string, change: Partial<Gate>): Assessment {
	const [first, ...others] = the(id, demo.questions).gates!;
	return withQuestion(id, { gates: [{ ...first!, ...change }, ...others] });
}

/** The demo with other values of a question's options, in their order. */
function withValues(id: string, ...values: number[]): Assessment {
	const options = the(id, demo.questions).options.map((option, index) => ({ ...option, value: values[index]! }));
	return withQuestion(id, { options });
}

/** The demo with another history. */
function withHistory(...versions: [version: string, on: string][]): Assessment {
	return { ...demo, history: versions.map(([version, on]) => ({ version, on, text: { en: 'x', zh: 'x' } })) };
}

/** The demo with other versions in which a question and its options came. */
function withSince(id: string, question: string | undefined, ...each: (string | undefined)[]): Assessment {
	const options = the(id, demo.questions).options.map((option, index) => ({ ...option, since: each[index] }));
	return withQuestion(id, { since: question, options });
}

function withoutAction(id: string): Assessment {
	return { ...demo, actions: demo.actions.filter((action) => action.id !== id) };
}

function withLevels(change: Partial<Assessment['levels'][number]>, at: number): Assessment {
	return { ...demo, levels: demo.levels.map((level, index) => (index === at ? { ...level, ...change } : level)) };
}

const [plan] = demo.questions as [Question];

it('finds nothing wrong with the demo', () => {
	expect(checkAssessment(demo)).toEqual([]);
});

describe('finds', () => {
	it.each<[string, Assessment, string, string]>([
		// Names
		[
			'a dimension twice',
			{ ...demo, dimensions: [...demo.dimensions, { id: 'law', weight: 1 }] },
			'dimensions[2].id',
			'The dimension at dimensions[1] has the id law already.',
		],
		[
			'a level twice',
			withLevels({ id: 'building' }, 3),
			'levels[3].id',
			'The level at levels[1] has the id building already.',
		],
		[
			'an action twice',
			{ ...demo, actions: [...demo.actions, the('write-plan', demo.actions)] },
			'actions[7].id',
			'The action at actions[0] has the id write-plan already.',
		],
		[
			'a question named like one of the profile',
			{ ...demo, questions: [...demo.questions, { ...plan, id: 'lists', code: 99 }] },
			'questions[7].id',
			'The question at profile[1] has the id lists already.',
		],
		[
			'a code twice',
			withQuestion('plan', { code: 2 }),
			'questions[0].code',
			'The question at profile[1] has the code 2 already.',
		],
		[
			'a gate twice',
			withGate('consent', { id: 'copied-music' }),
			'questions[6].gates[0].id',
			'The gate at questions[3].gates[0] has the id copied-music already.',
		],
		[
			'an option twice',
			withProfile('markets', {
				options: the('markets', demo.profile).options.map((option) => ({
					...option,
					id: option.id.replace('us', 'eu'),
				})),
			}),
			'profile[0].options[1].id',
			'The option of question markets at profile[0].options[0] has the id eu already.',
		],
		[
			'the code of an option twice',
			withProfile('tool', { options: the('tool', demo.profile).options.map((option) => ({ ...option, code: 1 })) }),
			'profile[2].options[1].code',
			'The option of question tool at profile[2].options[0] has the code 1 already.',
		],
		[
			'an option "don\'t know"',
			withProfile('lists', {
				options: [...the('lists', demo.profile).options, { id: 'dont-know', code: 3, text: { en: 'x', zh: 'x' } }],
			}),
			'profile[1].options[2].id',
			'Option dont-know of question lists has the name of an answer that the engine offers itself.',
		],
		[
			'an option "not applicable"',
			withQuestion('plan', {
				options: [...plan.options, { id: 'not-applicable', code: 5, value: 1, text: { en: 'x', zh: 'x' } }],
			}),
			'questions[0].options[3].id',
			'Option not-applicable of question plan has the name of an answer that the engine offers itself.',
		],
		// Versions
		[
			'a history of another version',
			{ ...demo, version: '1.3.0' },
			'history[0]',
			'The history begins with 1.2.0, but this is version 1.3.0.',
		],
		[
			'a history in the wrong order',
			withHistory(['1.2.0', '2026-11-21'], ['1.0.0', '2026-11-21'], ['1.1.0', '2026-11-21']),
			'history[2]',
			'Version 1.1.0 of 2026-11-21 stands below 1.0.0 of 2026-11-21.',
		],
		[
			'a version twice',
			withHistory(['1.2.0', '2026-11-21'], ['1.1.0', '2026-11-20'], ['1.1.0', '2026-11-20']),
			'history[2]',
			'Version 1.1.0 of 2026-11-20 stands below 1.1.0 of 2026-11-20.',
		],
		[
			'a version that came before an earlier one',
			withHistory(['1.2.0', '2026-11-21'], ['1.1.0', '2026-11-22']),
			'history[1]',
			'Version 1.1.0 of 2026-11-22 stands below 1.2.0 of 2026-11-21.',
		],
		[
			'a question since a version that the history does not know',
			withQuestion('plan', { since: '1.3.0' }),
			'questions[0].since',
			'plan is there since 1.3.0, which is no minor version of 1 in the history.',
		],
		[
			'a question since the first version',
			withQuestion('calendar', { since: '1.0.0' }),
			'questions[2].since',
			'calendar is there since 1.0.0, which is no minor version of 1 in the history.',
		],
		[
			'a question since a correction of words',
			{
				...withQuestion('calendar', { since: '1.2.1' }),
				version: '1.2.1',
				history: [{ ...demo.history[0]!, version: '1.2.1' }, ...demo.history],
			},
			'questions[2].since',
			'calendar is there since 1.2.1, which is no minor version of 1 in the history.',
		],
		[
			'a question since an earlier major version',
			{
				...withQuestion('calendar', { since: '0.1.0' }),
				history: [...demo.history, { ...demo.history[2]!, version: '0.1.0' }],
			},
			'questions[2].since',
			'calendar is there since 0.1.0, which is no minor version of 1 in the history.',
		],
		[
			'an option since a version that the history does not know',
			withQuestion('replies', {
				options: the('replies', demo.questions).options.map((option) =>
					option.id === 'some' ? { ...option, since: '1.1.1' } : option,
				),
			}),
			'questions[1].options[1].since',
			'some is there since 1.1.1, which is no minor version of 1 in the history.',
		],
		[
			'a profile question since a version that the history does not know',
			withProfile('lists', { since: '1.9.0' }),
			'profile[1].since',
			'lists is there since 1.9.0, which is no minor version of 1 in the history.',
		],
		[
			'an option of the profile since a version that the history does not know',
			withProfile('markets', {
				options: the('markets', demo.profile).options.map((option) => ({
					...option,
					...(option.id === 'cn' && { since: '1.9.0' }),
				})),
			}),
			'profile[0].options[2].since',
			'cn is there since 1.9.0, which is no minor version of 1 in the history.',
		],
		[
			'a best option that came later',
			withSince('plan', undefined, '1.2.0'),
			'questions[0].options',
			'No option of question plan has the value 1 from its beginning, so that nobody can score 100.',
		],
		[
			'a worst option that came later than its question',
			withSince('plan', '1.1.0', '1.1.0', '1.1.0', '1.2.0'),
			'questions[0].options',
			'No option of question plan has the value 0 from its beginning, so that nobody can score 0.',
		],
		// Scale
		[
			'minutes the wrong way round',
			{ ...demo, minutes: [3, 2] },
			'minutes',
			'The shortest time, 3, is above the longest, 2.',
		],
		[
			'a lowest level that asks for a mean',
			withLevels({ minMean: 1 }, 0),
			'levels[0]',
			'The lowest level, not-yet, asks for something, so that some results would have no level.',
		],
		[
			'a lowest level that asks for a floor',
			withLevels({ minFloor: 1 }, 0),
			'levels[0]',
			'The lowest level, not-yet, asks for something, so that some results would have no level.',
		],
		[
			'a level no higher than the one below',
			withLevels({ minMean: 40 }, 2),
			'levels[2].minMean',
			'Level ready asks for a mean of 40, no more than building below it.',
		],
		[
			'a floor that sinks',
			withLevels({ minFloor: 39 }, 3),
			'levels[3].minFloor',
			'Level leading asks for a floor of 39, less than ready below it.',
		],
		// Dimensions
		[
			'a dimension that rests on two questions',
			withQuestion('claims', { when: { answer: 'lists', is: 'lists-yes' } }),
			'dimensions[1]',
			'Dimension law has 2 question(s) that are always asked; it needs 3.',
		],
		[
			'a dimension without a question, floors or not',
			{
				...demo,
				levels: demo.levels.map((level) => ({ ...level, minFloor: 0 })),
				dimensions: [...demo.dimensions, { id: 'empty', weight: 1 }],
			},
			'dimensions[2]',
			'Dimension empty has 0 question(s) that are always asked; it needs 1.',
		],
		// Conditions
		[
			'an unknown question',
			withQuestion('consent', { when: { answer: 'list', is: 'lists-yes' } }),
			'questions[6].when',
			'There is no question list.',
		],
		[
			'an unknown option',
			withQuestion('consent', { when: { answer: 'lists', is: ['lists-yes', 'yes'] } }),
			'questions[6].when',
			'Question lists does not offer the answer yes.',
		],
		[
			'"don\'t know" about the profile',
			withQuestion('consent', { when: { not: { answer: 'lists', is: 'dont-know' } } }),
			'questions[6].when',
			'Question lists does not offer the answer dont-know.',
		],
		[
			'a profile question that waits for itself',
			withProfile('lists', { when: { answer: 'lists', is: 'lists-yes' } }),
			'profile[1].when',
			'Whether a question is shown may not depend on lists: it is scored, or not asked before this one.',
		],
		[
			'a profile question that waits for a later one',
			withProfile('lists', {
				when: {
					all: [
						{ answer: 'markets', is: 'eu' },
						{ answer: 'tool', is: 'tool-ours' },
					],
				},
			}),
			'profile[1].when',
			'Whether a question is shown may not depend on tool: it is scored, or not asked before this one.',
		],
		[
			'a profile question that waits for a scored one',
			withProfile('tool', { when: { answer: 'plan', is: 'none' } }),
			'profile[2].when',
			'Whether a question is shown may not depend on plan: it is scored, or not asked before this one.',
		],
		[
			'a scored question that waits for a scored one',
			withQuestion('consent', { when: { answer: 'plan', is: 'none' } }),
			'questions[6].when',
			'Whether a question is shown may not depend on plan: it is scored, or not asked before this one.',
		],
		[
			'an action for an unknown question',
			withActionWhen('make-calendar', {
				any: [
					{ answer: 'calendar', is: ['no-calendar', 'dont-know'] },
					{ answer: 'plans', is: 'none' },
				],
			}),
			'actions[2].when',
			'There is no question plans.',
		],
		[
			'an action for an unknown option',
			withActionWhen('write-plan', { answer: 'plan', is: ['none', 'spoken', 'dont-know', 'no'] }),
			'actions[0].when',
			'Question plan does not offer the answer no.',
		],
		[
			'an action for "not applicable" where that is not offered',
			withActionWhen('write-plan', { answer: 'plan', is: ['none', 'spoken', 'dont-know', 'not-applicable'] }),
			'actions[0].when',
			'Question plan does not offer the answer not-applicable.',
		],
		// Questions
		[
			'an unknown dimension',
			{ ...demo, questions: [...demo.questions, { ...plan, id: 'more', code: 99, dimension: 'art' }] },
			'questions[7].dimension',
			'There is no dimension called art.',
		],
		[
			'no best option',
			withValues('plan', 0.9, 0.4, 0),
			'questions[0].options',
			'No option of question plan has the value 1 from its beginning, so that nobody can score 100.',
		],
		[
			'no worst option',
			withValues('plan', 1, 0.4, 0.1),
			'questions[0].options',
			'No option of question plan has the value 0 from its beginning, so that nobody can score 0.',
		],
		[
			'a way around a gate',
			withQuestion('rights', { notApplicable: { en: 'x', zh: 'x' } }),
			'questions[3].notApplicable',
			'Question rights has a gate, and "not applicable" would be a way around it.',
		],
		// Gates
		[
			'a gate on an unknown option',
			withGate('rights', { options: ['copied', 'stolen'] }),
			'questions[3].gates[0].options',
			'There is no option of question rights called stolen.',
		],
		[
			'a gate on "don\'t know"',
			withGate('rights', { options: ['copied', 'dont-know'] }),
			'questions[3].gates[0].options',
			'There is no option of question rights called dont-know.',
		],
		[
			'a stop on an option with a value',
			withGate('rights', { severity: 'stop', options: ['copied', 'unsure'] }),
			'questions[3].gates[0].options',
			'Gate copied-music stops on option unsure, which has the value 0.3.',
		],
		[
			'a gate on the best option',
			withGate('rights', { options: ['licensed', 'copied'] }),
			'questions[3].gates[0].options',
			'Gate copied-music fires on option licensed, the best answer there is.',
		],
		[
			'an unknown level',
			withGate('rights', { capLevel: 'bronze' }),
			'questions[3].gates[0].capLevel',
			'There is no level called bronze.',
		],
		[
			'a cap at the top',
			withGate('rights', { capLevel: 'leading' }),
			'questions[3].gates[0].capLevel',
			'Gate copied-music caps at leading, the top level, which is no cap.',
		],
		[
			'an unknown action',
			withGate('rights', { action: 'sue' }),
			'questions[3].gates[0].action',
			'There is no action called sue.',
		],
		[
			'a gate that spares the worse option',
			withGate('rights', { options: ['unsure'] }),
			'questions[3].gates',
			'The better option unsure leaves fewer levels open than copied.',
		],
		[
			'a gate that is softer on the worse option',
			withGate('consent', { severity: 'cap', capLevel: 'ready', options: ['notice'] }),
			'questions[6].gates',
			'The better option notice leaves fewer levels open than bought.',
		],
		// Actions
		[
			'an action for an unknown dimension',
			{
				...demo,
				actions: demo.actions.map((action, index) => (index ? action : { ...action, dimensions: ['craft', 'art'] })),
			},
			'actions[0].dimensions',
			'There is no dimension called art.',
		],
		[
			'an action for another dimension',
			{ ...demo, actions: demo.actions.map((action, index) => (index ? action : { ...action, dimensions: ['law'] })) },
			'actions[0].dimensions',
			'Action write-plan answers questions of other dimensions only.',
		],
		[
			'an action that nothing scored leads to',
			withActionWhen('write-plan', { answer: 'lists', is: 'lists-yes' }),
			'actions[0].when',
			'Action write-plan names no scored question, so that nothing could be said to have led to it.',
		],
		// Reach
		[
			'a question that is never shown',
			withProfile('tool', {
				when: {
					all: [
						{ answer: 'lists', is: 'lists-yes' },
						{ answer: 'lists', is: 'lists-no' },
					],
				},
			}),
			'profile[2].when',
			'No answers make this condition hold, so that tool never comes up.',
		],
		[
			'an action that never comes up',
			{
				...demo,
				actions: [
					...demo.actions,
					{
						...the('pause-uploads', demo.actions),
						id: 'never',
						when: {
							all: [
								{ answer: 'consent', is: 'bought' },
								{ answer: 'lists', is: 'lists-no' },
							],
						},
					},
				],
			},
			'actions[7].when',
			'No answers make this condition hold, so that never never comes up.',
		],
		[
			'an option without an action',
			withActionWhen('write-plan', { answer: 'plan', is: ['none', 'dont-know'] }),
			'questions[0]',
			'The answer spoken to question plan leads to no action.',
		],
		[
			'"don\'t know" without an action',
			withActionWhen('write-plan', { answer: 'plan', is: ['none', 'spoken'] }),
			'questions[0]',
			'The answer dont-know to question plan leads to no action.',
		],
	])('%s', (_, assessment, field, message) => {
		const problems = checkAssessment(assessment);
		expect(problems.map((problem) => [problem.field, problem.message])).toEqual([[field, message]]);
		expect(problems[0]?.remedy).toMatch(/^[A-Z].+\.$/s);
	});
});

it('lists what may be used instead', () => {
	const [problem] = checkAssessment(withQuestion('consent', { when: { answer: 'lists', is: 'yes' } }));
	expect(problem?.remedy).toBe('Use one of: lists-yes, lists-no.');
	const other = {
		...demo,
		actions: demo.actions.map((action) => (action.id === 'keep-file' ? { ...action, dimensions: ['craft'] } : action)),
	};
	expect(checkAssessment(other)[0]?.remedy).toBe('Add one of: law.');
	const elsewhere = {
		...withActionWhen('write-plan', {
			any: [
				{ answer: 'plan', is: ['spoken', 'none', 'dont-know'] },
				{ answer: 'labels', is: 'unlabelled' },
				{ answer: 'calendar', is: 'no-calendar' },
			],
		}),
		dimensions: [...demo.dimensions, { id: 'art', weight: 1 }],
	};
	const actions = elsewhere.actions.map((action) =>
		action.id === 'write-plan' ? { ...action, dimensions: ['art'] } : action,
	);
	expect(checkAssessment({ ...elsewhere, actions }).map(({ remedy }) => remedy)).toContain('Add one of: craft, law.');
});

it('says which value belongs where', () => {
	expect(checkAssessment(withValues('plan', 0.5, 0.4, 0.1)).map(({ remedy }) => remedy)).toEqual([
		'Give the worst option the value 0; an option added later may not take its place.',
		'Give the best option the value 1; an option added later may not take its place.',
	]);
});

it('needs one question a dimension where no level asks for a floor', () => {
	const assessment = withQuestion('claims', { when: { answer: 'lists', is: 'lists-yes' } });
	expect(checkAssessment({ ...assessment, levels: demo.levels.map((level) => ({ ...level, minFloor: 0 })) })).toEqual(
		[],
	);
});

it('lets a floor stay from level to level', () => {
	expect(checkAssessment(withLevels({ minFloor: 40 }, 3))).toEqual([]);
});

it('takes two versions of one day', () => {
	expect(checkAssessment(withHistory(['1.2.0', '2026-11-21'], ['1.1.0', '2026-11-21']))).toEqual([]);
});

it('takes a question whose options came with it', () => {
	expect(checkAssessment(withSince('plan', '1.1.0', '1.1.0', '1.1.0', '1.1.0'))).toEqual([]);
	expect(checkAssessment(withSince('plan', '1.1.0'))).toEqual([]);
	expect(checkAssessment(withSince('plan', '1.1.0', undefined, '1.2.0', '1.1.0'))).toEqual([]);
});

it('takes two minutes for two minutes', () => {
	expect(checkAssessment({ ...demo, minutes: [2, 2] })).toEqual([]);
});

it('takes a cap at the bottom', () => {
	expect(checkAssessment(withGate('rights', { capLevel: 'not-yet' }))).toEqual([]);
});

it('compares the gates on options by what they leave open', () => {
	const { gates } = the('consent', demo.questions);
	const [bought, notice] = gates as [Gate, Gate];
	const consent = (first: Partial<Gate>, second: Partial<Gate>) =>
		checkAssessment(
			withQuestion('consent', {
				gates: [
					{ ...bought, ...first },
					{ ...notice, ...second },
				],
			}),
		);
	expect(consent({ capLevel: 'ready' }, { capLevel: 'not-yet' })).toEqual([]);
	expect(consent({ severity: 'cap', capLevel: 'building' }, { capLevel: 'building' })).toEqual([]);
	expect(consent({ severity: 'cap', capLevel: 'building' }, { capLevel: 'ready' })).toEqual([]);
	expect(consent({ severity: 'cap', capLevel: 'ready' }, { capLevel: 'building' })).toMatchObject([
		{ field: 'questions[6].gates' },
	]);
});

it('finds a scored question that is never shown', () => {
	const when = { all: [{ answer: 'lists', is: 'lists-yes' }, { not: { answer: 'lists', is: 'lists-yes' } }] };
	expect(checkAssessment(withQuestion('consent', { when })).map(({ field }) => field)).toEqual([
		'questions[6].when',
		'actions[5].when',
		'actions[6].when',
	]);
});

it('lets options of the same value differ in their gates', () => {
	const { options } = the('rights', demo.questions);
	const stolen = { ...options[2]!, id: 'stolen', code: 4 };
	const assessment = {
		...withQuestion('rights', { options: [...options, stolen] }),
		actions: withActionWhen('clear-music', { answer: 'rights', is: ['copied', 'unsure', 'stolen', 'dont-know'] })
			.actions,
	};
	expect(checkAssessment(assessment)).toEqual([]);
});

describe('an answer leads to an action', () => {
	it('by the gate it opens', () => {
		const alone = withActionWhen('clear-music', { answer: 'rights', is: 'unsure' });
		expect(checkAssessment(alone)).toEqual([]);
	});

	it('not by a gate that fires on another one', () => {
		const alone = withActionWhen('clear-music', { answer: 'rights', is: 'copied' });
		expect(checkAssessment(alone).map(({ message }) => message)).toEqual([
			'The answer unsure to question rights leads to no action.',
		]);
	});

	it('by `not`', () => {
		expect(checkAssessment(withActionWhen('write-plan', { not: { answer: 'plan', is: 'written' } }))).toEqual([]);
	});

	it('together with the profile', () => {
		const when = {
			all: [
				{ answer: 'plan', is: ['none', 'spoken', 'dont-know'] },
				{ answer: 'markets', is: 'eu' },
			],
		};
		expect(checkAssessment(withActionWhen('write-plan', when))).toEqual([]);
	});

	it('not where another scored answer is needed too', () => {
		const when = {
			all: [
				{ answer: 'plan', is: ['none', 'spoken', 'dont-know'] },
				{ answer: 'calendar', is: 'calendar' },
			],
		};
		expect(checkAssessment(withActionWhen('write-plan', when)).map(({ message }) => message)).toEqual([
			'The answer spoken to question plan leads to no action.',
			'The answer none to question plan leads to no action.',
			'The answer dont-know to question plan leads to no action.',
		]);
	});

	it('not by an action for another question', () => {
		expect(checkAssessment(withoutAction('write-plan')).map(({ field }) => field)).toEqual([
			'questions[0]',
			'questions[0]',
			'questions[0]',
		]);
	});

	it('not where the profile hides the question then', () => {
		const when = {
			any: [
				{ answer: 'consent', is: 'bought' },
				{
					all: [
						{ answer: 'plan', is: ['none', 'spoken', 'dont-know'] },
						{ answer: 'tool', is: 'tool-ours' },
						{ answer: 'lists', is: 'lists-no' },
					],
				},
			],
		} as const;
		expect(checkAssessment(withActionWhen('write-plan', when)).map(({ field }) => field)).toEqual([
			'questions[0]',
			'questions[0]',
			'questions[0]',
		]);
	});
});

it('looks at what can be reached only when the references are right', () => {
	const broken = withActionWhen('write-plan', { answer: 'plan', is: ['none', 'no'] });
	expect(checkAssessment(broken)).toHaveLength(1);
});
