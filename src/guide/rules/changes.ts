/** The list of changes: each names pages that exist. */
import { changesFile, type Content, type Report } from './content.ts';

export function checkChanges({ changes, english }: Content, report: Report) {
	for (const [id, { pages }] of changes) {
		for (const page of pages) {
			if (english.has(page)) continue;
			const remedy = 'Write the address without slashes at its ends, for example `markets/japan`.';
			report(changesFile, `${id}.pages`, `${page} is not a page`, remedy);
		}
	}
}
