import { expect, it } from 'vitest';
import { tabStore } from '../../../src/stores/tab.ts';

function fakeStorage(values = new Map<string, string>()): Storage {
	return {
		getItem: (key: string) => values.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (value.length > 10) throw new DOMException('Out of room.', 'QuotaExceededError');
			values.set(key, value);
		},
		removeItem: (key: string) => void values.delete(key),
	} as Storage;
}

it('keeps a value, and forgets it', () => {
	const storage = fakeStorage();
	const store = tabStore('ours', () => storage);
	expect(store.read()).toBeUndefined();
	expect(store.write('a')).toBe(true);
	expect(tabStore('ours', () => storage).read()).toBe('a');
	expect(tabStore('theirs', () => storage).read()).toBeUndefined();
	expect(store.write(undefined)).toBe(true);
	expect(store.read()).toBeUndefined();
});

it('says when there is no room, and leaves what was there', () => {
	const storage = fakeStorage();
	const store = tabStore('ours', () => storage);
	store.write('a');
	expect(store.write('much too long')).toBe(false);
	expect(store.read()).toBe('a');
});

it('says when storage is blocked, or is not there', () => {
	for (const storage of [
		() => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		},
		() => null as unknown as Storage,
	]) {
		const store = tabStore('ours', storage);
		expect(store.read()).toBeUndefined();
		expect(store.write('a')).toBe(false);
		expect(store.write(undefined)).toBe(false);
	}
});
