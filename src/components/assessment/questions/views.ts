/** How many questions people see. */
import { answerable, takesSeveral } from '../../../assessment/answers.ts';
import { questionsIn, statementsIn } from '../../../assessment/condition.ts';
import type { Answers, Assessment, Id, ProfileQuestion } from '../../../assessment/types.ts';
import { visibleIds } from '../../../assessment/visibility.ts';

export interface Range {
	readonly fewest: number;
	readonly most: number;
}

/**
 * How many of these questions are shown, at least and at most, to somebody who answers the whole profile. Exact as long
 * as no condition says `not`, see `answersTo`.
 *
 * @param ids of profile or scored questions
 */
export function shownOf(ids: readonly Id[], assessment: Assessment): Range {
	let [fewest, most] = [0, 0];
	for (const group of groupsOf(assessment)) {
		const own = ids.filter((id) => group.has(id));
		const counts = kindsOf(assessment, group).map((kind) => {
			const visible = visibleIds(assessment, kind);
			return own.filter((id) => visible.has(id)).length;
		});
		fewest += Math.min(...counts);
		most += Math.max(...counts);
	}
	return { fewest, most };
}

/** The questions in groups of which no condition leads from one to another, so that each can be looked at alone. */
function groupsOf(assessment: Assessment): ReadonlySet<Id>[] {
	let groups: ReadonlySet<Id>[] = [];
	for (const { id, when } of answerable(assessment)) {
		const linked = [id, ...(when ? questionsIn(when) : [])];
		const touched = groups.filter((group) => linked.some((other) => group.has(other)));
		groups = [
			...groups.filter((group) => !touched.includes(group)),
			new Set([...linked, ...touched.flatMap((group) => [...group])]),
		];
	}
	return groups;
}

/** Every combination of answers to the profile questions of a group, where a condition tells them apart. */
function kindsOf(assessment: Assessment, group: ReadonlySet<Id>): Answers[] {
	return assessment.profile
		.filter(({ id }) => group.has(id))
		.reduce<Answers[]>(
			(kinds, question) =>
				answersTo(assessment, question).flatMap((answer) => kinds.map((kind) => ({ ...kind, [question.id]: answer }))),
			[{}],
		);
}

/**
 * Answers to a profile question that conditions tell apart. Where several options may be chosen, each alone and all of
 * them stand for what lies between, which without a `not` shows no fewer questions than the one and no more than the other.
 */
function answersTo(assessment: Assessment, question: ProfileQuestion) {
	const named = answerable(assessment)
		.flatMap(({ when }) => (when ? statementsIn(when) : []))
		.filter(({ answer }) => answer === question.id)
		.map(({ is }) => [is].flat());
	// Of options that the same statements name, one stands for all.
	const options = [
		...new Map(question.options.map(({ id }) => [named.map((is) => is.includes(id)).join(), id])).values(),
	];
	return takesSeveral(question) ? [...options.map((id) => [id]), question.options.map(({ id }) => id)] : options;
}
