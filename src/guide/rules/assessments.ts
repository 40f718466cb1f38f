/** Assessments: each is sound in itself and names guidelines and sources that exist; what two share is the same. */
import { checkAssessment } from '../../assessment/check.ts';
import { clean } from '../../assessment/answers.ts';
import { visibleIds } from '../../assessment/visibility.ts';
import type { Assessment } from '../../assessment/types.ts';
import { majorOf } from '../../assessment/version.ts';
import { outcomeOf } from '../examples.ts';
import {
	assessmentsFolder,
	editionsFolder,
	examplesFolder,
	idOf,
	slugOf,
	type Content,
	type Report,
	type Used,
} from './content.ts';
import { dimensions, jurisdictions } from '../vocabulary.ts';
import { checkGuideline, checkSource } from './references.ts';

export function checkAssessments(content: Content, used: Used, report: Report) {
	checkEach(content, used, report);
	checkShared(content, report);
	checkUntested(content, report);
	checkExamples(content, report);
	checkEditions(content, used, report);
}

function checkEach(content: Content, used: Used, report: Report) {
	const codes = new Map<number, string>();
	for (const { file, assessment } of content.assessments) {
		const { path } = file;
		const { id, code } = assessment;
		if (id !== idOf(file, assessmentsFolder)) {
			report(path, 'id', `is ${id}`, `Name the file ${id}.yaml, or correct the id.`);
		}
		const taken = codes.get(code);
		if (taken) report(path, 'code', `${code} belongs to ${taken}`, 'Choose a number that no assessment has ever had.');
		codes.set(code, id);
		for (const { field, message, remedy } of checkAssessment(assessment)) report(path, field, message, remedy);
		checkNamed(content, used, report, path, assessment);
		for (const question of assessment.questions) {
			for (const slug of question.guidelines) {
				checkGuideline(content, report, path, `questions.${question.id}.guidelines`, slug);
			}
		}
		for (const action of assessment.actions) {
			checkGuideline(content, report, path, `actions.${action.id}.guideline`, action.guideline);
		}
	}
}

/** What no result can be shown without: the dimensions, jurisdictions and sources that it names. */
function checkNamed(
	content: Content,
	used: Used,
	report: Report,
	path: string,
	{ dimensions: named, questions }: Assessment,
) {
	for (const { id } of named) {
		if (dimensions.some((known) => known === id)) continue;
		report(path, 'dimensions', `${id} is none of the guide`, `Take one of: ${dimensions.join(', ')}.`);
	}
	for (const question of questions) {
		for (const gate of question.gates ?? []) {
			const field = `questions.${question.id}.gates.${gate.id}`;
			const unknown = gate.jurisdictions.filter((id) => !jurisdictions.some((known) => known === id));
			if (unknown.length > 0) {
				const remedy = `Take some of: ${jurisdictions.join(', ')}.`;
				report(path, `${field}.jurisdictions`, `${unknown.join(', ')} is not known`, remedy);
			}
			for (const name of gate.sources) checkSource(content, used, report, path, `${field}.sources`, name);
		}
	}
}

/** What each assessment decides for itself of a question: its number in links, and when it was added. */
const ownKeys = ['code', 'since'];

/** A scored question is known by its id, also when results of two assessments are compared. */
function checkShared({ assessments }: Content, report: Report) {
	const first = new Map<string, { path: string; text: string }>();
	for (const { file, assessment } of assessments) {
		for (const question of assessment.questions) {
			const text = JSON.stringify(question, (key, value: unknown) => (ownKeys.includes(key) ? undefined : value));
			const other = first.get(question.id);
			if (!other) first.set(question.id, { path: file.path, text });
			else if (other.text !== text) {
				const remedy = 'Share that one ({ from, id }), or give this one an id of its own.';
				report(file.path, `questions.${question.id}`, `is another question in ${other.path}`, remedy);
			}
		}
	}
}

/** Every guideline is tested by a question, or says why not. */
function checkUntested({ assessments, articles, chinese, allRead }: Content, report: Report) {
	// What an assessment that cannot be read tests is not known.
	if (!allRead) return;
	const tested = new Set(
		assessments.flatMap(({ assessment }) => assessment.questions.flatMap(({ guidelines }) => guidelines)),
	);
	for (const article of articles) {
		if (article.type !== 'guideline') continue;
		const twin = chinese.get(article.id);
		const words: [string, unknown][] = [[article.file.path, article.untested]];
		if (twin && !twin.error) words.push([twin.path, (twin.data as { untested?: unknown } | null)?.untested]);
		for (const [path, untested] of words) {
			if (tested.has(slugOf(article.id))) {
				if (untested === undefined) continue;
				report(path, 'untested', 'is said of a guideline that questions test', 'Take it out.');
			} else if (typeof untested !== 'string' || untested.trim() === '') {
				const remedy = 'Name it in the `guidelines` of a question that tests it, or say why none does.';
				report(path, 'untested', 'is missing: no question tests this guideline', remedy);
			}
		}
	}
}

/** Examples answer what they are asked, and come to what they are said to come to. */
function checkExamples({ assessments, examples, allRead }: Content, report: Report) {
	for (const { file, data } of examples) {
		const assessment = assessments.find((other) => other.assessment.id === idOf(file, examplesFolder))?.assessment;
		if (!assessment && !allRead) continue;
		if (!assessment) {
			report(file.path, 'file', 'is named as no assessment', 'Name it as one in src/content/assessments/.');
			continue;
		}
		for (const { name, answers, expected } of data.examples) {
			const visible = visibleIds(assessment, answers);
			const idle = Object.keys(answers).filter((id) => !visible.has(id));
			for (const id of new Set([...clean(assessment, answers).dropped, ...idle])) {
				const remedy = 'Take it out, or correct the question or the answer.';
				report(file.path, `${name.en}.answers.${id}`, 'answers nothing that is asked of this team', remedy);
			}
			for (const id of [...visible].filter((id) => !Object.hasOwn(answers, id))) {
				report(file.path, `${name.en}.answers`, `leaves ${id} open`, 'Answer it as this team would.');
			}
			if (JSON.stringify(outcomeOf(assessment, answers)) !== JSON.stringify(expected)) {
				const remedy = 'If that is meant, run `npm run golden` and read what it prints.';
				report(file.path, `${name.en}.expected`, 'is not what these answers come to', remedy);
			}
		}
	}
}

/** Earlier editions are kept whole, belong to an assessment of today, and can still be shown. */
function checkEditions(content: Content, used: Used, report: Report) {
	for (const { file, data } of content.editions) {
		const { path } = file;
		const major = majorOf(data.version);
		if (idOf(file, editionsFolder) !== `${data.id}-${major}`) {
			report(path, 'file', `holds ${data.id} ${data.version}`, `Name it ${data.id}-${major}.yaml.`);
		}
		checkNamed(content, used, report, path, data);
		const today = content.assessments.find(({ assessment }) => assessment.id === data.id)?.assessment;
		if (!today && !content.allRead) continue;
		if (today?.code !== data.code || majorOf(today.version) <= major) {
			report(path, 'version', 'is no earlier edition of an assessment', 'Keep only what has a later one.');
		}
	}
}
