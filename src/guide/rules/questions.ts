/** How assessments ask: nothing in the form of a question gives the best answer away or asks two things at once. */
import type { Assessment, ProfileQuestion, Question } from '../../assessment/types.ts';
import { languages, type Language } from '../vocabulary.ts';
import type { Content, Report } from './content.ts';
import { gradeOf, highestGrade } from './writing.ts';

/** Characters: what can be read at a glance on a phone. */
export const longest: Readonly<Record<'prompt' | 'option', Readonly<Record<Language, number>>>> = {
	prompt: { en: 160, zh: 70 },
	option: { en: 140, zh: 60 },
};
/** The share of questions whose best answer may stand in one place, and how many in a row. */
export const highestShare = 0.4;
export const longestRun = 3;
/** From how many questions on a share says something. */
const fewest = 5;

/** A second question begins after “and” or “or”; “whether … or not” and lists of things are one question. */
const twoQuestions: Readonly<Record<Language, RegExp>> = {
	en: /\b(and|or),? (do|does|did|is (it|there)|are|was|were|has|have|can|could|will|would|should|how|who|whom|what|when|where|which|why)\b/i,
	zh: /[吗呢]，?(并且|以及|而且|还|或者|又)|(什么|多少|多久|谁|怎么|哪里|哪些)[^？。]*(并且|以及|而且)[^？]*(什么|多少|多久|谁|怎么|哪里|哪些|吗)/,
};

export function checkQuestions({ assessments }: Content, report: Report) {
	for (const { file, assessment } of assessments) {
		for (const list of ['profile', 'questions'] as const) {
			for (const question of assessment[list]) checkForm(question, `${list}.${question.id}`, file.path, report);
		}
		for (const question of assessment.questions) checkFeedback(question, file.path, report);
		checkPlaces(assessment, file.path, report);
		checkGrade(assessment, file.path, report);
	}
}

function checkForm({ prompt, options }: ProfileQuestion | Question, place: string, path: string, report: Report) {
	for (const language of languages) {
		const field = `${place}.prompt.${language}`;
		const text = prompt[language];
		const marks = text.match(/[?？]/g)?.length ?? 0;
		if (marks !== 1) {
			report(path, field, `asks ${marks} questions`, 'Ask one thing, with one question mark.');
		} else if (twoQuestions[language].test(text)) {
			report(path, field, 'asks two things at once', 'Ask one; nobody can answer yes to one half and no to the other.');
		}
		if (text.length > longest.prompt[language]) {
			const most = longest.prompt[language];
			report(path, field, `has ${text.length} characters`, `Keep it to ${most}; move what explains it to \`help\`.`);
		}
		for (const option of options) {
			const { length } = option.text[language];
			const most = longest.option[language];
			if (length <= most) continue;
			report(path, `${place}.options.${option.id}.${language}`, `has ${length} characters`, `Keep it to ${most}.`);
		}
	}
}

function checkFeedback({ id, options }: Question, path: string, report: Report) {
	for (const option of options) {
		if (option.value === 1 || option.feedback) continue;
		const remedy = 'Say what this answer means and what to do.';
		report(path, `questions.${id}.options.${option.id}.feedback`, 'is missing', remedy);
	}
}

/** Who notices that the best answer is always the second one answers the pattern. */
function checkPlaces({ questions }: Assessment, path: string, report: Report) {
	if (questions.length < fewest) return;
	const places = questions.map(({ options }) => options.findIndex(({ value }) => value === 1));
	const remedy = 'Put the options of some questions into another order.';
	for (const place of new Set(places)) {
		const share = places.filter((other) => other === place).length / places.length;
		if (share > highestShare) {
			const percent = Math.round(100 * share);
			report(path, 'questions', `have the best answer at place ${place + 1} in ${percent} % of cases`, remedy);
		}
	}
	for (const [index, { id }] of questions.entries()) {
		if (places[index] === places[index - 1]) continue;
		const end = places.findIndex((place, at) => at > index && place !== places[index]);
		const run = (end === -1 ? places.length : end) - index;
		if (run <= longestRun) continue;
		report(path, `questions.${id}`, `begins ${run} questions with the best answer in the same place`, remedy);
	}
}

/** Everything that is read before the result, together: single prompts are too short to measure. */
function checkGrade({ profile, questions }: Assessment, path: string, report: Report) {
	const texts = [...profile, ...questions].flatMap(({ prompt, help, options }) => [
		prompt.en,
		...(help ? [help.en] : []),
		...options.map(({ text }) => text.en),
	]);
	const grade = gradeOf(texts.join('\n\n'));
	if (grade === undefined || grade <= highestGrade) return;
	report(
		path,
		'questions',
		`ask for ${grade.toFixed(1)} years of school`,
		`Shorten sentences and words, to ${highestGrade}.`,
	);
}
