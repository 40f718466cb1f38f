import { useEffect } from 'preact/hooks';
import { elementOf, HEADING, type Place } from './place.ts';

/**
 * The title that the page came with, from the first arrival on. A page holds one assessment, and it is opened once,
 * however often one goes from one's own attempt into a session and back.
 */
let pageTitle: string | undefined;

/**
 * What a browser does for a new page and cannot do for a new step: title, scrolling, and focus, which goes to the
 * step's heading or to the question that was asked for.
 *
 * @param title of the step; the introduction has the page's own
 * @param onArrival runs at each arrival; `opening` is the first one, when the page was opened here
 */
export function useArrival(place: Place, title: string | undefined, onArrival: (opening: boolean) => void): void {
	useEffect(() => {
		const opening = pageTitle === undefined;
		pageTitle ??= document.title;
		document.title = title ? `${title} – ${pageTitle}` : pageTitle;
		onArrival(opening);
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
