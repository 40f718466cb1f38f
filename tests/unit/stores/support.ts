import { installStorage } from '../../../src/stores/storage.ts';

/** A browser's storage that other tabs share, and that can fail in every way it does in the field. */
export class FakeStorage {
	readonly values = new Map<string, string>();
	/** `blocked`: access throws. `missing`: it is null. `full`: nothing can be written, everything read. */
	state: 'works' | 'blocked' | 'missing' | 'full' = 'works';
	/** The window of the tab under test. */
	readonly page = new EventTarget();

	constructor(values: Record<string, string> = {}, state: FakeStorage['state'] = 'works') {
		for (const [key, value] of Object.entries(values)) this.values.set(key, value);
		this.state = state;
		installStorage(() => this.#open(), this.page);
	}

	#open(): Storage {
		if (this.state === 'blocked') throw new DOMException('The operation is insecure.', 'SecurityError');
		if (this.state === 'missing') return null as unknown as Storage;
		// As in a browser, what is kept are the enumerable properties.
		return {
			...Object.fromEntries(this.values),
			getItem: (key: string) => this.values.get(key) ?? null,
			setItem: (key: string, value: string) => {
				if (this.state === 'full') throw new DOMException('Out of room.', 'QuotaExceededError');
				this.values.set(key, value);
			},
			removeItem: (key: string) => void this.values.delete(key),
		} as Storage;
	}

	/** Another tab writes, or removes with `null`, and this one hears of it. */
	otherTab(key: string, newValue: string | null): void {
		if (newValue === null) this.values.delete(key);
		else this.values.set(key, newValue);
		this.#announce(key, newValue);
	}

	/** Another tab clears everything. */
	otherTabClears(): void {
		this.values.clear();
		this.#announce(null, null);
	}

	/** The page comes back from the back/forward cache. */
	comesBack(): void {
		this.page.dispatchEvent(new Event('pageshow'));
	}

	#announce(key: string | null, newValue: string | null): void {
		this.page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
	}
}
