/** What the pages, the data files and the embedded version of an assessment are made from. */
import { getCollection } from 'astro:content';
import { encode } from '../assessment/link.ts';
import { majorOf } from '../assessment/version.ts';
import type { Assessment } from '../assessment/types.ts';
import { inOneLanguage, type AssessmentData, type Example, type Facts } from '../components/assessment/data.ts';
import { stepIds } from '../components/assessment/steps.ts';
import type { Strings } from '../components/assessment/words.ts';
import { address } from './address.ts';
import { glyphs } from './glyphs.ts';
import { guidelineLinks, sourceLinks } from './pages.ts';
import { stringsOf } from './strings.ts';
import { dimensionNames, dimensionQuestions, jurisdictionNames, type Dimension, type Language } from './vocabulary.ts';

/** Every assessment of today, in the order of their codes. */
export async function assessments(): Promise<Assessment[]> {
	return (await getCollection('assessments')).map(({ data }) => data).sort((a, b) => a.code - b.code);
}

/** Earlier major versions, kept so that what was answered then can be read. */
export async function editions(): Promise<Assessment[]> {
	return (await getCollection('editions')).map(({ data }) => data);
}

/** The strings of assessments, without the `assessment.` of their keys. */
export const strings = (language: Language): Strings => stringsOf('assessment', language);

/** All that the island needs, in one language. */
export async function assessmentData(assessment: Assessment, language: Language): Promise<AssessmentData> {
	const gates = assessment.questions.flatMap((question) => question.gates ?? []);
	const named = new Set(assessment.actions.map(({ guideline }) => guideline));
	const cited = new Set(gates.flatMap(({ sources }) => sources));
	const jurisdictions = gates.flatMap((gate) => gate.jurisdictions) as (keyof typeof jurisdictionNames)[];
	return {
		assessment: inOneLanguage(assessment, language),
		dimensions: Object.fromEntries(
			assessment.dimensions.map((dimension) => {
				const id = dimension.id as Dimension;
				return [
					id,
					{ name: dimensionNames[id][language], question: dimensionQuestions[id][language], glyph: glyphs[id] },
				];
			}),
		),
		guidelines: await guidelineLinks(named, language),
		sources: await sourceLinks(cited, language),
		jurisdictions: Object.fromEntries(jurisdictions.map((id) => [id, jurisdictionNames[id][language]])),
		page: address(`assessments/${assessment.id}/`, language),
		twin: address(`assessments/${assessment.id}/`, language === 'en' ? 'zh' : 'en'),
		scoring: address('reference/scoring/', language),
		schema: address('schemas/attempt.json', 'en'),
		files: address('assessments/', 'en'),
		others: (await assessments())
			.filter(({ id }) => id !== assessment.id)
			.map(({ id, code, title }) => ({
				id,
				code,
				title: title[language],
				href: address(`assessments/${id}/`, language),
			})),
		editions: (await editions()).filter(({ id }) => id === assessment.id).map(({ version }) => majorOf(version)),
	};
}

/** What the introduction says, and all that is needed to write it into the page at build. */
export async function factsOf(assessment: Assessment, language: Language): Promise<Facts> {
	return {
		intro: assessment.intro[language],
		minutes: assessment.minutes,
		questions: assessment.questions.length,
		profile: assessment.profile.length,
		first: stepIds(assessment)[0]!,
		examples: await examplesOf(assessment, language),
	};
}

/** The named examples of an assessment, as results to look at. */
export async function examplesOf(assessment: Assessment, language: Language): Promise<Example[]> {
	const [entry] = await getCollection('examples', ({ id }) => id === assessment.id);
	return (entry?.data.examples ?? []).map(({ name, about, answers }, index) => ({
		name: name[language],
		about: about[language],
		// They are nobody's: numbers that no draw is likely to bring keep them apart.
		code: encode(assessment, answers, index),
	}));
}
