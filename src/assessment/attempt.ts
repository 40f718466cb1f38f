import { clean, isRecord } from './answers.ts';
import { failure, type Failure } from './failure.ts';
import type { Answers, Assessment, Id } from './types.ts';
import { isVersion, majorOf } from './version.ts';

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
 * `unreadable`: no attempt at all. `foreign`: one at another assessment. `future` and `older`: made with a higher or a
 * lower major version than the one at hand.
 */
export type AttemptError = Failure<'unreadable' | 'foreign' | 'future' | 'older'>;

/**
 * Reads an attempt at `assessment` from something that cannot be trusted: storage, a file, another version of this
 * page. Tell the outcomes apart by `'attempt' in …`.
 */
export function parseAttempt(value: unknown, assessment: Assessment): ParsedAttempt | AttemptError {
	if (!isRecord(value)) return failure('unreadable');
	const { assessment: id, version, nonce } = value;
	if (typeof id !== 'string' || !isVersion(version) || !isNonce(nonce) || !isRecord(value.answers)) {
		return failure('unreadable');
	}
	if (id !== assessment.id) return failure('foreign');
	const distance = majorOf(version) - majorOf(assessment.version);
	if (distance) return failure(distance > 0 ? 'future' : 'older');
	const { answers, dropped } = clean(assessment, value.answers);
	return { attempt: { assessment: id, version, answers, nonce }, dropped };
}

function isNonce(value: unknown): value is number {
	return typeof value === 'number' && value >>> 0 === value;
}
