/** Takes results out of what a room has handed over, and says what became of it. */
import { gather, type Gathered, type Handed } from '../../../assessment/gather.ts';
import type { Assessment } from '../../../assessment/types.ts';
import { majorOf } from '../../../assessment/version.ts';
import type { Shelf } from './shelf.ts';

/** Characters that are read in one go; what is longer is read in pieces, so that the page goes on answering. */
const PIECE = 100_000;

/** `gather` for texts of any length. @param pause lets the page do what it has to between two pieces */
export async function gatherAll(
	text: string,
	assessments: readonly Assessment[],
	pause: () => Promise<unknown>,
): Promise<Gathered> {
	const handed: Gathered['handed'][number][] = [];
	const unreadable: Gathered['unreadable'][number][] = [];
	let line = 0;
	for (let from = 0; from < text.length;) {
		if (from > 0) await pause();
		const to = endOfPiece(text, from + PIECE);
		const piece = text.slice(from, to);
		const found = gather(piece, assessments);
		handed.push(...found.handed);
		unreadable.push(...found.unreadable.map((each) => ({ ...each, line: line + each.line })));
		line += piece.split(/\r\n|[\n\r\u2028\u2029]/).length - 1;
		from = to;
	}
	return { handed, unreadable };
}

/** Behind the end of a line, so that no code is cut; in a line without end behind a space. */
function endOfPiece(text: string, at: number): number {
	if (at >= text.length) return text.length;
	const rest = text.slice(at, at + PIECE);
	const end = rest.indexOf('\n') + 1 || rest.search(/\s/) + 1;
	return end ? at + end : endOfPiece(text, at + PIECE);
}

/** `gatherAll`, also with the earlier editions that turn out to be needed. @throws if one cannot be fetched */
export async function gatherFrom(shelf: Shelf, text: string, pause: () => Promise<unknown>): Promise<Gathered> {
	const found = await gatherAll(text, shelf.assessments(), pause);
	return (await shelf.fillFor(found.unreadable)) ? gatherAll(text, shelf.assessments(), pause) : found;
}

/** Tells people apart, and editions of assessments: who handed over two results to one edition counts once. */
export function personOf({ assessment, nonce }: Handed): string {
	return `${assessment.id} ${majorOf(assessment.version)} ${nonce}`;
}

/** What is new of some results. */
export interface News {
	/** Those whose code was not there. */
	readonly fresh: readonly Handed[];
	/** How many were there already, or are of somebody who is there with another result. They count once. */
	readonly merged: number;
}

/** @param there what the board holds already */
export function newsIn(handed: readonly Handed[], there: readonly Handed[]): News {
	const codes = new Set(there.map(({ code }) => code));
	const people = new Set(there.map(personOf));
	const fresh = handed.filter(({ code }) => {
		const isNew = !codes.has(code);
		codes.add(code);
		return isNew;
	});
	const before = people.size;
	for (const each of fresh) people.add(personOf(each));
	return { fresh, merged: handed.length - (people.size - before) };
}
