/** The part of the offline copy that runs in a page: registers the service worker and says when a newer version waits. */
import { ASK_STATE, TAKE_OVER, type CopyState, type ReloadEvent, type Visited } from './messages.ts';

/** Only these tell; the others are taken to have enough. */
interface Connection {
	readonly saveData?: boolean;
}

/** Asks everybody on the page whether a reload would lose anything. */
const mayReload = () => dispatchEvent(new Event('crosscurrent:reload' satisfies ReloadEvent, { cancelable: true }));

/** Where the service worker of the copy of the site at `base` lies. */
const script = (base: string) => new URL(`${base}service-worker.js`, location.href).href;

/** Whether this browser can keep a copy of this page's site. */
export function canKeepCopy(): boolean {
	return 'serviceWorker' in navigator && 'CompressionStream' in window;
}

/** The registration of this copy of the site; not that of one that lies above it. */
async function registrationOf(base: string): Promise<ServiceWorkerRegistration | undefined> {
	const found = await navigator.serviceWorker.getRegistration(base);
	return found?.scope === new URL(base, location.href).href ? found : undefined;
}

/** Whether this is a computer's own address, at which another site may be served tomorrow. */
const isLocal = () => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

/** Whether the server answers, and knows this site no more. */
async function isGone(base: string): Promise<boolean> {
	const answer = await fetch(script(base), { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	return answer?.status === 404;
}

/** Removes the copy, and shows what is served in its place. */
async function leave(base: string): Promise<void> {
	await (await registrationOf(base))?.unregister();
	await caches.delete(`crosscurrent ${new URL(base, location.href).href}`);
	location.reload();
}

/**
 * Keeps a copy of the site in the browser, and keeps it up to date.
 *
 * @param base the base path, with a slash at its end
 * @param notice tells the reader that a newer version is ready; hidden until then
 * @param first the service worker that answered for this page when it was opened
 * @throws where the browser refuses; the site works as before
 */
export async function keepCopy(base: string, notice: HTMLElement, first: ServiceWorker | null): Promise<void> {
	if (!canKeepCopy()) return;
	if (first && isLocal() && (await isGone(base))) return leave(base);
	const show = (reload: () => void) => {
		notice.hidden = false;
		notice.querySelector<HTMLElement>('[data-reload]')!.onclick = reload;
		notice.querySelector<HTMLElement>('[data-later]')!.onclick = () => (notice.hidden = true);
	};
	const { serviceWorker } = navigator;
	const whole = script(base);
	const visited = `${whole}?visited`;
	let before = first;
	let asked = false;

	const reload = (waiting?: ServiceWorker | null) => {
		asked = true;
		if (waiting) waiting.postMessage(TAKE_OVER);
		else location.reload();
	};
	const changed = () => {
		const old = before?.scriptURL;
		before = serviceWorker.controller;
		if (old === whole) {
			// The page is of the version that has just gone.
			if (asked || mayReload()) location.reload();
			else show(() => reload());
		} else if (before?.scriptURL === visited) {
			const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
			before.postMessage({ visited: [location.href, ...loaded] } satisfies Visited);
		}
	};
	serviceWorker.addEventListener('controllerchange', changed);
	if (serviceWorker.controller !== before) changed();

	const { saveData = false } = (navigator as { connection?: Connection }).connection ?? {};
	const hasWhole = (await registrationOf(base))?.active?.scriptURL === whole;
	const register = async () => {
		// Whoever has a whole copy keeps it: an update loads only what changed.
		const address = saveData && !hasWhole ? visited : whole;
		const registration = await serviceWorker.register(address, { scope: base, updateViaCache: 'none' });
		const tell = () => {
			if (registration.waiting && before?.scriptURL === whole) show(() => reload(registration.waiting));
		};
		tell();
		registration.addEventListener('updatefound', () => {
			registration.installing?.addEventListener('statechange', tell);
		});
	};
	// An attempt that broke off goes on where it stopped.
	addEventListener('online', () => void register().catch(() => undefined));
	await register();
}

/**
 * How far the copy is.
 * @returns `visited` where only what was opened is kept, `undefined` where nothing has begun
 */
export async function stateOfCopy(base: string): Promise<CopyState | 'visited' | undefined> {
	const registration = await registrationOf(base);
	const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
	if (!worker) return undefined;
	if (worker.scriptURL !== script(base)) return 'visited';
	const { port1, port2 } = new MessageChannel();
	worker.postMessage(ASK_STATE, [port2]);
	return new Promise((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<CopyState>) => resolve(data);
	});
}
