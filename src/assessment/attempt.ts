import { clean, isRecord } from './answers.ts';
import { failure, type Failure } from './failure.ts';
import type { Answers, Assessment, Id } from './types.ts';
import { isVersion, majorOf, minorOf } from './version.ts';

/** One person's way through an assessment, as it is kept in storage or in a file. */
export interface Attempt {
	/** The assessment's id. */
	readonly assessment: Id;
	/** The assessment's version when the answers were given. */
	readonly version: string;
	readonly answers: Answers;
	/** A whole number from 0 to 2³² − 1, drawn once: tells apart two people who give the same answers. */
	readonly nonce: number;
}

export interface ParsedAttempt {
	readonly attempt: Attempt;
	/** The keys of which the answer, or a part of it, means nothing to this assessment any more. */
	readonly dropped: readonly string[];
}

/**
 * `too-big`: longer than any attempt. `unreadable`: no attempt at all. `foreign`: one at another assessment. `future`:
 * made with a later version than the one at hand. `older`: made with an earlier major version.
 */
export type AttemptError = Failure<'too-big' | 'unreadable' | 'foreign' | 'future' | 'older'> & {
	/** What it is an attempt at, where it says so. */
	readonly origin?: { readonly assessment: Id; readonly version: string };
};

/** Characters of a text that may be an attempt. One with 127 answers has some 8,000. */
export const LONGEST_ATTEMPT = 100_000;

/** Reads an attempt at `assessment` from a text of unknown origin, see `parseAttempt`. */
export function attemptIn(text: string, assessment: Assessment): ParsedAttempt | AttemptError {
	if (text.length > LONGEST_ATTEMPT) return failure('too-big');
	try {
		return parseAttempt(JSON.parse(text), assessment);
	} catch {
		return failure('unreadable');
	}
}

/**
 * Reads an attempt at `assessment` from something that cannot be trusted: storage, a file, another version of this
 * page. Tell the outcomes apart by `'attempt' in …`.
 */
export function parseAttempt(value: unknown, assessment: Assessment): ParsedAttempt | AttemptError {
	if (!isRecord(value)) return failure('unreadable');
	const { assessment: id, version, answers: given, nonce } = value;
	if (typeof id !== 'string' || !isVersion(version) || !isNonce(nonce) || !isRecord(given) || Array.isArray(given)) {
		return failure('unreadable');
	}
	const origin = { assessment: id, version };
	if (id !== assessment.id) return { ...failure('foreign'), origin };
	const distance = majorOf(version) - majorOf(assessment.version);
	if (distance < 0) return { ...failure('older'), origin };
	if (distance > 0 || minorOf(version) > minorOf(assessment.version)) return { ...failure('future'), origin };
	const { answers, dropped } = clean(assessment, given);
	return { attempt: { assessment: id, version, answers, nonce }, dropped };
}

function isNonce(value: unknown): value is number {
	return typeof value === 'number' && value >>> 0 === value;
}
