/**
 * Where on an assessment's page somebody is. It stands in the address's fragment: Back and Forward work, a step can be
 * linked to, another language opens at the same place, and no server ever sees it.
 */
import type { Id } from '../../assessment/types.ts';

export type Place =
	/**
	 * `''` is the introduction. `#goals/first-number` opens a step at one of its questions. In a session, the code of its
	 * invitation stands behind every step: `#i=…`, `#goals&i=…`, see `invitationIn`.
	 */
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
	if (isShared(fragment)) return { shared: fragment };
	if (/^#i(?:=|%3d)/i.test(fragment)) return { step: '' };
	const [, step = '', question] = /^#([\w-]+)(?:\/([\w-]+))?/.exec(fragment) ?? [];
	if (!steps.includes(step)) return undefined;
	return question ? { step, question } : { step };
}

/** Whether a fragment holds somebody's result. */
function isShared(fragment: string): boolean {
	return /[#&]r=/.test(fragment);
}

/** The code of the invitation in a fragment; a result says with one which part it is of, and invites to nothing. */
export function invitationIn(fragment: string): string | undefined {
	return isShared(fragment) ? undefined : /[#&]i(?:=|%3d)([\w-]*)/i.exec(fragment)?.[1];
}

/** @param invitation of the session in which the step is taken */
export function fragmentOf(step: Id, question?: Id, invitation?: string): string {
	const place = `${step}${question ? `/${question}` : ''}`;
	if (invitation === undefined) return `#${place}`;
	return `#${place && `${place}&`}i=${invitation}`;
}

/** Out of a session, to the introduction of one's own attempt. */
export const OWN_ATTEMPT = fragmentOf('');

/**
 * Answers on their way to the page in the other language, where this browser stores nothing that could take them there:
 * `#resume=<code>&step=<fragment of a place>`, and `&i=<invitation>` in a session.
 */
export interface Resume {
	readonly code: string;
	readonly step: string;
	readonly invitation?: string | undefined;
}

export function resumeIn(fragment: string): Resume | undefined {
	const [, code, step = ''] = /^#resume=([\w-]*)(?:&step=([\w/-]*))?/.exec(fragment) ?? [];
	return code === undefined ? undefined : { code, step, invitation: invitationIn(fragment) };
}

export function resumeFragment({ code, step, invitation }: Resume): string {
	return `#resume=${code}&step=${step}${invitation === undefined ? '' : `&i=${invitation}`}`;
}

/** The id of a question's element. */
export function elementOf(question: Id): string {
	return `question-${question}`;
}

/** The id of the heading of whatever is shown. */
export const HEADING = 'assessment-heading';
