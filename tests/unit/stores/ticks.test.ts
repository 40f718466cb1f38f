import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { $storage } from '../../../src/stores/storage.ts';
import { parseTicks, tickStore } from '../../../src/stores/ticks.ts';
import { FakeStorage } from './support.ts';

const list = 'guidelines/goals/stop-rules';
const key = `crosscurrent:ticks:${list}`;

const kept = (items: number, ...ticked: unknown[]) => JSON.stringify({ items, ticked });

/** A checklist on a page that somebody has open: `shown` is what its boxes show. */
function checklist(items = 5, name = list) {
	const store = tickStore(name, items);
	let shown: readonly number[] = [];
	store.$ticked.subscribe((ticked) => {
		shown = ticked;
	});
	return { ...store, shown: () => shown };
}

describe('a tick', () => {
	it('is shown at once and is there again after the page was closed', () => {
		const storage = new FakeStorage();
		const first = checklist();
		expect(first.shown()).toEqual([]);
		first.tick(3, true);
		first.tick(0, true);
		expect(first.shown()).toEqual([0, 3]);
		new FakeStorage(Object.fromEntries(storage.values));
		expect(checklist().shown()).toEqual([0, 3]);
	});

	it('can be taken back, alone', () => {
		new FakeStorage({ [key]: kept(5, 0, 3, 4) });
		const { tick, shown } = checklist();
		tick(3, false);
		expect(shown()).toEqual([0, 4]);
		tick(2, false);
		expect(shown()).toEqual([0, 4]);
	});

	it('counts once, however often it is set', () => {
		const storage = new FakeStorage();
		const { tick, shown } = checklist();
		tick(1, true);
		tick(1, true);
		expect(shown()).toEqual([1]);
		expect(storage.values.get(key)).toBe(kept(5, 1));
	});

	it('stands in both languages: a list has one name, and its items have places', () => {
		new FakeStorage();
		checklist().tick(2, true);
		expect(checklist().shown()).toEqual([2]);
	});

	it('belongs to its own list', () => {
		new FakeStorage();
		checklist().tick(2, true);
		expect(checklist(5, 'guidelines/goals/never-buy-followers').shown()).toEqual([]);
		expect(checklist(5, `${list}/more`).shown()).toEqual([]);
	});

	it('writes nothing before somebody ticks', () => {
		const storage = new FakeStorage();
		checklist();
		expect([...storage.values]).toEqual([]);
	});
});

describe('clearing', () => {
	it('leaves nothing behind, and nothing of others away', () => {
		const storage = new FakeStorage({ 'starlight-theme': 'dark', [key]: kept(5, 0, 1) });
		const { clear, shown } = checklist();
		clear();
		expect(shown()).toEqual([]);
		expect([...storage.values]).toEqual([['starlight-theme', 'dark']]);
	});

	it('is what taking back the last tick comes to', () => {
		const storage = new FakeStorage({ [key]: kept(5, 4) });
		checklist().tick(4, false);
		expect([...storage.values]).toEqual([]);
	});

	it('can be followed by new ticks', () => {
		const storage = new FakeStorage({ [key]: kept(5, 0, 1) });
		const { clear, tick, shown } = checklist();
		clear();
		tick(2, true);
		expect(shown()).toEqual([2]);
		expect(storage.values.get(key)).toBe(kept(5, 2));
	});
});

describe('two tabs', () => {
	it('show the same ticks, and forget them together', () => {
		const storage = new FakeStorage();
		const { shown } = checklist();
		storage.otherTab(key, kept(5, 1, 4));
		expect(shown()).toEqual([1, 4]);
		storage.otherTab(key, null);
		expect(shown()).toEqual([]);
		storage.otherTab(key, kept(5, 2));
		storage.otherTabClears();
		expect(shown()).toEqual([]);
	});

	it('add to what the other has ticked', () => {
		const storage = new FakeStorage({ [key]: kept(5, 0) });
		const { tick } = checklist();
		storage.otherTab(key, kept(5, 0, 1));
		tick(4, true);
		expect(storage.values.get(key)).toBe(kept(5, 0, 1, 4));
	});

	it('keep the other’s ticks even when they did not hear of them', () => {
		const storage = new FakeStorage({ [key]: kept(5, 0) });
		const { tick, shown } = checklist();
		storage.values.set(key, kept(5, 0, 1));
		tick(4, true);
		expect(storage.values.get(key)).toBe(kept(5, 0, 1, 4));
		expect(shown()).toEqual([0, 1, 4]);
	});

	it('show what the other ticked while this one was put away', () => {
		const storage = new FakeStorage({ [key]: kept(5, 0) });
		const { shown } = checklist();
		storage.values.set(key, kept(5, 3));
		storage.comesBack();
		expect(shown()).toEqual([3]);
	});

	it('do not mind each other’s other lists', () => {
		const storage = new FakeStorage({ [key]: kept(5, 0) });
		const { shown } = checklist();
		storage.otherTab('crosscurrent:ticks:guidelines/goals/never-buy-followers', kept(3, 1));
		storage.otherTab('starlight-theme', 'light');
		expect(shown()).toEqual([0]);
	});
});

