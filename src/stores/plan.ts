import { persistentAtom } from '@nanostores/persistent';
import { computed, type ReadableAtom } from 'nanostores';
import type { Id } from '../assessment/types.ts';
import { isDay } from './day.ts';
import { stored } from './storage.ts';

/** Who does an action, and by when. */
export interface Task {
	/** A name or a role, as it was typed; at most `longestOwner` characters. */
	readonly owner: string;
	/** A day such as `2027-01-31`, or nothing. */
	readonly due: string;
}

export type Plan = Readonly<Record<Id, Task>>;

export interface PlanStore {
	readonly $plan: ReadableAtom<Plan>;
	/** Changes the owner, the day, or both. */
	assign: (action: Id, change: Partial<Task>) => void;
	clear: () => void;
}

export const longestOwner = 80;

/**
 * Who does what by when after an assessment, kept in this browser only. Names go nowhere but into files one saves.
 *
 * @param session the code of an invitation, whose result has a plan of its own
 */
export function planStore(assessment: Id, session?: string): PlanStore {
	const key = ['crosscurrent', 'plan', assessment, ...(session === undefined ? [] : [session])].join(':');
	const $text = persistentAtom<string | undefined>(key, undefined);
	const $plan = computed($text, parsePlan);
	const write = (plan: Plan) => {
		const tasks = Object.entries(plan).filter(([, { owner, due }]) => owner || due);
		$text.set(tasks.length > 0 ? JSON.stringify(Object.fromEntries(tasks)) : undefined);
	};
	return {
		$plan,
		assign: (action, change) => {
			// What storage holds at this moment: another tab, or the field beside, may have written since.
			const plan = parsePlan(stored(key) ?? $text.get());
			const { owner, due } = { owner: '', due: '', ...plan[action], ...change };
			write({ ...plan, [action]: { owner: owner.slice(0, longestOwner), due } });
		},
		clear: () => {
			write({});
		},
	};
}

/** The plan in something that cannot be trusted; entries that are none are left out. */
export function parsePlan(text: string | undefined): Plan {
	let value: unknown;
	try {
		value = JSON.parse(text ?? '{}');
	} catch {
		return {};
	}
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).flatMap(([action, task]: [string, unknown]): [Id, Task][] => {
			if (typeof task !== 'object' || task === null || action === '__proto__') return [];
			const { owner, due } = task as { owner?: unknown; due?: unknown };
			return [
				[
					action,
					{
						owner: typeof owner === 'string' ? owner.slice(0, longestOwner) : '',
						due: isDay(due) ? due : '',
					},
				],
			];
		}),
	);
}
