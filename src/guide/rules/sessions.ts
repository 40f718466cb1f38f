/** Session plans: their minutes add up, what they use exists, and they are written as everything else. */
import { pagesOf } from '../schemas.ts';
import { languages } from '../vocabulary.ts';
import { docsFolder, idOf, sessionsFolder, type Content, type Report } from './content.ts';
import { checkWords } from './writing.ts';

/** Where the pages of the session plans lie. */
const kit = 'training/kit/';

export function checkSessions({ docs, sessions }: Content, report: Report) {
	const pages = new Map(docs.map((file) => [file.id, file]));
	for (const { file, data } of sessions) {
		const id = idOf(file, sessionsFolder);
		const minutes = data.steps.reduce((sum, step) => sum + step.minutes, 0);
		if (minutes !== data.minutes) {
			const remedy = 'Correct the minutes of a step, or the whole length.';
			report(file.path, 'minutes', `is ${data.minutes}, but the steps add up to ${minutes}`, remedy);
		}
		for (const [index, { uses, title, do: does, say, room }] of data.steps.entries()) {
			for (const words of [title, does, say, room].filter((part) => part !== undefined)) {
				for (const language of languages)
					checkWords(words[language], language, file.path, report, `steps.${index}.${language}: `);
			}
			for (const page of pagesOf(uses)) {
				if (pages.has(page)) continue;
				const remedy = 'Correct the id: the address of a page in English, without slashes around it.';
				report(file.path, `steps.${index}.uses`, `${page} is not a page`, remedy);
			}
		}
		if (!pages.get(kit + id)?.body.includes('<SessionPlan')) {
			const remedy = `Show it with <SessionPlan /> in ${docsFolder}${kit}${id}.mdx.`;
			report(file.path, 'file', 'is shown on no page', remedy);
		}
	}
}
