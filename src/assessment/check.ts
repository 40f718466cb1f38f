import { answerable, offered } from './answers.ts';
import { questionsIn, statementsIn } from './condition.ts';
import { isPossible, waysTo } from './reach.ts';
import { isLater, majorOf, minorOf } from './version.ts';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Action,
	type Assessment,
	type Condition,
	type Gate,
	type Id,
	type Option,
	type ProfileQuestion,
	type Question,
} from './types.ts';

/** Something in an assessment that does not fit. */
export interface Problem {
	/** Where, as a path into the YAML: `questions[3].options[1].code`. */
	readonly field: string;
	/** What is wrong, naming things by their ids. */
	readonly message: string;
	/** What to do about it. */
	readonly remedy: string;
}

/** A thing together with its path. */
type Placed<Thing> = Thing & { readonly field: string };

/**
 * Whether the parts of an assessment fit together, so that the engine keeps its promises: every answer counts and leads
 * somewhere, a better answer never lowers anything, a link says one thing only. Expects what `assessmentSchema` lets
 * through. Guidelines and sources are other collections and not looked up here.
 *
 * What can be reached is looked at only when every reference leads somewhere.
 */
export function checkAssessment(assessment: Assessment): Problem[] {
	const profile = placed('profile', assessment.profile);
	const questions = placed('questions', assessment.questions);
	const actions = placed('actions', assessment.actions);
	const problems = [
		...checkNames(assessment, profile, questions, actions),
		...checkHistory(assessment),
		...checkSince(assessment),
		...checkScale(assessment),
		...checkDimensions(assessment),
		...profile.flatMap(({ field, when }, index) =>
			when ? checkCondition(assessment, `${field}.when`, when, assessment.profile.slice(0, index)) : [],
		),
		...questions.flatMap((question) => checkQuestion(assessment, question)),
		...actions.flatMap((action) => checkAction(assessment, action)),
	];
	return problems.length ? problems : checkReach(assessment, questions, actions);
}

function placed<Thing extends object>(path: string, things: readonly Thing[]): Placed<Thing>[] {
	return things.map((thing, index) => ({ ...thing, field: `${path}[${index}]` }));
}

/** Ids and codes are unique where they are looked up, and no option takes the name of an answer of the engine's own. */
function checkNames(
	{ dimensions, levels }: Assessment,
	profile: readonly Placed<ProfileQuestion>[],
	questions: readonly Placed<Question>[],
	actions: readonly Placed<Action>[],
): Problem[] {
	const asked = [...profile, ...questions];
	const gates = questions.flatMap((question) => placed(`${question.field}.gates`, question.gates ?? []));
	return [
		...repeated('dimension', 'id', placed('dimensions', dimensions)),
		...repeated('level', 'id', placed('levels', levels)),
		...repeated('question', 'id', asked),
		...repeated('question', 'code', asked),
		...repeated('gate', 'id', gates),
		...repeated('action', 'id', actions),
		...asked.flatMap(({ id, options, field }) => {
			const own = placed<ProfileQuestion['options'][number]>(`${field}.options`, options);
			return [
				...repeated(`option of question ${id}`, 'id', own),
				...repeated(`option of question ${id}`, 'code', own),
				...own
					.filter((option) => option.id === DONT_KNOW || option.id === NOT_APPLICABLE)
					.map((option) => ({
						field: `${option.field}.id`,
						message: `Option ${option.id} of question ${id} has the name of an answer that the engine offers itself.`,
						remedy: 'Leave it out ("don\'t know" is always offered; `notApplicable` offers the other), or rename it.',
					})),
			];
		}),
	];
}

function repeated<Key extends string>(
	what: string,
	key: Key,
	things: readonly Placed<{ readonly [K in Key]: Id | number }>[],
): Problem[] {
	const first = new Map<Id | number, string>();
	return things.flatMap((thing) => {
		const value = thing[key];
		const taken = first.get(value);
		if (taken === undefined) {
			first.set(value, thing.field);
			return [];
		}
		return [
			{
				field: `${thing.field}.${key}`,
				message: `The ${what} at ${taken} has the ${key} ${value} already.`,
				remedy: `Give this one a ${key} that was never used, not even by something now gone.`,
			},
		];
	});
}

