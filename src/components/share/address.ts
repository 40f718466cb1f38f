/** What the address of the page shown is, when it is passed on. */

export interface PassedOn {
	/** Without what is nobody else's business, and without what chat apps put behind an address. */
	readonly link: string;
	/**
	 * What whoever passes it on should know. `answers`: somebody's answers are in it. `own-result`: it opens the result
	 * of whoever opens it, from the answers in their browser.
	 */
	readonly note?: 'answers' | 'own-result';
}

/** @param href of the page shown, with its fragment */
export function passedOn(href: string): PassedOn {
	const url = new URL(href);
	url.search = '';
	// Answers on their way to the page in the other language, see `assessment/place.ts`: only the place is passed on.
	url.hash = url.hash.replace(/resume=[^&]*&?(?:step=)?/g, '');
	// An address that ends in # is another one to whoever compares.
	const link = url.href.replace(/#$/, '');
	if (/[#&][rb]=/.test(url.hash)) return { link, note: 'answers' };
	if (/^#result(?:&|$)/.test(url.hash)) return { link, note: 'own-result' };
	return { link };
}
