/** Finds pages: asks the index in several ways and puts the answers in one order. Runs in the browser. */
import type { Dimension, Direction, Language } from '../guide/vocabulary.ts';
import type { Aids } from './aids.ts';
import { likeness, nearestTerm, readQuery } from './query.ts';

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
const weights = { phrase: 2, otherWording: 0.8, title: 24, titlePart: 10, problem: 28 } as const;
/** From which likeness on a problem of “Start here” answers a query. */
const sameProblem = 0.75;
/** How many such answers stand among the results. */
const mostProblems = 2;

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

	return async (typed, filters) => {
		const query = readQuery(typed, language, aids);
		const filtered = Object.keys(filters).length > 0;
		const wordings = [query.text, query.core, ...query.alternatives].filter(
			(wording, index, all) => wording !== '' && all.indexOf(wording) === index,
		);
		const scores = new Map<string, { score: number; data: () => Promise<PagefindPage> }>();
		const asked = await Promise.all(
			wordings.map((wording) =>
				Promise.all([
					pagefind.search(wording, { filters }),
					// Chinese is cut into words differently by the index and by browsers: only a phrase keeps them together.
					pagefind.search(`"${wording.replaceAll('"', '')}"`, { filters }),
				]),
			),
		);
		for (const [place, [plain, phrase]] of asked.entries()) {
			const asPhrase = new Set(phrase.results.map(({ id }) => id));
			const own = place === 0 ? 1 : weights.otherWording;
			for (const { id, score, data } of plain.results) {
				const total = score * own * (asPhrase.has(id) ? weights.phrase : 1);
				if (total > (scores.get(id)?.score ?? 0)) scores.set(id, { score: total, data });
			}
		}
		const candidates = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, considered);
		const found = await Promise.all(
			candidates.map(async ({ score, data }) => {
				const page = await data();
				return {
					rank: score + titleBonus(wordings, page.meta.title),
					result: {
						title: page.meta.title,
						href: page.url,
						text: pages.get(page.url)?.text ?? '',
						excerpt: page.excerpt,
						parts: page.sub_results
							.filter(({ url }) => url !== page.url)
							.slice(0, 2)
							.map(({ title, url }) => ({ title, href: url })),
					},
				};
			}),
		);
		// What only a title says, or a title says better than the index knows.
		if (!filtered) {
			for (const { title, text, href } of aids.pages) {
				const rank = titleBonus(wordings, title);
				if (rank < weights.title || found.some(({ result }) => result.href === href)) continue;
				found.push({ rank, result: { title, href, text, excerpt: '', parts: [] } });
			}
			const problems = aids.problems
				.map((problem) => ({ problem, like: likeness(query.text, problem.title) }))
				.filter(({ like }) => like >= sameProblem && /\s|\p{Script=Han}{4}/u.test(query.text))
				.sort((a, b) => b.like - a.like || a.problem.title.length - b.problem.title.length)
				.slice(0, mostProblems);
			for (const { problem, like } of problems) {
				found.push({ rank: weights.problem * like, result: { ...problem, excerpt: '', parts: [] } });
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

/** How much a title says that its page is the one. */
function titleBonus(wordings: readonly string[], title: string): number {
	const small = title.toLowerCase();
	return Math.max(
		...wordings.map((wording) => {
			const wanted = wording.toLowerCase();
			if (small === wanted) return weights.title * 1.5;
			if (wholeWord(small, wanted)) return weights.title;
			return weights.titlePart * likeness(wanted, title);
		}),
	);
}

function wholeWord(text: string, wanted: string): boolean {
	const at = text.indexOf(wanted);
	if (at < 0 || wanted === '') return false;
	const letter = /[a-z0-9]/;
	const cut = (inside: string, outside: string | undefined) => letter.test(inside) && letter.test(outside ?? ' ');
	return !cut(wanted[0]!, text[at - 1]) && !cut(wanted.at(-1)!, text[at + wanted.length]);
}
