/**
 * `npm run serve [folder]`: serves a built site as any static host would, below its base path, and prints the address.
 * Port 4321 (or FIRST_PORT) and, if it is taken, the next free one. A port asked for with PORT is used or named as taken.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { site } from '../site.config.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const base = site.base.replace(/\/?$/, '/');
const asked = process.env['PORT'] || undefined;

if (!existsSync(join(folder, 'index.html'))) {
	console.error(`${folder} holds no built site. Run \`npm run build\` first, or \`npm start\`, which does both.`);
	process.exit(1);
}

const files = sirv(folder, { etag: true });
const compress = compression();

/** The page for an address that leads nowhere, in the language of the address. */
function notFound(request: IncomingMessage, response: ServerResponse) {
	const pages = [...(request.url?.startsWith('/zh-cn/') ? ['zh-cn/404/index.html'] : []), '404.html'];
	const page = pages.map((name) => join(folder, name)).find((file) => existsSync(file));
	response.writeHead(404, { 'content-type': `text/${page ? 'html' : 'plain'}; charset=utf-8` });
	response.end(page ? readFileSync(page) : 'Not found\n');
}

const server = createServer((request, response) => {
	const url = request.url ?? '/';
	if (!url.startsWith(base)) {
		response.writeHead(302, { location: base }).end();
		return;
	}
	request.url = url.slice(base.length - 1);
	compress(request as never, response as never, () => files(request, response, () => notFound(request, response)));
});

let port = Number(asked ?? process.env['FIRST_PORT'] ?? 4321);
const last = asked ? port : port + 20;
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE') throw error;
	if (port === last) {
		console.error(`Port ${port} is taken. Close what uses it, or choose another: PORT=8080 npm start`);
		process.exit(1);
	}
	server.listen(++port);
});
server.on('listening', () => console.log(`Crosscurrent is at http://localhost:${port}${base}  (end with Ctrl+C)`));
server.listen(port);
