/** What a trainer's board holds, as this tab keeps it, as a file hands it on and as a link carries it. */
import { nameSuffix } from '../../../assessment/gather.ts';
import { plainLabel } from '../../../assessment/invite.ts';

/** One result as it was handed over. */
export interface Entry {
	readonly code: string;
	/** The nickname given with it; empty where there is none. */
	readonly name: string;
}

/** What came in at once: by one paste, in one file, in one go with the camera. */
export interface Batch {
	/** What the trainer calls it; empty where nobody has named it. */
	readonly name: string;
	readonly entries: readonly Entry[];
}

/** `too-big`: larger than any board. `damaged`: not as this site wrote it. `future`: in a form of a later version. */
export type BoardProblem = 'too-big' | 'damaged' | 'future';

/** Characters of a text that is taken in at once. */
export const LONGEST_TEXT = 20_000_000;
/** Characters of a link: longer ones are cut by mail and chat programs. */
export const LONGEST_LINK = 8000;

const FORMAT = 'crosscurrent-board';
const VERSION = 1;
const MOST_BATCHES = 500;
const MOST_ENTRIES = 100_000;
const code = /^[\w-]{15,512}$/;

/** For a file, and for what the tab keeps. */
export function boardText(batches: readonly Batch[]): string {
	return JSON.stringify({
		format: FORMAT,
		version: VERSION,
		batches: batches.map(({ name, entries }) => ({
			name,
			results: entries.map((entry) => ({ code: entry.code, ...(entry.name && { name: entry.name }) })),
		})),
	});
}

/** Whether a text is meant to be a board, sound or not. */
export function claimsToBeBoard(text: string): boolean {
	return /^\uFEFF?\s*\{/.test(text) && text.slice(0, 1000).includes(`"${FORMAT}"`);
}

/** Reads a board from a text of unknown origin, see `parseBoard`. */
export function boardIn(text: string): readonly Batch[] | BoardProblem {
	if (text.length > LONGEST_TEXT) return 'too-big';
	try {
		return parseBoard(JSON.parse(text.replace(/^\uFEFF/, '')));
	} catch {
		return 'damaged';
	}
}

/** Reads a board from something that cannot be trusted: whole, or not at all. Whether a code is sound is for `gather`. */
export function parseBoard(value: unknown): readonly Batch[] | BoardProblem {
	if (!isRecord(value) || value['format'] !== FORMAT) return 'damaged';
	const { version, batches } = value;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'damaged';
	if (version > VERSION) return 'future';
	if (!Array.isArray(batches)) return 'damaged';
	if (batches.length > MOST_BATCHES) return 'too-big';
	const read: Batch[] = [];
	let count = 0;
	for (const batch of batches as unknown[]) {
		if (!isRecord(batch) || typeof batch['name'] !== 'string' || !Array.isArray(batch['results'])) return 'damaged';
		count += batch['results'].length;
		if (count > MOST_ENTRIES) return 'too-big';
		const entries = (batch['results'] as unknown[]).map(entryFrom);
		if (!entries.every((entry) => entry !== undefined)) return 'damaged';
		read.push({ name: plainLabel(batch['name']), entries });
	}
	return read;
}

function entryFrom(value: unknown): Entry | undefined {
	if (!isRecord(value)) return undefined;
	const { code: given, name = '' } = value;
	return typeof given === 'string' && code.test(given) && typeof name === 'string'
		? { code: given, name: plainLabel(name) }
		: undefined;
}

/** The codes for a link, without anybody's name: `b=`, a dot between two codes and a tilde between two batches. */
export function boardFragment(batches: readonly Batch[]): string {
	return `#b=${batches.map(({ entries }) => entries.map((entry) => entry.code).join('.')).join('~')}`;
}

/** The batches in the first link to a board that a text holds; `undefined` where it holds none. */
export function boardInLink(text: string): readonly Batch[] | undefined {
	const [, codes] = /(?:#|%23)b(?:=|%3d)((?:[\w.~-]|%7e)+)/i.exec(text) ?? [];
	return codes?.split(/~|%7e/i).map((batch) => ({
		name: '',
		entries: batch
			.split('.')
			.filter(Boolean)
			.map((each) => ({ code: each, name: '' })),
	}));
}

/** A batch as text that `gather` reads: an entry to a line. */
export function linesOf({ entries }: Batch): string {
	return entries.map((entry) => `r=${entry.code}${nameSuffix(entry.name)}`).join('\n');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
