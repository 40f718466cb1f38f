import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/guide/content-check.ts';
import { linkBase } from './src/guide/link-base.ts';
import { tableScroll } from './src/guide/table-scroll.ts';
import { contentSecurityPolicy } from './src/guide/content-security-policy.ts';
import { serviceWorker } from './src/guide/service-worker.ts';
import { takeAway } from './src/guide/take-away.ts';
import { zipOfSite } from './src/guide/zip.ts';
import { site } from './site.config.ts';

const override = (name: string) => `./src/components/starlight/${name}.astro`;

export default defineConfig({
	site: site.url,
	base: site.base,
	trailingSlash: 'always',
	// Starlight would add 1.1 kB to every page to fetch links ahead of a click: after the first visit they are all here.
	prefetch: false,
	// The styles are the same on every page: as files they are fetched once.
	build: { inlineStylesheets: 'never' },
	markdown: { processor: satteri({ hastPlugins: [linkBase(site.base), tableScroll()] }) },
	integrations: [
		contentCheck(),
		starlight({
			title: { en: 'Crosscurrent', 'zh-CN': '交汇' },
			description:
				'An open field guide to social media marketing across the China ⇄ overseas divide, with readiness self-assessments.',
			locales: {
				root: { label: 'English', lang: 'en' },
				'zh-cn': { label: '简体中文', lang: 'zh-CN' },
			},
			favicon: '/favicon.svg',
			customCss: [
				'./src/styles/theme.css',
				'./src/styles/prose.css',
				'./src/styles/share.css',
				'./src/styles/print.css',
			],
			// The navigation of a page is that of its own section: src/routeData.ts puts it in.
			sidebar: [{ label: 'Crosscurrent', link: '/' }],
			routeMiddleware: './src/routeData.ts',
			pagination: false,
			lastUpdated: true,
			credits: false,
			disable404Route: false,
			markdown: { headingLinks: false },
			expressiveCode: false,
			...(site.editBase ? { editLink: { baseUrl: site.editBase } } : {}),
			components: {
				Footer: override('Footer'),
				Header: override('Header'),
				LanguageSelect: override('LanguageSelect'),
				MarkdownContent: override('MarkdownContent'),
				PageFrame: override('PageFrame'),
				PageSidebar: override('PageSidebar'),
				PageTitle: override('PageTitle'),
				Search: override('Search'),
				Sidebar: override('Sidebar'),
				SiteTitle: override('SiteTitle'),
				ThemeProvider: override('ThemeProvider'),
				ThemeSelect: override('ThemeSelect'),
				TwoColumnContent: override('TwoColumnContent'),
			},
		}),
		preact(),
		// Starlight would add one with every page. What stands in frames of other sites is not to be found on its own.
		sitemap({
			filter: (page) => !page.startsWith(new URL(`${site.base.replace(/\/?$/, '/')}embed/`, site.url).href),
			i18n: { defaultLocale: 'root', locales: { root: 'en', 'zh-cn': 'zh-CN' } },
		}),
		contentSecurityPolicy(),
		takeAway(site),
		// These two read what all the others have written.
		serviceWorker(),
		zipOfSite(site),
	],
});
