/** What to ask a room about a question, by how it was answered. */
import type { QuestionSpread } from '../../../assessment/cohort.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Id, type Question } from '../../../assessment/types.ts';

/** The answer that most people at one end gave. */
export interface Side {
	readonly answer: Id;
	readonly count: number;
}

/**
 * `camps`: many at either end. `unknown`: many do not know. `weak`: nearly all at the lower end. `strong`: nearly all at
 * the upper end. `spread`: anything else.
 */
export type Prompt =
	| { readonly kind: 'camps'; readonly low: Side; readonly high: Side }
	| { readonly kind: 'unknown' | 'weak' | 'spread' }
	| { readonly kind: 'strong'; readonly high: Side };

/** A share of the room that is many. */
const MANY = 0.3;
const NEARLY_ALL = 0.7;

export function promptFor({ options }: Question, { answers, answered, dontKnow }: QuestionSpread): Prompt {
	const chosen = answers
		.filter(({ answer }) => answer !== DONT_KNOW && answer !== NOT_APPLICABLE)
		.map((each) => ({ ...each, value: options.find(({ id }) => id === each.answer)!.value }));
	const [low, high] = [chosen.filter(({ value }) => value < 0.4), chosen.filter(({ value }) => value > 0.6)];
	const share = (side: readonly Side[]) => side.reduce((sum, { count }) => sum + count, 0) / answered;
	if (share(low) >= MANY && share(high) >= MANY) return { kind: 'camps', low: mostOf(low), high: mostOf(high) };
	if (dontKnow / answered >= MANY) return { kind: 'unknown' };
	if (share(low) >= NEARLY_ALL) return { kind: 'weak' };
	if (share(high) >= NEARLY_ALL) return { kind: 'strong', high: mostOf(high) };
	return { kind: 'spread' };
}

function mostOf(side: readonly Side[]): Side {
	return side.reduce((most, each) => (each.count > most.count ? each : most));
}
