import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The policy of one page: only our own files, and only the inline scripts that the build itself wrote, by their hash.
 * `wasm-unsafe-eval` is for the search index; inline styles stay allowed because Starlight and charts set `style`
 * attributes. Astro's own `security.csp` does not see the inline scripts of Starlight, hence this step after the build.
 */
export function policyFor(html: string): string {
	const hashes = new Set<string>();
	for (const [, source = ''] of html.matchAll(inlineScript)) {
		hashes.add(`'sha256-${createHash('sha256').update(source).digest('base64')}'`);
	}
	return [
		"default-src 'self'",
		["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
}

/** Writes a content security policy into every built page. */
export function contentSecurityPolicy(): AstroIntegration {
	return {
		name: 'crosscurrent:content-security-policy',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				for await (const name of glob('**/*.html', { cwd: root })) {
					const file = join(root, name);
					const html = await readFile(file, 'utf8');
					const tag = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
					await writeFile(
						file,
						html.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => charset + tag),
					);
				}
			},
		},
	};
}
