/** The nouns of a drill: a situation that branches with each decision. One YAML file describes a `Drill`. */
import type { Id, Text } from '../assessment/types.ts';

export interface Drill {
	/** Its address, never reused: `angry-customer-in-public`. */
	readonly id: Id;
	readonly direction: 'outbound' | 'inbound' | 'both';
	/** Its place in the list. */
	readonly order: number;
	readonly title: Text;
	/** One sentence, for lists and search engines. */
	readonly description: Text;
	/** How long it takes a group, in minutes: shortest and longest. */
	readonly minutes: readonly [number, number];
	/** Who you are and what has happened, before the first decision. The brand is made up and says so. */
	readonly scene: Text;
	/** What the trainer can ask at the end. */
	readonly discussion: readonly Text[];
	/** The first one is where it begins. */
	readonly situations: readonly Situation[];
	readonly endings: readonly Ending[];
}

/** A moment at which somebody has to decide. */
export interface Situation {
	readonly id: Id;
	readonly text: Text;
	readonly choices: readonly Choice[];
}

export interface Choice {
	/** Unique within its situation. It stands in links: never reused. */
	readonly id: Id;
	/** What you do or say. */
	readonly text: Text;
	/** What comes of it, and at what price: no choice is free. */
	readonly consequence: Text;
	/** The guideline it is about. */
	readonly guideline: Id;
	/** Ids of the sources the consequence rests on. */
	readonly sources: readonly Id[];
	/** The situation or the ending it leads to. */
	readonly to: Id;
}

/** Where a path ends. */
export interface Ending {
	readonly id: Id;
	readonly title: Text;
	/** Where you stand now, and what it took. */
	readonly text: Text;
}
