import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { assembledAssessments, assessmentsFolder, writtenEditions } from './assessment-files.ts';

/** Loads the assessments, with what they share in its place. */
export function assessmentsLoader(): Loader {
	return {
		name: 'crosscurrent:assessments',
		load: async (context) => {
			const load = async () => {
				const assembled = await assembledAssessments(fileURLToPath(context.config.root));
				context.store.clear();
				for (const [id, { data: raw }] of assembled) {
					const data = await context.parseData({ id, data: raw as Record<string, unknown> });
					context.store.set({ id, data, digest: context.generateDigest(data) });
				}
			};
			whenChanged(context, assessmentsFolder, load);
			await load();
		},
	};
}

/** Loads the earlier editions of assessments. */
export function editionsLoader(): Loader {
	return {
		name: 'crosscurrent:editions',
		load: async (context) => {
			context.store.clear();
			for (const [id, raw] of await writtenEditions(fileURLToPath(context.config.root))) {
				const data = await context.parseData({ id, data: raw as Record<string, unknown> });
				context.store.set({ id, data, digest: context.generateDigest(data) });
			}
		},
	};
}

/** In the development server: does something again whenever a file of a folder is edited. */
export function whenChanged(
	{ config, watcher, logger }: LoaderContext,
	folder: string,
	again: () => Promise<void>,
): void {
	const path = fileURLToPath(new URL(folder, config.root));
	watcher?.on('all', (_event, changed) => {
		// A mistake is shown by the content check; what was read before stays until it is mended.
		if (changed.startsWith(path)) again().catch((error: unknown) => logger.error(String(error)));
	});
}
