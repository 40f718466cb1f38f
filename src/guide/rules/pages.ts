/** Every page: its twin, its title, and links that lead somewhere. */
import GithubSlugger from 'github-slugger';
import { answerable } from '../../assessment/answers.ts';
import { twinId } from '../address.ts';
import { docsFolder, isChinese, pageWords, read, type Content, type Page, type Report } from './content.ts';

/** What a translation's frontmatter may hold: words, and what Starlight reads from each file on its own. */
const translationKeys = ['title', 'description', 'template', 'pagefind', 'editUrl', 'lastUpdated'];
/** Kinds of pages whose frontmatter holds further words. */
const furtherWords: Readonly<Record<string, readonly string[]>> = {
	platform: ['purposes', 'needs'],
	guideline: ['untested'],
};

export function checkPages(content: Content, report: Report) {
	checkTwins(content, report);
	checkTitles(content, report);
	checkLinks(content, report);
}

function checkTwins({ docs, english, chinese }: Content, report: Report) {
	for (const [id, { file }] of english) {
		const twin = file.path.replace(docsFolder, `${docsFolder}zh-cn/`);
		if (!chinese.has(id)) report(file.path, 'translation', 'has no Chinese twin', `Add ${twin}.`);
	}
	for (const [id, file] of chinese) {
		if (!docs.some((other) => other.id === id)) {
			const original = file.path.replace(`${docsFolder}zh-cn/`, docsFolder);
			report(file.path, 'translation', 'has no English twin', `Add ${original}, or move this file beside its twin.`);
		}
		const type = english.get(id)?.type;
		// Of an English page that cannot be read, the kind is not known.
		const further = type ? (furtherWords[type] ?? []) : Object.values(furtherWords).flat();
		const words = [...translationKeys, ...further];
		for (const key of Object.keys(read(file, pageWords, report) ?? {})) {
			if (words.includes(key)) continue;
			const message = 'is a structural fact, which stands once, in the English file';
			report(file.path, key, message, `Delete it here; ${id} has it in English.`);
		}
	}
}

function checkTitles({ docs }: Content, report: Report) {
	const titles = new Map<string, string>();
	for (const file of docs.filter((file) => !file.error)) {
		const title = `${isChinese(file) ? 'zh' : 'en'} ${String((file.data as { title?: unknown } | null)?.title)}`;
		const same = titles.get(title);
		if (same) report(file.path, 'title', `is the same as that of ${same}`, 'Give each page its own title.');
		titles.set(title, file.path);
	}
}

function checkLinks(content: Content, report: Report) {
	const pages = new Map(content.docs.map((file) => [file.id, file]));
	const anchors = new Map<string, Set<string>>();
	const hasAnchor = (id: string, anchor: string) => {
		if (!anchors.has(id)) anchors.set(id, anchorsOf(pages.get(id)!, content));
		return anchors.get(id)!.has(anchor);
	};
	for (const file of content.docs.filter((file) => !file.error)) {
		if (/<a\s/.test(file.body)) {
			const remedy = 'Write [text](/address/) or <Button to="/address/">.';
			report(file.path, 'link', 'is written in HTML, which does not follow the base path', remedy);
		}
		for (const [, , target = '', fragment = ''] of file.body.matchAll(/(\]\(|to=")(\/[^)"#]*|(?=#))(#[^)"]*)?/g)) {
			const path = target.slice(1);
			const id = target === '' ? file.id : path.replace(/\/$/, '') || 'index';
			const otherLanguage = isChinese(file) === (twinId(id) === id);
			const anchor = decoded(fragment.slice(1));
			if (!pages.has(id)) {
				const remedy = 'Correct the address; write it from the root, without the base path.';
				report(file.path, 'link', `${target} leads nowhere`, remedy);
			} else if (path !== '' && !target.endsWith('/')) {
				report(file.path, 'link', `${target} has no slash at its end`, 'Add the slash.');
			} else if (otherLanguage && !file.id.endsWith('404')) {
				const remedy = isChinese(file) ? 'Begin it with /zh-cn/.' : 'Leave out /zh-cn/.';
				report(file.path, 'link', `${target} leads to the other language`, remedy);
			} else if (anchor && !hasAnchor(id, anchor)) {
				const remedy = `Take the name of a heading in ${pages.get(id)!.path}, as its address shows it.`;
				report(file.path, 'link', `${target}${fragment} leads to no heading`, remedy);
			}
		}
	}
}

/** The names that a link into a page may end in: its headings, and what the components on it name. */
function anchorsOf(file: Page, { english, terms, claims, sources, assessments }: Content): Set<string> {
	const slugger = new GithubSlugger();
	const names = [...file.body.matchAll(/^#{2,6} +(.+)$/gm)].map(([, heading = '']) => slugger.slug(plain(heading)));
	switch (english.get(twinId(file.id))?.type) {
		case 'glossary':
			names.push(...terms.keys());
			break;
		case 'claims':
			names.push(...claims.keys());
			break;
		case 'sources':
			names.push(...sources.keys());
			break;
		case 'question-list':
			for (const { assessment } of assessments.filter((other) => other.file.path === file.path)) {
				names.push(...answerable(assessment).map(({ id }) => id));
			}
			break;
	}
	return new Set(names);
}

/** A fragment as it reads; one that cannot be decoded stands for itself. */
function decoded(fragment: string): string {
	try {
		return decodeURI(fragment);
	} catch {
		return fragment;
	}
}

/** A heading as a reader sees it. */
const plain = (markdown: string) =>
	markdown
		.replace(/<[^>]*>/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`]/g, '')
		.trim();
