import { answerable } from './answers.ts';
import { holds } from './condition.ts';
import type { Answers, Assessment, Id } from './types.ts';

/**
 * The ids of the profile and scored questions that these answers show. Resolved in the order in which they are asked:
 * a condition sees only questions before its own, and a hidden question's answer, which may be left over from an
 * earlier choice, makes nothing hold.
 */
export function visibleIds(assessment: Assessment, answers: Answers): ReadonlySet<Id> {
	const visible = new Set<Id>();
	for (const { id, when } of answerable(assessment)) {
		if (!when || holds(when, answers, (question) => visible.has(question))) visible.add(id);
	}
	return visible;
}
