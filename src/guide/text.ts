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

/** One day, or some days in a row: “6–12 February 2027”, “2027年2月6日至12日”. */
export function formatDays(first: Date, last: Date, language: Language): string {
	if (first.getTime() === last.getTime()) return formatDay(first, language);
	if (language === 'en') {
		const format = new Intl.DateTimeFormat(languageTags.en, { dateStyle: 'long', timeZone: 'UTC' });
		return format.formatRange(first, last).replace(/\s*–\s*/, '–');
	}
	// The platform's own ranges in Chinese fall back to figures and slashes.
	const [from, to] = [formatDay(first, language), formatDay(last, language)];
	const shared = /^\d+年(\d+月)?/.exec(from)!;
	const common = [shared[0], shared[0].slice(0, shared[0].indexOf('年') + 1)].find((part) => to.startsWith(part)) ?? '';
	return `${from}至${to.slice(common.length)}`;
}

/** The day of the week: “Saturday”, “周六”. */
export function formatWeekday(day: Date, language: Language): string {
	return day.toLocaleDateString(languageTags[language], {
		weekday: language === 'zh' ? 'short' : 'long',
		timeZone: 'UTC',
	});
}
