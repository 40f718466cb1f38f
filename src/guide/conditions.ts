/** Puts the conditions of an assessment into words: when a question is shown, when an action is offered. */
import { answerable, takesSeveral } from '../assessment/answers.ts';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Assessment,
	type Condition,
	type Id,
	type ProfileQuestion,
	type Question,
} from '../assessment/types.ts';
import english from '../content/i18n/en.json' with { type: 'json' };
import chinese from '../content/i18n/zh-CN.json' with { type: 'json' };
import type { Language } from './vocabulary.ts';

interface Grammar {
	/** Says that a question has one of these answers, or none of them. */
	readonly statement: (question: string, answers: string, several: boolean, holds: boolean) => string;
	/** Between answers, and before the last of them. */
	readonly comma: string;
	readonly lastly: string;
	/** Between clauses. */
	readonly and: string;
	readonly or: string;
	/** Keeps the clauses of a part together. */
	readonly brackets: (clauses: string) => string;
}

const grammars: Readonly<Record<Language, Grammar>> = {
	en: {
		statement: (question, answers, several, holds) =>
			several
				? `the answers to ${question} ${holds ? 'include' : 'do not include'} ${answers}`
				: `the answer to ${question} is ${holds ? '' : 'not '}${answers}`,
		comma: ', ',
		lastly: ' or ',
		and: ', and ',
		or: ', or ',
		brackets: (clauses) => `(${clauses})`,
	},
	zh: {
		statement: (question, answers, several, holds) =>
			several
				? `${question}的回答里${holds ? '有' : '没有'}${answers}`
				: `${question}的回答${holds ? '是' : '不是'}${answers}`,
		// Quotations side by side take no comma between them.
		comma: '',
		lastly: '或',
		and: '，并且',
		or: '，或者',
		brackets: (clauses) => `（${clauses}）`,
	},
};

/**
 * A condition as a clause for the middle of a sentence, without a full stop: “the answer to “Who replies?” is “Nobody””.
 * A “not” is said of the single answers. As in the core, an answer that was not given is none of those named.
 *
 * @param assessment sound (see `checkAssessment`): it offers what the condition names
 */
export function conditionInWords(condition: Condition, assessment: Assessment, language: Language): string {
	const { statement, comma, lastly, and, or, brackets } = grammars[language];

	function clause(part: Condition, holds: boolean, nested: boolean): string {
		if ('not' in part) return clause(part.not, !holds, nested);
		if ('answer' in part) {
			const question = answerable(assessment).find(({ id }) => id === part.answer)!;
			const answers = [part.is].flat().map((answer) => quoted(answerInWords(question, answer, language)));
			const choice = [answers.slice(0, -1).join(comma), answers.at(-1)].filter(Boolean).join(lastly);
			return statement(quoted(question.prompt[language]), choice, takesSeveral(question), holds);
		}
		const parts = 'all' in part ? part.all : part.any;
		const several = parts.length > 1;
		// De Morgan: that not all hold is that one of them does not.
		const joint = 'all' in part === holds ? and : or;
		const clauses = parts.map((each) => clause(each, holds, nested || several)).join(joint);
		return nested && several ? brackets(clauses) : clauses;
	}

	return clause(condition, true, false);
}

/** The words of an answer, also of the two that are offered beside the author's own. */
export function answerInWords(question: ProfileQuestion | Question, answer: Id, language: Language): string {
	const words = language === 'zh' ? chinese : english;
	if (answer === DONT_KNOW) return words['assessment.dontKnow'];
	if (answer === NOT_APPLICABLE) return words['assessment.notApplicable'];
	return question.options.find(({ id }) => id === answer)!.text[language];
}

/** In quotation marks; those within become single ones, and a full stop goes, which would end the sentence. */
function quoted(text: string): string {
	return `“${text
		.replace(/[.。]$/, '')
		.replaceAll('“', '‘')
		.replaceAll('”', '’')}”`;
}
