import type { Assessment } from './types.ts';

/** The part of a version number that a change raises. */
export type Step = 'patch' | 'minor' | 'major';

/**
 * The step in version that a change to an assessment asks for.
 *
 * - `major`: something is gone, or what an answer comes to may differ: a code, value, weight, condition, gate, level.
 * - `minor`: questions, options or “not applicable” are new, or the advice is another.
 * - `patch`: words, references and the order of things at most.
 *
 * @param then as it was published
 * @param now as it is to be published
 */
export function stepBetween(then: Assessment, now: Assessment): Step {
	const [before, after] = [scoringOf(then), scoringOf(now)];
	if ([...before].some(([part, says]) => after.get(part) !== says)) return 'major';
	return after.size > before.size || adviceOf(then) !== adviceOf(now) ? 'minor' : 'patch';
}

/** All that decides what answers come to, part by part, without a word of text. */
function scoringOf({ code, dimensions, levels, profile, questions }: Assessment): Map<string, string> {
	const parts = new Map<string, string>();
	const say = (part: string, ...says: unknown[]) => parts.set(part, JSON.stringify(says));
	say('assessment', code, dimensions);
	say('levels', ...levels.map(({ id, minMean, minFloor }) => [id, minMean, minFloor]));
	for (const { id, code, kind, when, options } of profile) {
		say(id, code, kind, when);
		for (const option of options) say(`${id}/${option.id}`, option.code);
	}
	for (const { id, code, dimension, weight, when, notApplicable, options, gates = [] } of questions) {
		say(id, code, dimension, weight, when);
		say(`${id}/gates`, ...gates.map(({ id, options, severity, capLevel }) => [id, options, severity, capLevel]));
		if (notApplicable) say(`${id}/not-applicable`);
		for (const option of options) say(`${id}/${option.id}`, option.code, option.value);
	}
	return parts;
}

/** Which action is given when, and what decides their order. */
function adviceOf({ questions, actions }: Assessment): string {
	const lifts = questions.flatMap(({ gates = [] }) => gates.map(({ id, action }) => [id, action]));
	return JSON.stringify([lifts, actions.map(({ id, when, impact, effort }) => [id, when, impact, effort])]);
}
