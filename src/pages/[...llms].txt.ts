/** What there is to read, for programs that read: `/llms.txt` and `/zh-cn/llms.txt` (llmstxt.org). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { address, languageFolder, markdownPath } from '~/guide/address';
import { drills } from '~/guide/drills';
import { guidelines, markets, platforms, tensions, type PageLink } from '~/guide/pages';
import { dimensionNames, dimensions, languages, type Language } from '~/guide/vocabulary';

export const getStaticPaths = (() =>
	languages.map((language) => ({
		params: { llms: `${languageFolder[language]}llms` },
		props: { language },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site, locals: { t } }) => {
	const docs = new Map((await getCollection('docs')).map((page) => [page.id, page.data]));
	const link = (path: string, title: string, description: string) => {
		const [head, file] = [address('', 'en'), markdownPath(`${languageFolder[language]}${path}/`)];
		return `- [${title}](${new URL(head + file, site).href}): ${description}`;
	};
	const page = (id: string) => {
		const data = docs.get(languageFolder[language] + id)!;
		return link(id, data.title, data.description ?? '');
	};
	const series = (label: string, pages: readonly PageLink[]) =>
		section(label, ...pages.map(({ id, title, description }) => link(id, title, description)));
	const section = (label: string, ...lines: string[]) => [`## ${label}`, '', ...lines, ''].join('\n');

	const all = await guidelines(language);
	const text = [
		`# ${t('llms.title')}`,
		'',
		`> ${docs.get(language === 'zh' ? 'zh-cn' : 'index')!.description}`,
		'',
		t('llms.about'),
		'',
		section(t('nav.start'), page('start'), page('about')),
		...dimensions.map((dimension) =>
			section(
				dimensionNames[dimension][language],
				...all
					.filter((entry) => entry.dimension === dimension)
					.map(({ slug, title, description }) => link(`guidelines/${dimension}/${slug}`, title, description)),
			),
		),
		series(t('nav.tensions'), await tensions(language)),
		series(t('nav.markets'), await markets(language)),
		series(t('nav.platforms'), [...(await platforms(language))]),
		series(t('nav.drills'), await drills(language)),
		section(
			t('nav.reference'),
			...['calendar', 'glossary', 'claims', 'sources', 'scoring'].map((name) => page(`reference/${name}`)),
		),
	].join('\n');
	return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
