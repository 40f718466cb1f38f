/** `npm test`: everything CI checks, in the order in which a failure is cheapest to find. */
import { build, install, run } from './setup.mjs';

install();
const { browser } = await import('./browser.mjs');
const chromium = await browser();

const steps = [
	['content', () => run('node', ['scripts/check-content.ts'])],
	[
		'types',
		() =>
			run('astro', ['check', '--minimumFailingSeverity', 'hint']) &&
			// What runs in no window is checked by itself.
			run('tsc', ['--project', 'src/offline/worker']),
	],
	['lint', () => run('eslint', ['.', '--max-warnings', '0'])],
	['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
	['unit and content tests', () => run('vitest', ['run', '--coverage'])],
	[
		'browser tests',
		() => {
			build();
			// The same site as somebody's own copy: below a base path, with a link to correct it and an assessment of their own.
			build(
				'.cache/dist-guide',
				{ BASE_PATH: '/guide', EDIT_BASE: 'https://example.org/edit/main/' },
				'tests/browser/own-copy',
			);
			return run('playwright', ['test'], { CHROMIUM_PATH: chromium });
		},
	],
];

let passed = 0;
for (const [name, step] of steps) {
	const started = Date.now();
	console.log(`\n── ${name} ──`);
	if (!step()) {
		console.error(`\nThe step “${name}” failed.\nchecks: ${passed} passed, 1 failed`);
		process.exit(1);
	}
	passed += 1;
	console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\nchecks: ${passed} passed, 0 failed`);
