/**
 * What must hold across the content, beyond what one file's schema can say. One function, used by the build, the
 * development server, `npm run check` and the tests. Every problem names the file, the field and what to do.
 */
import { z } from 'zod';
import { checkAssessment } from '../assessment/check.ts';
import { assessmentSchema } from '../assessment/schema.ts';
import type { Assessment } from '../assessment/types.ts';
import { twinId } from './address.ts';
import type { ContentFile } from './content-files.ts';
import { claimSchema, pageSchema, sourceSchema, termSchema, type Reference } from './schemas.ts';
import { dimensions } from './vocabulary.ts';

export interface Problem {
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

const docsFolder = 'src/content/docs/';
const sourcesFolder = 'src/content/sources/';
const assessmentsFolder = 'src/content/assessments/';
const claimsFile = 'src/content/claims/claims.yaml';
const glossaryFile = 'src/content/glossary/terms.yaml';
const plannedFile = 'src/content/planned-guidelines.yaml';

/** What a translation's frontmatter may hold: words, and what Starlight reads from each file on its own. */
const translationKeys = ['title', 'description', 'template', 'pagefind', 'editUrl', 'lastUpdated'];

/** The parts of a guideline, in order. Those in brackets may be missing; other parts may stand between them. */
const anatomy = {
	en: ['Why', '(Going out, coming in)', 'Do and don’t', 'Worked example', 'Checklist', 'When this does not hold'],
	zh: ['为什么', '（出海与进入中国）', '要与不要', '示例', '清单', '什么时候不适用'],
} as const;

/** Shortest and longest English guideline, in words. */
const guidelineWords = { shortest: 300, longest: 800 } as const;

const anyId: Reference = (collection) => z.string().transform((id) => ({ collection, id }));
const page = pageSchema(anyId);
/** What every page has in both languages. */
const pageWords = z.looseObject({ title: z.string().trim().min(1), description: z.string().trim().min(1) });
const planned = z.record(z.string(), z.enum(dimensions)).nullable();

type EnglishPage = z.infer<typeof page> & { id: string; file: ContentFile };
type Guideline = Extract<EnglishPage, { type: 'guideline' }>;

const idOf = (file: ContentFile, folder: string) => file.path.slice(folder.length).replace(/\.\w+$/, '');
const slugOf = (id: string) => id.split('/').at(-1)!;
const pageId = (file: ContentFile) => idOf(file, docsFolder).replace(/(^|\/)index$/, '') || 'index';

/** Checks the whole content. */
export function checkContent(files: readonly ContentFile[]): ContentReport {
	const problems: Problem[] = [];
	const report = (file: ContentFile | string, field: string, message: string, remedy: string) =>
		problems.push({ file: typeof file === 'string' ? file : file.path, field, message, remedy });

	/** The data of a file, if it has the shape it should have. */
	function read<T extends z.ZodType>(
		file: ContentFile,
		schema: T,
		data = file.data,
		prefix = '',
	): z.infer<T> | undefined {
		if (file.error) {
			report(file, 'syntax', file.error, 'Correct the line named; a text with “: ” in it needs quotes around it.');
			return undefined;
		}
		const result = schema.safeParse(data);
		if (result.success) return result.data;
		for (const issue of result.error.issues) {
			const field = [prefix, ...issue.path].filter((part) => part !== '').join('.') || 'file';
			report(file, field, issue.message, remedyFor(issue));
		}
		return undefined;
	}

	const at = (path: string) => files.find((file) => file.path === path);
	const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(folder));
	const entriesOf = <T extends z.ZodType>(path: string, schema: T): Map<string, z.infer<T>> => {
		const entries = new Map<string, z.infer<T>>();
		const file = at(path);
		if (!file) return entries;
		const record = read(file, z.record(z.string(), z.unknown())) ?? {};
		for (const [id, data] of Object.entries(record)) {
			const entry = read(file, schema, data, id);
			if (entry !== undefined) entries.set(id, entry);
		}
		return entries;
	};

