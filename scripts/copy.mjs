/** A second project beside this one, to build it with other content. */
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const parts = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.ts', 'site.config.ts'];

/**
 * Copies what a build needs into a folder, anew, with these packages.
 * @param {string} folder
 * @param {string} [additions] a folder laid over it, with the same paths
 */
export function copyProject(folder, additions) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
	if (additions && existsSync(additions)) cpSync(additions, folder, { recursive: true });
	symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'dir');
}
