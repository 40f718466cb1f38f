import { describe, expect, it } from 'vitest';
import { attemptStore, mayAdopt } from '../../../src/stores/attempt.ts';
import { demo } from '../assessment/support.ts';
import { FakeStorage } from './support.ts';

const key = 'crosscurrent:attempt:demo';

function attempt(answers: Record<string, unknown>, { version = demo.version, nonce = 7, id = 'demo' } = {}): string {
	return JSON.stringify({ assessment: id, version, answers, nonce });
}

function answersIn(storage: FakeStorage): unknown {
	return (JSON.parse(storage.values.get(key) ?? '{}') as { answers?: unknown }).answers;
}

describe('an attempt', () => {
	it('is nothing before the first answer', () => {
		const storage = new FakeStorage();
		const { $kept, $loss } = attemptStore(demo);
		expect($kept.get()).toEqual({ answers: {}, nonce: undefined });
		expect($loss.get()).toBeUndefined();
		expect(storage.values.size).toBe(0);
	});

	it('draws its nonce with the first answer and keeps it', () => {
		const storage = new FakeStorage();
		const { $kept, answer } = attemptStore(demo);
		answer('plan', 'spoken');
		const { nonce } = $kept.get();
		expect(nonce).toBeTypeOf('number');
		answer('replies', 'dont-know');
		answer('markets', ['us', 'eu']);
		expect($kept.get()).toEqual({
			answers: { markets: ['eu', 'us'], plan: 'spoken', replies: 'dont-know' },
			nonce,
		});
		expect(JSON.parse(storage.values.get(key)!)).toEqual({
			assessment: 'demo',
			version: demo.version,
			answers: $kept.get().answers,
			nonce,
		});
		// Two attempts are not told apart by their answers.
		const other = attemptStore({ ...demo, id: 'other' });
		other.answer('plan', 'spoken');
		expect(other.$kept.get().nonce).not.toBe(nonce);
	});

	it('is there again after the page was closed', () => {
		const storage = new FakeStorage();
		attemptStore(demo).answer('plan', 'spoken');
		expect(attemptStore(demo).$kept.get().answers).toEqual({ plan: 'spoken' });
		new FakeStorage(Object.fromEntries(storage.values));
		expect(attemptStore(demo).$kept.get().answers).toEqual({ plan: 'spoken' });
	});

	it('takes answers back, and knows none that were never offered', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken', markets: ['eu'] }) });
		const { $kept, answer } = attemptStore(demo);
		answer('markets', []);
		expect($kept.get().answers).toEqual({ plan: 'spoken' });
		answer('plan', undefined);
		answer('replies', 'never-offered');
		expect($kept.get().answers).toEqual({});
		expect($kept.get().nonce).toBe(7);
		expect(answersIn(storage)).toEqual({});
	});

	it('can be deleted for good', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }), theirs: 'dark' });
		const { $kept, answer, deleteData } = attemptStore(demo);
		answer('replies', 'some');
		deleteData();
		expect($kept.get()).toEqual({ answers: {}, nonce: undefined });
		expect([...storage.values]).toEqual([['theirs', 'dark']]);
		answer('plan', 'written');
		expect($kept.get().answers).toEqual({ plan: 'written' });
		expect($kept.get().nonce).not.toBe(7);
	});
});

describe('what cannot be used', () => {
	it.each([
		['', 'unreadable'],
		['{"assessment":"demo"', 'unreadable'],
		['null', 'unreadable'],
		['[]', 'unreadable'],
		[attempt({}, { nonce: -1 }), 'unreadable'],
		[attempt({ plan: 'spoken' }, { id: 'other' }), 'unreadable'],
		[attempt({ plan: 'spoken' }, { version: '0.9.0' }), 'older'],
		[attempt({ plan: 'spoken' }, { version: '2.0.0' }), 'future'],
	] as const)('%s is %s, is left alone, and gives way to the first answer', (text, loss) => {
		const storage = new FakeStorage({ [key]: text });
		const { $kept, $loss, answer, dismissLoss } = attemptStore(demo);
		expect($loss.get()).toBe(loss);
		expect($kept.get().answers).toEqual({});
		storage.comesBack();
		storage.otherTab('theirs', 'light');
		expect(storage.values.get(key)).toBe(text);
		answer('plan', 'written');
		expect(answersIn(storage)).toEqual({ plan: 'written' });
		// Whoever was told must be able to read it to the end.
		expect($loss.get()).toBe(loss);
		dismissLoss();
		expect($loss.get()).toBeUndefined();
	});

	it('says when only a part is lost, and keeps the rest', () => {
		const text = attempt({ plan: 'spoken', replies: 'gone', withdrawn: 'yes' });
		const storage = new FakeStorage({ [key]: text });
		const { $kept, $loss, answer, deleteData } = attemptStore(demo);
		expect($loss.get()).toBe('dropped');
		expect($kept.get()).toEqual({ answers: { plan: 'spoken' }, nonce: 7 });
		expect(storage.values.get(key)).toBe(text);
		answer('replies', 'some');
		expect(answersIn(storage)).toEqual({ plan: 'spoken', replies: 'some' });
		deleteData();
		expect($loss.get()).toBeUndefined();
	});

	it('says so too when it comes from another tab', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept, $loss } = attemptStore(demo);
		storage.otherTab(key, attempt({ plan: 'spoken' }, { version: '2.0.0' }));
		expect($loss.get()).toBe('future');
		expect($kept.get().answers).toEqual({});
	});

	it('takes an earlier minor version as it is, and writes its own', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }, { version: '1.0.0' }) });
		const { $kept, $loss, answer } = attemptStore(demo);
		expect($loss.get()).toBeUndefined();
		expect($kept.get().answers).toEqual({ plan: 'spoken' });
		answer('replies', 'some');
		expect(storage.values.get(key)).toBe(attempt({ plan: 'spoken', replies: 'some' }));
	});
});

