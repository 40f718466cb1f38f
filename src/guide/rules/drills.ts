/** Drills: each is sound in itself, names guidelines and sources that exist, and is written as the guide writes. */
import { checkDrill } from '../../drill/check.ts';
import type { Drill } from '../../drill/types.ts';
import { languages, type Text } from '../vocabulary.ts';
import { drillsFolder, idOf, type Content, type Report, type Used } from './content.ts';
import { checkGuideline, checkSource } from './references.ts';
import { checkWords, gradeOf, highestGrade } from './writing.ts';

/** What every scene says of its brand: nobody may take a drill for a report. */
const madeUp: Readonly<Text> = { en: 'made-up', zh: '虚构' };

export function checkDrills(content: Content, used: Used, report: Report) {
	const orders = new Map<number, string>();
	for (const { file, data: drill } of content.drills) {
		const { path } = file;
		if (drill.id !== idOf(file, drillsFolder)) {
			report(path, 'id', `is ${drill.id}`, `Name the file ${drill.id}.yaml, or correct the id.`);
		}
		const taken = orders.get(drill.order);
		if (taken) report(path, 'order', `${drill.order} is the place of ${taken}`, 'Give it a place of its own.');
		orders.set(drill.order, drill.id);
		for (const { field, message, remedy } of checkDrill(drill)) report(path, field, message, remedy);
		checkNamed(drill, content, used, path, report);
		checkTexts(drill, path, report);
	}
}

function checkNamed({ situations }: Drill, content: Content, used: Used, path: string, report: Report) {
	for (const { id: situation, choices } of situations) {
		for (const { id, guideline, sources } of choices) {
			const field = `situations.${situation}.choices.${id}`;
			checkGuideline(content, report, path, `${field}.guideline`, guideline);
			for (const source of sources) checkSource(content, used, report, path, `${field}.sources`, source);
		}
	}
}

function checkTexts(drill: Drill, path: string, report: Report) {
	const texts = textsOf(drill);
	for (const language of languages) {
		for (const [field, text] of texts) checkWords(text[language], language, path, report, `${field}.${language}: `);
		if (drill.scene[language].toLowerCase().includes(madeUp[language])) continue;
		const remedy = `Say in it that the brand is ${madeUp[language]}.`;
		report(path, `scene.${language}`, 'does not say that nobody real is meant', remedy);
	}
	const grade = gradeOf(texts.map(([, { en }]) => en).join('\n\n'));
	if (grade === undefined || grade <= highestGrade) return;
	const remedy = `Shorten sentences and words, to ${highestGrade}.`;
	report(path, 'text', `asks for ${grade.toFixed(1)} years of school`, remedy);
}

/** Every text of a drill, with the field it stands in. */
export function textsOf({ title, description, scene, discussion, situations, endings }: Drill): [string, Text][] {
	return [
		['title', title],
		['description', description],
		['scene', scene],
		...discussion.map((text, index): [string, Text] => [`discussion.${index}`, text]),
		...situations.flatMap(({ id, text, choices }): [string, Text][] => [
			[`situations.${id}.text`, text],
			...choices.flatMap((choice): [string, Text][] => [
				[`situations.${id}.choices.${choice.id}.text`, choice.text],
				[`situations.${id}.choices.${choice.id}.consequence`, choice.consequence],
			]),
		]),
		...endings.flatMap(({ id, title, text }): [string, Text][] => [
			[`endings.${id}.title`, title],
			[`endings.${id}.text`, text],
		]),
	];
}
