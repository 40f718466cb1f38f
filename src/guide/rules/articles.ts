/** Pages that state facts: their parts, their citations, what they point to. */
import type { ContentFile } from '../content-files.ts';
import type { Language } from '../vocabulary.ts';
import {
	claimsFile,
	docsFolder,
	idsOf,
	slugOf,
	type Article,
	type ArticleType,
	type Content,
	type PageOf,
	type Report,
	type Used,
} from './content.ts';
import { checkGuideline, checkMarket, checkSource } from './references.ts';

interface Anatomy {
	/** The parts in order. Those in brackets may be missing; other parts may stand between them. */
	parts: Record<Language, readonly string[]>;
	/** Components that must be there. */
	components: readonly string[];
	/** Fewest and most words in English. */
	words: readonly [number, number];
}

const anatomies: Record<ArticleType, Anatomy> = {
	guideline: {
		parts: {
			en: ['Why', '(Going out, coming in)', 'Do and don’t', 'Worked example', 'Checklist', 'When this does not hold'],
			zh: ['为什么', '（出海与进入中国）', '要与不要', '示例', '清单', '什么时候不适用'],
		},
		components: ['Example', 'Checklist', 'DoDont'],
		words: [300, 800],
	},
	tension: {
		parts: {
			en: ['The two sides', 'Our answer', 'Decide', 'Worked example', 'When this does not hold'],
			zh: ['两边怎么说', '我们的答案', '怎么定', '示例', '什么时候不适用'],
		},
		components: ['Example'],
		words: [250, 700],
	},
	market: {
		parts: {
			en: [
				'Who talks where',
				'Manners',
				'Law that bites',
				'Moments and silences',
				'(Paying and buying)',
				'First 90 days',
			],
			zh: ['谁在哪里说话', '分寸', '要紧的法律', '热闹的日子与安静的日子', '（付款与购物）', '头 90 天'],
		},
		components: ['Moments', 'Checklist'],
		words: [400, 900],
	},
	platform: {
		parts: {
			en: [
				'What it is for',
				'How people talk',
				'What a business account needs',
				'Rules that bite',
				'Through the year',
				'First 90 days',
			],
			zh: ['用来做什么', '大家怎么说话', '企业账号需要什么', '要紧的规则', '一年的节奏', '头 90 天'],
		},
		components: ['Checklist'],
		words: [300, 720],
	},
	'training-article': { parts: { en: [], zh: [] }, components: [], words: [300, 1200] },
};

export function checkArticles(content: Content, used: Used, report: Report) {
	for (const article of content.articles) {
		const { path } = article.file;
		if (article.type === 'guideline') checkDimension(article, report);
		if (article.type === 'guideline' || article.type === 'tension') checkClaims(article, content, used, report);
		if (article.type === 'platform') checkPlatform(article, content, report);
		for (const name of idsOf(article.sources)) checkSource(content, used, report, path, 'sources', name);
		const field = article.type === 'tension' ? 'guidelines' : 'related';
		for (const slug of article.type === 'tension' ? article.guidelines : article.related) {
			checkGuideline(content, report, path, field, slug);
			if (slug === slugOf(article.id)) report(path, field, 'names the page itself', 'Take it out.');
		}

		const twin = content.chinese.get(article.id);
		checkText(article, article.file, 'en', report);
		if (twin) checkText(article, twin, 'zh', report);
		if (twin) checkTicks(article.file, twin, report);
		const [fewest, most] = anatomies[article.type].words;
		const words = wordsIn(article.file.body);
		if (words < fewest || words > most)
			report(path, 'text', `has ${words} words`, `Keep it between ${fewest} and ${most}.`);
	}
}

function checkDimension({ id, dimension, jurisdictions, file }: PageOf<'guideline'>, report: Report) {
	if (!id.startsWith(`guidelines/${dimension}/`)) {
		const remedy = `Move it to ${docsFolder}guidelines/${dimension}/.`;
		report(file.path, 'dimension', `is ${dimension}, but the file lies elsewhere`, remedy);
	}
	if (dimension === 'legal-risk' && !jurisdictions?.length) {
		const remedy = 'A page about law says where that law applies: `jurisdictions: [us, eu]`.';
		report(file.path, 'jurisdictions', 'is missing', remedy);
	}
}

