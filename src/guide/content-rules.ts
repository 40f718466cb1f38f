/**
 * What must hold across the content, beyond what one file's schema can say. Used by the build, the development server,
 * `npm run check` and the tests. Every problem names the file, the field and what to do.
 */
import { z } from 'zod';
import { checkAssessment } from '../assessment/check.ts';
import { assessmentSchema } from '../assessment/schema.ts';
import type { Assessment } from '../assessment/types.ts';
import { twinId } from './address.ts';
import type { ContentFile } from './content-files.ts';
import { claimSchema, pageSchema, sourceSchema, termSchema, type Reference } from './schemas.ts';
import { dimensions, languages, type Language } from './vocabulary.ts';

export interface Problem {
	/** Path from the project's root. */
	file: string;
	/** The field, or the place in the text. */
	field: string;
	message: string;
	remedy: string;
}

export interface ContentReport {
	/** What stops the build. */
	problems: Problem[];
	/** Guidelines that questions already name and nobody has written yet. */
	planned: string[];
}

/** Checks the whole content. */
export function checkContent(files: readonly ContentFile[]): ContentReport {
	const problems: Problem[] = [];
	const report: Report = (file, field, message, remedy) => problems.push({ file, field, message, remedy });
	const content = readAll(files, report);
	const used: Used = { sources: new Set(), plans: new Set(), claims: new Set() };
	checkTwins(content, report);
	checkTitlesAndLinks(content, report);
	checkArticles(content, used, report);
	checkLedger(content, used, report);
	checkAssessments(content, used, report);
	checkLeftovers(content, used, report);
	checkInterface(files, report);
	return { problems, planned: [...used.plans].sort() };
}

/** One problem in one line, as terminal and browser show it. */
export const describe = ({ file, field, message, remedy }: Problem): string =>
	`${file} → ${field}: ${message.replace(/\.$/, '')}. ${remedy}`;

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

const docsFolder = 'src/content/docs/';
const sourcesFolder = 'src/content/sources/';
const assessmentsFolder = 'src/content/assessments/';
const claimsFile = 'src/content/claims/claims.yaml';
const glossaryFile = 'src/content/glossary/terms.yaml';
const plannedFile = 'src/content/planned-guidelines.yaml';

type Report = (file: string, field: string, message: string, remedy: string) => void;

/** What has been mentioned somewhere; what has not is left over. */
interface Used {
	sources: Set<string>;
	plans: Set<string>;
	claims: Set<string>;
}

const anyId: Reference = (collection) => z.string().transform((id) => ({ collection, id }));
const page = pageSchema(anyId);
/** What every page has in both languages. */
const pageWords = z.looseObject({ title: z.string().trim().min(1), description: z.string().trim().min(1) });
const plans = z.record(z.string(), z.enum(dimensions));

type EnglishPage = z.infer<typeof page> & { id: string; file: ContentFile };
type PageOf<T extends EnglishPage['type']> = Extract<EnglishPage, { type: T }>;
type Article = PageOf<'guideline'> | PageOf<'tension'>;

/** The content with everything that could be read. What could not be read has been reported. */
interface Content {
	docs: ContentFile[];
	/** English pages and Chinese files by the id they share. */
	english: Map<string, EnglishPage>;
	chinese: Map<string, ContentFile>;
	articles: Article[];
	/** Slugs of the guidelines that exist, readable or not. */
	guidelines: Set<string>;
	/** Whether everything that mentions something could be read; if not, nothing can be said to be unused. */
	allRead: boolean;
	sources: Map<string, { file: ContentFile; data: z.infer<typeof sourceSchema> | undefined }>;
	claims: Map<string, z.infer<typeof claimSchema>>;
	terms: Map<string, z.infer<typeof termSchema>>;
	plans: Record<string, string>;
	assessments: { file: ContentFile; assessment: Assessment }[];
	assessmentIds: Set<string>;
}

const idOf = (file: ContentFile, folder: string) => file.path.slice(folder.length).replace(/\.\w+$/, '');
const pageId = (file: ContentFile) => idOf(file, docsFolder).replace(/(^|\/)index$/, '') || 'index';
const isChinese = (file: ContentFile) => file.path.startsWith(`${docsFolder}zh-cn/`);
const slugOf = (id: string) => id.split('/').at(-1)!;
const idsOf = (references: readonly { id: string }[]) => references.map(({ id }) => id);

