import type { Dimension } from './vocabulary.ts';

/** One glyph for each dimension: the `d` of a path drawn with a 1.75 stroke in a 24 × 24 box. */
export const glyphs: Readonly<Record<Dimension, string>> = {
	// A target with its bull's-eye hit.
	goals: 'M12 3a9 9 0 1 0 9 9M12 8a4 4 0 1 0 4 4M12 12l8-8m0 0h-4m4 0v4',
	// A seedling that takes its time.
	patience: 'M12 21v-9m0 0c0-4 3-7 8-7 0 5-3 7-8 7Zm0 3c0-3-2.5-5.5-7-5.5 0 4 2.500 5.500 7 5.500Z',
	// Two people talking at the same height.
	engagement: 'M3 5h11v8H9l-3 3v-3H3ZM17 9h4v8h-2.500v3l-3-3H10',
	// The scales.
	'legal-risk':
		'M12 4v16m-5 0h10M5 7l7-1.500L19 7M5 7l-3 6.500a3.200 3.200 0 0 0 6 0ZM19 7l-3 6.500a3.200 3.200 0 0 0 6 0Z',
	// Two currents that exchange places.
	'market-adaptation': 'M3 8c4.500 0 4.500 8 9 8s4.500-8 9-8M3 16c4.500 0 4.500-8 9-8s4.500 8 9 8',
};
