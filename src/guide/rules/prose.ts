/** The text of a page as a reader reads it, line by line as the author wrote it. */

/** A page's text without imports, tags and addresses, and with … for code. The lines stay where they are. */
export const proseOf = (body: string): string =>
	body
		.replace(/^import .*$/gm, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		// What an attribute says to a reader stays: brand, label, title.
		.replace(/<\w+(?:\s[^<>]*)?\/?>/g, (tag) =>
			[...tag.matchAll(/\b(?:brand|label|title)="([^"]*)"/g)].map(([, words = '']) => ` ${words} `).join(''),
		)
		.replace(/<\/\w+>/g, '')
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/`[^`]*`/g, '…');