describe('two tabs', () => {
	it('show the same answers', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept } = attemptStore(demo);
		storage.otherTab(key, attempt({ plan: 'written', replies: 'some' }));
		expect($kept.get()).toEqual({ answers: { plan: 'written', replies: 'some' }, nonce: 7 });
		storage.otherTab(key, null);
		expect($kept.get()).toEqual({ answers: {}, nonce: undefined });
	});

	it('never bring back what the other has changed since, even when they did not hear of it', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken', replies: 'some', markets: ['eu'] }) });
		const { $kept, answer } = attemptStore(demo);
		answer('plan', 'spoken');
		storage.values.set(key, attempt({ plan: 'written', replies: 'nobody' }, { nonce: 8 }));
		answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ plan: 'written', replies: 'nobody', calendar: 'calendar' });
		expect($kept.get()).toEqual({ answers: answersIn(storage), nonce: 8 });
	});

	it('delete for each other', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { answer } = attemptStore(demo);
		answer('replies', 'some');
		storage.otherTab(key, null);
		answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ calendar: 'calendar' });
	});

	it('keep what only one of them could not save', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept, answer } = attemptStore(demo);
		storage.state = 'full';
		answer('replies', 'some');
		storage.otherTab(key, attempt({ plan: 'written' }));
		expect($kept.get().answers).toEqual({ plan: 'written', replies: 'some' });
		storage.state = 'works';
		answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ plan: 'written', replies: 'some', calendar: 'calendar' });
		// Saved now, so that from here on the other tab's word counts again.
		storage.otherTab(key, attempt({ plan: 'written', replies: 'nobody' }));
		answer('plan', 'spoken');
		expect(answersIn(storage)).toEqual({ plan: 'spoken', replies: 'nobody' });
	});

	it('do not bring back what was deleted with answers that could not be saved', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept, answer } = attemptStore(demo);
		storage.state = 'full';
		answer('replies', 'some');
		storage.otherTab(key, null);
		expect($kept.get().answers).toEqual({});
		answer('calendar', 'calendar');
		expect($kept.get().answers).toEqual({ calendar: 'calendar' });
	});
});

describe.each(['blocked', 'missing', 'full'] as const)('where storage is %s', (state) => {
	it('holds every answer while the page lives, and deletes them', () => {
		new FakeStorage({}, state);
		const { $kept, answer, deleteData } = attemptStore(demo);
		answer('plan', 'spoken');
		answer('replies', 'some');
		expect($kept.get().answers).toEqual({ plan: 'spoken', replies: 'some' });
		deleteData();
		expect($kept.get().answers).toEqual({});
	});

	it('takes over answers that come with a link, over nothing or over the same attempt', () => {
		new FakeStorage({}, state);
		const { $kept, answer, adopt } = attemptStore(demo);
		expect(mayAdopt($kept.get(), 5)).toBe(true);
		adopt({ answers: { plan: 'spoken' }, nonce: 5 });
		expect($kept.get()).toEqual({ answers: { plan: 'spoken' }, nonce: 5 });
		answer('plan', 'written');
		expect(mayAdopt($kept.get(), 5)).toBe(true);
		expect(mayAdopt($kept.get(), 6)).toBe(false);
	});
});

it('never takes over answers that come with a link where storage works', () => {
	new FakeStorage();
	expect(mayAdopt({ answers: {}, nonce: undefined, version: undefined }, 5)).toBe(false);
});

it('goes on with what is on the screen when storage is emptied under it', () => {
	const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
	const { answer } = attemptStore(demo);
	storage.values.clear();
	answer('replies', 'some');
	expect(storage.values.get(key)).toBe(attempt({ plan: 'spoken', replies: 'some' }));
});