/** The history begins with the present version and goes back in time. */
function checkHistory({ version, history }: Assessment): Problem[] {
	return placed('history', history).flatMap((entry, index): Problem[] => {
		const { field } = entry;
		const above = history[index - 1];
		if (!above) {
			if (entry.version === version) return [];
			return [
				{
					field,
					message: `The history begins with ${entry.version}, but this is version ${version}.`,
					remedy: 'Say first what this version changed, or correct the number.',
				},
			];
		}
		if (isLater(above.version, entry.version) && above.on >= entry.on) return [];
		return [
			{
				field,
				message: `Version ${entry.version} of ${entry.on} stands below ${above.version} of ${above.on}.`,
				remedy: 'Put the latest version first.',
			},
		];
	});
}

/** What was added later is dated with a minor version that the history knows. */
function checkSince(assessment: Assessment): Problem[] {
	const { version, history } = assessment;
	const asked = [...placed('profile', assessment.profile), ...placed('questions', assessment.questions)];
	const dated = asked.flatMap((question) => [
		question,
		...placed<ProfileQuestion['options'][number]>(`${question.field}.options`, question.options),
	]);
	return dated.flatMap(({ field, id, since }): Problem[] => {
		if (since === undefined) return [];
		const known = history.some((entry) => entry.version === since);
		const isMinor = majorOf(since) === majorOf(version) && minorOf(since) > 0 && since.endsWith('.0');
		if (known && isMinor) return [];
		return [
			{
				field: `${field}.since`,
				message: `${id} is there since ${since}, which is no minor version of ${majorOf(version)} in the history.`,
				remedy: 'Write the version that added it; what was there from the first one has no `since`.',
			},
		];
	});
}

/** Minutes and levels rise. */
function checkScale({ minutes: [shortest, longest], levels }: Assessment): Problem[] {
	const problems: Problem[] = [];
	if (shortest > longest) {
		problems.push({
			field: 'minutes',
			message: `The shortest time, ${shortest}, is above the longest, ${longest}.`,
			remedy: 'Write the shortest time first.',
		});
	}
	for (const [index, { id, minMean, minFloor }] of levels.entries()) {
		const below = levels[index - 1];
		if (!below && (minMean || minFloor)) {
			problems.push({
				field: 'levels[0]',
				message: `The lowest level, ${id}, asks for something, so that some results would have no level.`,
				remedy: 'Set its minMean and minFloor to 0.',
			});
		}
		if (below && minMean <= below.minMean) {
			problems.push({
				field: `levels[${index}].minMean`,
				message: `Level ${id} asks for a mean of ${minMean}, no more than ${below.id} below it.`,
				remedy: 'Order the levels from the lowest to the highest, each with a higher minMean.',
			});
		}
		if (below && minFloor < below.minFloor) {
			problems.push({
				field: `levels[${index}].minFloor`,
				message: `Level ${id} asks for a floor of ${minFloor}, less than ${below.id} below it.`,
				remedy: 'Let minFloor stay or rise from level to level.',
			});
		}
	}
	return problems;
}

/**
 * Where a level asks for a floor, no dimension rests on one or two answers, whatever the profile hides; elsewhere each
 * has a question at all.
 */
function checkDimensions({ dimensions, levels, questions }: Assessment): Problem[] {
	const needed = levels.some(({ minFloor }) => minFloor) ? 3 : 1;
	return placed('dimensions', dimensions).flatMap(({ id, field }) => {
		const always = questions.filter((question) => question.dimension === id && !question.when).length;
		if (always >= needed) return [];
		return [
			{
				field,
				message: `Dimension ${id} has ${always} question(s) that are always asked; it needs ${needed}.`,
				remedy: 'Add questions without `when`, or take the `when` off some.',
			},
		];
	});
}

