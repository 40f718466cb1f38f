/** Reads the drills from their files, for the site and the tests. */
import { drillSchema } from '../drill/schema.ts';
import type { Drill } from '../drill/types.ts';
import { readYaml } from './content-files.ts';

export const drillsFolder = 'src/content/drills/';

/**
 * Every drill, in the order of its list.
 * @param root the project's root
 * @throws if one is not as the schema says; what fits together is for `checkDrill`
 */
export async function readDrills(root = process.cwd()): Promise<Drill[]> {
	const drills = [...(await readYaml(root, drillsFolder)).values()].map((data) => drillSchema.parse(data));
	return drills.sort((a, b) => a.order - b.order);
}