function readAll(files: readonly ContentFile[], report: Report): Content {
	const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(folder));
	const entriesOf = <T extends z.ZodType>(path: string, schema: T): Map<string, z.infer<T>> => {
		const file = files.find((candidate) => candidate.path === path);
		const record = file && read(file, z.record(z.string(), z.unknown()), report);
		return new Map(
			Object.entries(record ?? {}).flatMap(([id, data]): [string, z.infer<T>][] => {
				const entry = read(file!, schema, report, data, id);
				return entry === undefined ? [] : [[id, entry]];
			}),
		);
	};

	const docs = inFolder(docsFolder);
	const english = new Map<string, EnglishPage>();
	for (const file of docs.filter((file) => !isChinese(file))) {
		if (!file.error && (file.data as { type?: unknown } | null)?.type === undefined) {
			report(file.path, 'type', 'is missing', 'Say what kind of page this is, for example `type: page`.');
			continue;
		}
		const data = read(file, pageWords, report) && read(file, page, report);
		if (data) english.set(pageId(file), { ...data, id: pageId(file), file });
	}
	const articles = [...english.values()].filter(
		(entry): entry is Article => entry.type === 'guideline' || entry.type === 'tension',
	);
	const articleIds = docs.map(pageId).filter((id) => /^(guidelines\/[^/]+|tensions)\/[^/]+$/.test(id));
	const assessmentFiles = inFolder(assessmentsFolder);
	const assessments = assessmentFiles.flatMap((file) => {
		const assessment = read(file, assessmentSchema, report);
		return assessment ? [{ file, assessment }] : [];
	});
	return {
		docs,
		english,
		chinese: new Map(docs.filter(isChinese).map((file) => [twinId(pageId(file)), file])),
		articles,
		guidelines: new Set(articleIds.filter((id) => id.startsWith('guidelines/')).map(slugOf)),
		allRead: articles.length === articleIds.length && assessments.length === assessmentFiles.length,
		sources: new Map(
			inFolder(sourcesFolder).map((file) => [
				idOf(file, sourcesFolder),
				{ file, data: read(file, sourceSchema, report) },
			]),
		),
		claims: entriesOf(claimsFile, claimSchema),
		terms: entriesOf(glossaryFile, termSchema),
		plans: Object.assign({}, ...inFolder(plannedFile).map((file) => read(file, plans, report))) as Record<
			string,
			string
		>,
		assessments,
		assessmentIds: new Set(assessmentFiles.map((file) => idOf(file, assessmentsFolder))),
	};
}

/** The data of a file (or of one entry in it), if it has the shape it should have. */
function read<T extends z.ZodType>(
	file: ContentFile,
	schema: T,
	report: Report,
	data = file.data,
	entry = '',
): z.infer<T> | undefined {
	if (file.error) {
		report(file.path, 'syntax', file.error, 'Correct the line named; a text with “: ” in it needs quotes around it.');
		return undefined;
	}
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const field = [entry, ...issue.path].filter((part) => part !== '').join('.') || 'file';
		report(file.path, field, issue.message, remedyFor(issue));
	}
	return undefined;
}

/** What an author can do about a schema's complaint. */
function remedyFor(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'unrecognized_keys':
			return 'Delete or correct it; a text with a comma inside { } needs quotes. CONTRIBUTING.md lists the fields.';
		case 'invalid_value':
			return `Write one of: ${issue.values.join(', ')}.`;
		case 'invalid_union':
			return 'Write one of the values that src/guide/schemas.ts lists.';
		case 'invalid_type':
			return `Write a value of type ${issue.expected}.`;
		default:
			return 'Correct the value; CONTRIBUTING.md describes each field.';
	}
}

// ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a translation's frontmatter may hold: words, and what Starlight reads from each file on its own. */
const translationKeys = ['title', 'description', 'template', 'pagefind', 'editUrl', 'lastUpdated'];

