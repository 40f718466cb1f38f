/** What the search knows besides the index: `/search/en.json`, `/search/zh.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { address, languageFolder, languageOf, twinId } from '~/guide/address';
import { markets, platforms } from '~/guide/pages';
import { languages, type Language } from '~/guide/vocabulary';
import { makeAids } from '~/search/aids';

export const getStaticPaths = (() =>
	languages.map((language) => ({ params: { language }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
	const docs = await getCollection('docs', ({ id, data }) => {
		const locale = /^zh-cn(\/|$)/.test(id) ? 'zh-cn' : undefined;
		return languageOf(locale) === language && data.pagefind && !id.endsWith('404');
	});
	const start = docs.find(({ id }) => twinId(id) === 'start')!;
	const aids = makeAids(
		language,
		docs.map(({ id, data, body = '' }) => ({
			title: data.title,
			description: data.description ?? '',
			href: address(twinId(id) === 'index' ? '' : `${twinId(id)}/`, language),
			body,
		})),
		{
			body: start.body ?? '',
			href: (target) => address(target.slice(1).replace(languageFolder[language], ''), language),
		},
		(await getCollection('glossary')).map(({ id, data }) => ({
			term: data,
			href: address(`reference/glossary/#${id}`, language),
			see: (data.see ?? []).map((page) => address(`${page}/`, language)),
		})),
		await named(language),
	);
	return new Response(JSON.stringify(aids), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

/** Platforms and markets with their titles in both languages. */
async function named(language: Language) {
	const [english, chinese] = await Promise.all(
		languages.map(async (each) => [...(await platforms(each)), ...(await markets(each))]),
	);
	return english!.map(({ title, also }, index) => ({
		title: { en: title, zh: chinese![index]!.title },
		also,
		...(({ description, href }) => ({ description, href }))((language === 'en' ? english : chinese)![index]!),
	}));
}