describe.each(['blocked', 'missing', 'full'] as const)('where storage is %s', (state) => {
	it('ticks stand while the page lives, can be cleared, and the page knows that they go with it', () => {
		const storage = new FakeStorage({}, state);
		const { tick, clear, shown } = checklist();
		tick(1, true);
		tick(3, true);
		tick(1, false);
		expect(shown()).toEqual([3]);
		expect(checklist().shown()).toEqual([3]);
		expect($storage.get()).toBe('memory');
		clear();
		expect(shown()).toEqual([]);
		expect([...storage.values]).toEqual([]);
	});

	it('ticks outlive changes elsewhere, and are saved as soon as there is room', () => {
		const storage = new FakeStorage({}, state);
		const { tick, shown } = checklist();
		tick(1, true);
		storage.otherTab('starlight-theme', 'light');
		storage.comesBack();
		expect(shown()).toEqual([1]);
		storage.state = 'works';
		tick(2, true);
		expect(storage.values.get(key)).toBe(kept(5, 1, 2));
	});
});

describe('a list that has changed since', () => {
	it.each([
		['grown', 6],
		['shrunk', 4],
	])('%s shows no ticks that may mean another item, and loses none before somebody ticks again', (_, items) => {
		const before = kept(5, 0, 3);
		const storage = new FakeStorage({ [key]: before });
		const { tick, shown } = checklist(items);
		expect(shown()).toEqual([]);
		storage.comesBack();
		storage.otherTab('starlight-theme', 'light');
		expect(storage.values.get(key)).toBe(before);
		tick(2, true);
		expect(shown()).toEqual([2]);
		expect(storage.values.get(key)).toBe(kept(items, 2));
	});

	it('shows its ticks again where an open page still has the list of then', () => {
		new FakeStorage({ [key]: kept(5, 0, 3) });
		checklist(6);
		expect(checklist(5).shown()).toEqual([0, 3]);
	});
});

describe('a text that is not ours', () => {
	it.each([
		'',
		'null',
		'[]',
		'5',
		'"ticked"',
		'{"items":5',
		'{"items":5}',
		'{"items":"5","ticked":[0]}',
		'{"items":5,"ticked":"01"}',
		'{"items":5,"ticked":{"0":1}}',
		'{"ticked":[0]}',
	])('%s ticks nothing, is left alone, and gives way to the first tick', (text) => {
		const storage = new FakeStorage({ [key]: text });
		const { tick, shown } = checklist();
		expect(shown()).toEqual([]);
		expect(storage.values.get(key)).toBe(text);
		tick(1, true);
		expect(storage.values.get(key)).toBe(kept(5, 1));
	});

	it.each([
		['places that are not on the list', kept(5, -1, 0, 4, 5, 99), [0, 4]],
		['what is no place at all', kept(5, 1, '2', null, 2.5, [3], { place: 4 }, true), [1]],
		['places out of order and twice', kept(5, 3, 1, 3, 0), [0, 1, 3]],
	])('has its good part used: %s', (_, text, expected) => {
		new FakeStorage({ [key]: text });
		expect(checklist().shown()).toEqual(expected);
	});

	it('whatever it is, shows places on the list, each once and in order', () => {
		const place = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 12 }) }, fc.jsonValue());
		const text = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(place, { maxLength: 8 }).map((places) => kept(10, ...places)),
		);
		fc.assert(
			fc.property(fc.option(text, { nil: undefined }), (given) => {
				const places = parseTicks(given, 10);
				expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((index) => places.includes(index)));
			}),
			{ numRuns: 500 },
		);
	});
});

it('any ticking and taking back leaves the boxes as they were last set', () => {
	const steps = fc.array(fc.tuple(fc.nat(6), fc.boolean()), { maxLength: 30 });
	fc.assert(
		fc.property(steps, (given) => {
			const storage = new FakeStorage();
			const { tick, shown } = checklist(7);
			const boxes = new Map<number, boolean>();
			for (const [place, ticked] of given) {
				tick(place, ticked);
				boxes.set(place, ticked);
			}
			const ticked = [...boxes].filter(([, on]) => on).map(([place]) => place);
			expect(shown()).toEqual(ticked.toSorted((a, b) => a - b));
			expect(storage.values.size).toBe(ticked.length > 0 ? 1 : 0);
			expect(checklist(7).shown()).toEqual(shown());
		}),
	);
});
