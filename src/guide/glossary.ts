/** The names of the glossary's terms, as texts and searches use them. */
import type { z } from 'zod';
import type { termSchema } from './schemas.ts';
import type { Language } from './vocabulary.ts';

export type Term = z.infer<typeof termSchema>;

/** What stands in brackets after a name is a name too if it is one: letters only in English, anything in Chinese. */
const bracketed = { en: /^(.+?) \(([A-Z]{2,})\)(.*)$/, zh: /^(.+?)（(.+?)）(.*)$/ } as const;

/**
 * The names under which a term's heading gives it: “key opinion leader (KOL)” has two, “投流 / 投放” as well. Further
 * names stand in `also`.
 */
export function namesOf(term: Term, language: Language): string[] {
	return term[language].split(language === 'en' ? ', ' : ' / ').flatMap((name) => {
		const [, head = '', inner = '', tail = ''] = bracketed[language].exec(name) ?? [];
		if (head) return [head + tail, inner];
		// Other brackets hold a remark: “appeal (to a platform)”.
		return [name.replace(/ ?[(（].*[)）]$/, '')];
	});
}

/** Every name of a term in one language, for the search. */
export const allNamesOf = (term: Term, language: Language): string[] => [
	...namesOf(term, language),
	...(term.also?.[language] ?? []),
];
