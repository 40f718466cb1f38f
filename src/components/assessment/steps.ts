import type { Answers, Assessment, Id, ProfileQuestion, Question } from '../../assessment/types.ts';
import { visibleIds } from '../../assessment/visibility.ts';

/** A page of questions: the profile, or one dimension. */
export interface Step {
	readonly id: Id;
	/** Those that these answers show, each with its number in the whole assessment. */
	readonly questions: readonly Numbered[];
}

export interface Numbered {
	readonly question: ProfileQuestion | Question;
	readonly number: number;
}

export const PROFILE = 'profile';
export const REVIEW = 'review';
export const RESULT = 'result';

/** The steps with questions, in order. Dimensions without any are left out, whatever the answers. */
export function stepIds({ profile, dimensions, questions }: Assessment): Id[] {
	const asked = dimensions.filter(({ id }) => questions.some(({ dimension }) => dimension === id));
	return [...(profile.length ? [PROFILE] : []), ...asked.map(({ id }) => id)];
}

export function stepsOf(assessment: Assessment, answers: Answers): Step[] {
	const visible = visibleIds(assessment, answers);
	let number = 0;
	return stepIds(assessment).map((id) => {
		const all = id === PROFILE ? assessment.profile : assessment.questions.filter(({ dimension }) => dimension === id);
		const questions = all.filter((question) => visible.has(question.id));
		return { id, questions: questions.map((question) => ({ question, number: ++number })) };
	});
}

export function isAnswered({ question }: Numbered, answers: Answers): boolean {
	return answers[question.id] !== undefined;
}
