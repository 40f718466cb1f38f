/**
 * Gives each page the navigation of its own section, its breadcrumb and its neighbours. A page that carried the whole
 * guide's navigation would grow with every page written (docs/architecture.md, “Weight that does not grow”).
 */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { getCollection } from 'astro:content';
import { address, languageFolder, languageOf, twinId } from './guide/address.ts';
import { assessments } from './guide/assessments.ts';
import { drills } from './guide/drills.ts';
import { guidelines, markets, platforms, structureOf, tensions, trainingPages, type Page } from './guide/pages.ts';
import { dimensionNames, dimensions, type Dimension, type Language } from './guide/vocabulary.ts';
import { withPreview } from './preview/preview.ts';

type Link = NonNullable<StarlightRouteData['pagination']['prev']>;

export interface Crumb {
	label: string;
	href: string;
}

/** Where a page stands. */
interface Place {
	/** The way down to it, after the front page. */
	crumbs: Crumb[];
	/** The navigation of its section. */
	groups: { label: string; links: Link[] }[];
	/** The pages it stands among, when they are read one after the other. */
	row?: Link[];
}

export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const language = languageOf(route.locale);
	const { t } = context.locals;
	const structure = await structureOf(route.entry.id);

	const href = (path: string) => address(path, language);
	const link = (label: string, path: string): Link => ({
		type: 'link',
		label,
		href: href(path),
		isCurrent: path === `${structure.id}/`,
		badge: undefined,
		attrs: {},
	});
	const chapter = (id: Dimension) => link(dimensionNames[id][language], `guidelines/${id}/`);
	const chapters = { label: t('nav.dimensions'), links: dimensions.map(chapter) };
	const folder = async (name: string) => (await titled(name, language)).map(([title, path]) => link(title, path));

	async function place(): Promise<Place> {
		const { data } = structure;
		switch (data.type) {
			case 'guideline':
			case 'guideline-list': {
				const all = (await guidelines(language)).map((page) => ({
					dimension: page.dimension,
					link: link(page.title, `guidelines/${page.dimension}/${page.slug}/`),
				}));
				const crumbs = structure.id === 'guidelines' ? [] : [link(t('nav.guidelines'), 'guidelines/')];
				const { dimension } = data;
				if (!dimension) return { crumbs, groups: [chapters] };
				const own = all.filter((page) => page.dimension === dimension).map((page) => page.link);
				const groups = [{ label: dimensionNames[dimension][language], links: own }, chapters];
				if (data.type === 'guideline-list') return { crumbs, groups };
				return { crumbs: [...crumbs, chapter(dimension)], groups, row: all.map((page) => page.link) };
			}
			case 'tension':
			case 'tension-list': {
				const crumbs = [link(t('nav.guidelines'), 'guidelines/')];
				const row = (await tensions(language)).map((page) => link(page.title, `${page.id}/`));
				const groups = [{ label: t('nav.tensions'), links: row }];
				if (data.type === 'tension-list') return { crumbs, groups };
				return { crumbs: [...crumbs, link(t('nav.tensions'), 'tensions/')], groups, row };
			}
			case 'market':
			case 'market-list':
			case 'platform':
			case 'platform-list': {
				const series = data.type.startsWith('market') ? 'markets' : 'platforms';
				const row = (await { markets, platforms }[series](language)).map((page) => link(page.title, `${page.id}/`));
				const profiles = {
					label: t('nav.profiles'),
					links: [link(t('nav.markets'), 'markets/'), link(t('nav.platforms'), 'platforms/')],
				};
				const groups = [{ label: t(`nav.${series}`), links: row }, profiles];
				if (data.type.endsWith('-list')) return { crumbs: [], groups };
				return { crumbs: [link(t(`nav.${series}`), `${series}/`)], groups, row };
			}
			case 'assessment':
			case 'assessment-list':
			case 'question-list': {
				const pages = (await assessments()).map(({ id, title }) => link(title[language], `assessments/${id}/`));
				const links = [...pages, link(t('nav.scoring'), 'reference/scoring/')];
				const groups = [{ label: t('nav.assessments'), links }];
				if (data.type === 'assessment-list') return { crumbs: [], groups };
				const crumbs = [link(t('nav.assessments'), 'assessments/')];
				if (data.type === 'question-list') {
					const above = structure.id.replace('/questions', '/');
					crumbs.push(...pages.filter(({ href: path }) => path === href(above)));
				}
				return { crumbs, groups };
			}
			case 'training':
			case 'training-article': {
				const pages = (await trainingPages(language)).map(({ id, title }) => ({ id, link: link(title, `${id}/`) }));
				const links = (ofKit: boolean) =>
					pages.filter(({ id }) => id.startsWith('training/kit') === ofKit).map((page) => page.link);
				const groups = [
					{ label: t('nav.training'), links: links(false) },
					{ label: t('nav.kit'), links: links(true) },
				];
				if (structure.id === 'training') return { crumbs: [], groups };
				const above = pages.filter(({ id }) => structure.id.startsWith(`${id}/`)).map((page) => page.link);
				return { crumbs: [link(t('nav.training'), 'training/'), ...above], groups, row: links(true) };
			}
			case 'drill': {
				const row = (await drills(language)).map((page) => link(page.title, `${page.id}/`));
				const crumbs = [link(t('nav.training'), 'training/'), link(t('nav.drills'), 'training/drills/')];
				return { crumbs, groups: [{ label: t('nav.drills'), links: row }], row };
			}
			default: {
				const links = [...(await folder('reference/')), link(t('nav.about'), 'about/')];
				const reference = { label: t('nav.reference'), links };
				return { crumbs: [], groups: structure.id === 'start' ? [chapters, reference] : [reference] };
			}
		}
	}

	const { crumbs, groups, row = [] } = await place();
	const at = row.findIndex(({ isCurrent }) => isCurrent);
	context.locals.structure = structure;
	context.locals.crumbs = [{ label: t('nav.home'), href: href('') }, ...crumbs];
	route.hasSidebar = structure.data.type !== 'home' && route.entry.data.template !== 'splash';
	route.sidebar = groups.map(({ label, links }) => ({
		type: 'group',
		label,
		entries: links,
		collapsed: false,
		badge: undefined,
	}));
	const alt = t('preview.alt', { title: route.entry.data.title, interpolation: { escapeValue: false } });
	route.head = withPreview(route.head, structure.id, language, alt, context.site!);
	route.pagination = { prev: row[at - 1], next: row[at + 1] };
});

/** Titles and paths of the pages in one folder, in the order of their titles. */
async function titled(folder: string, language: Language): Promise<[string, string][]> {
	const prefix = languageFolder[language] + folder;
	const pages: Page[] = await getCollection('docs', ({ id }) => id.startsWith(prefix));
	return pages
		.map((page): [string, string] => [page.data.title, `${twinId(page.id)}/`])
		.sort(([a], [b]) => a.localeCompare(b, language));
}
