/** The words of the interface and of the content, in the page's language. */
import type { Text } from '../../assessment/types.ts';
import type { KeyUnder } from '../../guide/strings.ts';
import type { Language } from '../../guide/vocabulary.ts';

/** The interface strings of assessments, without the `assessment.` of their keys. */
export type WordKey = KeyUnder<'assessment'>;
export type Strings = Readonly<Record<WordKey, string>>;

export interface Words<Key extends string = WordKey> {
	readonly language: Language;
	/** An interface string, its `{{placeholders}}` filled in. */
	readonly t: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
	/** A text of the content. */
	readonly say: (text: Text) => string;
}

export function wordsFrom<Key extends string>(strings: Readonly<Record<Key, string>>, language: Language): Words<Key> {
	return {
		language,
		t: (key, values = {}) => strings[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
		say: (text) => text[language],
	};
}
