import type { Assessment } from './types.ts';

/** What has to be known of an assessment to say how long a part of it takes. */
export interface Timed extends Pick<Assessment, 'minutes'> {
	readonly profile: readonly unknown[];
	readonly questions: readonly unknown[];
}

/**
 * About how long it takes to answer some of an assessment's questions, in whole minutes: their share of the longest time,
 * rounded up. The profile is always asked.
 *
 * @param asked how many of the scored questions
 */
export function minutesFor({ minutes, profile, questions }: Timed, asked: number): number {
	const share = (profile.length + asked) / (profile.length + questions.length);
	return Math.max(1, Math.ceil(minutes[1] * share));
}
