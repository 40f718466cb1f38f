/** What a trainer chooses for a session, and the invitation that comes of it. */
import { plainLabel, type Askable, type Invite } from '../../../assessment/invite.ts';
import type { Id, Text } from '../../../assessment/types.ts';
import type { Language } from '../../../guide/vocabulary.ts';

/** An assessment to choose, as much of it as the page needs. Only the title is there in both languages, for the slide. */
export interface Choosable extends Askable {
	readonly id: Id;
	readonly title: Text;
	/** Shortest and longest. */
	readonly minutes: readonly [number, number];
	readonly profile: readonly Id[];
	/** Those of which something is asked, in order. */
	readonly dimensions: readonly { readonly id: Id; readonly name: string }[];
	readonly questions: readonly ChoosableQuestion[];
	/** Addresses of its pages. */
	readonly pages: Readonly<Record<Language, string>>;
}

export interface ChoosableQuestion {
	readonly id: Id;
	readonly code: number;
	readonly dimension: Id;
	readonly prompt: string;
}

export interface Choices {
	readonly assessment: Id;
	/** `undefined` leaves each their own. */
	readonly language: Language | undefined;
	/** Only some of the questions are asked. */
	readonly inPart: boolean;
	/** Ids of the questions chosen for a part; some may be of an assessment that was chosen before. */
	readonly questions: readonly Id[];
	/** As it was typed. */
	readonly label: string;
	readonly showsResult: boolean;
	readonly asksName: boolean;
}

/** What stands in the form before anybody has chosen: a room that stays anonymous and sees its results. */
export function firstChoices(assessments: readonly Choosable[]): Choices {
	return {
		assessment: assessments[0]!.id,
		language: undefined,
		inPart: false,
		questions: [],
		label: '',
		showsResult: true,
		asksName: false,
	};
}

/** The scored questions that the choices ask, in the assessment's order. */
export function askedBy({ inPart, questions }: Choices, assessment: Choosable): readonly ChoosableQuestion[] {
	return inPart ? assessment.questions.filter(({ id }) => questions.includes(id)) : assessment.questions;
}

/** The invitation that the choices come to; `undefined` while they ask nothing. */
export function inviteOf(choices: Choices, assessment: Choosable): Invite<Choosable> | undefined {
	const { language, inPart, label, showsResult, asksName } = choices;
	const asked = askedBy(choices, assessment).map(({ id }) => id);
	if (asked.length === 0) return undefined;
	return { assessment, language, questions: inPart ? asked : [], label: plainLabel(label), showsResult, asksName };
}

/** The choices that led to an invitation. */
export function choicesOf({ assessment, questions, ...others }: Invite<Choosable>): Choices {
	return { ...others, assessment: assessment.id, inPart: questions.length > 0, questions };
}

/** Puts questions into a choice, or takes them out. */
export function choose(chosen: readonly Id[], questions: readonly Id[], wanted: boolean): readonly Id[] {
	const others = chosen.filter((id) => !questions.includes(id));
	return wanted ? [...others, ...questions] : others;
}
