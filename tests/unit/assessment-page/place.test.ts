import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fragmentOf,
	invitationIn,
	OWN_ATTEMPT,
	placeIn,
	resumeFragment,
	resumeIn,
} from '../../../src/components/assessment/place.ts';

const steps = ['profile', 'goals', 'review', 'result'];

describe('a place', () => {
	it.each([
		['', { step: '' }],
		['#', { step: '' }],
		['#goals', { step: 'goals' }],
		['#goals/first-number', { step: 'goals', question: 'first-number' }],
		['#goals，大家看', { step: 'goals' }],
		['#r=AgAB', { shared: '#r=AgAB' }],
		['#r=AgAB&i=AQ', { shared: '#r=AgAB&i=AQ' }],
		['#i=AQ', { step: '' }],
		['#i%3DAQ', { step: '' }],
		['#goals&i=AQ', { step: 'goals' }],
		['#goals/first-number&i=AQ', { step: 'goals', question: 'first-number' }],
		['#elsewhere', undefined],
		['#_top', undefined],
	])('%j', (fragment, place) => {
		expect(placeIn(fragment, steps)).toEqual(place);
	});

	it.each([
		['', undefined],
		['#goals', undefined],
		['#i=AQ-_9', 'AQ-_9'],
		['#i=', ''],
		['#i%3DAQ', 'AQ'],
		['#i=AQ，大家看', 'AQ'],
		['#goals&i=AQ', 'AQ'],
		['#resume=AgAB&step=goals&i=AQ', 'AQ'],
		// A result of a part of the assessment is no invitation.
		['#r=AgAB&i=AQ', undefined],
		['#hi=AQ', undefined],
	])('%j holds the invitation %j', (fragment, invitation) => {
		expect(invitationIn(fragment)).toBe(invitation);
	});

	it('leads out of a session', () => {
		expect(invitationIn(OWN_ATTEMPT)).toBeUndefined();
		expect(placeIn(OWN_ATTEMPT, steps)).toEqual({ step: '' });
	});

	it('reads what it writes, in a session and out of it', () => {
		const id = fc.constantFrom('', 'first-number');
		const invitation = fc.option(fc.stringMatching(/^[\w-]{1,30}$/), { nil: undefined });
		fc.assert(
			fc.property(fc.constantFrom('', ...steps), id, invitation, (step, question, invitation) => {
				const fragment = fragmentOf(step, step && question, invitation);
				expect(placeIn(fragment, steps)).toEqual(step && question ? { step, question } : { step });
				expect(invitationIn(fragment)).toBe(invitation);
				const resumed = { code: 'AgAB', step: fragmentOf(step, step && question).slice(1), invitation };
				expect(resumeIn(resumeFragment(resumed))).toEqual(resumed);
			}),
		);
	});
});