/** A condition names answers that are offered, by questions among those that may decide here. */
function checkCondition(
	assessment: Assessment,
	field: string,
	condition: Condition,
	allowed: readonly (ProfileQuestion | Question)[],
): Problem[] {
	return statementsIn(condition).flatMap(({ answer: id, is }): Problem[] => {
		if (!answerable(assessment).some((question) => question.id === id)) {
			return [{ field, message: `There is no question ${id}.`, remedy: 'Correct the id, or add the question.' }];
		}
		const question = allowed.find((candidate) => candidate.id === id);
		if (!question) {
			return [
				{
					field,
					message: `Whether a question is shown may not depend on ${id}: it is scored, or not asked before this one.`,
					remedy:
						'Let it depend on a profile question asked earlier. If a scored answer showed or hid questions, a better ' +
						'answer could lower the result.',
				},
			];
		}
		const answers = offered(question);
		return [is]
			.flat()
			.filter((answer) => !answers.includes(answer))
			.map((answer) => ({
				field,
				message: `Question ${id} does not offer the answer ${answer}.`,
				remedy: `Use one of: ${answers.join(', ')}.`,
			}));
	});
}

function checkQuestion(assessment: Assessment, question: Placed<Question>): Problem[] {
	const { id, field, when, dimension, options, notApplicable, gates } = question;
	const problems = when ? checkCondition(assessment, `${field}.when`, when, assessment.profile) : [];
	if (!assessment.dimensions.some((candidate) => candidate.id === dimension)) {
		problems.push(missing(`${field}.dimension`, 'dimension', dimension));
	}
	// Without what was added later a question is still whole, see `asOf`.
	const first = options.filter((option) => option.since === undefined || option.since === question.since);
	for (const value of [0, 1]) {
		if (first.some((option) => option.value === value)) continue;
		problems.push({
			field: `${field}.options`,
			message: `No option of question ${id} has the value ${value} from its beginning, so that nobody can score ${100 * value}.`,
			remedy: `Give the ${value ? 'best' : 'worst'} option the value ${value}; an option added later may not take its place.`,
		});
	}
	if (gates && notApplicable) {
		problems.push({
			field: `${field}.notApplicable`,
			message: `Question ${id} has a gate, and "not applicable" would be a way around it.`,
			remedy: 'Ask in the profile whether it applies, and use `when`.',
		});
	}
	const gateProblems = placed(`${field}.gates`, gates ?? []).flatMap((gate) => checkGate(assessment, question, gate));
	return [...problems, ...gateProblems, ...(gateProblems.length ? [] : checkSeverity(assessment, question))];
}

function checkGate({ levels, actions }: Assessment, question: Question, gate: Placed<Gate>): Problem[] {
	const { id, field } = gate;
	const problems: Problem[] = [];
	for (const answer of gate.options) {
		const option = question.options.find((candidate) => candidate.id === answer);
		if (!option) {
			problems.push(missing(`${field}.options`, `option of question ${question.id}`, answer));
		} else if (gate.severity === 'stop' && option.value > 0) {
			problems.push({
				field: `${field}.options`,
				message: `Gate ${id} stops on option ${answer}, which has the value ${option.value}.`,
				remedy: 'What stops is worth 0. Set its value to 0, or let the gate cap.',
			});
		} else if (option.value === 1) {
			problems.push({
				field: `${field}.options`,
				message: `Gate ${id} fires on option ${answer}, the best answer there is.`,
				remedy: 'Take the option out of the gate, or lower its value.',
			});
		}
	}
	const level = levels.findIndex((candidate) => candidate.id === gate.capLevel);
	if (level < 0) {
		problems.push(missing(`${field}.capLevel`, 'level', gate.capLevel));
	} else if (level === levels.length - 1) {
		problems.push({
			field: `${field}.capLevel`,
			message: `Gate ${id} caps at ${gate.capLevel}, the top level, which is no cap.`,
			remedy: 'Name a lower level.',
		});
	}
	if (!actions.some((action) => action.id === gate.action)) {
		problems.push(missing(`${field}.action`, 'action', gate.action));
	}
	return problems;
}

/**
 * A better option leaves at least as many levels open. That "don't know" is never above an option with a value follows:
 * it is capped by all gates of the question, and an option with a value by some of them.
 */