function checkTwins({ docs, english, chinese }: Content, report: Report) {
	for (const [id, { file }] of english) {
		const twin = file.path.replace(docsFolder, `${docsFolder}zh-cn/`);
		if (!chinese.has(id)) report(file.path, 'translation', 'has no Chinese twin', `Add ${twin}.`);
	}
	for (const [id, file] of chinese) {
		const original = file.path.replace(`${docsFolder}zh-cn/`, docsFolder);
		if (!docs.some(({ path }) => path === original)) {
			report(file.path, 'translation', 'has no English twin', `Add ${original}, or move this file beside its twin.`);
		}
		for (const key of Object.keys(read(file, pageWords, report) ?? {})) {
			if (translationKeys.includes(key)) continue;
			const message = 'is a structural fact, which stands once, in the English file';
			report(file.path, key, message, `Delete it here; ${id} has it in English.`);
		}
	}
}

function checkTitlesAndLinks({ docs }: Content, report: Report) {
	const ids = new Set(docs.map(pageId));
	const titles = new Map<string, string>();
	for (const file of docs.filter((file) => !file.error)) {
		const title = `${isChinese(file) ? 'zh' : 'en'} ${String((file.data as { title?: unknown } | null)?.title)}`;
		const same = titles.get(title);
		if (same) report(file.path, 'title', `is the same as that of ${same}`, 'Give each page its own title.');
		titles.set(title, file.path);

		if (/<a\s/.test(file.body)) {
			const remedy = 'Write [text](/address/) or <Button to="/address/">.';
			report(file.path, 'link', 'is written in HTML, which does not follow the base path', remedy);
		}
		for (const [, , target = ''] of file.body.matchAll(/(\]\(|to=")\/([^)"#]*)/g)) {
			const id = target.replace(/\/$/, '') || 'index';
			const otherLanguage = isChinese(file) === (twinId(id) === id);
			if (!ids.has(id)) {
				const remedy = 'Correct the address; write it from the root, without the base path.';
				report(file.path, 'link', `/${target} leads nowhere`, remedy);
			} else if (target !== '' && !target.endsWith('/')) {
				report(file.path, 'link', `/${target} has no slash at its end`, 'Add the slash.');
			} else if (otherLanguage && !pageId(file).endsWith('404')) {
				const remedy = isChinese(file) ? 'Begin it with /zh-cn/.' : 'Leave out /zh-cn/.';
				report(file.path, 'link', `/${target} leads to the other language`, remedy);
			}
		}
	}
}

// ── Guidelines and tensions ──────────────────────────────────────────────────────────────────────────────────────

interface Anatomy {
	/** The parts in order. Those in brackets may be missing; other parts may stand between them. */
	parts: Record<Language, readonly string[]>;
	/** Components that must be there. */
	components: readonly string[];
	/** Fewest and most words in English. */
	words: readonly [number, number];
}

const anatomies: Record<Article['type'], Anatomy> = {
	guideline: {
		parts: {
			en: ['Why', '(Going out, coming in)', 'Do and don’t', 'Worked example', 'Checklist', 'When this does not hold'],
			zh: ['为什么', '（出海与进入中国）', '要与不要', '示例', '清单', '什么时候不适用'],
		},
		components: ['Example', 'Checklist', 'DoDont'],
		words: [300, 800],
	},
	tension: {
		parts: {
			en: ['The two sides', 'Our answer', 'Decide', 'Worked example', 'When this does not hold'],
			zh: ['两边怎么说', '我们的答案', '怎么定', '示例', '什么时候不适用'],
		},
		components: ['Example'],
		words: [250, 700],
	},
};

function checkArticles(content: Content, used: Used, report: Report) {
	/** The entry under which each id of the origin documents stands. */
	const claimOf = new Map(
		[...content.claims].flatMap(([key, { ids }]) => ids.map((id): [string, string] => [id, key])),
	);
	for (const article of content.articles) {
		const { id } = article;
		const { path } = article.file;
		for (const claim of idsOf(article.claims)) {
			if (article.type === 'guideline') used.claims.add(claim);
			const key = claimOf.get(claim);
			if (!key) report(path, 'claims', `${claim} is not in the ledger`, `Add it to ${claimsFile} or correct the id.`);
			else if (key !== claim) report(path, 'claims', `${claim} stands in the ledger under ${key}`, `Write ${key}.`);
		}
		for (const name of idsOf(article.sources)) checkSource(content, used, report, path, 'sources', name);
		for (const slug of article.type === 'guideline' ? article.related : article.guidelines) {
			const field = article.type === 'guideline' ? 'related' : 'guidelines';
			checkGuideline(content, used, report, path, field, slug, article.type === 'guideline');
			if (slug === slugOf(id)) report(path, field, 'names the page itself', 'Take it out.');
		}
		if (article.type === 'guideline') checkDimension(article, report);
		const twin = content.chinese.get(id);
		checkText(article, article.file, 'en', report);
		if (twin) checkText(article, twin, 'zh', report);
		const [fewest, most] = anatomies[article.type].words;
		const words = wordsIn(article.file.body);
		if (words < fewest || words > most)
			report(path, 'text', `has ${words} words`, `Keep it between ${fewest} and ${most}.`);
	}
}

function checkDimension({ id, dimension, jurisdictions, file }: PageOf<'guideline'>, report: Report) {
	if (!id.startsWith(`guidelines/${dimension}/`)) {
		const remedy = `Move it to ${docsFolder}guidelines/${dimension}/.`;
		report(file.path, 'dimension', `is ${dimension}, but the file lies elsewhere`, remedy);
	}
	if (dimension === 'legal-risk' && !jurisdictions?.length) {
		const remedy = 'A page about law says where that law applies: `jurisdictions: [us, eu]`.';
		report(file.path, 'jurisdictions', 'is missing', remedy);
	}
}

/** The text of an article in one language: its citations, its parts, its components. */
function checkText(article: Article, file: ContentFile, language: Language, report: Report) {
	const listed = idsOf(article.sources);
	const cited = new Set([...file.body.matchAll(/<Cite id="([^"]*)"/g)].map(([, name = '']) => name));
	for (const name of cited) {
		if (listed.includes(name)) continue;
		const remedy = `Add ${name} to \`sources\` in ${article.file.path}.`;
		report(file.path, 'text', `cites ${name}, which is not among the page's sources`, remedy);
	}
	for (const name of listed) {
		if (cited.has(name)) continue;
		const remedy = `Cite it (<Cite id="${name}" />) or take it out of \`sources\`.`;
		report(file.path, 'text', `never cites ${name}`, remedy);
	}

	const { parts, components } = anatomies[article.type];
	const headings = [...file.body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.trim().replace("'", '’'));
	let last = -1;
	for (const part of parts[language]) {
		const name = part.replace(/[()（）]/g, '');
		const place = headings.indexOf(name);
		if (place === -1) {
			if (name !== part) continue;
			report(file.path, 'text', `has no part “## ${name}”`, `Write it; every ${article.type} has the same parts.`);
		} else if (place < last) {
			const remedy = `Keep the order: ${parts[language].join(' · ')}.`;
			report(file.path, 'text', `has “## ${name}” in the wrong place`, remedy);
		}
		last = Math.max(last, place);
	}
	for (const component of components) {
		if (file.body.includes(`<${component}`)) continue;
		report(file.path, 'text', `has no <${component}>`, 'CONTRIBUTING.md shows how it is written.');
	}
}

const wordsIn = (body: string): number =>
	body
		.replace(/^import .*$/gm, '')
		.replace(/<[^>]*>/g, ' ')
		.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

// ── What is mentioned must exist ─────────────────────────────────────────────────────────────────────────────────

function checkSource({ sources }: Content, used: Used, report: Report, file: string, field: string, id: string) {
	used.sources.add(id);
	if (!sources.has(id))
		report(file, field, `${id} is not a source`, `Add ${sourcesFolder}${id}.yaml or correct the id.`);
}

function checkGuideline(
	{ guidelines, plans }: Content,
	used: Used,
	report: Report,
	file: string,
	field: string,
	slug: string,
	mayBePlanned: boolean,
) {
	if (guidelines.has(slug)) return;
	if (!(slug in plans)) {
		report(file, field, `${slug} is not a guideline`, `Correct the slug, or list it in ${plannedFile}.`);
	} else if (mayBePlanned) used.plans.add(slug);
	else report(file, field, `${slug} is not written yet`, 'Name a guideline that a reader can open.');
}

function checkLedger({ claims, allRead }: Content, used: Used, report: Report) {
	for (const [id, claim] of claims) {
		if (claim.ids[0] !== id) {
			report(claimsFile, `${id}.ids`, `begins with ${claim.ids[0]}`, "Let the first id be the entry's own.");
		}
		if (allRead && !used.claims.has(id)) {
			const remedy = 'Add it to the `claims` of the guideline that carries it.';
			report(claimsFile, id, 'is carried by no guideline', remedy);
		}
		if (claim.status !== 'holds' && !claim.change) {
			const remedy = 'Say what changed, in both languages, or set `status: holds`.';
			report(claimsFile, `${id}.change`, 'is missing', remedy);
		}
	}
}

function checkAssessments(content: Content, used: Used, report: Report) {
	const codes = new Map<number, string>();
	for (const { file, assessment } of content.assessments) {
		const { path } = file;
		const { id, code } = assessment;
		if (id !== idOf(file, assessmentsFolder)) {
			report(path, 'id', `is ${id}`, `Name the file ${id}.yaml, or correct the id.`);
		}
		const taken = codes.get(code);
		if (taken) report(path, 'code', `${code} belongs to ${taken}`, 'Choose a number that no assessment has ever had.');
		codes.set(code, id);
		for (const { field, message, remedy } of checkAssessment(assessment)) report(path, field, message, remedy);
		for (const question of assessment.questions) {
			const field = `questions.${question.id}`;
			for (const slug of question.guidelines) {
				checkGuideline(content, used, report, path, `${field}.guidelines`, slug, true);
			}
			for (const gate of question.gates ?? []) {
				for (const name of gate.sources) {
					checkSource(content, used, report, path, `${field}.gates.${gate.id}.sources`, name);
				}
			}
		}
		for (const action of assessment.actions) {
			checkGuideline(content, used, report, path, `actions.${action.id}.guideline`, action.guideline, false);
		}
		if (!content.english.has(`assessments/${id}`)) {
			report(path, 'page', 'has no page', `Add ${docsFolder}assessments/${id}.mdx and its Chinese twin.`);
		}
	}
	for (const entry of content.english.values()) {
		if (entry.type !== 'assessment' || content.assessmentIds.has(entry.assessment.id)) continue;
		const remedy = `Add ${assessmentsFolder}${entry.assessment.id}.yaml or correct the id.`;
		report(entry.file.path, 'assessment', `${entry.assessment.id} does not exist`, remedy);
	}
}

// ── What exists must be mentioned ────────────────────────────────────────────────────────────────────────────────

function checkLeftovers(content: Content, used: Used, report: Report) {
	for (const [id, term] of content.terms) {
		for (const name of term.sources ?? []) checkSource(content, used, report, glossaryFile, `${id}.sources`, name);
	}
	for (const [id, { file, data }] of content.sources) {
		if (content.allRead && !used.sources.has(id))
			report(file.path, 'file', 'is cited by nothing', 'Cite it or delete it.');
		if (data && ['secondary', 'unread'].includes(data.verified) && !data.note) {
			report(file.path, 'note', 'is missing', 'Say in both languages what was and was not seen.');
		}
	}
	for (const slug of Object.keys(content.plans)) {
		if (content.guidelines.has(slug)) report(plannedFile, slug, 'is written', 'Take it off the list.');
		else if (!used.plans.has(slug)) report(plannedFile, slug, 'is named by no question', 'Take it off the list.');
	}
}

/** Every string of the interface stands in every language. */
function checkInterface(files: readonly ContentFile[], report: Report) {
	const strings = z.record(z.string(), z.string().trim().min(1));
	const keys = languages.map((language) => {
		const path = `src/content/i18n/${language === 'zh' ? 'zh-CN' : language}.json`;
		const file = files.find((candidate) => candidate.path === path);
		return { path, keys: Object.keys((file && read(file, strings, report)) ?? {}) };
	});
	for (const { path, keys: own } of keys) {
		for (const other of keys) {
			for (const key of own.filter((key) => !other.keys.includes(key))) {
				report(other.path, key, 'is missing', `Translate it; ${path} has it.`);
			}
		}
	}
}
