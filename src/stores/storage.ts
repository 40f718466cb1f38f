/**
 * What this site keeps in a browser, and how.
 *
 * | key                              | value                                     | written by            |
 * | -------------------------------- | ----------------------------------------- | --------------------- |
 * | `crosscurrent:attempt:<id>`      | JSON of an `Attempt` (src/assessment/)    | src/stores/attempt.ts |
 * | `crosscurrent:attempt:<id>:<n>`  | the same, of the earlier edition (major version) n | src/stores/attempt.ts |
 * | `crosscurrent:session:<id>:<code>` | the same, as answered in the session of an invitation | src/stores/attempt.ts |
 * | `crosscurrent:history:<id>`      | JSON: day and code of each result kept    | src/stores/history.ts |
 * | `crosscurrent:plan:<id>`         | JSON: owner and day of each action        | src/stores/plan.ts    |
 * | `crosscurrent:plan:<id>:<code>`  | the same, of the result of a session      | src/stores/plan.ts    |
 * | `crosscurrent:ticks:<page>`      | JSON: items of a checklist, ticked places | src/stores/ticks.ts   |
 * | `crosscurrent:board` (of the tab) | JSON: the codes on a trainer's board, see cohort/board.ts | src/stores/tab.ts |
 * | `starlight-theme`                | `light` or `dark`                         | ThemeSelect.astro     |
 * | `crosscurrent:probe`             | for a moment, to see whether storing works | this file             |
 *
 * Beside it, src/offline/worker/ keeps a copy of the site in the cache `crosscurrent <address of the site>`.
 *
 * Migration: keys carry no version, values do. Whoever reads a value decides from the version in it whether it still
 * means what it meant; what cannot be read is left as it is until the person who wrote it writes something new. A value
 * that gets another shape altogether gets another key, and this table says what became of the old one.
 *
 * Storage is never to be relied on. Reading `localStorage` throws where it is blocked, it is `null` in some web views,
 * and writing throws when it is full. `@nanostores/persistent` expects none of this, hence the engine below: what
 * storage does not take is held in memory, so that a page works to its end, and `$storage` says so.
 */
import { setPersistentEngine, type PersistentListener } from '@nanostores/persistent';
import { atom } from 'nanostores';
import type { ReloadEvent } from '../offline/messages.ts';

/** Whether what is written outlives this page. */
export const $storage = atom<'saved' | 'memory'>('saved');

/** As long as a long attempt: a storage with room for a few bytes only is as good as full. */
const PROBE = 'x'.repeat(4096);

let read: (key: string) => string | undefined = () => undefined;
let keys: () => string[] = () => [];

/** What storage, or else memory, holds now: other tabs may have written since a store last heard of it. */
export function stored(key: string): string | undefined {
	return read(key);
}

/** Every key with a beginning that storage, or else memory, holds now. */
export function storedKeys(beginning: string): string[] {
	return keys().filter((key) => key.startsWith(beginning));
}

/**
 * Puts a safe engine under every persistent store made afterwards.
 *
 * @param storage looks storage up; called each time, because access itself may throw, now or later
 * @param page where `storage` and `pageshow` events arrive: the window
 */
export function installStorage(storage: () => Storage, page: EventTarget): void {
	/** The last value of each key, for when storage can no longer be asked. */
	const memory = new Map<string, string>();
	/** Keys whose last change storage did not take; for these, memory is right and storage is not. */
	const unsaved = new Set<string>();

	function remember(key: string, value: string | null | undefined) {
		if (value == null) memory.delete(key);
		else memory.set(key, value);
	}

	function change(key: string, value: string | undefined) {
		remember(key, value);
		try {
			if (value === undefined) storage().removeItem(key);
			else storage().setItem(key, value);
			unsaved.delete(key);
		} catch {
			unsaved.add(key);
		}
		$storage.set(unsaved.size ? 'memory' : 'saved');
	}

	read = (key) => {
		if (!unsaved.has(key)) {
			try {
				remember(key, storage().getItem(key));
			} catch {
				$storage.set('memory');
			}
		}
		return memory.get(key);
	};

	keys = () => {
		let known: string[] = [];
		try {
			known = Object.keys(storage());
		} catch {
			$storage.set('memory');
		}
		return [...new Set([...known.filter((key) => !unsaved.has(key)), ...memory.keys()])].filter(
			(key) => read(key) !== undefined,
		);
	};

	// Another tab could write: its value is newer than what this one could not save. Registered before any store
	// listens, so that a store that asks finds the new value.
	page.addEventListener('storage', (event) => {
		const { key } = event as StorageEvent;
		if (key === null) unsaved.clear();
		else unsaved.delete(key);
	});

	// A reload would lose what is only in memory.
	page.addEventListener('crosscurrent:reload' satisfies ReloadEvent, (event) => {
		if (unsaved.size > 0) event.preventDefault();
	});

	setPersistentEngine(
		new Proxy<Record<string, string>>(
			{},
			{
				get: (_, key) => read(String(key)),
				// A persistent store resets itself to its initial value when it hears of any change and its key is not `in`
				// the engine: a value that is only in memory has to be.
				has: (_, key) => read(String(key)) !== undefined,
				set: (_, key, value: string) => {
					change(String(key), value);
					return true;
				},
				deleteProperty: (_, key) => {
					change(String(key), undefined);
					return true;
				},
			},
		),
		{
			addEventListener(_, listener, restore) {
				page.addEventListener('storage', heard(listener));
				page.addEventListener('pageshow', restore);
			},
			removeEventListener(_, listener, restore) {
				page.removeEventListener('storage', heard(listener));
				page.removeEventListener('pageshow', restore);
			},
		},
	);

	try {
		storage().setItem('crosscurrent:probe', PROBE);
		storage().removeItem('crosscurrent:probe');
		$storage.set('saved');
	} catch {
		$storage.set('memory');
	}
}

/** The types of `@nanostores/persistent` say less about an event than browsers do; the function stays the same one. */
function heard(listener: PersistentListener): EventListener {
	return listener as unknown as EventListener;
}

if (typeof window !== 'undefined') installStorage(() => window.localStorage, window);
