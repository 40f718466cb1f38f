/** Two rounds of one room, before and after. */
import { askedIn, cohortOf, type Cohort, type Spread } from '../../../assessment/cohort.ts';
import type { Handed } from '../../../assessment/gather.ts';
import type { Assessment, Id } from '../../../assessment/types.ts';
import { personOf } from './intake.ts';
import type { Scorer } from './parts.ts';

export interface Change {
	readonly before: Cohort;
	readonly after: Cohort;
	/** Scored questions that were asked in both rounds. Everything here is over these alone. */
	readonly asked: number;
	/** People who handed over a result in both. */
	readonly both: number;
	readonly dimensions: readonly { readonly id: Id; readonly before: Spread; readonly after: Spread }[];
	/** Questions by how far their mean (0–1) has moved, the furthest first, whichever way; those that stayed left out. */
	readonly questions: readonly { readonly id: Id; readonly before: number; readonly after: number }[];
}

/** @param assessment of the group, see `Group` */
export function changeOf(
	assessment: Assessment,
	before: readonly Handed[],
	after: readonly Handed[],
	score: Scorer,
): Change {
	const later = askedIn(after);
	const asked = new Set([...askedIn(before)].filter((id) => later.has(id)));
	const cohorts = [before, after].map((people) => cohortOf(assessment, score(people, asked))) as [Cohort, Cohort];
	const [then, now] = cohorts;
	const people = new Set(before.map(personOf));
	return {
		before: then,
		after: now,
		asked: assessment.questions.filter(({ id }) => asked.has(id)).length,
		both: after.filter((each) => people.has(personOf(each))).length,
		dimensions: then.dimensions.flatMap((spread) => {
			const later = now.dimensions.find(({ id }) => id === spread.id);
			return later ? [{ id: spread.id, before: spread, after: later }] : [];
		}),
		questions: then.questions
			.flatMap(({ id, mean }) => {
				const later = now.questions.find((question) => question.id === id)?.mean ?? null;
				return mean === null || later === null || mean === later ? [] : [{ id, before: mean, after: later }];
			})
			.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
	};
}
