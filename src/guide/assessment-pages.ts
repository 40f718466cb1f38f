/** The pages that each assessment has without anybody writing them. */
import type { Text } from '../assessment/types.ts';
import english from '../content/i18n/en.json' with { type: 'json' };
import chinese from '../content/i18n/zh-CN.json' with { type: 'json' };
import { languageFolder } from './address.ts';
import { languages } from './vocabulary.ts';

/** A page that comes with an assessment or a drill. */
export interface MadePage {
	/** The id of the page, as a file of the same name would have it: `zh-cn/assessments/pulse`. */
	id: string;
	/** What would be its frontmatter: structure in English only, as everywhere. */
	data: Record<string, unknown>;
}

/** What has to be known of an assessment or a drill to make its pages. */
export interface Described {
	id: string;
	title: Text;
	description: Text;
}

export function isDescribed(value: unknown): value is Described {
	const { id, title, description } = (value ?? {}) as Partial<Record<keyof Described, unknown>>;
	const isText = (text: unknown) =>
		languages.every((language) => typeof (text as Partial<Text> | null)?.[language] === 'string');
	return typeof id === 'string' && isText(title) && isText(description);
}

/** In both languages: the page that holds the assessment, and the one with all its questions, values and gates. */
export function assessmentPages({ id, title, description }: Described): MadePage[] {
	return languages.flatMap((language) => {
		const words = language === 'zh' ? chinese : english;
		const structure = (type: string) => (language === 'en' ? { type, assessment: id } : {});
		const named = (text: string) => text.replace('{{title}}', () => title[language]);
		return [
			{
				id: `${languageFolder[language]}assessments/${id}`,
				data: { title: title[language], description: description[language], ...structure('assessment') },
			},
			{
				id: `${languageFolder[language]}assessments/${id}/questions`,
				data: {
					title: named(words['questionList.title']),
					description: named(words['questionList.description']),
					// Who searches for a subject looks for the guideline about it.
					pagefind: false,
					...structure('question-list'),
				},
			},
		];
	});
}
