import { useEffect, useRef } from 'preact/hooks';
import { elementOf, HEADING, type Place } from './place.ts';

/**
 * What a browser does for a new page and cannot do for a new step: title, scrolling, and focus, which goes to the
 * step's heading or to the question that was asked for.
 *
 * @param title of the step; the introduction has the page's own
 * @param onArrival runs at each arrival; `opening` is the first one, when the page was opened here
 */
export function useArrival(place: Place, title: string | undefined, onArrival: (opening: boolean) => void): void {
	const pageTitle = useRef(document.title);
	const first = useRef(true);
	useEffect(() => {
		document.title = title ? `${title} – ${pageTitle.current}` : pageTitle.current;
		const opening = first.current;
		onArrival(opening);
		first.current = false;
		const atIntro = 'step' in place && place.step === '';
		if (atIntro && opening) return;

		const question = 'question' in place && place.question ? document.getElementById(elementOf(place.question)) : null;
		const control = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector('input');
		if (question && control) {
			control.focus({ preventScroll: true });
			question.scrollIntoView();
			return;
		}
		document.getElementById(HEADING)?.focus({ preventScroll: true });
		if (atIntro) scrollTo(0, 0);
		else document.getElementById('assessment')?.scrollIntoView();
	}, [place]);
}
