/** What a browser takes over, and what only shows without it, stays as it is. */
const apart = /(<astro-island[\s>][\s\S]*?<\/astro-island>|<(noscript|script|template)[\s>][\s\S]*?<\/\2>)/;

const heading = /<h([23])((?: [^>]*)? id="([^"]+)"[^>]*)>([\s\S]*?)<\/h\1>/g;

/**
 * Puts a link behind each heading of the second and third level that has an id. Its name is read from two elements: the one
 * with the id `link-to`, and the heading.
 * @param html a part of a page, as it is built
 */
export function withHeadingLinks(html: string): string {
	return html
		.split(apart)
		.filter((_, index) => index % 3 !== 2)
		.map((part, index) => {
			if (index % 2 === 1) return part;
			return part.replace(
				heading,
				(found, _level: string, _attributes: string, id: string) =>
					`<div class="heading">${found}<a class="heading-link no-print" href="#${id}" aria-labelledby="link-to ${id}" data-pagefind-ignore>#</a></div>`,
			);
		})
		.join('');
}
