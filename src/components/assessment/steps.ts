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

/** How far one has come. */
export interface Standing {
	readonly steps: readonly Step[];
	readonly answered: number;
	readonly total: number;
	/** Nothing is unanswered in any step. */
	readonly complete: boolean;
	/** The first step with something unanswered. */
	readonly next: Id | undefined;
}

export function standingOf(assessment: Assessment, answers: Answers): Standing {
	const steps = stepsOf(assessment, answers);
	const questions = steps.flatMap((step) => step.questions);
	const answered = questions.filter((question) => isAnswered(question, answers)).length;
	const next = steps.find((step) => step.questions.some((question) => !isAnswered(question, answers)));
	return { steps, answered, total: questions.length, complete: !next, next: next?.id };
}
