import { persistentAtom } from '@nanostores/persistent';
import { computed, type ReadableAtom } from 'nanostores';
import { stored } from './storage.ts';

export interface TickStore {
	/** Places of the ticked items, from 0, in order. */
	readonly $ticked: ReadableAtom<readonly number[]>;
	tick: (place: number, ticked: boolean) => void;
	clear: () => void;
}

/**
 * The ticks of one checklist that this browser keeps, stored as `{ items, ticked }`. An item is known by its place, so that a tick stands in both
 * languages; ticks of a list that has grown or shrunk since are not shown and stay stored until somebody ticks again.
 *
 * @param list names the list, without a language: `guidelines/goals/stop-rules`
 * @param items how many items it has
 */
export function tickStore(list: string, items: number): TickStore {
	const key = `crosscurrent:ticks:${list}`;
	const $text = persistentAtom<string | undefined>(key, undefined);
	const $ticked = computed($text, (text) => parseTicks(text, items));
	const write = (ticked: readonly number[]) => {
		$text.set(ticked.length > 0 ? JSON.stringify({ items, ticked }) : undefined);
	};
	return {
		$ticked,
		tick: (place, ticked) => {
			// What storage holds at this moment: another tab may have ticked since.
			const others = parseTicks(stored(key), items).filter((other) => other !== place);
			write(ticked ? [...others, place].sort((a, b) => a - b) : others);
		},
		clear: () => {
			write([]);
		},
	};
}

/** The ticks in something that cannot be trusted; none if it is not what we wrote about this list. */
export function parseTicks(text: string | undefined, items: number): readonly number[] {
	try {
		const value = JSON.parse(text ?? 'null') as { items?: unknown; ticked?: unknown } | null;
		if (value?.items !== items || !Array.isArray(value.ticked)) return [];
		return [
			...new Set(
				value.ticked.filter(
					(place): place is number => Number.isInteger(place) && (place as number) >= 0 && (place as number) < items,
				),
			),
		].sort((a, b) => a - b);
	} catch {
		return [];
	}
}
