/** Assessments: each is sound in itself and names guidelines and sources that exist; what two share is the same. */
import { checkAssessment } from '../../assessment/check.ts';
import { clean } from '../../assessment/answers.ts';
import { visibleIds } from '../../assessment/visibility.ts';
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
	checkEditions(content, report);
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
		for (const dimension of assessment.dimensions) {
			if (dimensions.some((known) => known === dimension.id)) continue;
			report(path, 'dimensions', `${dimension.id} is none of the guide`, `Take one of: ${dimensions.join(', ')}.`);
		}
		for (const question of assessment.questions) {
			const field = `questions.${question.id}`;
			for (const gate of question.gates ?? []) {
				const unknown = gate.jurisdictions.filter((id) => !jurisdictions.some((known) => known === id));
				if (unknown.length === 0) continue;
				const remedy = `Take some of: ${jurisdictions.join(', ')}.`;
				report(path, `${field}.gates.${gate.id}.jurisdictions`, `${unknown.join(', ')} is not known`, remedy);
			}
			for (const slug of question.guidelines) checkGuideline(content, report, path, `${field}.guidelines`, slug);
			for (const gate of question.gates ?? []) {
				for (const name of gate.sources) {
					checkSource(content, used, report, path, `${field}.gates.${gate.id}.sources`, name);
				}
			}
		}
		for (const action of assessment.actions) {
			checkGuideline(content, report, path, `actions.${action.id}.guideline`, action.guideline);
		}
	}
}

/** A scored question is known by its id, also when results of two assessments are compared. */
function checkShared({ assessments }: Content, report: Report) {
	const first = new Map<string, { path: string; text: string }>();
	for (const { file, assessment } of assessments) {
		for (const question of assessment.questions) {
			const text = JSON.stringify(question);
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
		if (twin && !twin.error) words.push([twin.path, (twin.data as { untested?: unknown }).untested]);
		for (const [path, untested] of words) {
			if (tested.has(slugOf(article.id))) {
				if (untested === undefined) continue;
				report(path, 'untested', 'is said of a guideline that questions test', 'Take it out.');
			} else if (untested === undefined) {
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
			for (const id of [...visible].filter((id) => !(id in answers))) {
				report(file.path, `${name.en}.answers`, `leaves ${id} open`, 'Answer it as this team would.');
			}
			if (JSON.stringify(outcomeOf(assessment, answers)) !== JSON.stringify(expected)) {
				const remedy = 'If that is meant, run `npm run golden` and read what it prints.';
				report(file.path, `${name.en}.expected`, 'is not what these answers come to', remedy);
			}
		}
	}
}

/** Earlier editions are kept whole and belong to an assessment of today. */
function checkEditions({ assessments, editions }: Content, report: Report) {
	for (const { file, data } of editions) {
		const today = assessments.find(({ assessment }) => assessment.id === data.id)?.assessment;
		const major = majorOf(data.version);
		if (idOf(file, editionsFolder) !== `${data.id}-${major}`) {
			report(file.path, 'file', `holds ${data.id} ${data.version}`, `Name it ${data.id}-${major}.yaml.`);
		}
		if (!today || today.code !== data.code || majorOf(today.version) <= major) {
			report(file.path, 'version', 'is no earlier edition of an assessment', 'Keep only what has a later one.');
		}
	}
}
