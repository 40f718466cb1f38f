import type { Loader } from 'astro/loaders';

/**
 * A loader that goes on past an entry whose data does not fit, and past a file that cannot be read. Only while an author writes: otherwise one mistake in one
 * file would end the development server before the content check can show, in the browser, what to mend. A build takes
 * the loader as it is, and stops.
 */
export function forgiving(loader: Loader): Loader {
	if (!import.meta.env.DEV) return loader;
	return {
		...loader,
		load: (context) =>
			loader
				.load({
					...context,
					parseData: (entry) => context.parseData(entry).catch(() => entry.data),
				})
				.catch((error: unknown) => {
					context.logger.error(String(error));
				}),
	};
}
