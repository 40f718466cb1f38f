/** Reads the content that the rules look across, and reports what cannot be read. */
import { z } from 'zod';
import { assemble } from '../../assessment/assemble.ts';
import { assessmentSchema } from '../../assessment/schema.ts';
import type { Assessment } from '../../assessment/types.ts';
import { drillSchema } from '../../drill/schema.ts';
import type { Drill } from '../../drill/types.ts';
import { twinId } from '../address.ts';
import { assessmentsFolder, editionsFolder } from '../assessment-files.ts';
import { assessmentPages } from '../assessment-pages.ts';
import type { ContentFile } from '../content-files.ts';
import { drillsFolder } from '../drill-files.ts';
import { drillPages } from '../drill-pages.ts';
import { examplesSchema } from '../examples.ts';
import {
	changeSchema,
	claimSchema,
	momentSchema,
	pageSchema,
	sessionSchema,
	sourceSchema,
	termSchema,
	type Reference,
} from '../schemas.ts';

export interface Problem {
	/** Path from the project's root. */
	file: string;
	/** The field, or the place in the text. */
	field: string;
	message: string;
	remedy: string;
}

export type Report = (file: string, field: string, message: string, remedy: string) => void;

/** A page that is written, or made from an assessment or a drill. */
export interface Page extends ContentFile {
	/** As in its address: `about`, `zh-cn/about`; `index` and `zh-cn` are the front pages. */
	id: string;
}

/** What has been mentioned somewhere; what has not is left over. */
export interface Used {
	sources: Set<string>;
	claims: Set<string>;
}

export const docsFolder = 'src/content/docs/';
export const sourcesFolder = 'src/content/sources/';
export const examplesFolder = 'src/content/examples/';
export { assessmentsFolder, drillsFolder, editionsFolder };
export const sessionsFolder = 'src/content/sessions/';
export const claimsFile = 'src/content/claims/claims.yaml';
export const glossaryFile = 'src/content/glossary/terms.yaml';
export const calendarFile = 'src/content/calendar/moments.yaml';
export const changesFile = 'src/content/changes/changes.yaml';

const anyId: Reference = (collection) => z.string().transform((id) => ({ collection, id }));
const page = pageSchema(anyId);
/** What every page has in both languages. */
export const pageWords = z.looseObject({
	title: z.string().trim().min(1),
	description: z.string().trim().min(1),
});

export type EnglishPage = z.infer<typeof page> & { id: string; file: Page };
export type PageOf<T extends EnglishPage['type']> = Extract<EnglishPage, { type: T }>;

/** Pages that state facts, cite sources and say when they were reviewed. */
const articleTypes = ['guideline', 'tension', 'market', 'platform', 'training-article'] as const;
export type ArticleType = (typeof articleTypes)[number];
export type Article = PageOf<ArticleType>;
const isArticle = (entry: EnglishPage): entry is Article => articleTypes.some((type) => type === entry.type);

/** The content with everything that could be read. What could not be read has been reported. */
export interface Content {
	docs: Page[];
	/** English and Chinese pages by the id they share. */
	english: Map<string, EnglishPage>;
	chinese: Map<string, Page>;
	articles: Article[];
	/** Slugs of the guidelines and of the markets that exist, readable or not. */
	guidelines: Set<string>;
	markets: Set<string>;
	/** Whether everything that mentions something could be read; if not, nothing can be said to be unused. */
	allRead: boolean;
	sources: Map<string, { file: ContentFile; data: z.infer<typeof sourceSchema> | undefined }>;
	claims: Map<string, z.infer<typeof claimSchema>>;
	terms: Map<string, z.infer<typeof termSchema>>;
	moments: Map<string, z.infer<typeof momentSchema>>;
	changes: Map<string, z.infer<typeof changeSchema>>;
	assessments: { file: ContentFile; assessment: Assessment }[];
	examples: { file: ContentFile; data: z.infer<typeof examplesSchema> }[];
	editions: { file: ContentFile; data: Assessment }[];
	drills: { file: ContentFile; data: Drill }[];
	sessions: { file: ContentFile; data: z.infer<typeof sessionSchema> }[];
}

export const idOf = (file: ContentFile, folder: string) => file.path.slice(folder.length).replace(/\.\w+$/, '');
const pageId = (file: ContentFile) => idOf(file, docsFolder).replace(/(^|\/)index$/, '') || 'index';
export const isChinese = ({ id }: Page) => twinId(id) !== id;
export const slugOf = (id: string) => id.split('/').at(-1)!;
export const idsOf = (references: readonly { id: string }[]) => references.map(({ id }) => id);

