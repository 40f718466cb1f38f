/** What an author meets: a build that stops, a server that says what is wrong until it is mended. */
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCheck } from '../../../src/guide/content-check.ts';

let root = '';
const page = 'src/content/docs/index.mdx';
const write = async (path: string, text: string) => {
	await mkdir(join(root, path, '..'), { recursive: true });
	await writeFile(join(root, path), text);
};
const sound = (title: string, type: string) => `---\ntitle: ${title}\ndescription: D\n${type}---\nText.\n`;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'crosscurrent-'));
	await write(page, sound('Home', 'type: home\n'));
	await write('src/content/docs/zh-cn/index.mdx', sound('首页', ''));
});
afterEach(() => rm(root, { recursive: true }));

const logger = () => ({ info: vi.fn(), error: vi.fn() });

async function setUp(command: 'build' | 'dev') {
	const { hooks } = contentCheck();
	const log = logger();
	const parameters = {
		config: { root: pathToFileURL(`${root}/`) },
		command,
		logger: log as unknown as AstroIntegrationLogger,
	};
	await hooks['astro:config:setup']?.(parameters as HookParameters<'astro:config:setup'>);
	return { hooks, log };
}

test('a build of sound content goes on, a build of unsound content stops with file, field and remedy', async () => {
	await setUp('build');
	await write(page, sound('Home', 'type: hom\n'));
	await expect(setUp('build')).rejects.toThrow(`${page} → type: `);
	await rm(join(root, page));
	await expect(setUp('build')).rejects.toThrow(`has no English twin. Add ${page}`);
});

test('the development server names a mistake in the terminal and in the browser until it is mended', async () => {
	const { hooks, log } = await setUp('dev');
	const heard = new Map<string, (event: string, file: string) => void>();
	const connected: (() => void)[] = [];
	const send = vi.fn<(message: { type: string; err?: { message: string } }) => void>();
	const server = {
		watcher: { on: (name: string, listener: (event: string, file: string) => void) => heard.set(name, listener) },
		ws: { send, on: (_name: string, listener: () => void) => connected.push(listener) },
	};
	await hooks['astro:server:setup']?.({ server, logger: log } as unknown as HookParameters<'astro:server:setup'>);

	await write(page, sound('Home', ''));
	heard.get('all')!('change', join(root, page));
	const mistake = `${page} → type: is missing. Say what kind of page this is, for example \`type: page\`.`;
	await vi.waitFor(() => expect(send).toHaveBeenCalled());
	expect(log.error.mock.calls.join()).toContain(mistake);
	expect(send.mock.lastCall![0]).toMatchObject({
		type: 'error',
		err: { message: expect.stringContaining(mistake) as string },
	});

	// A page opened later is told as well.
	send.mockClear();
	connected.forEach((listener) => listener());
	expect(send.mock.lastCall![0].type).toBe('error');

	await write(page, sound('Home', 'type: home\n'));
	heard.get('all')!('change', join(root, page));
	await vi.waitFor(() => expect(send.mock.lastCall![0]).toEqual({ type: 'full-reload' }));
});