function checkClaims(
	{ type, claims, file }: PageOf<'guideline'> | PageOf<'tension'>,
	content: Content,
	used: Used,
	report: Report,
) {
	/** The entry under which each id of the origin documents stands. */
	const entryOf = new Map(
		[...content.claims].flatMap(([key, { ids }]) => ids.map((id): [string, string] => [id, key])),
	);
	for (const claim of idsOf(claims)) {
		if (type === 'guideline') used.claims.add(claim);
		const key = entryOf.get(claim);
		if (!key) {
			report(file.path, 'claims', `${claim} is not in the ledger`, `Add it to ${claimsFile} or correct the id.`);
		} else if (key !== claim) {
			report(file.path, 'claims', `${claim} stands in the ledger under ${key}`, `Write ${key}.`);
		}
	}
}

function checkPlatform({ id, markets, purposes, file }: PageOf<'platform'>, content: Content, report: Report) {
	for (const slug of Object.keys(markets)) checkMarket(content, report, file.path, 'markets', slug);
	const twin = content.chinese.get(id);
	if (!twin || twin.error) return;
	const { purposes: translated, needs } = twin.data as { purposes?: Record<string, unknown>; needs?: unknown };
	const wanted = Object.keys(purposes).join(', ');
	if (Object.keys(translated ?? {}).join(', ') !== wanted) {
		report(twin.path, 'purposes', 'are not those of the English file', `Give a sentence each for: ${wanted}.`);
	}
	if (!needs) report(twin.path, 'needs', 'is missing', 'Translate what a company must have.');
}

/** The text of an article in one language: its citations, its parts, its components. */
function checkText(article: Article, file: ContentFile, language: Language, report: Report) {
	const listed = idsOf(article.sources);
	const cited = new Set([...file.body.matchAll(/<Cite id="([^"]*)"/g)].map(([, name = '']) => name));
	for (const name of cited) {
		if (listed.includes(name)) continue;
		const remedy = `Add ${name} to \`sources\` in ${article.file.path}.`;
		report(file.path, 'text', `cites ${name}, which is not among the page's sources`, remedy);
	}
	for (const name of listed) {
		if (cited.has(name)) continue;
		const remedy = `Cite it (<Cite id="${name}" />) or take it out of \`sources\`.`;
		report(file.path, 'text', `never cites ${name}`, remedy);
	}

	const { parts, components } = anatomies[article.type];
	const headings = [...file.body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.trim().replace("'", '’'));
	let last = -1;
	for (const part of parts[language]) {
		const name = part.replace(/[()（）]/g, '');
		const place = headings.indexOf(name);
		if (place === -1) {
			if (name !== part) continue;
			report(file.path, 'text', `has no part “## ${name}”`, `Write it; every ${article.type} has the same parts.`);
		} else if (place < last) {
			const remedy = `Keep the order: ${parts[language].join(' · ')}.`;
			report(file.path, 'text', `has “## ${name}” in the wrong place`, remedy);
		}
		last = Math.max(last, place);
	}
	for (const component of components) {
		if (file.body.includes(`<${component}`)) continue;
		report(file.path, 'text', `has no <${component}>`, 'CONTRIBUTING.md shows how it is written.');
	}
}

/** A tick is kept by its place in the list, so that it stands in both languages. */
function checkTicks(file: ContentFile, twin: ContentFile, report: Report) {
	const boxes = ({ body }: ContentFile) =>
		[...body.matchAll(/<Checklist>([\s\S]*?)<\/Checklist>/g)]
			.map(([, list = '']) => list.match(/^- /gm)?.length ?? 0)
			.join(' + ');
	if (boxes(file) === boxes(twin)) return;
	const message = `has ${boxes(twin)} items where the English has ${boxes(file)}`;
	report(
		twin.path,
		'Checklist',
		message,
		'A tick stands in both languages: give both the same items in the same order.',
	);
}

const wordsIn = (body: string): number =>
	body
		.replace(/^import .*$/gm, '')
		.replace(/<[^>]*>/g, ' ')
		.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