function checkSeverity({ levels }: Assessment, { field, options, gates = [] }: Placed<Question>): Problem[] {
	const limit = ({ id }: Option) => {
		const own = gates.filter((gate) => gate.options.includes(id));
		// Of no gates the minimum is infinite, and all levels are open.
		return Math.min(
			...own.map(({ severity, capLevel }) =>
				severity === 'stop' ? 0 : levels.findIndex((level) => level.id === capLevel),
			),
		);
	};
	return options.flatMap((better) =>
		options
			.filter((worse) => worse.value < better.value && limit(worse) > limit(better))
			.map((worse) => ({
				field: `${field}.gates`,
				message: `The better option ${better.id} leaves fewer levels open than ${worse.id}.`,
				remedy: `Let a gate fire on ${worse.id} that is as hard as that on ${better.id}, or set their values right.`,
			})),
	);
}

function checkAction(assessment: Assessment, { id, field, when, dimensions }: Placed<Action>): Problem[] {
	const problems = checkCondition(assessment, `${field}.when`, when, answerable(assessment));
	for (const dimension of dimensions) {
		if (assessment.dimensions.some((candidate) => candidate.id === dimension)) continue;
		problems.push(missing(`${field}.dimensions`, 'dimension', dimension));
	}
	const named = questionsIn(when);
	const scored = assessment.questions.filter((question) => named.includes(question.id));
	if (!scored.length) {
		problems.push({
			field: `${field}.when`,
			message: `Action ${id} names no scored question, so that nothing could be said to have led to it.`,
			remedy: 'Name the question and the answers it is the answer to.',
		});
	} else if (!scored.some(({ dimension }) => dimensions.includes(dimension))) {
		problems.push({
			field: `${field}.dimensions`,
			message: `Action ${id} answers questions of other dimensions only.`,
			remedy: `Add one of: ${[...new Set(scored.map(({ dimension }) => dimension))].join(', ')}.`,
		});
	}
	return problems;
}

/** Everything can come up, and every answer but the best leads to an action. */
function checkReach(
	assessment: Assessment,
	questions: readonly Placed<Question>[],
	actions: readonly Placed<Action>[],
): Problem[] {
	const canHold = (condition: Condition) => waysTo(condition).some((way) => isPossible(way, assessment));
	const asked = [...placed('profile', assessment.profile), ...questions];
	return [
		...[...asked, ...actions]
			.filter(({ when }) => when && !canHold(when))
			.map(({ id, field }) => ({
				field: `${field}.when`,
				message: `No answers make this condition hold, so that ${id} never comes up.`,
				remedy: 'Look for answers that exclude each other, also in the conditions of the questions named.',
			})),
		...questions.flatMap((question) =>
			offered(question)
				.filter((answer) => answer !== NOT_APPLICABLE && !leadsSomewhere(assessment, question, answer))
				.map((answer) => ({
					field: question.field,
					message: `The answer ${answer} to question ${question.id} leads to no action.`,
					remedy: 'Name it in the `when` of an action that depends on no other scored question.',
				})),
		),
	];
}

/** Whether this answer alone, among the scored ones, can bring an action; the best answer needs none. */
function leadsSomewhere(assessment: Assessment, { id, options, gates = [] }: Question, answer: Id): boolean {
	if (options.some((option) => option.id === answer && option.value === 1)) return true;
	if (gates.some((gate) => answer === DONT_KNOW || gate.options.includes(answer))) return true;
	const scored = assessment.questions.map((question) => question.id);
	return assessment.actions.some(({ when }) =>
		waysTo(when).some((way) => {
			const named = way.map(({ question }) => question).filter((question) => scored.includes(question));
			const given = { question: id, is: [answer], holds: true };
			return named.includes(id) && named.every((other) => other === id) && isPossible([...way, given], assessment);
		}),
	);
}

function missing(field: string, what: string, id: Id): Problem {
	return { field, message: `There is no ${what} called ${id}.`, remedy: 'Correct the id, or add what is missing.' };
}
