/**
 * The service worker: keeps a copy of the site in the browser, for use without a connection. The build makes it into
 * `/service-worker.js` and writes into it which files belong to this version (src/guide/service-worker.ts).
 *
 * **No page ever gets a script or data of another version.**
 *
 * - A file is kept under its address and its print, and refused if its content has another print. A version is put to
 *   use when it is complete, so that its pages find everything of it here.
 * - A new version waits beside the old one, which goes on serving its pages, until a reader asks for it or no page is
 *   open. Then every tab reloads.
 * - A client (a page, or a worker of one) that is not of this version is marked as a stranger: a page that was open when
 *   this version took over, or a page that came from the network. A stranger gets its data from the network, never from
 *   the copy. Files in `_astro/` carry their version in their name and are right for everybody.
 *
 * With `?visited` in its own address, for readers who save data, the worker loads nothing by itself: it asks the network
 * first and keeps what it gets.
 */
import { isCompressible, printOf } from '../files.ts';
import { ASK_STATE, TAKE_OVER, type CopyState, type Visited } from '../messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Address below the base path → print. */
declare const __KEPT__: Readonly<Record<string, string>>;
/** What all of them take, in bytes. */
declare const __KEPT_BYTES__: number;

/** How many files are fetched at a time: few enough to leave the line to what a reader asks for. */
const AT_ONCE = 4;
/** How long to wait before a file that could not be had is asked for again, in milliseconds. */
const PAUSES = [1_000, 5_000];
/** Kept even by those who save data: what says that a page is not there. */
const ESSENTIAL = /^((zh-cn\/)?reference\/offline\/|_astro\/.*\.css)$/;
/** Says in a stored answer that its body is compressed. */
const PACKED = 'x-packed';

const prints = new Map(Object.entries(__KEPT__));
const { scope } = self.registration;
const onlyVisited = new URL(self.location.href).searchParams.has('visited');

/** The scope is in the name, so that two copies of the site on one origin leave each other's alone. */
const openCopy = () => caches.open(`crosscurrent ${scope}`);
const keyOf = (path: string) => `${scope}${path}?print=${prints.get(path)!}`;
const strangerKeyOf = (clientId: string) => `${scope}?stranger=${clientId}`;

/** Loads what is missing of this version. Fails if any file cannot be had; what was had stays for the next attempt. */
async function install(): Promise<void> {
	// Pages of a worker that keeps what was visited come from the network: nothing has to wait for them.
	if (onlyVisited || new URL(self.registration.active?.scriptURL ?? scope).search) void self.skipWaiting();
	const copy = await openCopy();
	const there = new Set((await copy.keys()).map(({ url }) => url));
	const missing = [...prints.keys()].filter(
		(path) => !there.has(keyOf(path)) && (!onlyVisited || ESSENTIAL.test(path)),
	);
	if (!onlyVisited) await expectRoom(missing.length / prints.size);
	const rest = missing.values();
	const load = async () => {
		for (const path of rest) await store(copy, path, await fetchPatiently(path));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, load));
}

/**
 * @param part of a whole copy that is yet to be loaded, 0 to 1
 * @throws if the browser would not take that much, before anything is loaded in vain
 */
async function expectRoom(part: number): Promise<void> {
	const { quota, usage } = await navigator.storage.estimate();
	if (quota !== undefined && usage !== undefined && quota - usage < part * __KEPT_BYTES__)
		throw new Error('There is no room for a copy.');
}

/** Fetches a file, again if the connection fails. */
async function fetchPatiently(path: string, pauses: readonly number[] = PAUSES): Promise<Response> {
	const [pause, ...later] = pauses;
	try {
		return await fetch(scope + path, { cache: 'no-cache', priority: 'low' });
	} catch (error) {
		if (pause === undefined) throw error;
		await new Promise((resolve) => setTimeout(resolve, pause));
		return fetchPatiently(path, later);
	}
}

async function isOfThisVersion(path: string, response: Response): Promise<boolean> {
	return (await printOf(await response.arrayBuffer())) === prints.get(path);
}

/**
 * Puts a file into the copy, compressed.
 * @throws if it is not the file of this version, or does not fit
 */
