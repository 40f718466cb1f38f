import { useEffect, useState } from 'preact/hooks';
import { decode } from '../../assessment/link.ts';
import type { Assessment } from '../../assessment/types.ts';
import { mayAdopt, type AttemptStore } from '../../stores/attempt.ts';
import { placeIn, resumeIn, type Place } from './place.ts';
import { RESULT, REVIEW, stepIds } from './steps.ts';

/** The place in the address, now and whenever it changes. A fragment that is none of ours changes nothing. */
export function usePlace(assessment: Assessment): Place {
	const read = () => placeIn(location.hash, [...stepIds(assessment), REVIEW, RESULT]);
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
export function resume(assessment: Assessment, attempt: AttemptStore): void {
	const found = resumeIn(location.hash);
	if (!found) return;
	const decoded = decode(`r=${found.code}`, [assessment]);
	if ('answers' in decoded && mayAdopt(attempt.$kept.get(), decoded.nonce)) attempt.adopt(decoded);
	history.replaceState(history.state, '', found.step ? `#${found.step}` : location.pathname + location.search);
}
