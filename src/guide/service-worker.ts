/**
 * Writes the service worker, after everything else is built: `src/offline/worker/service-worker.ts` in one file, with the list of what it
 * keeps. It changes when any of that changes, which is how browsers learn of a new version.
 */
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { addressOf, isCompressible, isKept, printOf } from '../offline/files.ts';

/** What a browser keeps of a built site. */
export interface Kept {
	/** Address below the base path → print. */
	readonly prints: Readonly<Record<string, string>>;
	/** What all of it takes as it is kept, in bytes; also what it takes to load it from a server that compresses. */
	readonly bytes: number;
}

/** Reads a built site. The order is always the same, so that nothing changes where nothing has changed. */
export async function keptOf(folder: string): Promise<Kept> {
	const files: string[] = [];
	for await (const name of glob('**/*', { cwd: folder })) {
		const file = name.replaceAll('\\', '/');
		if (isKept(file) && (await stat(join(folder, file))).isFile()) files.push(file);
	}
	const prints: Record<string, string> = {};
	let bytes = 0;
	for (const file of files.sort()) {
		const body = await readFile(join(folder, file));
		const address = addressOf(file);
		prints[address] = await printOf(body);
		bytes += isCompressible(address) ? gzipSync(body).length : body.length;
	}
	return { prints, bytes };
}

/** Writes the service worker of a built site into its folder, and says what it will keep. */
export async function writeServiceWorker(folder: string): Promise<Kept> {
	const kept = await keptOf(folder);
	await build({
		configFile: false,
		logLevel: 'warn',
		define: { __KEPT__: JSON.stringify(kept.prints), __KEPT_BYTES__: String(kept.bytes) },
		build: {
			outDir: folder,
			emptyOutDir: false,
			copyPublicDir: false,
			lib: {
				entry: fileURLToPath(new URL('../offline/worker/service-worker.ts', import.meta.url)),
				formats: ['iife'],
				name: 'worker',
				fileName: () => 'service-worker.js',
			},
		},
	});
	return kept;
}

export function serviceWorker(): AstroIntegration {
	return {
		name: 'crosscurrent:service-worker',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { prints, bytes } = await writeServiceWorker(fileURLToPath(dir));
				logger.info(`Offline copy: ${Object.keys(prints).length} files, ${(bytes / 1e6).toFixed(1)} MB.`);
			},
		},
	};
}
