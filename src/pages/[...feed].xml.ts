/** What changed in the guide: `/rss.xml` and `/zh-cn/rss.xml`. */
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { address, languageFolder } from '~/guide/address';
import { changes } from '~/guide/changes';
import { languages, type Language } from '~/guide/vocabulary';

export const getStaticPaths = (() =>
	languages.map((language) => ({
		params: { feed: `${languageFolder[language]}rss` },
		props: { language },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site, locals: { t } }) => {
	const page = (id: string) => address(id && `${id}/`, language);
	return rss({
		title: t('feed.title'),
		description: t('feed.about'),
		site: new URL(page(''), site).href,
		trailingSlash: true,
		customData: `<language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</language>`,
		items: (await changes()).map(({ id, data }) => ({
			title: data.text[language],
			pubDate: data.on,
			link: `${new URL(page('reference/changes'), site).href}#${id}`,
		})),
	});
};
