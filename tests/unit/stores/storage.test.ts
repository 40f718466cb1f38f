import { persistentAtom } from '@nanostores/persistent';
import { describe, expect, it, vi } from 'vitest';
import type { ReloadEvent } from '../../../src/offline/messages.ts';
import { $storage, stored } from '../../../src/stores/storage.ts';
import { FakeStorage } from './support.ts';

/** A store that is awake, as on a page that shows it. */
function awake(key: string) {
	const store = persistentAtom<string | undefined>(key, undefined);
	store.listen(() => undefined);
	return store;
}

describe('where storage works', () => {
	it('saves, reads again and leaves nothing else behind', () => {
		const storage = new FakeStorage({ theirs: 'dark' });
		awake('ours').set('a');
		expect([...storage.values]).toEqual([
			['theirs', 'dark'],
			['ours', 'a'],
		]);
		expect($storage.get()).toBe('saved');
		expect(awake('ours').get()).toBe('a');
		expect(stored('ours')).toBe('a');
		expect(stored('nothing')).toBeUndefined();
	});

	it('hears of other tabs', () => {
		const storage = new FakeStorage({ ours: 'a' });
		const store = awake('ours');
		storage.otherTab('ours', 'b');
		expect(store.get()).toBe('b');
		storage.otherTab('ours', null);
		expect(store.get()).toBeUndefined();
		storage.otherTab('ours', 'c');
		storage.otherTabClears();
		expect(store.get()).toBeUndefined();
	});

	it('reads again when the page comes back', () => {
		const storage = new FakeStorage({ ours: 'a' });
		const store = awake('ours');
		storage.values.set('ours', 'b');
		storage.comesBack();
		expect(store.get()).toBe('b');
	});

	it('stops listening with the store', () => {
		vi.useFakeTimers();
		const { page } = new FakeStorage();
		const [add, remove] = [vi.spyOn(page, 'addEventListener'), vi.spyOn(page, 'removeEventListener')];
		persistentAtom('ours', '').listen(() => undefined)();
		vi.runAllTimers();
		expect(add.mock.calls.map(([type]) => type)).toEqual(['storage', 'pageshow']);
		expect(remove.mock.calls).toEqual(add.mock.calls);
		vi.useRealTimers();
	});
});

describe.each(['blocked', 'missing', 'full'] as const)('where storage is %s', (state) => {
	it('keeps values for as long as the page lives, and says so', () => {
		const storage = new FakeStorage({}, state);
		expect($storage.get()).toBe('memory');
		const store = awake('ours');
		store.set('a');
		expect(store.get()).toBe('a');
		expect(stored('ours')).toBe('a');
		expect(awake('ours').get()).toBe('a');
		expect(storage.values.size).toBe(0);
		expect($storage.get()).toBe('memory');
	});

	it('forgets a value that is taken away', () => {
		new FakeStorage({}, state);
		const store = awake('ours');
		store.set('a');
		store.set(undefined);
		expect(stored('ours')).toBeUndefined();
		expect(awake('ours').get()).toBeUndefined();
	});

	it('does not lose a value when something else changes', () => {
		const storage = new FakeStorage({}, state);
		const store = awake('ours');
		store.set('a');
		storage.otherTab('theirs', 'light');
		storage.comesBack();
		expect(store.get()).toBe('a');
	});
});

it('prefers what could not be saved to what was saved before', () => {
	new FakeStorage({ ours: 'old' }, 'full');
	const store = awake('ours');
	expect(store.get()).toBe('old');
	store.set('new');
	expect(stored('ours')).toBe('new');
	store.set(undefined);
	expect(stored('ours')).toBeUndefined();
});

it('saves again as soon as there is room', () => {
	const storage = new FakeStorage({}, 'full');
	const [first, second] = [awake('first'), awake('second')];
	first.set('a');
	second.set('b');
	storage.state = 'works';
	first.set('c');
	// The second value is still in memory only.
	expect($storage.get()).toBe('memory');
	second.set('d');
	expect($storage.get()).toBe('saved');
	expect(Object.fromEntries(storage.values)).toEqual({ first: 'c', second: 'd' });
});

it('lets another tab reload this one only while nothing would be lost', () => {
	const storage = new FakeStorage({}, 'full');
	const reload = () =>
		storage.page.dispatchEvent(new Event('crosscurrent:reload' satisfies ReloadEvent, { cancelable: true }));
	expect(reload()).toBe(true);
	const store = awake('ours');
	store.set('a');
	expect(reload()).toBe(false);
	storage.state = 'works';
	store.set('b');
	expect(reload()).toBe(true);
});

it('goes on with what it last knew when storage goes away', () => {
	const storage = new FakeStorage({ ours: 'a' });
	const store = awake('ours');
	storage.state = 'blocked';
	storage.comesBack();
	expect(store.get()).toBe('a');
	expect(stored('ours')).toBe('a');
	expect($storage.get()).toBe('memory');
});

it('takes what another tab could write for newer than what it could not', () => {
	const storage = new FakeStorage({ ours: 'old' }, 'full');
	const store = awake('ours');
	store.set('mine');
	storage.otherTab('ours', 'theirs');
	expect(store.get()).toBe('theirs');
	expect(stored('ours')).toBe('theirs');
	store.set('mine again');
	storage.otherTabClears();
	expect(store.get()).toBeUndefined();
	expect(stored('ours')).toBeUndefined();
});
