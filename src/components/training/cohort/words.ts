/** The words of the board, and what it takes to put a room into words. */
import type { QuestionSpread } from '../../../assessment/cohort.ts';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Action,
	type Gate,
	type Id,
	type Question,
} from '../../../assessment/types.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { AssessmentData, Link } from '../../assessment/data.ts';
import type { Words } from '../../assessment/words.ts';

export type BoardKey = KeyUnder<'cohort'>;
export type BoardWords = Words<BoardKey>;

/** One assessment in one edition, and the words to speak of it. */
export interface Room {
	readonly data: AssessmentData;
	readonly words: BoardWords;
	/** The words that assessments have anyway: “I don't know”, “no level yet”. */
	readonly own: Words;
	/** Guidelines that questions test, by slug. One that has gone since an earlier edition is missing. */
	readonly guidelines: Readonly<Record<Id, Link>>;
}

export function questionOf({ data }: Room, id: Id): Question {
	return data.assessment.questions.find((question) => question.id === id)!;
}

export function promptOf(room: Room, id: Id): string {
	return room.words.say(questionOf(room, id).prompt);
}

export function answerOf(room: Room, question: Id, answer: Id): string {
	if (answer === DONT_KNOW) return room.own.t('dontKnow');
	if (answer === NOT_APPLICABLE) return room.own.t('notApplicable');
	return room.words.say(questionOf(room, question).options.find(({ id }) => id === answer)!.text);
}

export function dimensionOf({ data }: Room, id: Id): string {
	return data.dimensions[id]!.name;
}

export function levelOf({ data, words, own }: Room, id: Id | null): string {
	if (id === null) return own.t('level.none');
	return words.say(data.assessment.levels.find((level) => level.id === id)!.title);
}

export function gateOf(room: Room, question: Id, id: Id): { gate: Gate; action: Action } {
	const gate = questionOf(room, question).gates!.find((each) => each.id === id)!;
	return { gate, action: room.data.assessment.actions.find((action) => action.id === gate.action)! };
}

/**
 * The answers to a question from the best to the worst, then “don't know”, then “not applicable” where it is offered.
 * Before the result the order tells nothing; here it shows where a room stands.
 */
export function answersOf(room: Room, spread: QuestionSpread): QuestionSpread['answers'] {
	const { notApplicable, options } = questionOf(room, spread.id);
	const values = new Map(options.map(({ id, value }) => [id, value]));
	return spread.answers
		.filter(({ answer }) => answer !== NOT_APPLICABLE || notApplicable)
		.sort((a, b) => (values.get(b.answer) ?? -1) - (values.get(a.answer) ?? -1));
}

/** A mean from 0 to 1 as it is shown, from 0 to 100. Means of thirds are no whole numbers to a computer. */
export function outOfHundred(mean: number): number {
	return Math.round(100 * mean);
}

/** How far a number has moved: “+12”, “−3”, “0”. */
export function shiftText(from: number, to: number): string {
	const shift = to - from;
	return shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '0';
}

/** A part of a whole in percent; nothing where there is no whole. */
export function percent(part: number, whole: number): number {
	return whole > 0 ? Math.round((100 * part) / whole) : 0;
}
