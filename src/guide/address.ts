import type { Language } from './vocabulary.ts';

/** The folder a language lives under; English is at the root. */
export const languageFolder: Readonly<Record<Language, string>> = { en: '', zh: 'zh-cn/' };

/** The language of a Starlight locale (`undefined` is the root locale, English). */
export function languageOf(locale: string | undefined): Language {
	return locale === 'zh-cn' ? 'zh' : 'en';
}

/**
 * The id of the English page that an entry id is, or translates: `zh-cn/guidelines/x` and `guidelines/x` are twins. The
 * front page is `index` in the collection and an empty id in Starlight's routes.
 */
export function twinId(entryId: string): string {
	return entryId.replace(/^zh-cn(\/|$)/, '') || 'index';
}

/**
 * The address of a page below the base path, for an `href`.
 * @param path Language-free, without a leading slash and with a trailing one: `guidelines/goals/`, or `''` for the
 * front page. May end in a fragment.
 */
export function address(path: string, language: Language): string {
	return import.meta.env.BASE_URL.replace(/\/?$/, '/') + languageFolder[language] + path;
}

/**
 * Where the Markdown twin of a page lies: `guidelines/goals/` → `guidelines/goals.md`, the front page → `index.md`.
 * @param path below the base path, in its language's folder
 */
export function markdownPath(path: string): string {
	const page = path.replace(/\/$/, '');
	return page === '' || page === 'zh-cn' ? `${page}${page && '/'}index.md` : `${page}.md`;
}
