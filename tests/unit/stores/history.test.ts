import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/assessment/link.ts';
import { historyStore, longestHistory, parseHistory, type Entry } from '../../../src/stores/history.ts';
import { $storage } from '../../../src/stores/storage.ts';
import { demo, everything } from '../assessment/support.ts';
import { FakeStorage } from './support.ts';

const key = 'crosscurrent:history:demo';

/** The result of one person, on a day of January 2027. */
const result = (nonce: number, day = 1): Entry => ({
	on: `2027-01-${String(day).padStart(2, '0')}`,
	code: encode(demo, everything(1), nonce),
});
const text = (...entries: unknown[]) => JSON.stringify(entries);

/** The history on a page that somebody has open: `shown` is what its table shows. */
function history(assessment = 'demo') {
	const store = historyStore(assessment);
	let shown: readonly Entry[] = [];
	store.$entries.subscribe((entries) => {
		shown = entries;
	});
	return { ...store, shown: () => shown };
}

describe('a result', () => {
	it('is kept when somebody asks for it, never by itself, and is there again after the page was closed', () => {
		const storage = new FakeStorage();
		const { keep, shown } = history();
		expect(shown()).toEqual([]);
		expect(storage.values.size).toBe(0);
		keep(result(1));
		keep(result(2, 8));
		expect(shown()).toEqual([result(1), result(2, 8)]);
		new FakeStorage(Object.fromEntries(storage.values));
		expect(history().shown()).toEqual([result(1), result(2, 8)]);
	});

	it('is kept once, with the day on which it was first kept', () => {
		const storage = new FakeStorage();
		const { keep, shown } = history();
		keep(result(1));
		keep(result(2));
		keep(result(1, 8));
		expect(shown()).toEqual([result(1), result(2)]);
		expect(storage.values.get(key)).toBe(text(result(1), result(2)));
	});

	it('belongs to its own assessment', () => {
		new FakeStorage();
		history().keep(result(1));
		expect(history('demo-two').shown()).toEqual([]);
	});

	it('can be removed, alone', () => {
		const storage = new FakeStorage({ [key]: text(result(1), result(2), result(3)) });
		const { remove, shown } = history();
		remove(result(2).code);
		expect(shown()).toEqual([result(1), result(3)]);
		remove(result(4).code);
		expect(storage.values.get(key)).toBe(text(result(1), result(3)));
	});

	it('may be kept again after it was removed', () => {
		new FakeStorage({ [key]: text(result(1), result(2)) });
		const { keep, remove, shown } = history();
		remove(result(1).code);
		keep(result(1, 8));
		expect(shown()).toEqual([result(2), result(1, 8)]);
	});
});

describe('clearing', () => {
	it('leaves nothing behind, and nothing of others away', () => {
		const others = { 'starlight-theme': 'dark', 'crosscurrent:history:demo-two': text(result(1)) };
		const storage = new FakeStorage({ ...others, [key]: text(result(1), result(2)) });
		const { clear, shown } = history();
		clear();
		expect(shown()).toEqual([]);
		expect(Object.fromEntries(storage.values)).toEqual(others);
	});

	it('is what removing the last result comes to', () => {
		const storage = new FakeStorage({ [key]: text(result(1)) });
		history().remove(result(1).code);
		expect(storage.values.size).toBe(0);
	});
});

describe('the longest history', () => {
	const full = Array.from({ length: longestHistory }, (_, index) => result(index));

	it('lets the oldest result go for a new one', () => {
		const storage = new FakeStorage({ [key]: text(...full) });
		const { keep, shown } = history();
		expect(shown()).toEqual(full);
		keep(result(longestHistory));
		expect(shown()).toEqual([...full.slice(1), result(longestHistory)]);
		expect(storage.values.get(key)).toBe(text(...shown()));
	});

	it('is not exceeded by what storage holds', () => {
		new FakeStorage({ [key]: text(result(98), result(99), ...full) });
		expect(history().shown()).toEqual(full);
	});

	it('loses nothing to a result that is there already', () => {
		new FakeStorage({ [key]: text(...full) });
		const { keep, shown } = history();
		keep(result(0, 8));
		expect(shown()).toEqual(full);
	});
});

