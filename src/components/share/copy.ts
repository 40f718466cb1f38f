/**
 * Puts a text into the clipboard.
 * @returns whether the browser let the page do so
 */
export async function copy(text: string): Promise<boolean> {
	try {
		// Missing on pages without https, and refused by some browsers; TypeScript knows only the best case.
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
