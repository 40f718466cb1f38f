/** A result, and what it takes to put it into words. */
import type { Advice } from '../../../assessment/advice.ts';
import type { Band, Result } from '../../../assessment/score.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answer, type Answers, type Id } from '../../../assessment/types.ts';
import { formatList } from '../../../guide/text.ts';
import type { AssessmentData } from '../data.ts';
import type { Words } from '../words.ts';

export interface Reading {
	readonly data: AssessmentData;
	readonly words: Words;
	readonly answers: Answers;
	readonly result: Result;
	/** It came with a link and may be anybody's: nothing in it can be changed here. */
	readonly shared: boolean;
	/** It stands beside the same in the page's language, see `Beside`: a second one to read, and nothing to work with. */
	readonly beside: boolean;
}

/** An id of an element of a result; what stands beside has its own. */
export function elementId({ beside }: Reading, name: string): string {
	return beside ? `${name}-beside` : name;
}

/** The language of a reading as HTML names it. */
export function languageTag({ words }: Reading): string {
	return words.language === 'zh' ? 'zh-CN' : 'en';
}

/** The words of an answer, whatever its question. */
export function answerText({ data, words }: Reading, id: Id, answer: Answer): string {
	const { profile, questions } = data.assessment;
	const question = [...profile, ...questions].find((candidate) => candidate.id === id)!;
	const texts = [answer].flat().map((part) => {
		if (part === DONT_KNOW) return words.t('dontKnow');
		if (part === NOT_APPLICABLE) return words.t('notApplicable');
		return words.say(question.options.find((option) => option.id === part)!.text);
	});
	return formatList(texts, words.language);
}

export function promptOf({ data, words }: Reading, id: Id): string {
	const { profile, questions } = data.assessment;
	return words.say([...profile, ...questions].find((candidate) => candidate.id === id)!.prompt);
}

/** The title of a level, or what stands for it while there is none. */
export function levelName({ data, words }: Reading, id: Id | null): string {
	if (id === null) return words.t('level.none');
	return words.say(data.assessment.levels.find((level) => level.id === id)!.title);
}

export function dimensionName({ data }: Reading, id: Id): string {
	return data.dimensions[id]!.name;
}

/** “Because you answered … to …”, once for each answer. */
export function becauseOf(reading: Reading, because: Advice['because']): string[] {
	return because.map(({ question, answer }) =>
		reading.words.t(reading.shared ? 'because.shared' : 'because', {
			question: promptOf(reading, question),
			answer: answerText(reading, question, answer),
		}),
	);
}

/** A score as it is shown: rounded down, so that nobody reads a 60 that misses a threshold of 60. */
export function points(score: number): number {
	return Math.floor(score);
}

/** “52”, or “40–63” where something is not known. */
export function bandText(band: Band): string {
	return band.low === band.high ? `${points(band.low)}` : `${points(band.low)}–${points(band.high)}`;
}
