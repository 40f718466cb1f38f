/**
 * Where on an assessment's page somebody is. It stands in the address's fragment: Back and Forward work, a step can be
 * linked to, another language opens at the same place, and no server ever sees it.
 */
import type { Id } from '../../assessment/types.ts';

export type Place =
	/** `''` is the introduction. `#goals/first-number` opens a step at one of its questions. */
	| { readonly step: Id; readonly question?: Id }
	/** `#r=…`: a result that came with a link. */
	| { readonly shared: string };

/**
 * Reads a fragment. Chat apps put things behind it, so that a step ends where its characters end.
 *
 * @param steps the steps there are
 * @returns `undefined` for a fragment that is none of ours, such as that of a skip link
 */
export function placeIn(fragment: string, steps: readonly Id[]): Place | undefined {
	if (fragment.replace('#', '') === '') return { step: '' };
	if (/[#&]r=/.test(fragment)) return { shared: fragment };
	const [, step = '', question] = /^#([\w-]+)(?:\/([\w-]+))?/.exec(fragment) ?? [];
	if (!steps.includes(step)) return undefined;
	return question ? { step, question } : { step };
}

export function fragmentOf(step: Id, question?: Id): string {
	return `#${step}${question ? `/${question}` : ''}`;
}

/**
 * Answers on their way to the page in the other language, where this browser stores nothing that could take them there:
 * `#resume=<code>&step=<fragment of a place>`.
 */
export interface Resume {
	readonly code: string;
	readonly step: string;
}

export function resumeIn(fragment: string): Resume | undefined {
	const [, code, step = ''] = /^#resume=([\w-]*)(?:&step=([\w/-]*))?/.exec(fragment) ?? [];
	return code === undefined ? undefined : { code, step };
}

export function resumeFragment({ code, step }: Resume): string {
	return `#resume=${code}&step=${step}`;
}

/** The id of a question's element. */
export function elementOf(question: Id): string {
	return `question-${question}`;
}

/** The id of the heading of whatever is shown. */
export const HEADING = 'assessment-heading';