	const sources = new Map(
		inFolder(sourcesFolder).map((file) => [idOf(file, sourcesFolder), { file, data: read(file, sourceSchema) }]),
	);
	const claims = entriesOf(claimsFile, claimSchema);
	const terms = entriesOf(glossaryFile, termSchema);
	const plannedSlugs = at(plannedFile) ? (read(at(plannedFile)!, planned) ?? {}) : {};
	const docs = inFolder(docsFolder);
	const english = new Map<string, EnglishPage>();
	const chinese = new Map<string, ContentFile>();
	for (const file of docs) {
		const id = pageId(file);
		if (twinId(id) !== id) {
			chinese.set(twinId(id), file);
			continue;
		}
		if (!file.error && (file.data as { type?: unknown } | null)?.type === undefined) {
			report(file, 'type', 'is missing', 'Say what kind of page this is, for example `type: page`.');
			continue;
		}
		const data = read(file, pageWords) && read(file, page);
		if (data) english.set(id, { ...data, id, file });
	}
	const guidelines = [...english.values()].filter((entry): entry is Guideline => entry.type === 'guideline');
	// By their paths, so that one page that cannot be read does not make every mention of it an error.
	const guidelineIds = docs.map(pageId).filter((id) => /^guidelines\/[^/]+\/[^/]+$/.test(id));
	const slugs = new Set(guidelineIds.map(slugOf));
	const allRead = guidelines.length === guidelineIds.length;
	const usedSources = new Set<string>();
	const usedPlans = new Set<string>();

	const source = (file: ContentFile | string, field: string, id: string) => {
		usedSources.add(id);
		if (!sources.has(id))
			report(file, field, `${id} is not a source`, `Add ${sourcesFolder}${id}.yaml or correct the id.`);
	};
	const guideline = (file: ContentFile | string, field: string, slug: string, mayBePlanned: boolean) => {
		if (slugs.has(slug)) return;
		if (mayBePlanned && slug in plannedSlugs) usedPlans.add(slug);
		else if (slug in plannedSlugs)
			report(file, field, `${slug} is not written yet`, 'Name a guideline that a reader can open.');
		else report(file, field, `${slug} is not a guideline`, `Correct the slug, or list it in ${plannedFile}.`);
	};

