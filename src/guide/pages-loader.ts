import { fileURLToPath } from 'node:url';
import { docsLoader } from '@astrojs/starlight/loaders';
import type { Loader } from 'astro/loaders';
import { assembledAssessments, assessmentsFolder } from './assessment-files.ts';
import { assessmentPages, isDescribed } from './assessment-pages.ts';
import { whenAssessmentsChange } from './assessments-loader.ts';

/** Loads the pages that are written, and adds those that come with each assessment. */
export function pagesLoader(): Loader {
	const written = docsLoader();
	return {
		name: 'crosscurrent:pages',
		load: async (context) => {
			const add = async () => {
				for (const [id, { data: raw }] of await assembledAssessments(fileURLToPath(context.config.root))) {
					// One that does not say what it is called has no pages; the content check says so.
					for (const page of isDescribed(raw) ? assessmentPages(raw) : []) {
						const data = await context.parseData(page);
						const filePath = `${assessmentsFolder}${id}.yaml`;
						context.store.set({ id: page.id, data, filePath, digest: context.generateDigest(data) });
					}
				}
			};
			await written.load(context);
			whenAssessmentsChange(context, add);
			await add();
		},
	};
}
