/** The commands as a person on a strange machine meets them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'crosscurrent-'));
const taken: Server = createServer();
const running: ChildProcess[] = [];
let port = 0;

beforeAll(async () => {
	writeFileSync(join(folder, 'index.html'), '<h1>front</h1>');
	writeFileSync(join(folder, '404.html'), '<h1>nowhere</h1>');
	taken.listen(0);
	await once(taken, 'listening');
	port = (taken.address() as { port: number }).port;
});
afterAll(() => {
	taken.close();
	for (const child of running) child.kill();
	rmSync(folder, { recursive: true });
});

/** Starts the server and returns the first line it prints. */
async function serve(env: Record<string, string>): Promise<string> {
	const child = spawn(process.execPath, ['scripts/serve.ts', folder], { env: { ...process.env, PORT: '', ...env } });
	running.push(child);
	const [line] = (await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])) as [Buffer];
	return line.toString();
}

test('a port that was asked for and is taken is named', async () => {
	expect(await serve({ PORT: String(port) })).toContain(`Port ${port} is taken.`);
});

test('without one, the server takes the next free port and prints the address, base path included', async () => {
	const line = await serve({ FIRST_PORT: String(port), BASE_PATH: '/guide' });
	const address = /http:\/\/localhost:(\d+)\/guide\//.exec(line)!;
	expect(Number(address[1])).toBeGreaterThan(port);
	expect(await (await fetch(address[0])).text()).toContain('front');
	const missing = await fetch(`${address[0]}nowhere/`);
	expect(missing.status).toBe(404);
	expect(await missing.text()).toContain('nowhere');
	renameSync(join(folder, '404.html'), join(folder, 'elsewhere.html'));
	const plain = await fetch(`${address[0]}nowhere/`);
	expect([plain.status, await plain.text()]).toEqual([404, 'Not found\n']);
	const outside = await fetch(new URL('/', address[0]), { redirect: 'manual' });
	expect(outside.headers.get('location')).toBe('/guide/');
});

test('a folder without a site says what to run', () => {
	const { stderr, status } = spawnSync(process.execPath, ['scripts/serve.ts', join(folder, 'nothing')], {
		encoding: 'utf8',
	});
	expect(status).toBe(1);
	expect(stderr).toContain('npm run build');
});

test('a browser that is not where CHROMIUM_PATH says is named, not replaced', () => {
	const script = "import('./scripts/browser.mjs').then(({ browser }) => browser())";
	const { stderr, status } = spawnSync(process.execPath, ['-e', script], {
		encoding: 'utf8',
		env: { ...process.env, CHROMIUM_PATH: '/no/such/browser' },
	});
	expect(status).toBe(1);
	expect(stderr).toContain('CHROMIUM_PATH is /no/such/browser, where there is no file.');
});
