/** Finds pages: asks the index in several ways and puts the answers in one order. Runs in the browser. */
import type { Dimension, Direction, Language } from '../guide/vocabulary.ts';
import type { Aids } from './aids.ts';
import { nearness } from './nearness.ts';
import { nearestTerm, partsOf, placeOf, readQuery, wordsOf, type Query } from './query.ts';

export interface Found {
	title: string;
	href: string;
	/** A line or two: the sentence that matched, or what the page is about. */
	text: string;
	/** The same with the words marked, as HTML of the index; only where the text comes from there. */
	excerpt?: string;
	/** Parts of the page that match. */
	parts: { title: string; href: string }[];
}

export interface Findings {
	/** What was searched for, if that is not what was typed. */
	corrected?: string;
	/** The term that the query names, or, where nothing was found, the one it comes nearest to. */
	term?: Aids['terms'][number];
	results: Found[];
}

export interface Filters {
	dimension?: Dimension;
	direction?: Direction;
}

/** What we use of Pagefind's interface. */
interface Pagefind {
	options: (options: { baseUrl: string; excerptLength?: number }) => Promise<void>;
	search: (
		text: string,
		options: { filters: Filters },
	) => Promise<{ results: { id: string; score: number; data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
	url: string;
	meta: { title: string };
	excerpt: string;
	sub_results: { title: string; url: string }[];
}

/** How many pages are looked at more closely, and how many are shown. */
const considered = 16;
const shown = 10;
/** What counts besides the index's own score (about 1 to 30). */
const weights = {
	/** Times the score, where the words stand side by side. */
	phrase: 2,
	/** Times the score, for another wording of the query. */
	otherWording: 0.8,
	/** Times the score, for a page that has some of the words only. */
	someWords: 0.5,
	/** For a title that holds the query. */
	title: 24,
	/** For the share of the query that title and description say. */
	described: 14,
	/** For the pages to which the glossary leads. */
	see: 30,
	/** For the share of the query that a problem of “Start here” says. */
	problem: 30,
} as const;
/** From which share on, in all and in its title, a problem of “Start here” answers a query. */
const sameProblem = { share: 0.4, titleShare: 0.34 };
/** How many such answers stand among the results. */
const mostProblems = 2;
/** How many words of a query are searched for one by one. */
const mostWords = 8;

export type Search = (typed: string, filters: Filters) => Promise<Findings>;

/**
 * Loads the index and the aids.
 * @param base the site's base path with a slash at its end
 */
export async function loadSearch(language: Language, base: string): Promise<Search> {
	const [pagefind, aids] = await Promise.all([
		import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
		fetch(`${base}search/${language}.json`).then((response) => response.json() as Promise<Aids>),
	]);
	await pagefind.options({ baseUrl: base, excerptLength: 24 });
	const pages = new Map(aids.pages.map((page) => [page.href, page]));
	const nearPages = nearness(aids.pages);
	const nearProblems = nearness(aids.problems);

	/** What the index finds, and which of it holds the text as it stands. */
	async function ask(text: string, filters: Filters) {
		const [{ results }, phrase] = await Promise.all([
			pagefind.search(text, { filters }),
			// Chinese is cut into words differently by the index and by browsers: only a phrase keeps them together.
			pagefind.search(`"${text.replaceAll('"', '')}"`, { filters }),
		]);
		return { results, exact: new Set(phrase.results.map(({ id }) => id)) };
	}

	/** The pages that have some of the words, where the rare ones count for more. */
	async function someWords(text: string, filters: Filters) {
		const words = wordsOf(text, language).slice(0, mostWords);
		if (words.length < 2) return [];
		const found = new Map<string, { id: string; score: number; data: () => Promise<PagefindPage> }>();
		for (const { results, exact } of await Promise.all(words.map((word) => ask(word, filters)))) {
			const rare = Math.log((aids.pages.length + 1) / (exact.size + 0.5));
			for (const { id, score, data } of results.filter(({ id }) => exact.has(id))) {
				const known = found.get(id)?.score ?? 0;
				found.set(id, { id, data, score: known + weights.someWords * Math.min(score, 12) * Math.max(rare, 0) });
			}
		}
		return found.values();
	}

	return async (typed, filters) => {
		const query = readQuery(typed, language, aids);
		const filtered = Object.keys(filters).length > 0;
		const wordings = [query.text, query.core, ...query.alternatives].filter(
			(wording, index, all) => wording !== '' && all.indexOf(wording) === index,
		);
		const scores = new Map<string, { score: number; data: () => Promise<PagefindPage> }>();
		const asked = await Promise.all(wordings.map((wording) => ask(wording, filters)));
		for (const [place, { results, exact }] of asked.entries()) {
			const own = place === 0 ? 1 : weights.otherWording;
			for (const { id, score, data } of results) {
				const total = score * own * (exact.has(id) ? weights.phrase : 1);
				if (total > (scores.get(id)?.score ?? 0)) scores.set(id, { score: total, data });
			}
		}
		for (const { id, score, data } of await someWords(query.core, filters)) {
			if (score > (scores.get(id)?.score ?? 0)) scores.set(id, { score, data });
		}
		const described = new Map(nearPages(query.text).map(({ item, share }) => [item.href, share]));
		const see = new Map(
			query.terms.slice(0, 1).flatMap((term) => term.see.map((href, place) => [href, place] as const)),
		);
		const bonus = (title: string, href: string) =>
			titleBonus(wordings, title) +
			weights.described * (described.get(href) ?? 0) +
			(see.has(href) ? (weights.see * sameness(query)) / (1 + see.get(href)! / 4) : 0);

		const candidates = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, considered);
		const found = await Promise.all(
			candidates.map(async ({ score, data }) => {
				const page = await data();
				return {
					rank: score + bonus(page.meta.title, page.url),
					result: {
						title: page.meta.title,
						href: page.url,
						text: pages.get(page.url)?.text ?? '',
						excerpt: page.excerpt,
						parts: page.sub_results
							.filter(({ title, url }) => url !== page.url && title !== page.meta.title)
							.slice(0, 2)
							.map(({ title, url }) => ({ title, href: url })),
					},
				};
			}),
		);
		// What a title, a description or the glossary says better than the index knows.
		if (!filtered) {
			for (const { title, text, href } of aids.pages) {
				const rank = bonus(title, href);
				if (rank < weights.described / 2 || found.some(({ result }) => result.href === href)) continue;
				found.push({ rank, result: { title, href, text, excerpt: '', parts: [] } });
			}
			const problems = nearProblems(query.text)
				.filter(({ share, titleShare }) => share >= sameProblem.share && titleShare >= sameProblem.titleShare)
				.slice(0, partsOf(query.text).length > 1 ? mostProblems : 0);
			for (const { item, share, titleShare } of problems) {
				const rank = (weights.problem * (share + titleShare)) / 2;
				found.push({ rank, result: { ...item, excerpt: '', parts: [] } });
			}
		}
		const results = found
			.sort((a, b) => b.rank - a.rank)
			.slice(0, shown)
			.map(({ result: { excerpt, ...result } }): Found => (excerpt ? { ...result, excerpt } : result));
		const named = results.length > 0 ? query.terms[0] : nearestTerm(query.text || typed, aids);
		// A page that is the first result already is not named again above it.
		const term = named?.href === results[0]?.href ? undefined : named;
		return { results, ...(term && { term }), ...(query.corrected && query.text && { corrected: query.text }) };
	};
}

/** Whether a query is a term and nothing else (1), or says more (½). */
const sameness = ({ core, terms }: Query): number =>
	terms[0]?.names.some((name) => name.toLowerCase() === core.toLowerCase()) ? 1 : 0.5;

/** How much a title says that its page is the one. */
function titleBonus(wordings: readonly string[], title: string): number {
	return Math.max(
		0,
		...wordings.map((wording) => {
			if (title.toLowerCase() === wording.toLowerCase()) return weights.title * 1.5;
			return placeOf(wording, title) >= 0 ? weights.title : 0;
		}),
	);
}