	// ── Pages: twins, titles, links ──────────────────────────────────────────────────────────────────────────────
	for (const [id, { file }] of english) {
		if (!chinese.has(id))
			report(
				file,
				'translation',
				'has no Chinese twin',
				`Add ${file.path.replace(docsFolder, `${docsFolder}zh-cn/`)}.`,
			);
	}
	for (const [id, file] of chinese) {
		const original = file.path.replace(`${docsFolder}zh-cn/`, docsFolder);
		if (!at(original))
			report(
				file,
				'translation',
				'has no English twin',
				`Add ${original}, or move this file to its English page's path.`,
			);
		const data = read(file, pageWords);
		for (const key of Object.keys(data ?? {}).filter((key) => !translationKeys.includes(key))) {
			report(
				file,
				key,
				'is a structural fact, which stands once, in the English file',
				`Delete it here; ${id} has it in English.`,
			);
		}
	}
	const ids = new Set(docs.map(pageId));
	const titles = new Map<string, string>();
	for (const file of docs.filter((file) => !file.error)) {
		if (/<a\s/.test(file.body)) {
			report(
				file,
				'link',
				'is written in HTML, which does not follow the base path',
				'Write [text](/address/) or <Button to="/address/">.',
			);
		}
		const folder = twinId(pageId(file)) === pageId(file) ? '' : 'zh-cn/';
		const title = String((file.data as { title?: unknown } | null)?.title);
		const same = titles.get(folder + title);
		if (same) report(file, 'title', `is the same as that of ${same}`, 'Give each page its own title.');
		titles.set(folder + title, file.path);
		for (const [, , target = ''] of file.body.matchAll(/(\]\(|to=")\/([^)"#]*)/g)) {
			const id = target.replace(/\/$/, '') || 'index';
			if (!ids.has(id))
				report(
					file,
					'link',
					`/${target} leads nowhere`,
					'Correct the address; write it from the root, without the base path.',
				);
			else if (target !== '' && !target.endsWith('/'))
				report(file, 'link', `/${target} has no slash at its end`, 'Add the slash.');
			else if (!pageId(file).endsWith('404') && (folder === '') !== (twinId(id) === id)) {
				report(
					file,
					'link',
					`/${target} leads to the other language`,
					folder ? 'Begin it with /zh-cn/.' : 'Leave out /zh-cn/.',
				);
			}
		}
	}

	// ── Guidelines ───────────────────────────────────────────────────────────────────────────────────────────────
	const carried = new Set<string>();
	/** The entry under which each id of the origin documents stands. */
	const claimOf = new Map([...claims].flatMap(([key, { ids }]) => ids.map((id): [string, string] => [id, key])));
	for (const entry of guidelines) {
		const { file, id } = entry;
		const texts = [file, chinese.get(id)].filter((twin): twin is ContentFile => twin !== undefined);
		if (!id.startsWith(`guidelines/${entry.dimension}/`)) {
			report(
				file,
				'dimension',
				`is ${entry.dimension}, but the file lies elsewhere`,
				`Move it to ${docsFolder}guidelines/${entry.dimension}/.`,
			);
		}
		if (entry.dimension === 'legal-risk' && !entry.jurisdictions?.length) {
			report(
				file,
				'jurisdictions',
				'is missing',
				'A page about law says where that law applies: `jurisdictions: [us, eu]`.',
			);
		}
		for (const { id: claim } of entry.claims) {
			carried.add(claim);
			const key = claimOf.get(claim);
			if (!key) report(file, 'claims', `${claim} is not in the ledger`, `Add it to ${claimsFile} or correct the id.`);
			else if (key !== claim) report(file, 'claims', `${claim} stands in the ledger under ${key}`, `Write ${key}.`);
		}
		for (const slug of entry.related) guideline(file, 'related', slug, true);
		if (entry.related.includes(slugOf(id))) report(file, 'related', 'names the page itself', 'Take it out.');
		const listed = entry.sources.map((reference) => reference.id);
		for (const name of listed) source(file, 'sources', name);
		for (const twin of texts) {
			const language = twin === file ? 'en' : 'zh';
			const cited = [...new Set([...twin.body.matchAll(/<Cite id="([^"]*)"/g)].map(([, name = '']) => name))];
			for (const name of cited.filter((name) => !listed.includes(name))) {
				report(
					twin,
					'text',
					`cites ${name}, which is not among the page's sources`,
					`Add ${name} to \`sources\` in ${file.path}.`,
				);
			}
			for (const name of listed.filter((name) => !cited.includes(name))) {
				report(twin, 'text', `never cites ${name}`, `Cite it (<Cite id="${name}" />) or take it out of \`sources\`.`);
			}
			const headings = [...twin.body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
				heading.trim().replace("'", '’'),
			);
			let last = -1;
			for (const part of anatomy[language]) {
				const name = part.replace(/[()（）]/g, '');
				const place = headings.indexOf(name);
				if (place === -1 && name === part)
					report(twin, 'text', `has no part “## ${name}”`, 'Write it; every guideline has the same parts.');
				else if (place !== -1 && place < last)
					report(
						twin,
						'text',
						`has “## ${name}” in the wrong place`,
						`Keep the order: ${anatomy[language].join(' · ')}.`,
					);
				if (place !== -1) last = place;
			}
			for (const part of ['<Example', '<Checklist', '<DoDont']) {
				if (!twin.body.includes(part)) report(twin, 'text', `has no ${part}>`, 'See CONTRIBUTING.md, “A guideline”.');
			}
		}
		const words =
			file.body
				.replace(/^import .*$/gm, '')
				.replace(/<[^>]*>/g, ' ')
				.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
		if (words < guidelineWords.shortest || words > guidelineWords.longest) {
			report(
				file,
				'text',
				`has ${words} words`,
				`Keep it between ${guidelineWords.shortest} and ${guidelineWords.longest}.`,
			);
		}
	}

	// ── Claims, sources, glossary ────────────────────────────────────────────────────────────────────────────────
	for (const [id, claim] of claims) {
		if (claim.ids[0] !== id)
			report(claimsFile, `${id}.ids`, `begins with ${claim.ids[0]}`, "Let the first id be the entry's own.");
		if (allRead && !carried.has(id)) {
			report(claimsFile, id, 'is carried by no guideline', 'Add it to the `claims` of the guideline that carries it.');
		}
		if (claim.status !== 'holds' && !claim.change) {
			report(claimsFile, `${id}.change`, 'is missing', 'Say what changed, in both languages, or set `status: holds`.');
		}
	}
	for (const [id, term] of terms) for (const name of term.sources ?? []) source(glossaryFile, `${id}.sources`, name);

	// ── Assessments ──────────────────────────────────────────────────────────────────────────────────────────────
	const codes = new Map<number, string>();
	const assessments = new Map<string, Assessment>();
	for (const file of inFolder(assessmentsFolder)) {
		const assessment = read(file, assessmentSchema) as Assessment | undefined;
		if (!assessment) continue;
		assessments.set(assessment.id, assessment);
		if (assessment.id !== idOf(file, assessmentsFolder)) {
			report(file, 'id', `is ${assessment.id}`, `Name the file ${assessment.id}.yaml, or correct the id.`);
		}
		const taken = codes.get(assessment.code);
		if (taken)
			report(
				file,
				'code',
				`${assessment.code} belongs to ${taken}`,
				'Choose a number that no assessment has ever had.',
			);
		codes.set(assessment.code, assessment.id);
		for (const problem of checkAssessment(assessment)) problems.push({ file: file.path, ...problem });
		for (const question of assessment.questions) {
			for (const slug of question.guidelines) guideline(file, `questions.${question.id}.guidelines`, slug, true);
			for (const gate of question.gates ?? []) {
				for (const name of gate.sources) source(file, `questions.${question.id}.gates.${gate.id}.sources`, name);
			}
		}
		for (const action of assessment.actions) guideline(file, `actions.${action.id}.guideline`, action.guideline, false);
	}
	for (const entry of english.values()) {
		if (entry.type !== 'assessment') continue;
		const name = entry.assessment.id;
		if (!at(`${assessmentsFolder}${name}.yaml`))
			report(
				entry.file,
				'assessment',
				`${name} does not exist`,
				`Add ${assessmentsFolder}${name}.yaml or correct the id.`,
			);
	}
	for (const id of assessments.keys()) {
		if (!english.has(`assessments/${id}`)) {
			report(
				`${assessmentsFolder}${id}.yaml`,
				'page',
				'has no page',
				`Add ${docsFolder}assessments/${id}.mdx and its Chinese twin.`,
			);
		}
	}

	// ── Nothing left over ────────────────────────────────────────────────────────────────────────────────────────
	for (const [id, { file, data }] of sources) {
		if (allRead && !usedSources.has(id)) report(file, 'file', 'is cited by nothing', 'Cite it or delete it.');
		if (data && ['secondary', 'unread'].includes(data.verified) && !data.note) {
			report(file, 'note', 'is missing', 'Say in both languages what was and was not seen.');
		}
	}
	for (const slug of Object.keys(plannedSlugs)) {
		if (slugs.has(slug)) report(plannedFile, slug, 'is written', 'Take it off the list.');
		else if (!usedPlans.has(slug)) report(plannedFile, slug, 'is named by no question', 'Take it off the list.');
	}
	const [englishStrings, chineseStrings] = ['en', 'zh-CN'].map((name) => {
		const file = at(`src/content/i18n/${name}.json`);
		return {
			path: `src/content/i18n/${name}.json`,
			keys: file ? Object.keys(read(file, z.record(z.string(), z.string().trim().min(1))) ?? {}) : [],
		};
	}) as [{ path: string; keys: string[] }, { path: string; keys: string[] }];
	for (const [from, to] of [
		[englishStrings, chineseStrings],
		[chineseStrings, englishStrings],
	] as const) {
		for (const key of from.keys.filter((key) => !to.keys.includes(key)))
			report(to.path, key, 'is missing', `Translate it; ${from.path} has it.`);
	}

	return { problems, planned: [...usedPlans].sort() };
}

/** What an author can do about a schema's complaint. */
function remedyFor(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'unrecognized_keys':
			return `Delete or correct ${issue.keys.join(', ')}; CONTRIBUTING.md lists the fields.`;
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

/** One problem in one line, as terminal and browser show it. */
export const describe = ({ file, field, message, remedy }: Problem): string =>
	`${file} → ${field}: ${message.replace(/\.$/, '')}. ${remedy}`;
