/** Assessments: each is sound in itself, has a page, and names guidelines and sources that exist. */
import { checkAssessment } from '../../assessment/check.ts';
import { assessmentsFolder, docsFolder, idOf, type Content, type Report, type Used } from './content.ts';
import { checkGuideline, checkSource } from './references.ts';

export function checkAssessments(content: Content, used: Used, report: Report) {
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
		for (const question of assessment.questions) {
			const field = `questions.${question.id}`;
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
		if (!content.english.has(`assessments/${id}`)) {
			report(path, 'page', 'has no page', `Add ${docsFolder}assessments/${id}.mdx and its Chinese twin.`);
		}
	}
	for (const entry of content.english.values()) {
		if (entry.type !== 'assessment' || content.assessmentIds.has(entry.assessment.id)) continue;
		const remedy = `Add ${assessmentsFolder}${entry.assessment.id}.yaml or correct the id.`;
		report(entry.file.path, 'assessment', `${entry.assessment.id} does not exist`, remedy);
	}
}
