/** How many questions people see. */
import { takesSeveral } from '../../../assessment/answers.ts';
import { statementsIn } from '../../../assessment/condition.ts';
import type { Answers, Assessment, Id } from '../../../assessment/types.ts';
import { visibleIds } from '../../../assessment/visibility.ts';

export interface Range {
	readonly fewest: number;
	readonly most: number;
}

/**
 * What people see who answer the whole profile: one set of question ids for each kind of profile that the conditions tell
 * apart. Where several options may be chosen, one alone and all of them stand for what lies between: as long as no
 * condition says `not`, that shows no fewer questions than the one and no more than the other.
 */
export function viewsOf(assessment: Assessment): ReadonlySet<Id>[] {
	const statements = [...assessment.profile, ...assessment.questions].flatMap(({ when }) =>
		when ? statementsIn(when) : [],
	);
	let kinds: Answers[] = [{}];
	for (const question of assessment.profile) {
		const own = statements.filter(({ answer }) => answer === question.id).map(({ is }) => [is].flat());
		// Options that the same statements name make no difference: one of them stands for all.
		const options = new Map(question.options.map(({ id }) => [own.map((is) => is.includes(id)).join(), id]));
		const answers = takesSeveral(question)
			? [...[...options.values()].map((id) => [id]), question.options.map(({ id }) => id)]
			: [...options.values()];
		kinds = kinds.flatMap((kind) => answers.map((answer) => ({ ...kind, [question.id]: answer })));
	}
	return kinds.map((kind) => visibleIds(assessment, kind));
}

/** How many of these questions there are at least and at most in one view. */
export function rangeOf(ids: readonly Id[], views: readonly ReadonlySet<Id>[]): Range {
	const counts = views.map((view) => ids.filter((id) => view.has(id)).length);
	return { fewest: Math.min(...counts), most: Math.max(...counts) };
}
