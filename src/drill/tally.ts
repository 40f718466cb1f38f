/** What a show of hands has come to. */
export interface Tally {
	readonly total: number;
	/** Of all hands, in percent, rounded; they may add up to 99 or 101. */
	readonly shares: readonly number[];
	/** Places of the choices with most hands: several in a tie, none where nobody raised a hand. */
	readonly leading: readonly number[];
}

/** @param hands for each choice, in the author's order; empty where nobody was asked */
export function tally(hands: readonly number[]): Tally {
	const total = hands.reduce((sum, count) => sum + count, 0);
	if (total === 0) return { total, shares: hands.map(() => 0), leading: [] };
	const most = Math.max(...hands);
	return {
		total,
		shares: hands.map((count) => Math.round((100 * count) / total)),
		leading: hands.flatMap((count, place) => (count === most ? [place] : [])),
	};
}
