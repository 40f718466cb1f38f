/** The interface strings that an island takes along: those of its own part, in the page's language. */
import english from '../content/i18n/en.json' with { type: 'json' };
import chinese from '../content/i18n/zh-CN.json' with { type: 'json' };
import type { InterfaceKey } from './interface.ts';
import type { Language } from './vocabulary.ts';

/** The keys that begin with a part's name and a dot, without these. */
export type KeyUnder<Part extends string> = InterfaceKey extends infer Key
	? Key extends `${Part}.${infer Rest}`
		? Rest
		: never
	: never;

/** @param part the first word of the keys: `assessment`, `drill` */
export function stringsOf<Part extends string>(
	part: Part,
	language: Language,
): Readonly<Record<KeyUnder<Part>, string>> {
	const own = Object.entries(language === 'zh' ? chinese : english).filter(([key]) => key.startsWith(`${part}.`));
	return Object.fromEntries(own.map(([key, words]) => [key.slice(part.length + 1), words])) as Record<
		KeyUnder<Part>,
		string
	>;
}
