import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['dist/', '.astro/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/'] },
	{
		files: ['**/*.{ts,tsx}'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			// A number in a template is what the reader is meant to see.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Array ends and regular-expression groups whose presence the line before has shown.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// `() => doIt()` is what a handler looks like.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// A place that must be filled and is not needed.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
			],
		},
	},
	...astro.configs.recommended,
	...astro.configs['jsx-a11y-recommended'],
	{
		files: ['**/*.astro'],
		rules: {
			// Rendered Markdown of our own pages; nothing a reader wrote ever reaches it.
			'astro/no-set-html-directive': 'off',
		},
	},
	{
		files: ['**/*.tsx'],
		...jsxA11y.configs.recommended,
	},
	{
		files: ['scripts/**/*.mjs', '*.js'],
		languageOptions: { globals: globals.node },
	},
	{
		// The core can be moved to any page, worker, course package or server: it knows only its own data.
		files: ['src/{assessment,drill}/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [
								'astro',
								'astro:*',
								'astro/*',
								'@astrojs/*',
								'preact',
								'preact/*',
								'@preact/*',
								'nanostores',
								'@nanostores/*',
								'node:*',
								'../*',
								// A drill speaks the core's words.
								'!../assessment',
								'!../assessment/*',
								'~/*',
							],
							message:
								'src/assessment/ and src/drill/ are the pure core: they import nothing from Astro, Preact, the DOM, the stores or the site.',
						},
					],
				},
			],
			'no-restricted-globals': [
				'error',
				...[
					'window',
					'document',
					'navigator',
					'location',
					'localStorage',
					'sessionStorage',
					'fetch',
					'crypto',
					'process',
				].map((name) => ({
					name,
					message: 'src/assessment/ and src/drill/ are the pure core: what they need is passed to them.',
				})),
			],
		},
	},
);