async function store(copy: Cache, path: string, response: Response): Promise<void> {
	if (!(await isOfThisVersion(path, response.clone()))) throw new Error(`${path} is of another version.`);
	const body = await response.arrayBuffer();
	const headers = new Headers(response.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	if (!isCompressible(path)) {
		await copy.put(keyOf(path), new Response(body, { headers }));
		return;
	}
	headers.set(PACKED, 'gzip');
	const packed = new Response(body).body!.pipeThrough(new CompressionStream('gzip'));
	await copy.put(keyOf(path), new Response(await new Response(packed).arrayBuffer(), { headers }));
}

/** A file of the copy, `undefined` if it is not there. */
async function kept(path: string, status = 200): Promise<Response | undefined> {
	const found = prints.has(path) ? await (await openCopy()).match(keyOf(path)) : undefined;
	if (!found) return undefined;
	const headers = new Headers(found.headers);
	headers.delete(PACKED);
	const body = found.headers.has(PACKED) ? found.body!.pipeThrough(new DecompressionStream('gzip')) : found.body;
	return new Response(body, { status, headers });
}

/** Removes what is not of this version, and marks who is. */
async function activate(): Promise<void> {
	const copy = await openCopy();
	const wanted = new Set([...prints.keys()].map(keyOf));
	for (const request of await copy.keys()) if (!wanted.has(request.url)) await copy.delete(request);
	const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	await Promise.all(open.filter(({ url }) => url.startsWith(scope)).map(({ id }) => markAsStranger(id)));
	// From now on the scripts of these pages are here, should the connection be lost.
	await self.clients.claim();
}

async function markAsStranger(clientId: string): Promise<void> {
	if (clientId) await (await openCopy()).put(strangerKeyOf(clientId), new Response());
}

async function isStranger(clientId: string): Promise<boolean> {
	return (await (await openCopy()).match(strangerKeyOf(clientId))) !== undefined;
}

/** Keeps what the network gave, if it is of this version and there is room. */
async function keep(path: string, response: Response): Promise<void> {
	try {
		await store(await openCopy(), path, response);
	} catch {
		// The reader has it all the same.
	}
}

/** Keeps a page that came from the network. One that is not of this version makes its client a stranger. */
async function keepPage(path: string, response: Response, clientId: string): Promise<void> {
	if (prints.has(path) && (await isOfThisVersion(path, response.clone()))) await keep(path, response);
	else await markAsStranger(clientId);
}

/** Answers somebody who opens a page. */
async function openPage(event: FetchEvent, path: string): Promise<Response> {
	const { request, resultingClientId } = event;
	const here = onlyVisited ? undefined : await kept(path);
	if (here) return here;
	try {
		const response = await fetch(request);
		if (response.status === 404) return (await notFound(path)) ?? response;
		if (response.ok) event.waitUntil(keepPage(path, response.clone(), resultingClientId));
		return response;
	} catch {
		return (await kept(path)) ?? (await missing(path));
	}
}

/** Answers a page that asks for a file of this version. */
async function openFile(event: FetchEvent, path: string): Promise<Response> {
	const { request, clientId, resultingClientId } = event;
	const stranger = !path.startsWith('_astro/') && (await isStranger(clientId));
	// A worker of a stranger is one, too.
	if (stranger) await markAsStranger(resultingClientId);
	if (stranger) return fetch(request);
	const here = onlyVisited ? undefined : await kept(path);
	if (here) return here;
	try {
		const response = await fetch(request);
		if (!response.ok) return response;
		// Lost from the copy: of another version it would be worse than nothing.
		if (!onlyVisited && !(await isOfThisVersion(path, response.clone()))) return Response.error();
		event.waitUntil(keep(path, response.clone()));
		return response;
	} catch {
		return (await kept(path)) ?? Response.error();
	}
}

const languageFolder = (path: string) => (/^zh-cn(\/|$)/.exec(path) ? 'zh-cn/' : '');

async function notFound(path: string): Promise<Response | undefined> {
	return kept(languageFolder(path) ? 'zh-cn/404/' : '404.html', 404);
}

/** The answer without a connection to who asks for a page that is not in the copy. */
async function missing(path: string): Promise<Response> {
	// As a server of files does.
	for (const folder of [`${path}/`, path.replace(/index\.html$/, '')])
		if (folder !== path && prints.has(folder)) return Response.redirect(scope + folder, 301);
	// A whole copy has every page: another address than theirs is none.
	const isPage = /(^|\/|\.html|\/[^./]+|^[^./]+)$/.test(path);
	const answer = isPage && !onlyVisited ? await notFound(path) : undefined;
	return answer ?? (await kept(`${languageFolder(path)}reference/offline/`, 503)) ?? Response.error();
}

async function state(): Promise<CopyState> {
	const there = new Set((await (await openCopy()).keys()).map(({ url }) => url));
	const have = [...prints.keys()].filter((path) => there.has(keyOf(path))).length;
	return { have, of: prints.size, bytes: __KEPT_BYTES__ };
}

/** The path below the base path of an address of this copy of the site. */
function pathOf(address: string): string | undefined {
	const { origin, pathname } = new URL(address);
	const url = origin + pathname;
	return url.startsWith(scope) ? url.slice(scope.length) : undefined;
}

self.addEventListener('install', (event) => {
	event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const path = pathOf(request.url);
	if (request.method !== 'GET' || path === undefined) return;
	if (request.mode === 'navigate') event.respondWith(openPage(event, path));
	else if (prints.has(path)) event.respondWith(openFile(event, path));
});

self.addEventListener('message', (event) => {
	const message = event.data as typeof ASK_STATE | typeof TAKE_OVER | Visited;
	if (message === TAKE_OVER) event.waitUntil(self.skipWaiting());
	else if (message === ASK_STATE) {
		const [port] = event.ports;
		event.waitUntil(state().then((answer) => port?.postMessage(answer)));
	} else {
		const paths = new Set(message.visited.map(pathOf));
		const load = async (path = '') => {
			if (prints.has(path)) await keep(path, await fetch(scope + path));
		};
		event.waitUntil(Promise.all([...paths].map(load)));
	}
});
