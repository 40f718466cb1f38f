/** Which pages have a preview picture, and what stands on it. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { getCollection, getEntry } from 'astro:content';
import { address, languageFolder } from '../guide/address.ts';
import type { InterfaceKey } from '../guide/interface.ts';
import type { Page } from '../guide/pages.ts';
import {
	dimensionNames,
	directions,
	directionsOf,
	languages,
	type Direction,
	type Language,
} from '../guide/vocabulary.ts';
import english from '../content/i18n/en.json';
import chinese from '../content/i18n/zh-CN.json';
import { size, type Preview } from './picture.ts';

/**
 * Where the picture of a page lies, below the base path.
 * @param id of the English page. That of “not found” has none: it stands at no address that could be passed on.
 */
export function previewPath(id: string, language: Language): string | undefined {
	return id === '404' ? undefined : `${languageFolder[language]}previews/${id}.png`;
}

/** The names of the sections that have a folder. */
const sections: Readonly<Record<string, InterfaceKey>> = {
	guidelines: 'nav.guidelines',
	tensions: 'nav.tensions',
	markets: 'nav.markets',
	platforms: 'nav.platforms',
	assessments: 'nav.assessments',
	training: 'nav.training',
	reference: 'nav.reference',
	print: 'takeAway.editions',
};

type Head = StarlightRouteData['head'];

/** By the names that the Open Graph protocol gives to languages. */
const locales: Readonly<Record<Language, string>> = { en: 'en_GB', zh: 'zh_CN' };

/**
 * Adds to the head of a page what Starlight's leaves out of a link preview: the picture, and the language as the
 * protocol writes it.
 * @param id of the English page
 * @param alt what the picture shows, in words
 */
export function withPreview(head: Head, id: string, language: Language, alt: string, site: URL): Head {
	const path = previewPath(id, language);
	if (!path) return head;
	const meta = (property: string, content: string | number) =>
		({ tag: 'meta', attrs: { property, content: String(content) }, content: '' }) as const;
	return [
		...head.filter(({ attrs }) => attrs?.['property'] !== 'og:locale'),
		meta('og:locale', locales[language]),
		...languages.filter((other) => other !== language).map((other) => meta('og:locale:alternate', locales[other])),
		meta('og:image', new URL(address(path, 'en'), site).href),
		meta('og:image:type', 'image/png'),
		meta('og:image:width', size.width),
		meta('og:image:height', size.height),
		meta('og:image:alt', alt),
	];
}

/** What stands on the picture of a page, in one language. @param structure the English page */
export async function previewOf(structure: Page, language: Language): Promise<Preview> {
	const { id, data } = structure;
	const shown = (await getEntry('docs', languageFolder[language] + id)) ?? structure;
	const dimension = 'dimension' in data ? data.dimension : undefined;
	const [folder = '', ...below] = id.split('/');
	const section = below.length > 0 ? sections[folder] : undefined;
	const names = language === 'zh' ? chinese : english;
	return {
		language,
		title: shown.data.title,
		section: dimension ? dimensionNames[dimension][language] : section && names[section],
		dimension,
		directions: await directionsIn(data),
	};
}

async function directionsIn(data: Page['data']): Promise<readonly Direction[]> {
	if ('direction' in data && data.direction) return directionsOf(data.direction);
	const entry =
		'assessment' in data
			? await getEntry('assessments', (data.assessment as { id: string }).id)
			: 'drill' in data
				? await getEntry('drills', (data.drill as { id: string }).id)
				: undefined;
	return entry ? directionsOf(entry.data.direction) : directions;
}

/** The English pages that have a picture. */
export async function previewed(): Promise<Page[]> {
	return getCollection('docs', ({ id }) => !id.startsWith(languageFolder.zh) && previewPath(id, 'en') !== undefined);
}
