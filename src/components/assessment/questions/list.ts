/** What the parts of a page with every question have in common. */
import type { Assessment } from '~/assessment/types';
import type { AssessmentData } from '~/components/assessment/data';
import { wordsFrom, type Words } from '~/components/assessment/words';
import { assessmentData, strings } from '~/guide/assessments';
import { guidelines, type GuidelineLink } from '~/guide/pages';
import type { Language } from '~/guide/vocabulary';
import { foundIn, type Found } from './found.ts';

export interface List {
	readonly assessment: Assessment;
	readonly language: Language;
	/** The words of the assessments' own pages. */
	readonly words: Words;
	/** Names of dimensions, sources and jurisdictions. */
	readonly data: AssessmentData;
	/** By slug. */
	readonly guidelines: ReadonlyMap<string, GuidelineLink>;
	readonly found: Found;
}

export async function listOf(assessment: Assessment, language: Language): Promise<List> {
	return {
		assessment,
		language,
		words: wordsFrom(strings(language), language),
		data: await assessmentData(assessment, language),
		guidelines: new Map((await guidelines(language)).map((page) => [page.slug, page])),
		found: await foundIn(assessment.id),
	};
}

/** “23.1%”; `share` is 0–1. */
export function percent(share: number, language: Language): string {
	return share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
}

/** For texts put into an interface string: Astro escapes what it prints, and once is enough. */
export const asIs = { interpolation: { escapeValue: false } } as const;
