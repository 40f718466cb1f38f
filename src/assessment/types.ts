/**
 * The nouns of an assessment. One YAML file describes an `Assessment`; a person's `Answers` to it are scored into a
 * `Result`. Everything here is plain data that survives `JSON.stringify`.
 */

/** The same words in both languages. */
export interface Text {
	readonly en: string;
	readonly zh: string;
}

/** A question or option id: lower-case words joined by hyphens, the same in every language, never reused. */
export type Id = string;

/** The two answers every engine understands beside an author's own option ids. */
export const DONT_KNOW = 'dont-know';
export const NOT_APPLICABLE = 'not-applicable';

/**
 * One answer: an option id, `dont-know`, `not-applicable`, or, for a profile question that takes several, a list of
 * option ids in the author's order. A question that is missing from `Answers` is unanswered.
 */
export type Answer = Id | readonly Id[];
export type Answers = Readonly<Record<Id, Answer>>;

/**
 * A statement about answers. `is` holds when the answer (or one of several) is among the ids named; it never holds for
 * an unanswered question or for one that is hidden.
 */
export type Condition =
	| { readonly answer: Id; readonly is: Id | readonly Id[] }
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition };

/** A profile question is asked first and never scored; it decides which scored questions show. */
export interface ProfileQuestion {
	readonly id: Id;
	/** 1–127, append-only, shared with the scored questions: the place of the answer in a link. */
	readonly code: number;
	/** `one` is answered with an option id, `many` with a list of them. */
	readonly kind: 'one' | 'many';
	/** The version that added it, where it is not the first of its major number. */
	readonly since?: string;
	readonly prompt: Text;
	readonly help?: Text;
	readonly when?: Condition;
	readonly options: readonly ProfileOption[];
}

export interface ProfileOption {
	readonly id: Id;
	/** 1–5 for `one`, 1–16 for `many`; append-only. */
	readonly code: number;
	readonly since?: string;
	readonly text: Text;
}

export interface Option {
	readonly id: Id;
	/** 1–5, append-only: what a link stores. */
	readonly code: number;
	readonly since?: string;
	/** 0 (worst) to 1 (best). */
	readonly value: number;
	/** What a team that gives this answer does, never how much it agrees. */
	readonly text: Text;
	/** What this answer means and what to do about it; shown with the result, never before. */
	readonly feedback?: Text;
}

export interface Question {
	readonly id: Id;
	readonly code: number;
	/** The version that added it, where it is not the first of its major number. */
	readonly since?: string;
	readonly dimension: Id;
	readonly weight: 1 | 2 | 3;
	readonly prompt: Text;
	readonly help?: Text;
	/** Why this is asked. */
	readonly why: Text;
	/** Slugs of the guidelines it tests. */
	readonly guidelines: readonly Id[];
	/** Shown (and scored) only where this holds. */
	readonly when?: Condition;
	/** When present, "not applicable" is offered, and this says when it may be chosen. Never on a gate. */
	readonly notApplicable?: Text;
	readonly options: readonly Option[];
	readonly gates?: readonly Gate[];
}

/** A condition that no average can buy off. It belongs to one question and fires on some of its options. */
export interface Gate {
	readonly id: Id;
	/** The options on which it fires. */
	readonly options: readonly Id[];
	/** `stop`: the lowest level whatever the mean. `cap`: no level above `capLevel`. */
	readonly severity: 'stop' | 'cap';
	/** The highest level left open when a `cap` fires and when the answer is "don't know", for either severity. */
	readonly capLevel: Id;
	/** What is wrong, in one sentence. */
	readonly reason: Text;
	readonly jurisdictions: readonly Id[];
	/** Ids of the sources it rests on, at least one. */
	readonly sources: readonly Id[];
	/** When the sources were last checked for this gate, `YYYY-MM-DD`. */
	readonly checked: string;
	/** The action that lifts it. */
	readonly action: Id;
}

export interface Action {
	readonly id: Id;
	/** When it is offered. The scored questions it names are the ones it answers ("because you answered …"). */
	readonly when: Condition;
	readonly dimensions: readonly Id[];
	/** 1 (a little) to 5 (a great deal). */
	readonly impact: number;
	/** 1 (an afternoon) to 5 (a quarter). */
	readonly effort: number;
	readonly guideline: Id;
	/** Who usually owns it. */
	readonly owner: Text;
	readonly title: Text;
	/** The first step, concrete enough for Monday morning. */
	readonly detail: Text;
}

export interface Level {
	readonly id: Id;
	readonly title: Text;
	readonly meaning: Text;
	/** The weighted mean of the dimensions' lows that this level asks for, 0–100. The lowest level asks for 0. */
	readonly minMean: number;
	/** The low that every single dimension must reach, 0–100. */
	readonly minFloor: number;
}

/** A version of an assessment, for readers. */
export interface Version {
	readonly version: string;
	/** When it came, `YYYY-MM-DD`. */
	readonly on: string;
	/** What changed, and why. */
	readonly text: Text;
}

export interface AssessmentDimension {
	readonly id: Id;
	/** Its share in the mean, relative to the others; above 0. */
	readonly weight: number;
}

export interface Assessment {
	readonly id: Id;
	/** 1–255, never reused: the assessment's place in a link. */
	readonly code: number;
	/**
	 * Semantic version: a major one changes what an answer means or comes to, a minor one adds, a patch corrects words.
	 * `stepBetween` says which one a change needs.
	 */
	readonly version: string;
	readonly direction: 'outbound' | 'inbound' | 'both';
	/** What became of it, the present version first. */
	readonly history: readonly Version[];
	readonly title: Text;
	/** One sentence, for lists and search engines. */
	readonly description: Text;
	readonly intro: Text;
	/** How long it takes, in minutes: shortest and longest. */
	readonly minutes: readonly [number, number];
	readonly dimensions: readonly AssessmentDimension[];
	/** From the lowest to the highest; at least two. */
	readonly levels: readonly Level[];
	readonly profile: readonly ProfileQuestion[];
	readonly questions: readonly Question[];
	readonly actions: readonly Action[];
}
