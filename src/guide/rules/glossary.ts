/** The glossary: no term stands twice, and texts write a term as the glossary does. */
import { allNamesOf } from '../glossary.ts';
import { languages, type Language } from '../vocabulary.ts';
import { glossaryFile, isChinese, type Content, type Report, type Used } from './content.ts';
import { textsOf } from './drills.ts';
import { checkSource } from './references.ts';
import { proseOf } from './prose.ts';

export function checkGlossary(content: Content, used: Used, report: Report) {
	for (const language of languages) {
		const owners = new Map<string, string>();
		for (const [id, term] of content.terms) {
			for (const name of allNamesOf(term, language)) {
				const key = name.toLowerCase();
				const owner = owners.get(key);
				if (owner) {
					const remedy = 'Keep it in the entry where a reader would look for it.';
					report(glossaryFile, `${id}.${language}`, `“${name}” stands under ${owner} already`, remedy);
				}
				owners.set(key, id);
			}
		}
	}
	for (const [id, term] of content.terms) {
		for (const name of term.sources ?? []) checkSource(content, used, report, glossaryFile, `${id}.sources`, name);
	}
	for (const [id, { see }] of content.terms) {
		for (const page of see ?? []) {
			if (content.english.has(page)) continue;
			const remedy = 'Write the address without slashes at its ends.';
			report(glossaryFile, `${id}.see`, `${page} is not a page`, remedy);
		}
	}
	checkSpellings(content, report);
}

/** A term has one spelling in each language: what the glossary says to avoid stands in no text. */
function checkSpellings({ terms, docs, drills }: Content, report: Report) {
	const avoided = [...terms].flatMap(([id, term]) =>
		languages.flatMap((language) =>
			(term.avoid?.[language] ?? []).map((spelling) => {
				const pattern =
					language === 'en'
						? new RegExp(`(?<![\\w-])${escape(spelling)}(?![\\w-])`, 'i')
						: new RegExp(escape(spelling));
				return { id, language, spelling, pattern, preferred: allNamesOf(term, language)[0]! };
			}),
		),
	);
	const check = (path: string, field: string, language: Language, text: string) => {
		for (const { spelling, pattern, preferred } of avoided.filter((entry) => entry.language === language)) {
			if (!pattern.test(text)) continue;
			report(path, field, `writes “${spelling}”`, `This guide writes “${preferred}”.`);
		}
	};
	for (const file of docs.filter((file) => !file.error)) {
		const { title, description } = (file.data ?? {}) as { title?: unknown; description?: unknown };
		const text = `${String(title)}\n${String(description)}\n${proseOf(file.body)}`;
		check(file.path, 'text', isChinese(file) ? 'zh' : 'en', text);
	}
	for (const { file, data } of drills) {
		// Title and description are those of its page.
		for (const [field, text] of textsOf(data).filter(([field]) => !['title', 'description'].includes(field))) {
			for (const language of languages) check(file.path, `${field}.${language}`, language, text[language]);
		}
	}
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