describe('two tabs', () => {
	it('show the same results, and forget them together', () => {
		const storage = new FakeStorage();
		const { shown } = history();
		storage.otherTab(key, text(result(1)));
		expect(shown()).toEqual([result(1)]);
		storage.otherTab(key, null);
		expect(shown()).toEqual([]);
		storage.otherTab(key, text(result(2)));
		storage.otherTabClears();
		expect(shown()).toEqual([]);
	});

	it('add to what the other has kept, even when they did not hear of it', () => {
		const storage = new FakeStorage({ [key]: text(result(1)) });
		const { keep, shown } = history();
		storage.values.set(key, text(result(1), result(2)));
		keep(result(3));
		expect(storage.values.get(key)).toBe(text(result(1), result(2), result(3)));
		expect(shown()).toEqual([result(1), result(2), result(3)]);
		storage.values.set(key, text(result(3), result(4)));
		keep(result(4, 8));
		expect(storage.values.get(key)).toBe(text(result(3), result(4)));
	});

	it('do not bring back what the other has removed', () => {
		const storage = new FakeStorage({ [key]: text(result(1), result(2), result(3)) });
		const { keep, remove, shown } = history();
		storage.values.set(key, text(result(2), result(3)));
		remove(result(3).code);
		expect(storage.values.get(key)).toBe(text(result(2)));
		storage.otherTab(key, null);
		keep(result(4));
		expect(shown()).toEqual([result(4)]);
	});

	it('show what the other kept while this one was put away', () => {
		const storage = new FakeStorage({ [key]: text(result(1)) });
		const { shown } = history();
		storage.values.set(key, text(result(2)));
		storage.comesBack();
		expect(shown()).toEqual([result(2)]);
	});
});

describe.each(['blocked', 'missing', 'full'] as const)('where storage is %s', (state) => {
	it('results stand while the page lives, can be removed and cleared, and the page knows that they go with it', () => {
		const storage = new FakeStorage({}, state);
		const { keep, remove, clear, shown } = history();
		keep(result(1));
		keep(result(2));
		keep(result(1));
		remove(result(1).code);
		expect(shown()).toEqual([result(2)]);
		expect(history().shown()).toEqual([result(2)]);
		expect($storage.get()).toBe('memory');
		clear();
		expect(shown()).toEqual([]);
		expect(storage.values.size).toBe(0);
	});

	it('results outlive changes elsewhere, and are saved as soon as there is room', () => {
		const storage = new FakeStorage({}, state);
		const { keep, shown } = history();
		keep(result(1));
		storage.otherTab('starlight-theme', 'light');
		storage.comesBack();
		expect(shown()).toEqual([result(1)]);
		storage.state = 'works';
		keep(result(2));
		expect(storage.values.get(key)).toBe(text(result(1), result(2)));
	});
});

describe('a text that is not ours', () => {
	it.each(['', 'null', '5', '"A"', '[', '{}', '{"0":{}}', '{"length":1}', '[[]]', '[null, true, 5, "A"]'])(
		'%s shows nothing, is left alone, and gives way to the first result',
		(given) => {
			const storage = new FakeStorage({ [key]: given });
			const { keep, shown } = history();
			expect(shown()).toEqual([]);
			expect(storage.values.get(key)).toBe(given);
			keep(result(1));
			expect(storage.values.get(key)).toBe(text(result(1)));
		},
	);

	const { on, code } = result(1);
	it.each<[string, unknown]>([
		['without a day', { code }],
		['without a code', { on }],
		['with a moment for a day', { on: `${on}T12:00:00Z`, code }],
		['with a day and more', { on: `${on}\n`, code }],
		['with words before the day', { on: `On ${on}`, code }],
		['with a list for a day', { on: [on], code }],
		['with a number for a day', { on: 20_270_101, code }],
		['with a list for a code', { on, code: [code] }],
		['with markup for a code', { on, code: '<img src=x onerror=alert(1)>' }],
		['with an address for a code', { on, code: 'javascript:alert(1)' }],
		['with a code too short for any result', { on, code: code.slice(0, 14) }],
		['with a code too long for any result', { on, code: 'A'.repeat(513) }],
	])('has its good part used: not an entry %s', (_, entry) => {
		expect(parseHistory(text(entry, result(2)))).toEqual([result(2)]);
	});

	it('brings nothing along with an entry', () => {
		expect(parseHistory(`[{"on":"${on}","code":"${code}","__proto__":{"on":"x"},"toString":1}]`)).toEqual([
			{ on, code },
		]);
	});

	it('whatever it is, shows days and codes, no more than the longest history', () => {
		const entry = fc.oneof(
			{ weight: 3, arbitrary: fc.nat(300).map((nonce) => result(nonce)) },
			fc.record({ on: fc.jsonValue(), code: fc.jsonValue() }),
			fc.jsonValue(),
		);
		const texts = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(entry, { maxLength: 100 }).map((entries) => JSON.stringify(entries)),
		);
		fc.assert(
			fc.property(fc.option(texts, { nil: undefined }), (given) => {
				const entries = parseHistory(given);
				expect(entries.length).toBeLessThanOrEqual(longestHistory);
				for (const found of entries) {
					expect(Object.keys(found)).toEqual(['on', 'code']);
					expect(found.on).toMatch(/^\d{4}-\d\d-\d\d$/);
					expect(found.code).toMatch(/^[\w-]{15,512}$/);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
