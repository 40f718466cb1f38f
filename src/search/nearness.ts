/** How near short texts come to a query, where rare words count for more than common ones. Pure. */
import { partsOf } from './query.ts';

/** A short text with a title. */
interface Described {
	title: string;
	text: string;
}

export interface Near<T> {
	item: T;
	/** The share of the query that title and text say, 0 to 1. */
	share: number;
	/** The share that the title alone says. */
	titleShare: number;
}

/** Makes a way to rank some texts by their nearness to a query. Texts that say nothing of it are left out. */
export function nearness<T extends Described>(items: readonly T[]): (query: string) => Near<T>[] {
	const read = items.map((item) => {
		const title = new Set(partsOf(item.title));
		return { item, title, all: new Set([...title, ...partsOf(item.text)]) };
	});
	const counts = new Map<string, number>();
	for (const { all } of read) for (const part of all) counts.set(part, (counts.get(part) ?? 0) + 1);
	/** What a part of a query weighs: the more, the fewer texts have it. */
	const weight = (part: string) => Math.log((items.length + 1) / ((counts.get(part) ?? 0) + 0.5));

	return (query) => {
		const parts = [...new Set(partsOf(query))];
		const total = parts.reduce((sum, part) => sum + weight(part), 0);
		const said = (set: ReadonlySet<string>) =>
			parts.reduce((sum, part) => sum + (set.has(part) ? weight(part) : 0), 0) / total;
		if (parts.length === 0) return [];
		return read
			.map(({ item, title, all }) => ({ item, share: said(all), titleShare: said(title) }))
			.filter(({ share }) => share > 0)
			.sort((a, b) => b.share + b.titleShare - a.share - a.titleShare);
	};
}
