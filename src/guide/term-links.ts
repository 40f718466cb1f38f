/** Makes the first use of each glossary term in a text a link to the glossary that carries its note. */
import { namesOf, type Term } from './glossary.ts';
import type { Language } from './vocabulary.ts';

export interface LinkedTerm {
	id: string;
	term: Term;
	/** Address of its entry. */
	href: string;
}

/** Where a text is no running text: links and headings are one already, an example is somebody's own words. */
const apart = new Set([
	'a',
	'button',
	'code',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'label',
	'blockquote',
	'script',
	'style',
]);
const apartClass = /\bclass="[^"]*\b(example|label|filters|take)\b/;
const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/**
 * @param html a page's text as it is rendered
 * @returns the same with `<a class="term" data-note="…">` around the first use of each term
 */
export function linkTerms(html: string, terms: readonly LinkedTerm[], language: Language): string {
	const owners = new Map<string, LinkedTerm>();
	for (const linked of terms) {
		if (linked.term.everyday) continue;
		for (const name of namesOf(linked.term, language)) owners.set(name.toLowerCase(), linked);
	}
	const names = [...owners.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
	if (names.length === 0) return html;
	// Latin letters make words, in a Chinese text too; Chinese characters stand side by side.
	const pattern = new RegExp(
		names.map((name) => (/^\w/.test(name) ? `(?<![\\w-])${name}(?=s?(?![\\w-]))` : name)).join('|'),
		'gi',
	);

	const used = new Set<string>();
	/** Open elements, and whether each stands apart. */
	const open: boolean[] = [];
	return html
		.split(/(<[^>]*>)/)
		.map((piece) => {
			if (piece.startsWith('<')) {
				const [, closing, name = ''] = /^<(\/?)([\w-]+)/.exec(piece) ?? [];
				if (closing) open.pop();
				else if (name && !voidElements.has(name) && !piece.endsWith('/>')) {
					open.push(apart.has(name) || apartClass.test(piece));
				}
				return piece;
			}
			if (open.includes(true)) return piece;
			return piece.replace(pattern, (name: string) => {
				const { id, term, href } = owners.get(name.toLowerCase())!;
				if (used.has(id)) return name;
				used.add(id);
				const other = term[language === 'en' ? 'zh' : 'en'];
				const note = `${other}${language === 'en' ? ': ' : '：'}${term.note[language]}`;
				return `<a class="term" href="${href}" data-note="${escapeAttribute(note)}">${name}</a>`;
			});
		})
		.join('');
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const escapeAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
