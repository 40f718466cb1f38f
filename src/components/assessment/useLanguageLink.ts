import { useEffect } from 'preact/hooks';

/**
 * Keeps the link to the page in the other language at the present place, whichever way it is opened: by click, in a new
 * tab, from a copied address.
 */
export function useLanguageLink(fragment: string): void {
	useEffect(() => {
		for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-link]')) link.hash = fragment;
	}, [fragment]);
}
