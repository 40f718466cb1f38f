import { useEffect, useState } from 'preact/hooks';
import { decode } from '../../assessment/link.ts';
import type { Assessment, Id } from '../../assessment/types.ts';
import { attemptStore, mayAdopt, type AttemptStore } from '../../stores/attempt.ts';
import { fragmentOf, placeIn, resumeIn, type Place } from './place.ts';
import { RESULT, REVIEW, stepIds } from './steps.ts';

/**
 * The place in the address, now and whenever it changes. A fragment that is none of ours changes nothing.
 *
 * @param more steps there are beside those of the assessment, the review and the result
 */
export function usePlace(assessment: Assessment, more: readonly Id[] = []): Place {
	const read = () => placeIn(location.hash, [...stepIds(assessment), REVIEW, ...more, RESULT]);
	const [place, setPlace] = useState<Place>(() => read() ?? { step: '' });
	useEffect(() => {
		const follow = () => {
			setPlace((before) => read() ?? before);
		};
		addEventListener('hashchange', follow);
		return () => {
			removeEventListener('hashchange', follow);
		};
	}, []);
	return place;
}

/**
 * Takes up the answers that the page in the other language put into the address, if there is no better place to have
 * them from, and takes them out of the address in any case: it may be copied, and it stays in the history.
 */
export function resume(assessment: Assessment, own: AttemptStore): void {
	const found = resumeIn(location.hash);
	if (!found) return;
	const attempt = found.invitation === undefined ? own : attemptStore(assessment, found.invitation);
	const decoded = decode(`r=${found.code}`, [assessment]);
	if ('answers' in decoded && mayAdopt(attempt.$kept.get(), decoded.nonce)) attempt.adopt(decoded);
	const fragment = fragmentOf(found.step, undefined, found.invitation);
	history.replaceState(history.state, '', fragment === '#' ? location.pathname + location.search : fragment);
}
