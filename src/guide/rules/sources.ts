/** Sources: each is cited somewhere, and says what was not seen of it. */
import type { Content, Report, Used } from './content.ts';

export function checkSources({ sources, allRead }: Content, used: Used, report: Report) {
	for (const [id, { file, data }] of sources) {
		if (allRead && !used.sources.has(id)) {
			report(file.path, 'file', 'is cited by nothing', 'Cite it or delete it.');
		}
		if (data && ['secondary', 'unread'].includes(data.verified) && !data.note) {
			report(file.path, 'note', 'is missing', 'Say in both languages what was and was not seen.');
		}
	}
}
