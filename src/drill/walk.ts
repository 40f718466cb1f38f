import type { Id } from '../assessment/types.ts';
import type { Choice, Drill, Ending, Situation } from './types.ts';

/** A decision that was taken. */
export interface Taken {
	readonly situation: Situation;
	readonly choice: Choice;
}

/** Where a path has led. */
export interface Walk {
	readonly taken: readonly Taken[];
	/** What has to be decided next, or how it ended. */
	readonly now: { readonly situation: Situation } | { readonly ending: Ending };
	/** The choices of the path that are none here; nothing after the first of them counts. */
	readonly unknown: readonly Id[];
}

/**
 * Follows a path from the beginning.
 * @param path ids of choices, of any origin
 */
export function walk(drill: Drill, path: readonly Id[]): Walk {
	const taken: Taken[] = [];
	let situation = drill.situations[0]!;
	for (const [index, id] of path.entries()) {
		const choice = situation.choices.find((candidate) => candidate.id === id);
		if (!choice) return { taken, now: { situation }, unknown: path.slice(index) };
		taken.push({ situation, choice });
		const next = drill.situations.find((candidate) => candidate.id === choice.to);
		if (!next) {
			const ending = drill.endings.find((candidate) => candidate.id === choice.to)!;
			return { taken, now: { ending }, unknown: path.slice(index + 1) };
		}
		situation = next;
	}
	return { taken, now: { situation }, unknown: [] };
}

/** A way through a drill. */
export interface Path {
	readonly path: readonly Id[];
	/** The situations and the ending it comes by, in order. */
	readonly places: readonly Id[];
	/** Whether it came to an ending; `false` where it was still going on after the most decisions. */
	readonly ended: boolean;
}

/**
 * Every way through a drill, in the author's order.
 * @param most after how many decisions a way is given up
 */
export function everyPath(drill: Drill, most: number): Path[] {
	const from = (place: Id, path: readonly Id[], places: readonly Id[]): Path[] => {
		const here = [...places, place];
		const situation = drill.situations.find(({ id }) => id === place);
		if (!situation || path.length === most) return [{ path, places: here, ended: !situation }];
		return situation.choices.flatMap(({ id, to }) => from(to, [...path, id], here));
	};
	return from(drill.situations[0]!.id, [], []);
}
