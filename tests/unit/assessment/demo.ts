/** The demo and what tests make of an assessment, without a look at the site. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Answer,
	type Answers,
	type Assessment,
	type Condition,
	type Id,
	type ProfileQuestion,
	type Question,
} from '../../../src/assessment/types.ts';

// The same runs on every machine. A failure prints this seed and the path to the failing case.
fc.configureGlobal({ seed: 20_261_121 });

// Read without the schema: a test of the schema shows that it takes both as they are.
const read = (name: string): Assessment =>
	parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')) as Assessment;

/** One of everything the engine knows. Tests make their own variants of it. */
export const demo = read('demo.yaml');

/** An assessment that stays as it is for ever, and of which links were sent. */
export const frozen = read('frozen.yaml');

/** A copy of the demo with a part of one question changed. */
export function withQuestion(id: Id, change: Partial<Question>): Assessment {
	return {
		...demo,
		questions: demo.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
	};
}

/** A copy of the demo with another condition for one action. */
export function withActionWhen(id: Id, when: Condition): Assessment {
	return { ...demo, actions: demo.actions.map((action) => (action.id === id ? { ...action, when } : action)) };
}

/** The thing with this id; a test that names one that is not there is wrong. */
export function the<Thing extends { readonly id: Id }>(id: Id, things: readonly Thing[]): Thing {
	const found = things.find((thing) => thing.id === id);
	if (!found) throw new Error(`There is no ${id}.`);
	return found;
}

/** The first option of a question with this value. */
export function optionOf(question: Question, value: 0 | 1): Id {
	return question.options.find((option) => option.value === value)!.id;
}

/** The best (1) or the worst (0) answer to every scored question. */
export function everything(value: 0 | 1, assessment = demo): Answers {
	return Object.fromEntries(assessment.questions.map((question) => [question.id, optionOf(question, value)]));
}

// What can be answered is told here anew, without the core, so that it cannot be wrong in both places.

/** Everything that is asked: the profile, then the scored questions. */
export function askedIn(assessment: Assessment): (ProfileQuestion | Question)[] {
	return [...assessment.profile, ...assessment.questions];
}

/** Answers to the profile, in the form `clean` gives; one in five is missing. */
export function profilesOf(assessment: Assessment): fc.Arbitrary<Answers> {
	return record(assessment.profile, (question) => fc.option(answerTo(question), { nil: undefined, freq: 5 }));
}

/** Answers to everything, in the form `clean` gives; one in `gaps` is missing, none without `gaps`. */
export function answersOf(assessment: Assessment, gaps?: number): fc.Arbitrary<Answers> {
	return record(askedIn(assessment), (question) =>
		gaps ? fc.option(answerTo(question), { nil: undefined, freq: gaps }) : answerTo(question),
	);
}

/** Answers of a team that is near the top: three in four are the best. */
export function goodAnswersOf(assessment: Assessment): fc.Arbitrary<Answers> {
	return record(askedIn(assessment), (question) =>
		'kind' in question
			? answerTo(question)
			: fc.oneof(
					{ weight: 3, arbitrary: fc.constant(optionOf(question, 1)) },
					{ weight: 1, arbitrary: answerTo(question) },
				),
	);
}

/** The ids that may be given as an answer. */
export function answersTo(question: ProfileQuestion | Question): Id[] {
	const options = question.options.map(({ id }) => id);
	if ('kind' in question) return options;
	return [...options, DONT_KNOW, ...(question.notApplicable ? [NOT_APPLICABLE] : [])];
}

function answerTo(question: ProfileQuestion | Question): fc.Arbitrary<Answer> {
	const answers = answersTo(question);
	return 'kind' in question && question.kind === 'many'
		? fc.subarray(answers, { minLength: 1 })
		: fc.constantFrom(...answers);
}

function record(
	questions: readonly (ProfileQuestion | Question)[],
	answer: (question: ProfileQuestion | Question) => fc.Arbitrary<Answer | undefined>,
): fc.Arbitrary<Answers> {
	const each = questions.map((question) => answer(question).map((given) => [question.id, given] as const));
	return fc.tuple(...each).map((entries) => {
		const given = entries.filter((entry): entry is readonly [Id, Answer] => entry[1] !== undefined);
		return Object.fromEntries(given);
	});
}

export const nonces = fc.integer({ min: 0, max: 2 ** 32 - 1 });
