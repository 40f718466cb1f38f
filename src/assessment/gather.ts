/** The results in a text that a room has handed over: a chat, a column of a table, mails. */
import { plainLabel } from './invite.ts';
import { decode, type Decoded, type LinkError } from './link.ts';
import type { Assessment } from './types.ts';

/** One person's result, as it was handed over. */
export interface Handed extends Decoded {
	/** The nickname given with it, see `plainLabel`; empty where there is none. */
	readonly name: string;
	/** The code itself, to hand on. */
	readonly code: string;
}

/** Something that looks like a result and is none. */
export interface Unreadable {
	/** From 1, in the text that was given. */
	readonly line: number;
	/** What was found there, shortened. */
	readonly text: string;
	readonly error: LinkError;
}

export interface Gathered {
	readonly handed: readonly Handed[];
	readonly unreadable: readonly Unreadable[];
}

/**
 * What looks like a code: what follows `r=` (group 1), also where a redirect has percent-encoded the link, or else a bare
 * code (group 2). A bare one begins as codes of the formats up to 3 do, and has at least the fifteen characters of a
 * code without answers; long words of a language rarely do, and those without a digit or an inner capital are passed
 * over below. Behind it, as the page that hands over writes it, may stand a nickname (group 3), which ends with what
 * belongs to the text around it: spaces, quotes, full stops. Eighty characters of four bytes take 960.
 */
const codes =
	/(?:(?<=^|[^\w-]|%23|%26)r(?:=|%3d)([\w-]{1,512})|(?<![\w./=%-])(A[g-jQ-Tw-z][\w-]{13,510})(?![\w./@-]))(?:(?:&(?:amp;)?|%26)n(?:=|%3d)([\p{L}\p{M}\p{N}\p{So}_%-]{0,960}))?/giu;

/**
 * Every result in a text, in its order, whatever else the text holds. Lines without anything that looks like a result
 * are passed over. Never throws.
 *
 * @param assessments those that may be meant, also several editions (major versions) of one
 */
export function gather(text: string, assessments: readonly Assessment[]): Gathered {
	const handed: Handed[] = [];
	const unreadable: Unreadable[] = [];
	for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
		for (const [found, linked, bare, name = ''] of line.matchAll(codes)) {
			const code = linked ?? bare!;
			const decoded = decode(`r=${code}`, assessments);
			if (!('code' in decoded)) {
				handed.push({ ...decoded, code, name: nameIn(name, /%26n%3d/i.test(found)) });
			} else if (linked !== undefined || /\d|[a-z][A-Z]/.test(code)) {
				unreadable.push({ line: index + 1, text: plainLabel(found), error: decoded });
			}
		}
	}
	return { handed, unreadable };
}

/** What stands behind a code in the text that a participant hands over: nothing without a nickname. */
export function nameSuffix(name: string): string {
	const plain = plainLabel(name);
	return plain && `&n=${encodeURIComponent(plain).replace(/[!'()*.~]/g, percent)}`;
}

/** What `encodeURIComponent` leaves as it is, and a text around a link may hold too. */
function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** @param twice a redirect has percent-encoded the link with what was encoded in it */
function nameIn(encoded: string, twice: boolean): string {
	try {
		const once = decodeURIComponent(encoded);
		return plainLabel(twice ? decodeURIComponent(once) : once);
	} catch {
		// A chat has cut it, or somebody wrote it by hand.
		return plainLabel(encoded);
	}
}
