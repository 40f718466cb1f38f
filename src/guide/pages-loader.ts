import { fileURLToPath } from 'node:url';
import { docsLoader } from '@astrojs/starlight/loaders';
import type { Loader } from 'astro/loaders';
import { assembledAssessments, assessmentsFolder } from './assessment-files.ts';
import { assessmentPages, isDescribed, type Described, type MadePage } from './assessment-pages.ts';
import { whenChanged } from './assessments-loader.ts';
import { readYaml } from './content-files.ts';
import { drillsFolder } from './drill-files.ts';
import { drillPages } from './drill-pages.ts';

/** What brings pages along: the folder it lies in, how it is read, by the names of its files, and its pages. */
interface Series {
	readonly folder: string;
	readonly read: (root: string) => Promise<Iterable<[name: string, raw: unknown]>>;
	readonly pages: (described: Described) => MadePage[];
}

const series: readonly Series[] = [
	{
		folder: assessmentsFolder,
		read: async (root) => [...(await assembledAssessments(root))].map(([id, { data }]) => [id, data]),
		pages: assessmentPages,
	},
	{ folder: drillsFolder, read: (root) => readYaml(root, drillsFolder), pages: drillPages },
];

/** Loads the pages that are written, and adds those that come with each assessment and each drill. */
export function pagesLoader(): Loader {
	const written = docsLoader();
	return {
		name: 'crosscurrent:pages',
		load: async (context) => {
			const add = async ({ folder, read, pages }: Series) => {
				for (const [name, raw] of await read(fileURLToPath(context.config.root))) {
					// What does not say what it is called has no pages; the content check says so.
					for (const page of isDescribed(raw) ? pages(raw) : []) {
						const data = await context.parseData(page);
						const filePath = `${folder}${name}.yaml`;
						context.store.set({ id: page.id, data, filePath, digest: context.generateDigest(data) });
					}
				}
			};
			await written.load(context);
			for (const each of series) {
				whenChanged(context, each.folder, () => add(each));
				await add(each);
			}
		},
	};
}
