/** The pictures shown with links to pages: `/previews/about.png` and `/zh-cn/previews/about.png`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Page } from '~/guide/pages';
import { languages, type Language } from '~/guide/vocabulary';
import { previewPng } from '~/preview/picture';
import { previewed, previewOf, previewPath } from '~/preview/preview';

export const getStaticPaths = (async () =>
	(await previewed()).flatMap((page) =>
		languages.map((language) => ({
			params: { preview: previewPath(page.id, language)!.replace(/\.png$/, '') },
			props: { page, language },
		})),
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Page; language: Language }> = async ({ props: { page, language } }) =>
	new Response(new Uint8Array(await previewPng(await previewOf(page, language))), {
		headers: { 'Content-Type': 'image/png' },
	});
