import { useEffect, useRef, useState } from 'preact/hooks';
import { arrive, beginning, formatPlace, parsePlace, type Arrival, type Place } from '../../../drill/place.ts';
import type { Drill } from '../../../drill/types.ts';

export interface UsedPlace extends Arrival {
	/** Changes the place without a new entry in the browser's history: hands that are being counted. */
	readonly put: (place: Place) => void;
	/** The page has come to life: the address has been read. */
	readonly alive: boolean;
}

/**
 * The place in the address, now and whenever it changes. A fragment that is none of ours changes nothing; of a link
 * that leads astray the address keeps what is sound, so that it can be copied at any time.
 */
export function usePlace(drill: Drill): UsedPlace {
	const [arrival, setArrival] = useState<Arrival>(() => arrive(drill, { place: beginning, badVotes: false }));
	const [alive, setAlive] = useState(false);

	useEffect(() => {
		const follow = () => {
			const asked = parsePlace(location.hash);
			if (!asked) return;
			const next = arrive(drill, asked);
			setArrival(next);
			write(next.place);
		};
		follow();
		setAlive(true);
		addEventListener('hashchange', follow);
		return () => {
			removeEventListener('hashchange', follow);
		};
	}, []);

	const put = (place: Place) => {
		const next = arrive(drill, { place, badVotes: false });
		setArrival(next);
		write(next.place);
	};
	return { ...arrival, put, alive };
}

function write(place: Place): void {
	const fragment = formatPlace(place);
	if (fragment === location.hash) return;
	history.replaceState(history.state, '', fragment || location.pathname + location.search);
}

/** What a link leads to: the scene is the page without a fragment. */
export function hrefOf(place: Place): string {
	return formatPlace(place) || '#';
}

/**
 * What a browser does for a new page and cannot do for a new moment: title, scrolling, and focus, which goes to the
 * heading of what appeared.
 */
export function useArrival(place: Place, title: string | undefined, alive: boolean, heading: string): void {
	const pageTitle = useRef<string>();
	const opening = useRef(true);
	useEffect(() => {
		if (!alive) return;
		pageTitle.current ??= document.title;
		document.title = title ? `${title} – ${pageTitle.current}` : pageTitle.current;
		const atOnce = opening.current && place.view === 'scene';
		opening.current = false;
		if (atOnce) return;
		document.getElementById(heading)?.focus({ preventScroll: true });
		if (place.view === 'scene') scrollTo(0, 0);
		else document.getElementById('drill')?.scrollIntoView();
	}, [alive, place.view, place.path.join('.')]);
}
