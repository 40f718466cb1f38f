/** The search as people see it: a field, two filters and a list that changes while they type. */
import type { Dimension, Direction, Language } from '../guide/vocabulary.ts';
import { loadSearch, type Filters, type Findings, type Found } from './search.ts';

export interface SearchWords {
	label: string;
	dimension: string;
	direction: string;
	any: string;
	dimensions: [Dimension, string][];
	directions: [Direction, string][];
	/** With `{count}` and `{query}`. */
	many: string;
	one: string;
	none: string;
	corrected: string;
	nearest: string;
	problems: string;
	problemsHref: string;
	failed: string;
}

/** How long the keyboard rests before the index is asked, in milliseconds. */
const rest = 60;

/**
 * Puts the search into a place and loads what it needs.
 * @throws if the index cannot be loaded
 */
export async function mountSearch(place: HTMLElement, language: Language, base: string, words: SearchWords) {
	const search = await loadSearch(language, base);
	const field = element('input', { type: 'search', autocomplete: 'off', spellcheck: false });
	field.setAttribute('aria-label', words.label);
	field.placeholder = words.label;
	const dimension = select('dimension', words.dimension, words.any, words.dimensions);
	const direction = select('direction', words.direction, words.any, words.directions);
	const status = element('p', { className: 'found' });
	status.setAttribute('role', 'status');
	const list = element('div', { className: 'results' });
	const filters = element('div', { className: 'filters' });
	filters.append(dimension.label, direction.label);
	place.replaceChildren(field, filters, status, list);
	field.focus();

	let latest = 0;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	async function update() {
		const typed = field.value.trim();
		const turn = ++latest;
		if (typed === '') {
			status.textContent = '';
			list.replaceChildren();
			return;
		}
		const wanted: Filters = {
			...(dimension.box.value && { dimension: dimension.box.value as Dimension }),
			...(direction.box.value && { direction: direction.box.value as Direction }),
		};
		try {
			const findings = await search(typed, wanted);
			// Somebody who types on has asked something else by now.
			if (turn === latest) show(typed, findings);
		} catch {
			if (turn === latest) status.textContent = words.failed;
		}
	}

	function show(typed: string, { results, term, corrected }: Findings) {
		const sentence = results.length === 0 ? words.none : results.length === 1 ? words.one : words.many;
		const found = sentence.replace('{count}', String(results.length)).replace('{query}', corrected ?? typed);
		status.textContent =
			corrected && results.length > 0 ? `${words.corrected.replace('{query}', typed)} ${found}` : found;
		const parts: HTMLElement[] = [];
		if (term) {
			const card = element('p', { className: 'term-card' });
			const link = element('a', { href: term.href, textContent: term.title });
			if (results.length === 0) card.append(`${words.nearest} `);
			card.append(link, element('span', { textContent: term.text }));
			parts.push(card);
		}
		if (results.length > 0) {
			const items = element('ol', {});
			items.append(...results.map(item));
			parts.push(items);
		} else {
			const hint = element('p', {});
			hint.append(element('a', { href: words.problemsHref, textContent: words.problems }));
			parts.push(hint);
		}
		list.replaceChildren(...parts);
	}

	field.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void update(), rest);
	});
	filters.addEventListener('change', () => void update());
	// Down and up go through the results as through a list; Tab does, too.
	place.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (!step || event.target instanceof HTMLSelectElement) return;
		const stops = [field, ...list.querySelectorAll<HTMLElement>('ol > li > a')];
		const at = stops.indexOf(document.activeElement as HTMLElement);
		stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
		event.preventDefault();
	});
}

function item({ title, href, text, excerpt, parts }: Found): HTMLElement {
	const entry = element('li', {});
	entry.append(element('a', { href, textContent: title }));
	const summary = element('p', { textContent: text });
	// The index marks the words it found; parsed apart from the page, nothing in it can run.
	if (excerpt) summary.replaceChildren(...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes);
	entry.append(summary);
	if (parts.length > 0) {
		const places = element('ul', {});
		places.append(
			...parts.map((part) => {
				const place = element('li', {});
				place.append(element('a', { href: part.href, textContent: part.title }));
				return place;
			}),
		);
		entry.append(places);
	}
	return entry;
}

function select(name: string, label: string, any: string, options: readonly [string, string][]) {
	const box = element('select', { name, autocomplete: 'off' });
	for (const [value, text] of [['', any] as const, ...options]) {
		box.append(element('option', { value, textContent: text }));
	}
	const frame = element('label', { textContent: label });
	frame.append(box);
	return { label: frame, box };
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
	return Object.assign(document.createElement(name), properties);
}
