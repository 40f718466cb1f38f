/** What a page gives its assessment: everything in the page's language only, to halve the weight. */
import type { Assessment, Id, Text } from '../../assessment/types.ts';
import type { Language } from '../../guide/vocabulary.ts';

/** Lies beside the island as JSON, and is read when the page comes to life. */
export interface AssessmentData {
	/** The texts of the other language are empty. */
	readonly assessment: Assessment;
	readonly dimensions: Readonly<Record<Id, Dimension>>;
	/** Guidelines that actions name, by slug. */
	readonly guidelines: Readonly<Record<Id, Link>>;
	/** Sources that gates name. */
	readonly sources: Readonly<Record<Id, Link & { readonly authority: string }>>;
	readonly jurisdictions: Readonly<Record<Id, string>>;
	/** Address of the assessment's own page, where links to results lead. */
	readonly page: string;
	/** Address of the same page in the other language. */
	readonly twin: string;
	/** Address of “How scoring works”. */
	readonly scoring: string;
	/** Address of the JSON Schema of a saved attempt. */
	readonly schema: string;
	/** Address of the folder of the data files, see `load.ts`. */
	readonly files: string;
	/** The other assessments of the site. */
	readonly others: readonly Other[];
	/** Earlier editions (major versions) that can still be read. */
	readonly editions: readonly number[];
}

export interface Other extends Link {
	readonly id: Id;
	readonly code: number;
}

export interface Dimension {
	readonly name: string;
	/** What it asks of a team. */
	readonly question: string;
	/** The `d` of its glyph. */
	readonly glyph: string;
}

export interface Link {
	readonly title: string;
	readonly href: string;
}

/** What the introduction says, and all that is needed to write it into the page at build. */
export interface Facts {
	readonly intro: string;
	/** Shortest and longest. */
	readonly minutes: readonly [number, number];
	/** Scored questions, those included that not everybody sees. */
	readonly questions: number;
	/** Profile questions. */
	readonly profile: number;
	/** The fragment of the first step. */
	readonly first: string;
	/** Results to look at beforehand. */
	readonly examples: readonly Example[];
}

/** A made-up team or post and its result. */
export interface Example {
	readonly name: string;
	readonly about: string;
	/** For `#r=`. */
	readonly code: string;
}

/** The id of the element that holds the `AssessmentData`. */
export const DATA_ELEMENT = 'assessment-data';

/** A copy that holds one language only; the other one's texts are empty. */
export function inOneLanguage<T>(value: T, language: Language): T {
	return JSON.parse(
		JSON.stringify(value, (_, part: unknown) => (isText(part) ? { en: '', zh: '', [language]: part[language] } : part)),
	) as T;
}

function isText(value: unknown): value is Text {
	return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}
