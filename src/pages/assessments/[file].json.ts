/**
 * An assessment as data, in one language: `/assessments/going-out.zh.json`. Loaded when it is asked for: to set both
 * languages side by side, to compare with another assessment, to show a result of an earlier edition
 * (`/assessments/going-out.1.zh.json`), and by the embedded version.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { LoadedAssessment } from '~/components/assessment/load';
import { assessmentData, assessments, editions, factsOf, strings } from '~/guide/assessments';
import { languages, type Language } from '~/guide/vocabulary';
import { majorOf } from '~/assessment/version';
import type { Assessment } from '~/assessment/types';

export const getStaticPaths = (async () => {
	const current = (await assessments()).map((assessment) => ({ name: assessment.id, assessment }));
	const earlier = (await editions()).map((assessment) => ({
		name: `${assessment.id}.${majorOf(assessment.version)}`,
		assessment,
	}));
	return [...current, ...earlier].flatMap(({ name, assessment }) =>
		languages.map((language) => ({ params: { file: `${name}.${language}` }, props: { assessment, language } })),
	);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ assessment: Assessment; language: Language }> = async ({ props }) => {
	const { assessment, language } = props;
	const loaded: LoadedAssessment = {
		data: await assessmentData(assessment, language),
		facts: await factsOf(assessment, language),
		strings: strings(language),
	};
	return new Response(JSON.stringify(loaded), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
