import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { assemble } from '../assessment/assemble.ts';
import { parseFile } from './content-files.ts';

const folder = 'src/content/assessments/';

/** Reads the assessments together, because one may share questions with another. */
export function assessmentsLoader(): Loader {
	async function load(context: LoaderContext) {
		const root = new URL(folder, context.config.root);
		const names = (await readdir(root)).filter((name) => name.endsWith('.yaml')).sort();
		const files = await Promise.all(
			names.map(async (name): Promise<[string, unknown]> => {
				const { data, error } = parseFile(folder + name, await readFile(new URL(name, root), 'utf8'));
				if (error) throw new Error(`${folder}${name}: ${error}`);
				return [name.replace('.yaml', ''), data];
			}),
		);
		context.store.clear();
		for (const [id, assembled] of assemble(new Map(files))) {
			const data = await context.parseData({ id, data: assembled.data as Record<string, unknown> });
			context.store.set({ id, data, digest: context.generateDigest(data) });
		}
	}
	return {
		name: 'crosscurrent:assessments',
		load: async (context) => {
			await load(context);
			const root = fileURLToPath(new URL(folder, context.config.root));
			context.watcher?.on('all', (_event, path) => {
				// A mistake is shown by the content check; what was read before stays until it is mended.
				if (path.startsWith(root)) load(context).catch((error: unknown) => context.logger.error(String(error)));
			});
		},
	};
}
