/** The calendar as the site shows it: the moments of the content, for the twelve months from the build on. */
import { getCollection } from 'astro:content';
import { occurrences, type Occurrence } from '../calendar/occurrences.ts';
import { once } from './once.ts';

/** The day of the build: what the calendar begins with. */
export const today = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`);

const all = once(async (from: Date): Promise<Occurrence[]> => {
	const entries = await getCollection('moments');
	return occurrences(new Map(entries.map(({ id, data }) => [id, data])), from);
});

/**
 * The moments of the coming twelve months.
 * @param market slug of the market that keeps them; all markets unless given
 */
export async function comingMoments(market?: string): Promise<Occurrence[]> {
	return (await all(today)).filter(({ moment }) => !market || moment.markets.includes(market));
}
