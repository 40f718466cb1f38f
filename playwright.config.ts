import { defineConfig } from '@playwright/test';

/** The site at a domain root, and the same site below a base path. TEST_PORT lets two working copies be tested at once. */
export const rootPort = Number(process.env['TEST_PORT'] ?? 4391);
export const basePort = rootPort + 1;

/** Switches that keep Chromium from calling anybody; `--no-sandbox` because CI runs as root. */
export const quietly = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export default defineConfig({
	testDir: 'tests/browser',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: [['list']],
	timeout: 60_000,
	// A machine under load can miss a moment once; a fault fails twice, and a test that needed both tries is named.
	retries: 1,
	use: {
		baseURL: `http://localhost:${rootPort}/`,
		// What a page shows is to come from the site as it is built now.
		serviceWorkers: 'block',
		trace: 'retain-on-failure',
		launchOptions: {
			...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
			args: quietly,
		},
	},
	webServer: [
		{ command: 'node scripts/serve.ts dist', env: { PORT: String(rootPort), BASE_PATH: '/' }, port: rootPort },
		{
			command: 'node scripts/serve.ts .cache/dist-guide',
			env: { PORT: String(basePort), BASE_PATH: '/guide' },
			port: basePort,
		},
	],
});
