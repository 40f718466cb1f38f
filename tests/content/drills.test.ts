/** The drills of the guide as they stand. */
import { readdirSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkDrill } from '../../src/drill/check.ts';
import { drillSchema } from '../../src/drill/schema.ts';
import type { Drill } from '../../src/drill/types.ts';
import { everyPath, walk } from '../../src/drill/walk.ts';

const folder = new URL('../../src/content/drills/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const drills = await Promise.all(
	files.map(async (file): Promise<[string, Drill]> => {
		const drill = drillSchema.parse(parse(await readFile(new URL(file, folder), 'utf8')));
		return [file, drill];
	}),
);

/** Names of the files of a kind, without folder and ending. */
async function known(pattern: string): Promise<Set<string>> {
	const names = new Set<string>();
	for await (const path of glob(pattern)) names.add(basename(path, extname(path)));
	return names;
}
const guidelines = await known('src/content/docs/guidelines/*/*.mdx');
const sources = await known('src/content/sources/*.yaml');

it('are ten or more, each with a place of its own in the list', () => {
	expect(drills.length).toBeGreaterThanOrEqual(10);
	expect(new Set(drills.map(([, { order }]) => order)).size).toBe(drills.length);
});

describe.each(drills)('%s', (file, drill) => {
	it('is named as its id says', () => {
		expect(file).toBe(`${drill.id}.yaml`);
	});

	it('fits together', () => {
		expect(checkDrill(drill)).toEqual([]);
	});

	it('names guidelines and sources that exist', () => {
		const choices = drill.situations.flatMap(({ choices }) => choices);
		expect(choices.filter(({ guideline }) => !guidelines.has(guideline))).toEqual([]);
		expect(choices.flatMap(({ sources }) => sources).filter((source) => !sources.has(source))).toEqual([]);
	});

	it('can be walked to an end on every path, with three to six decisions', () => {
		const paths = everyPath(drill, 7);
		expect(paths.length).toBeGreaterThanOrEqual(10);
		for (const { path, places } of paths) {
			const { taken, now, unknown } = walk(drill, path);
			expect(now, path.join(' → ')).toEqual({ ending: drill.endings.find(({ id }) => id === places.at(-1)) });
			expect(unknown).toEqual([]);
			expect(taken.map(({ choice }) => choice.id)).toEqual(path);
			expect([3, 4, 5, 6]).toContain(taken.length);
		}
	});
});
