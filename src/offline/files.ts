/** Which files of the built site a browser keeps for use without a connection, and how they are addressed. */

/**
 * The print of a file: what tells one version of it from every other, the start of its SHA-256 in hexadecimal. The build
 * and the service worker compute it alike.
 */
export async function printOf(body: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	return [...digest.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What no page shows or asks for: for programs, other sites, feed readers, and to be carried away. */
const leftOut = [
	// Markdown twins, lists and feeds.
	/\.(md|txt|xml)$/,
	/\.zip$/,
	/^embed(\.js$|\/)/,
	/^schemas\//,
	// Pictures that chats show with a link.
	/^(zh-cn\/)?previews\//,
	// Interfaces of Pagefind that this site does not use.
	/^pagefind\/pagefind-(.*ui|highlight)\./,
	/^service-worker\.js$/,
];

/**
 * Whether a file belongs to the copy for use without a connection. What is not named is kept: a file that is forgotten
 * here costs space, one that is missing breaks a page.
 *
 * @param file path below the site's root: `guidelines/index.html`
 */
export function isKept(file: string): boolean {
	return !leftOut.some((pattern) => pattern.test(file));
}

/** The address of a file below the base path, as pages ask for it: `about/index.html` is `about/`. */
export function addressOf(file: string): string {
	return encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

/** Files that are worth compressing; the others are compressed already. */
export function isCompressible(address: string): boolean {
	return /(\/|^|\.(html|css|js|json|svg|ics|webmanifest))$/.test(address);
}
