/** Servers that a test may cut off or change, and small sites to do it with. */
import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeServiceWorker } from '../../src/guide/service-worker.ts';

export interface Server extends AsyncDisposable {
	/** `http://localhost:…` */
	readonly origin: string;
	/** Paths asked for since the last time this was emptied. */
	readonly asked: string[];
	/** Paths that are not found though they are there. */
	readonly broken: Set<string>;
	/** From now on nobody answers. */
	cut(): Promise<void>;
}

/** Serves folders as any static server would, with nothing of our own: base path → folder. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Server> {
	const asked: string[] = [];
	const broken = new Set<string>();
	// `dev` reads the folder anew each time, so that a test can publish a new version.
	const sites = Object.entries(folders).map(([base, folder]) => [base, sirv(folder, { dev: true })] as const);
	sites.sort(([a], [b]) => b.length - a.length);
	const listener: RequestListener = (request, response) => {
		const url = request.url ?? '/';
		asked.push(url.replace(/\?.*/, ''));
		const [base = '/', site] = sites.find(([prefix]) => url.startsWith(prefix)) ?? [];
		const lost = () => {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
		};
		if (!site || broken.has(asked.at(-1)!)) {
			lost();
			return;
		}
		request.url = url.slice(base.length - 1);
		site(request, response, lost);
	};
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const { port } = server.address() as AddressInfo;
	const cut = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { origin: `http://localhost:${port}`, asked, broken, cut, [Symbol.asyncDispose]: cut };
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'crosscurrent-'));

/** A few pages of a built site, with all they need and a service worker for just that. */
export async function smallSite(built = 'dist'): Promise<string> {
	const folder = temporaryFolder();
	const data = readdirSync(join(built, 'assessments')).filter((name) => name.endsWith('.json'));
	const parts = [
		'_astro',
		'404.html',
		'favicon.svg',
		'about/index.html',
		'assessments/pulse/index.html',
		'reference/offline',
		'zh-cn/404',
		'zh-cn/about/index.html',
		'zh-cn/reference/offline',
		...data.map((name) => `assessments/${name}`),
	];
	for (const part of parts) cpSync(join(built, part), join(folder, part), { recursive: true });
	await writeServiceWorker(folder);
	return folder;
}

/** Waits until this browser holds a whole copy and answers this page from it. */
export async function copyReady(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
		timeout: 60_000,
	});
}

/** What a page gets when it asks for a file. */
export const ask = (page: Page, path: string): Promise<string> =>
	page.evaluate(async (address) => {
		const response = await fetch(address);
		return response.ok ? response.text() : String(response.status);
	}, path);
