import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestOwner, parsePlan, planStore, type Plan } from '../../../src/stores/plan.ts';
import { $storage } from '../../../src/stores/storage.ts';
import { FakeStorage } from './support.ts';

const key = 'crosscurrent:plan:demo';
const text = (plan: unknown) => JSON.stringify(plan);

/** The plan on a page that somebody has open: `shown` is what its fields show. */
function plan(assessment = 'demo') {
	const store = planStore(assessment);
	let shown: Plan = {};
	store.$plan.subscribe((tasks) => {
		shown = tasks;
	});
	return { ...store, shown: () => shown };
}

describe('a task', () => {
	it('has an owner and a day, each typed on its own, and is there again after the page was closed', () => {
		const storage = new FakeStorage();
		const { assign, shown } = plan();
		expect(storage.values.size).toBe(0);
		assign('write-plan', { owner: '李雷' });
		expect(shown()).toEqual({ 'write-plan': { owner: '李雷', due: '' } });
		assign('write-plan', { due: '2027-01-31' });
		assign('answer-people', { due: '2027-02-01' });
		assign('answer-people', { owner: 'Sam' });
		const tasks = {
			'write-plan': { owner: '李雷', due: '2027-01-31' },
			'answer-people': { owner: 'Sam', due: '2027-02-01' },
		};
		expect(shown()).toEqual(tasks);
		new FakeStorage(Object.fromEntries(storage.values));
		expect(plan().shown()).toEqual(tasks);
	});

	it('is gone when both fields are empty, and the plan with the last task', () => {
		const storage = new FakeStorage();
		const { assign, shown } = plan();
		assign('write-plan', { owner: 'Sam', due: '2027-01-31' });
		assign('answer-people', { owner: 'Li' });
		assign('write-plan', { owner: '' });
		expect(shown()['write-plan']).toEqual({ owner: '', due: '2027-01-31' });
		assign('write-plan', { due: '' });
		expect(storage.values.get(key)).toBe(text({ 'answer-people': { owner: 'Li', due: '' } }));
		assign('answer-people', { owner: '' });
		expect(storage.values.size).toBe(0);
		expect(shown()).toEqual({});
	});

	it('has an owner of a length that fits', () => {
		const storage = new FakeStorage();
		const { assign, shown } = plan();
		const fits = 'x'.repeat(longestOwner);
		assign('write-plan', { owner: fits });
		expect(shown()['write-plan']!.owner).toBe(fits);
		assign('write-plan', { owner: 'x'.repeat(100_000) });
		expect(shown()['write-plan']!.owner).toBe(fits);
		expect(storage.values.get(key)).toBe(text({ 'write-plan': { owner: fits, due: '' } }));
	});

	it('belongs to its own assessment', () => {
		new FakeStorage();
		plan().assign('write-plan', { owner: 'Sam' });
		expect(plan('demo-two').shown()).toEqual({});
	});
});

it('clearing leaves nothing behind, and nothing of others away', () => {
	const others = { 'starlight-theme': 'dark', 'crosscurrent:plan:demo-two': text({ a: { owner: 'Sam', due: '' } }) };
	const storage = new FakeStorage({ ...others, [key]: text({ a: { owner: 'Sam', due: '' } }) });
	const { clear, shown } = plan();
	clear();
	expect(shown()).toEqual({});
	expect(Object.fromEntries(storage.values)).toEqual(others);
});

describe('two tabs', () => {
	const sam = { owner: 'Sam', due: '' };
	const li = { owner: 'Li', due: '2027-01-31' };

	it('show the same plan, and forget it together', () => {
		const storage = new FakeStorage();
		const { shown } = plan();
		storage.otherTab(key, text({ a: sam }));
		expect(shown()).toEqual({ a: sam });
		storage.otherTab(key, null);
		expect(shown()).toEqual({});
		storage.otherTab(key, text({ a: sam }));
		storage.otherTabClears();
		expect(shown()).toEqual({});
	});

	it('keep what the other has written, even when they did not hear of it', () => {
		const storage = new FakeStorage({ [key]: text({ a: sam }) });
		const { assign, shown } = plan();
		storage.values.set(key, text({ a: li, b: sam }));
		assign('c', { owner: 'Kim' });
		assign('b', { due: '2027-02-01' });
		const tasks = { a: li, b: { owner: 'Sam', due: '2027-02-01' }, c: { owner: 'Kim', due: '' } };
		expect(shown()).toEqual(tasks);
		expect(storage.values.get(key)).toBe(text(tasks));
	});

	it('show what the other wrote while this one was put away', () => {
		const storage = new FakeStorage({ [key]: text({ a: sam }) });
		const { shown } = plan();
		storage.values.set(key, text({ a: li }));
		storage.comesBack();
		expect(shown()).toEqual({ a: li });
	});
});

