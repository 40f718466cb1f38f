/** Results that show what an assessment can come to. */
import { getEntry } from 'astro:content';
import { encode } from '~/assessment/link';
import type { Answers, Id } from '~/assessment/types';
import { witnesses, type Witnesses } from '~/assessment/witness';
import { once } from '~/guide/once';

/** Codes for `#r=` of results that show something, as `Witnesses` names it; what has none was not found by trying. */
export type Found = { readonly [Kind in keyof Witnesses]: ReadonlyMap<Id, string> };

/** Looks through an assessment, by its id, once for both languages: it takes most of a second. */
export const foundIn = once(async (id: Id): Promise<Found> => {
	const { data: assessment } = (await getEntry('assessments', id))!;
	const { levels, gates, actions, answers } = witnesses(assessment);
	// They are nobody's results, and need no number that tells them apart.
	const codes = (found: ReadonlyMap<Id, Answers>) =>
		new Map([...found].map(([name, given]) => [name, encode(assessment, given, 0)]));
	return { levels: codes(levels), gates: codes(gates), actions: codes(actions), answers: codes(answers) };
});
