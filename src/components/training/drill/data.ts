/** What a page gives its drill: everything in the page's language only. */
import type { Id } from '../../../assessment/types.ts';
import type { Drill } from '../../../drill/types.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { Link } from '../../assessment/data.ts';
import type { Words } from '../../assessment/words.ts';

export interface DrillData {
	/** The texts of the other language are empty. */
	readonly drill: Drill;
	/** Guidelines that choices name, by slug. */
	readonly guidelines: Readonly<Record<Id, Link>>;
	/** Sources that consequences rest on. */
	readonly sources: Readonly<Record<Id, Link & { readonly authority: string }>>;
}

/** The interface strings of drills, without the `drill.` of their keys. */
export type DrillWords = Words<KeyUnder<'drill'>>;

/** The letter by which a room calls a choice, by its place. */
export const letterOf = (place: number): string => 'ABCD'[place]!;

/** The id of the heading of whatever is shown. */
export const HEADING = 'drill-heading';
