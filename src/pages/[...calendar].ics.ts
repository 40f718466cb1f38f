/** The calendar of each market as a file, in both languages: `/reference/calendar/japan.ics`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { feed } from '~/calendar/feed';
import { address, languageFolder } from '~/guide/address';
import { comingMoments, today } from '~/guide/calendar';
import { markets } from '~/guide/pages';
import { languages, type Language } from '~/guide/vocabulary';

interface Props {
	language: Language;
	slug: string;
	title: string;
}

export const getStaticPaths = (async () => {
	const paths = languages.map(async (language) =>
		(await markets(language)).map(({ slug, title }) => ({
			params: { calendar: `${languageFolder[language]}reference/calendar/${slug}` },
			props: { language, slug, title } satisfies Props,
		})),
	);
	return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { language, slug, title }, site, locals: { t } }) => {
	const text = feed(
		await comingMoments(slug),
		language,
		{
			name: t('calendar.name', { market: title }),
			check: t('calendar.checkMark'),
			url: new URL(address('reference/calendar/', language), site).href,
		},
		today,
	);
	return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
