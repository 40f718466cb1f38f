/** Reads the guide's pages with their structure: a translation's structural facts stand in its English twin. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { address, languageFolder, twinId } from './address.ts';
import { once } from './once.ts';
import { dimensions, type Dimension, type Language } from './vocabulary.ts';

export type Page = CollectionEntry<'docs'>;
type PageOf<T extends Page['data']['type']> = Page & { data: Extract<Page['data'], { type: T }> };
export type GuidelinePage = PageOf<'guideline'>;

/** The English entry that holds the structure of the page shown, whatever the page's language. */
export async function structureOf(entryId: string): Promise<Page> {
	const entry = await getEntry('docs', twinId(entryId));
	if (!entry) throw new Error(`${entryId} has no English twin. Add src/content/docs/${twinId(entryId)}.mdx.`);
	return entry;
}

/** Whether an English entry is a guideline. */
export const isGuideline = (page: Page): page is GuidelinePage => page.data.type === 'guideline';

/** A guideline as lists and links show it. */
export interface GuidelineLink {
	slug: string;
	dimension: Dimension;
	direction: GuidelinePage['data']['direction'];
	order: number;
	title: string;
	description: string;
	href: string;
	/** Ids of the claims it carries and of the sources it cites. */
	claims: readonly string[];
	sources: readonly string[];
}

/** The last part of an entry's id: a guideline's name in `related` and in the assessments. */
export const slugOf = (page: Page): string => page.id.split('/').at(-1)!;

/** Every guideline in one language, by dimension and by its place there. */
export const guidelines = once(async (language: Language): Promise<GuidelineLink[]> => {
	const pages = await getCollection('docs');
	const byId = new Map(pages.map((page) => [page.id, page]));
	return pages
		.filter(isGuideline)
		.map((page) => {
			const shown = byId.get(languageFolder[language] + page.id) ?? page;
			return {
				slug: slugOf(page),
				dimension: page.data.dimension,
				direction: page.data.direction,
				order: page.data.order,
				title: shown.data.title,
				description: shown.data.description ?? '',
				href: address(`${page.id}/`, language),
				claims: page.data.claims.map(({ id }) => id),
				sources: page.data.sources.map(({ id }) => id),
			};
		})
		.sort((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) || a.order - b.order);
});

/** The guidelines with these slugs, as an island links to them. */
export async function guidelineLinks(slugs: ReadonlySet<string>, language: Language) {
	const named = (await guidelines(language)).filter(({ slug }) => slugs.has(slug));
	return Object.fromEntries(named.map(({ slug, title, href }) => [slug, { title, href }]));
}

/** The sources with these ids, as an island links to them. */
export async function sourceLinks(ids: ReadonlySet<string>, language: Language) {
	const cited = await getCollection('sources', ({ id }) => ids.has(id));
	return Object.fromEntries(
		cited.map(({ id, data: source }) => [
			id,
			{ title: source.title[language], href: source.url, authority: source.authority[language] },
		]),
	);
}

/** A page of a series as lists and links show it. */
export interface PageLink {
	/** The id of the English page, which is its path too. */
	id: string;
	slug: string;
	order: number;
	title: string;
	description: string;
	href: string;
	/** Ids of the sources it cites. */
	sources: readonly string[];
}

type SeriesType = 'tension' | 'market' | 'platform';

/** A list of the pages of one kind in one language, in order. */
const series = <T extends SeriesType, More extends object>(
	type: T,
	more: (data: PageOf<T>['data'], shown: Page['data']) => More,
) =>
	once(async (language: Language): Promise<(PageLink & More)[]> => {
		const pages = await getCollection('docs');
		const byId = new Map(pages.map((page) => [page.id, page]));
		return pages
			.filter((page): page is PageOf<T> => page.data.type === type)
			.map((page) => {
				const { id } = page;
				const data = page.data as PageOf<SeriesType>['data'];
				const shown = byId.get(languageFolder[language] + id)?.data ?? data;
				return {
					id,
					slug: slugOf(page),
					order: data.order,
					title: shown.title,
					description: shown.description ?? '',
					href: address(`${id}/`, language),
					sources: data.sources.map((source) => source.id),
					...more(page.data, shown),
				};
			})
			.sort((a, b) => a.order - b.order);
	});

/** Every tension, with the slugs of the guidelines on its two sides. */
export const tensions = series('tension', ({ guidelines }) => ({ guidelines }));
export type TensionLink = Awaited<ReturnType<typeof tensions>>[number];

/** Every market. */
export const markets = series('market', ({ also = [] }) => ({ also }));

/** Every platform, with what it is compared by. */
export const platforms = series('platform', (data, shown) => ({
	also: data.also ?? [],
	direction: data.direction,
	markets: data.markets,
	audiences: data.audiences,
	purposes: ('purposes' in shown && shown.purposes) || data.purposes,
	needs: ('needs' in shown && shown.needs) || data.needs,
}));
export type PlatformLink = Awaited<ReturnType<typeof platforms>>[number];

const isForTrainers = (data: Page['data']) => data.type === 'training' || data.type === 'training-article';

/** The pages for trainers in one language, in order, without the front page of the section. */
export const trainingPages = once(async (language: Language) => {
	const pages = await getCollection('docs');
	const byId = new Map(pages.map((page) => [page.id, page]));
	return pages
		.flatMap(({ id, data }) => (isForTrainers(data) && data.order ? [{ id, order: data.order, data }] : []))
		.map(({ id, order, data }) => {
			const shown = byId.get(languageFolder[language] + id)?.data ?? data;
			return { id, order, title: shown.title, description: shown.description ?? '', href: address(`${id}/`, language) };
		})
		.sort((a, b) => a.order - b.order);
});
