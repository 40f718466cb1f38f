import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// Reading all content, or drawing a picture, takes a busy machine a while.
		testTimeout: 30_000,
		include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
		coverage: {
			provider: 'v8',
			include: ['src/{assessment,drill}/**/*.ts'],
			thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
		},
	},
});
