import { defineConfig } from 'vitest/config';

/** For `npm run test:mutation`: the tests of the core, and nothing else. */
export default defineConfig({
	test: {
		include: ['tests/unit/assessment/**/*.test.ts'],
		// The demo has one of everything; those on the site take ten times as long.
		exclude: ['tests/unit/assessment/published.test.ts'],
		// They share nothing that a test could change, and load in a third of the time.
		isolate: false,
		// What is slow is not found wrong.
		testTimeout: 60_000,
	},
});
