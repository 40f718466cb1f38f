import type { Assessment } from './types.ts';

/** The parts of an assessment that decide what answers come to. */
export type Assessed = Pick<Assessment, 'code' | 'dimensions' | 'levels' | 'profile' | 'questions' | 'actions'>;

/** The part of a version number that a change raises. */
export type Step = 'patch' | 'minor' | 'major';

/**
 * The step in version that a change to an assessment asks for.
 *
 * - `major`: something is gone, or what an answer comes to may differ: a code, value, weight, condition, gate, level.
 * - `minor`: questions, options or “not applicable” are new, or the advice or its order is another.
 * - `patch`: words, references and an order that decides nothing.
 *
 * @param then as it was published
 * @param now as it is to be published
 */
export function stepBetween(then: Assessed, now: Assessed): Step {
	const [before, after] = [scoringOf(then), scoringOf(now)];
	if ([...before].some(([part, says]) => after.get(part) !== says)) return 'major';
	return after.size > before.size || adviceOf(then) !== adviceOf(now) ? 'minor' : 'patch';
}

/** All that decides what answers come to, part by part, without a word of text. No id has a space in it. */
function scoringOf({ code, dimensions, levels, profile, questions }: Assessed): Map<string, string> {
	const parts = new Map<string, string>();
	const say = (part: string, ...says: unknown[]) => parts.set(part, JSON.stringify(says));
	say('the assessment', code, dimensions);
	say('the levels', ...levels.map(({ id, minMean, minFloor }) => [id, minMean, minFloor]));
	for (const { id, code, kind, when, options } of profile) {
		say(`question ${id}`, code, kind, when);
		for (const option of options) say(`option ${option.id} of ${id}`, option.code);
	}
	for (const { id, code, dimension, weight, when, notApplicable, options, gates = [] } of questions) {
		say(`question ${id}`, code, dimension, weight, when);
		say(`gates of ${id}`, ...gates.map(({ id, options, severity, capLevel }) => [id, options, severity, capLevel]));
		if (notApplicable) say(`not applicable to ${id}`);
		for (const option of options) say(`option ${option.id} of ${id}`, option.code, option.value);
	}
	return parts;
}

/** Which action is given when, and what decides their order. */
function adviceOf({ questions, actions }: Assessed): string {
	const lifts = questions.flatMap(({ gates = [] }) => gates.map(({ id, action }) => [id, action]));
	return JSON.stringify([lifts, actions.map(({ id, when, impact, effort }) => [id, when, impact, effort])]);
}