describe.each(['blocked', 'missing', 'full'] as const)('where storage is %s', (state) => {
	it('the plan stands while the page lives, can be cleared, and the page knows that it goes with it', () => {
		const storage = new FakeStorage({}, state);
		const { assign, clear, shown } = plan();
		assign('a', { owner: 'Sam' });
		assign('a', { due: '2027-01-31' });
		expect(shown()).toEqual({ a: { owner: 'Sam', due: '2027-01-31' } });
		expect(plan().shown()).toEqual(shown());
		expect($storage.get()).toBe('memory');
		clear();
		expect(shown()).toEqual({});
		expect(storage.values.size).toBe(0);
	});

	it('the plan is saved as soon as there is room', () => {
		const storage = new FakeStorage({}, state);
		const { assign } = plan();
		assign('a', { owner: 'Sam' });
		storage.state = 'works';
		assign('b', { owner: 'Li' });
		expect(storage.values.get(key)).toBe(text({ a: { owner: 'Sam', due: '' }, b: { owner: 'Li', due: '' } }));
	});
});

describe('a text that is not ours', () => {
	it.each(['', 'null', '5', '"a"', 'true', '[]', '{', '{"a":', '{"a":null}', '{"a":"Sam"}', '{"a":5}', '[null]'])(
		'%s is no plan, is left alone, and gives way to the first task',
		(given) => {
			const storage = new FakeStorage({ [key]: given });
			const { assign, shown } = plan();
			expect(shown()).toEqual({});
			expect(storage.values.get(key)).toBe(given);
			assign('b', { owner: 'Sam' });
			expect(storage.values.get(key)).toBe(text({ b: { owner: 'Sam', due: '' } }));
		},
	);

	it.each<[string, unknown, unknown]>([
		['a number for an owner', { owner: 5, due: '2027-01-31' }, { owner: '', due: '2027-01-31' }],
		['a list for an owner', { owner: ['Sam'], due: '' }, { owner: '', due: '' }],
		['a huge owner', { owner: 'x'.repeat(1_000_000), due: '' }, { owner: 'x'.repeat(longestOwner), due: '' }],
		['a moment for a day', { owner: 'Sam', due: '2027-01-31T00:00:00Z' }, { owner: 'Sam', due: '' }],
		['a day and more', { owner: 'Sam', due: '2027-01-31\nX' }, { owner: 'Sam', due: '' }],
		['words before the day', { owner: 'Sam', due: 'By 2027-01-31' }, { owner: 'Sam', due: '' }],
		['a list for a day', { owner: 'Sam', due: ['2027-01-31'] }, { owner: 'Sam', due: '' }],
		['markup for a day', { owner: 'Sam', due: '<b>2027-01-31</b>' }, { owner: 'Sam', due: '' }],
		['neither', {}, { owner: '', due: '' }],
		['more than that', { owner: 'Sam', due: '', role: 'lead' }, { owner: 'Sam', due: '' }],
	])('has its good part used: %s', (_, task, expected) => {
		expect(parsePlan(text({ a: task, b: { owner: 'Li', due: '' } }))).toEqual({
			a: expected,
			b: { owner: 'Li', due: '' },
		});
	});

	it('keeps an owner as typed: whoever shows it knows that it is text', () => {
		const owner = '<img src=x onerror=alert(1)> & "Sam"';
		expect(parsePlan(text({ a: { owner, due: '' } }))).toEqual({ a: { owner, due: '' } });
	});

	it('gives no object a task through its prototype', () => {
		const parsed = parsePlan('{"__proto__":{"owner":"Sam","due":"2027-01-31"},"a":{"__proto__":{"owner":"Sam"}}}');
		expect(Object.keys(parsed)).toEqual(['a']);
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect(parsed.a).toEqual({ owner: '', due: '' });
		expect(({} as { owner?: unknown }).owner).toBeUndefined();
	});

	it.each(['constructor', 'toString', 'hasOwnProperty'])('may name an action %s like any other', (action) => {
		const storage = new FakeStorage();
		const { assign, shown } = plan();
		assign(action, { owner: 'Sam' });
		expect(Object.entries(shown())).toEqual([[action, { owner: 'Sam', due: '' }]]);
		expect(storage.values.get(key)).toBe(text({ [action]: { owner: 'Sam', due: '' } }));
	});

	it('whatever it is, gives owners that fit and days', () => {
		const task = fc.record({ owner: fc.oneof(fc.string({ maxLength: 200 }), fc.jsonValue()), due: fc.jsonValue() });
		const texts = fc.oneof(
			fc.string(),
			fc.json(),
			fc.dictionary(fc.string(), fc.oneof(task, fc.jsonValue())).map((tasks) => JSON.stringify(tasks)),
		);
		fc.assert(
			fc.property(fc.option(texts, { nil: undefined }), (given) => {
				for (const found of Object.values(parsePlan(given))) {
					expect(Object.keys(found)).toEqual(['owner', 'due']);
					expect(found.owner.length).toBeLessThanOrEqual(longestOwner);
					expect(found.due).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
