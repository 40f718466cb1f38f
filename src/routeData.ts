/**
 * Gives each page the navigation of its own section, its breadcrumb and its neighbours. A page that carried the whole
 * guide's navigation would grow with every page written (docs/architecture.md, “Weight that does not grow”).
 */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { getCollection } from 'astro:content';
import { address, languageFolder, languageOf, twinId } from './guide/address.ts';
import { guidelines, structureOf, tensions, type Page } from './guide/pages.ts';
import { dimensionNames, dimensions, type Language } from './guide/vocabulary.ts';

type Sidebar = StarlightRouteData['sidebar'];
type Link = NonNullable<StarlightRouteData['pagination']['prev']>;

export interface Crumb {
	label: string;
	href: string;
}

export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const language = languageOf(route.locale);
	const structure = await structureOf(route.entry.id);
	const t = context.locals.t;
	const link = (label: string, path: string): Link => ({
		type: 'link',
		label,
		href: address(path, language),
		isCurrent: path === `${twinId(route.entry.id)}/`,
		badge: undefined,
		attrs: {},
	});
	const group = (label: string, entries: Link[]): Sidebar[number] => ({
		type: 'group',
		label,
		entries,
		collapsed: false,
		badge: undefined,
	});

	const crumbs: Crumb[] = [{ label: t('nav.home'), href: address('', language) }];
	context.locals.structure = structure;
	context.locals.crumbs = crumbs;
	route.hasSidebar = structure.data.type !== 'home' && route.entry.data.template !== 'splash';
	route.sidebar = [];
	route.pagination = { prev: undefined, next: undefined };

	if (structure.data.type === 'guideline' || structure.data.type === 'guideline-list') {
		const all = await guidelines(language);
		const { dimension } = structure.data;
		const chapters = dimensions.map((id) => link(dimensionNames[id][language], `guidelines/${id}/`));
		if (structure.id !== 'guidelines')
			crumbs.push({ label: t('nav.guidelines'), href: address('guidelines/', language) });
		if (dimension) {
			const chapter = all.filter((page) => page.dimension === dimension);
			const links = chapter.map((page) => link(page.title, `guidelines/${dimension}/${page.slug}/`));
			route.sidebar.push(group(dimensionNames[dimension][language], links));
			if (structure.data.type === 'guideline') {
				crumbs.push({
					label: dimensionNames[dimension][language],
					href: address(`guidelines/${dimension}/`, language),
				});
				const links = all.map((page) => link(page.title, `guidelines/${page.dimension}/${page.slug}/`));
				const at = links.findIndex((entry) => entry.isCurrent);
				route.pagination = { prev: links[at - 1], next: links[at + 1] };
			}
		}
		route.sidebar.push(group(t('nav.dimensions'), chapters));
	} else if (structure.data.type === 'tension' || structure.data.type === 'tension-list') {
		crumbs.push({ label: t('nav.guidelines'), href: address('guidelines/', language) });
		const links = (await tensions(language)).map(({ title, href }) => ({
			...link(title, ''),
			href,
			isCurrent: href === address(`${structure.id}/`, language),
		}));
		route.sidebar.push(group(t('nav.tensions'), links));
		if (structure.data.type === 'tension') {
			crumbs.push({ label: t('nav.tensions'), href: address('tensions/', language) });
			const at = links.findIndex((entry) => entry.isCurrent);
			route.pagination = { prev: links[at - 1], next: links[at + 1] };
		}
	} else if (structure.data.type === 'assessment' || structure.data.type === 'assessment-list') {
		if (structure.data.type === 'assessment') {
			crumbs.push({ label: t('nav.assessments'), href: address('assessments/', language) });
		}
		const links = await titled('assessments/', language);
		route.sidebar.push(
			group(t('nav.assessments'), [
				...links.map(([label, path]) => link(label, path)),
				link(t('nav.scoring'), 'reference/scoring/'),
			]),
		);
	} else if (route.hasSidebar) {
		const links = await titled('reference/', language);
		route.sidebar.push(
			group(t('nav.reference'), [...links.map(([label, path]) => link(label, path)), link(t('nav.about'), 'about/')]),
		);
	}
});

/** Titles and addresses of the pages in one folder, in the order of their titles. */
async function titled(folder: string, language: Language): Promise<[string, string][]> {
	const prefix = languageFolder[language] + folder;
	const pages: Page[] = await getCollection('docs', ({ id }) => id.startsWith(prefix));
	return pages
		.map((page): [string, string] => [page.data.title, `${twinId(page.id)}/`])
		.sort(([a], [b]) => a.localeCompare(b, language));
}
