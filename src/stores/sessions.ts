import { persistentAtom } from '@nanostores/persistent';
import type { Id } from '../assessment/types.ts';
import { storedKeys } from './storage.ts';

/** The keys under which this browser keeps what was answered in sessions, and who does what after them. */
function keysOf(assessment: Id): string[] {
	return ['session', 'plan'].flatMap((kept) => storedKeys(`crosscurrent:${kept}:${assessment}:`));
}

/** Whether this browser keeps anything of a session with one assessment. */
export function hasSessions(assessment: Id): boolean {
	return keysOf(assessment).length > 0;
}

/** Deletes everything of the sessions with one assessment. */
export function deleteSessions(assessment: Id): void {
	for (const key of keysOf(assessment)) persistentAtom<string | undefined>(key, undefined).set(undefined);
}