export function readAll(files: readonly ContentFile[], report: Report): Content {
	const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(folder));
	let entriesRead = true;
	const entriesOf = <T extends z.ZodType>(path: string, schema: T): Map<string, z.infer<T>> => {
		const file = files.find((candidate) => candidate.path === path);
		const record = file && read(file, z.record(z.string(), z.unknown()), report);
		return new Map(
			Object.entries(record ?? {}).flatMap(([id, data]): [string, z.infer<T>][] => {
				const entry = read(file!, schema, report, data, id);
				entriesRead &&= entry !== undefined;
				return entry === undefined ? [] : [[id, entry]];
			}),
		);
	};

	const assessmentFiles = inFolder(assessmentsFolder);
	const assembled = assemble(new Map(assessmentFiles.map((file) => [idOf(file, assessmentsFolder), file.data])));
	// While one of them cannot be parsed, what others share with it cannot be looked up.
	const allParsed = assessmentFiles.every(({ error }) => !error);
	const assessments = assessmentFiles.flatMap((file) => {
		const { data, problems } = assembled.get(idOf(file, assessmentsFolder))!;
		for (const { field, message, remedy } of allParsed ? problems : []) report(file.path, field, message, remedy);
		const assessment = problems.length > 0 ? undefined : read(file, assessmentSchema, report, data);
		return assessment ? [{ file, assessment }] : [];
	});

	const each = <T extends z.ZodType>(folder: string, schema: T) =>
		inFolder(folder).flatMap((file) => {
			const data = read(file, schema, report);
			return data === undefined ? [] : [{ file, data }];
		});
	const drillFiles = inFolder(drillsFolder);
	const drills = each(drillsFolder, drillSchema);

	// The pages of one that cannot be read are there all the same, so that links to them are not called wrong too.
	const unnamed = (id: string) => ({ id, title: { en: id, zh: id }, description: { en: id, zh: id } });
	const made = [
		...assessmentFiles.map((file) => {
			const known = assessments.find((other) => other.file === file)?.assessment;
			return { file, pages: assessmentPages(known ?? unnamed(idOf(file, assessmentsFolder))) };
		}),
		...drillFiles.map((file) => {
			const known = drills.find((other) => other.file === file)?.data;
			return { file, pages: drillPages(known ?? unnamed(idOf(file, drillsFolder))) };
		}),
	].flatMap(({ file, pages }) => pages.map((page): Page => ({ ...page, path: file.path, body: '' })));
	const places = new Set(made.map(({ id }) => id));
	const written = inFolder(docsFolder).map((file): Page => ({ ...file, id: pageId(file) }));
	for (const { path } of written.filter(({ id }) => places.has(id))) {
		report(path, 'file', 'is in the place of a page that an assessment or a drill brings along', 'Delete it.');
	}
	const docs = [...written.filter(({ id }) => !places.has(id)), ...made];
	const english = new Map<string, EnglishPage>();
	for (const file of docs.filter((file) => !isChinese(file))) {
		if (!file.error && (file.data as { type?: unknown } | null)?.type === undefined) {
			report(file.path, 'type', 'is missing', 'Say what kind of page this is, for example `type: page`.');
			continue;
		}
		const data = read(file, pageWords, report) && read(file, page, report);
		if (data) english.set(file.id, { ...data, id: file.id, file });
	}
	const articles = [...english.values()].filter(isArticle);
	const articleIds = docs
		.map(({ id }) => id)
		.filter((id) => /^(guidelines\/[^/]+|tensions|markets|platforms)\/[^/]+$/.test(id));
	const editions = each(editionsFolder, assessmentSchema);
	const slugsIn = (folder: string) => new Set(articleIds.filter((id) => id.startsWith(folder)).map(slugOf));
	return {
		docs,
		english,
		chinese: new Map(docs.filter(isChinese).map((file) => [twinId(file.id), file])),
		articles,
		guidelines: slugsIn('guidelines/'),
		markets: slugsIn('markets/'),
		sources: new Map(
			inFolder(sourcesFolder).map((file) => [
				idOf(file, sourcesFolder),
				{ file, data: read(file, sourceSchema, report) },
			]),
		),
		claims: entriesOf(claimsFile, claimSchema),
		terms: entriesOf(glossaryFile, termSchema),
		moments: entriesOf(calendarFile, momentSchema),
		changes: entriesOf(changesFile, changeSchema),
		assessments,
		examples: each(examplesFolder, examplesSchema),
		editions,
		drills,
		sessions: each(sessionsFolder, sessionSchema),
		allRead:
			english.size === docs.filter((file) => !isChinese(file)).length &&
			assessments.length === assessmentFiles.length &&
			editions.length === inFolder(editionsFolder).length &&
			drills.length === drillFiles.length &&
			entriesRead,
	};
}

/** The data of a file (or of one entry in it), if it has the shape it should have. */
export function read<T extends z.ZodType>(
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
