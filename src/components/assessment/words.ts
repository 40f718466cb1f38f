/** The words of the interface and of the content, in the page's language. */
import type { Text } from '../../assessment/types.ts';
import type { InterfaceKey } from '../../guide/interface.ts';
import type { Language } from '../../guide/vocabulary.ts';

/** The interface strings of assessments, without the `assessment.` of their keys. */
export type WordKey = InterfaceKey extends infer Key ? (Key extends `assessment.${infer Rest}` ? Rest : never) : never;
export type Strings = Readonly<Record<WordKey, string>>;

export interface Words {
	readonly language: Language;
	/** An interface string, its `{{placeholders}}` filled in. */
	readonly t: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
	/** A text of the content. */
	readonly say: (text: Text) => string;
}

export function wordsFrom(strings: Strings, language: Language): Words {
	return {
		language,
		t: (key, values = {}) => strings[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
		say: (text) => text[language],
	};
}
