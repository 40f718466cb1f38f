import { persistentAtom } from '@nanostores/persistent';
import { computed, type ReadableAtom } from 'nanostores';
import type { Id } from '../assessment/types.ts';
import { isDay } from './day.ts';
import { stored } from './storage.ts';

/** A result that was put by. */
export interface Entry {
	/** The day, `YYYY-MM-DD`, where the person was. */
	readonly on: string;
	/** The result itself, as in a link: answers, version and nonce, see src/assessment/link.ts. */
	readonly code: string;
}

export interface HistoryStore {
	/** The oldest first. */
	readonly $entries: ReadableAtom<readonly Entry[]>;
	/** Puts a result by; one that is there already stays where it is. Beyond `longestHistory` the oldest goes. */
	keep: (entry: Entry) => void;
	remove: (code: string) => void;
	clear: () => void;
}

export const longestHistory = 60;

/**
 * Results of one assessment that somebody chose to keep on this device. Nothing comes here by itself: at a booth the
 * next visitor must not find the last one's result.
 */
export function historyStore(assessment: Id): HistoryStore {
	const key = `crosscurrent:history:${assessment}`;
	const $text = persistentAtom<string | undefined>(key, undefined);
	const $entries = computed($text, parseHistory);
	// What storage holds at this moment: another tab may have written since.
	const now = () => parseHistory(stored(key) ?? $text.get());
	const write = (entries: readonly Entry[]) => {
		$text.set(entries.length > 0 ? JSON.stringify(entries) : undefined);
	};
	return {
		$entries,
		keep: (entry) => {
			const others = now();
			if (others.every(({ code }) => code !== entry.code)) write([...others, entry].slice(-longestHistory));
		},
		remove: (code) => {
			write(now().filter((entry) => entry.code !== code));
		},
		clear: () => {
			write([]);
		},
	};
}

/** The entries in something that cannot be trusted; what is none is left out. Whether a code is sound is for `decode`. */
export function parseHistory(text: string | undefined): readonly Entry[] {
	let value: unknown;
	try {
		value = JSON.parse(text ?? '[]');
	} catch {
		return [];
	}
	if (!Array.isArray(value)) return [];
	return value
		.flatMap((entry: unknown): Entry[] => {
			const { on, code } = (entry ?? {}) as { on?: unknown; code?: unknown };
			if (!isDay(on)) return [];
			return typeof code === 'string' && /^[\w-]{15,512}$/.test(code) ? [{ on, code }] : [];
		})
		.slice(-longestHistory);
}
