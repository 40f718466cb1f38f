/** The drills of the guide as they stand. What the content check says of each is tested with the other content. */
import { describe, expect, it } from 'vitest';
import { decisions } from '../../src/drill/check.ts';
import { everyPath, walk } from '../../src/drill/walk.ts';
import { readDrills } from '../../src/guide/drill-files.ts';

const drills = await readDrills();
const [fewest, most] = decisions;

it('are ten or more, in the order of their places', () => {
	expect(drills.length).toBeGreaterThanOrEqual(10);
	expect(drills.map(({ order }) => order)).toEqual(drills.map((_, index) => index + 1));
});

describe.each(drills)('$id', (drill) => {
	it('can be walked to an end on every path, with three to six decisions', () => {
		const paths = everyPath(drill, most + 1);
		expect(paths.length).toBeGreaterThanOrEqual(10);
		for (const { path, places } of paths) {
			const { taken, now, unknown } = walk(drill, path);
			expect(now, path.join(' → ')).toEqual({ ending: drill.endings.find(({ id }) => id === places.at(-1)) });
			expect(unknown).toEqual([]);
			expect(taken.map(({ choice }) => choice.id)).toEqual(path);
			expect(taken.length).toBeGreaterThanOrEqual(fewest);
			expect(taken.length).toBeLessThanOrEqual(most);
		}
	});
});
