/** The pages that each drill has without anybody writing them: one in each language. */
import { languageFolder } from './address.ts';
import type { Described, MadePage } from './assessment-pages.ts';
import { languages } from './vocabulary.ts';

export function drillPages({ id, title, description }: Described): MadePage[] {
	return languages.map((language) => ({
		id: `${languageFolder[language]}training/drills/${id}`,
		data: {
			title: title[language],
			description: description[language],
			...(language === 'en' ? { type: 'drill', drill: id } : {}),
		},
	}));
}
