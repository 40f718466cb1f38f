import type { Language } from './vocabulary.ts';

const languageTags: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** A day as each language writes it: “21 November 2026”, “2026年11月21日”. Days have no time zone. */
export function formatDay(day: Date, language: Language): string {
	return day.toLocaleDateString(languageTags[language], { dateStyle: 'long', timeZone: 'UTC' });
}

/** A date as precise as it is written: `2026-11-21`, `2026-11` or `2026`. */
export function formatDate(date: string, language: Language): string {
	const [, month, dayOfMonth] = date.split('-');
	return new Date(date).toLocaleDateString(languageTags[language], {
		year: 'numeric',
		...(month && { month: 'long' }),
		...(dayOfMonth && { day: 'numeric' }),
		timeZone: 'UTC',
	});
}

/** Several words in a row: “China and the United Kingdom”, “中国、英国”. */
export function formatList(words: readonly string[], language: Language): string {
	return language === 'zh' ? words.join('、') : words.join(', ');
}
