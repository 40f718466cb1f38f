import { isRecord } from './answers.ts';
import type { Problem } from './check.ts';
import type { Id } from './types.ts';

/** The parts of an assessment that another one may ask for as they are. */
const lists = ['profile', 'questions', 'actions'] as const;

export interface Assembled {
	/** The assessment with everything it shares in its place, as it would stand if it were written out. */
	readonly data: unknown;
	readonly problems: readonly Problem[];
}

/**
 * Puts shared parts in their places. An entry `{ from: going-out, id: first-number }` among the profile questions,
 * questions or actions stands for the entry of that id in the assessment named, word for word and with its code, so
 * that what is the same is stated once.
 *
 * @param files the assessments as they are written, by id; nothing is expected of their shape
 */
export function assemble(files: ReadonlyMap<Id, unknown>): Map<Id, Assembled> {
	return new Map([...files].map(([id, data]) => [id, assembleOne(data, files)]));
}

function assembleOne(data: unknown, files: ReadonlyMap<Id, unknown>): Assembled {
	if (!isRecord(data)) return { data, problems: [] };
	const problems: Problem[] = [];
	const whole: Record<string, unknown> = { ...data };
	for (const list of lists) {
		const entries = data[list];
		if (!Array.isArray(entries)) continue;
		whole[list] = entries.map((entry: unknown, index) => {
			if (!isRecord(entry) || !('from' in entry)) return entry;
			const [from, id] = [written(entry.from), written(entry.id)];
			const home = files.get(from);
			const there = isRecord(home) && Array.isArray(home[list]) ? (home[list] as unknown[]) : [];
			const found = there.find(
				(candidate) => isRecord(candidate) && candidate.id === entry.id && !('from' in candidate),
			);
			if (found && Object.keys(entry).length === 2) return found;
			problems.push({
				field: `${list}[${index}]`,
				message: found
					? `The entry ${id} is shared with ${from} and says more than that.`
					: `There is no ${id} among the ${list} of ${from}.`,
				remedy: 'Write { from: <assessment>, id: <id> } and nothing else, or write the entry out.',
			});
			return entry;
		});
	}
	return { data: whole, problems };
}

/** What an author wrote where an id belongs; a list or a mapping may have no text at all. */
function written(value: unknown): string {
	return isRecord(value) ? '…' : String(value);
}
