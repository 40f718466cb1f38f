/** What changed in the guide, the latest first. */
import { getCollection, type CollectionEntry } from 'astro:content';

export async function changes(): Promise<CollectionEntry<'changes'>[]> {
	return (await getCollection('changes')).sort((a, b) => b.data.on.getTime() - a.data.on.getTime());
}
