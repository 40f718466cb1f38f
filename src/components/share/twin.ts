/** The same place in the other language. */

export interface Twin {
	readonly title: string;
	readonly link: string;
}

/** The headings that have a link, in their order: the same in both languages, but for what their ids are made of. */
const headingsOf = (page: Document) => Array.from(page.querySelectorAll('.heading > [id]'), ({ id }) => id);

export const titleOf = (page: Document): string => page.querySelector('h1')?.textContent.trim() ?? page.title;

/**
 * Fetches the page in the other language, for its title and for the name that a heading has there.
 * @param link to the page shown, or to a place on it
 * @throws if it cannot be had
 */
export async function twinOf(page: Document, link: string): Promise<Twin> {
	const other = page.querySelector<HTMLAnchorElement>('[data-language-link]')!;
	const url = new URL(other.pathname, other.href);
	const response = await fetch(url);
	if (!response.ok) throw new Error(response.statusText);
	const twin = new DOMParser().parseFromString(await response.text(), 'text/html');
	const { hash } = new URL(link);
	const own = headingsOf(page);
	const at = own.indexOf(decodeURIComponent(hash.slice(1)));
	const others = headingsOf(twin);
	if (at < 0) url.hash = hash;
	else if (own.length === others.length) url.hash = others[at]!;
	return { title: titleOf(twin), link: url.href };
}
