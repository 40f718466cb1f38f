/**
 * `npm run measure`: Lighthouse (mobile) on the built site, in Chromium, with the pages served from this machine. Prints
 * the four scores and the largest contentful paint of each page.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import lighthouse from 'lighthouse';
import { browser as findBrowser } from './browser.mjs';

const pages = ['', 'zh-cn/', 'guidelines/legal-risk/uploading-a-customer-list/', 'assessments/going-out/'];
const port = 4396;
const debuggingPort = 4397;

const server = spawn('node', ['scripts/serve.ts', 'dist'], {
	env: { ...process.env, PORT: String(port), BASE_PATH: '/' },
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
console.log(line.toString().trim());
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		`--remote-debugging-port=${debuggingPort}`,
	],
});
try {
	for (const path of pages) {
		const run = await lighthouse(`http://localhost:${port}/${path}`, { port: debuggingPort, logLevel: 'error' });
		if (!run) throw new Error(`Lighthouse said nothing about /${path}.`);
		const { categories, audits } = run.lhr;
		const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`);
		console.log(`/${path}: ${scores.join(', ')}; LCP ${audits['largest-contentful-paint']?.displayValue ?? '?'}`);
		for (const [id, audit] of Object.entries(audits)) {
			if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
				console.log(`  ${id}: ${audit.title}`);
		}
	}
} finally {
	await browser.close();
	server.kill();
}
