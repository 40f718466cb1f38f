/** What pages and the service worker say to each other. */

/** A page asks with a `MessagePort`; the worker answers on it with a `CopyState`. */
export const ASK_STATE = 'state';

/** A reader wants the newer version, which has been waiting for that. */
export const TAKE_OVER = 'take over';

/** What a page had loaded before the worker could see it, when only what was visited is kept. */
export interface Visited {
	readonly visited: readonly string[];
}

export interface CopyState {
	/** Files that are there. */
	readonly have: number;
	/** Files of a whole copy. */
	readonly of: number;
	/** What a whole copy takes, in bytes. */
	readonly bytes: number;
}

/**
 * Fired on the window before a page reloads by itself, because a newer version has taken over from another tab. Who
 * holds what a reload would lose prevents it. A type, so that it costs no page a file of its own.
 */
export type ReloadEvent = 'crosscurrent:reload';
