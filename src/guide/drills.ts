/** What the pages and lists of drills are made from. */
import { getCollection } from 'astro:content';
import { inOneLanguage } from '../components/assessment/data.ts';
import type { DrillData } from '../components/training/drill/data.ts';
import type { Drill } from '../drill/types.ts';
import { address } from './address.ts';
import { once } from './once.ts';
import { guidelineLinks, sourceLinks, type PageLink } from './pages.ts';
import type { Language } from './vocabulary.ts';

/** A drill as lists and links show it. */
export interface DrillLink extends PageLink {
	readonly direction: Drill['direction'];
	readonly minutes: Drill['minutes'];
	/** Slugs of the guidelines that its choices are about. */
	readonly guidelines: ReadonlySet<string>;
}

/** Every drill in one language, in order. */
export const drills = once(async (language: Language): Promise<DrillLink[]> => {
	const entries = await getCollection('drills');
	return entries
		.map(({ data: drill }) => ({
			id: `training/drills/${drill.id}`,
			slug: drill.id,
			order: drill.order,
			title: drill.title[language],
			description: drill.description[language],
			href: address(`training/drills/${drill.id}/`, language),
			sources: sourcesOf(drill),
			direction: drill.direction,
			minutes: drill.minutes,
			guidelines: new Set(choicesOf(drill).map(({ guideline }) => guideline)),
		}))
		.sort((a, b) => a.order - b.order);
});

const choicesOf = ({ situations }: Drill) => situations.flatMap(({ choices }) => choices);

/** Ids of the sources that a drill rests on, in the order of first mention. */
export const sourcesOf = (drill: Drill): string[] => [...new Set(choicesOf(drill).flatMap(({ sources }) => sources))];

/** All that the island needs, in one language. */
export async function drillData(drill: Drill, language: Language): Promise<DrillData> {
	const named = new Set(choicesOf(drill).map(({ guideline }) => guideline));
	const cited = new Set(sourcesOf(drill));
	return {
		drill: inOneLanguage(drill, language),
		guidelines: await guidelineLinks(named, language),
		sources: await sourceLinks(cited, language),
	};
}
