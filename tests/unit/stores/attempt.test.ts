import { describe, expect, it } from 'vitest';
import { attemptStore, earlierAttempt, mayAdopt, type Kept } from '../../../src/stores/attempt.ts';
import { $storage } from '../../../src/stores/storage.ts';
import { demo } from '../assessment/support.ts';
import { FakeStorage } from './support.ts';

const key = 'crosscurrent:attempt:demo';
const version = demo.version;
const nothing: Kept = { answers: {}, nonce: undefined, version: undefined };

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
		expect($kept.get()).toEqual(nothing);
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
			version,
		});
		expect(JSON.parse(storage.values.get(key)!)).toEqual({
			assessment: 'demo',
			version,
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
		expect($kept.get()).toEqual(nothing);
		expect([...storage.values]).toEqual([['theirs', 'dark']]);
		answer('plan', 'written');
		expect($kept.get().answers).toEqual({ plan: 'written' });
		expect($kept.get().nonce).not.toBe(7);
	});

	it('does not come back after it was deleted while storage was full', () => {
		const storage = new FakeStorage({}, 'full');
		const { $kept, answer, deleteData } = attemptStore(demo);
		answer('plan', 'spoken');
		deleteData();
		storage.otherTab(key, attempt({ replies: 'dont-know' }));
		expect($kept.get().answers).toEqual({ replies: 'dont-know' });
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
		['x'.repeat(100_001), 'unreadable'],
		[attempt({ plan: 'spoken' }, { version: '2.0.0' }), 'future'],
		[attempt({ plan: 'spoken' }, { version: '1.3.0' }), 'future'],
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
		expect($kept.get()).toEqual({ answers: { plan: 'spoken' }, nonce: 7, version });
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
		// By its version it is known which questions it was never asked.
		expect($kept.get()).toEqual({ answers: { plan: 'spoken' }, nonce: 7, version: '1.0.0' });
		answer('replies', 'some');
		expect(storage.values.get(key)).toBe(attempt({ plan: 'spoken', replies: 'some' }));
		expect($kept.get().version).toBe(version);
	});
});

describe('an attempt at an earlier edition', () => {
	const earlier = attempt({ plan: 'spoken', 'asked-then': 'yes' }, { version: '0.9.0' });
	const earlierKey = `${key}:0`;

	it('makes room as soon as the page opens, and can be read', () => {
		const storage = new FakeStorage({ [key]: earlier, theirs: 'dark' });
		const { $kept, $loss } = attemptStore(demo);
		expect($loss.get()).toBe('older');
		expect($kept.get()).toEqual(nothing);
		expect(earlierAttempt('demo', 0)).toBe(earlier);
		expect(Object.fromEntries(storage.values)).toEqual({ theirs: 'dark', [earlierKey]: earlier });
	});

	it('stays beside new answers, also when the page is opened again', () => {
		const storage = new FakeStorage({ [key]: earlier });
		attemptStore(demo).answer('plan', 'written');
		expect(answersIn(storage)).toEqual({ plan: 'written' });
		new FakeStorage(Object.fromEntries(storage.values));
		const { $kept, $loss } = attemptStore(demo);
		expect($kept.get().answers).toEqual({ plan: 'written' });
		expect($loss.get()).toBeUndefined();
		expect(earlierAttempt('demo', 0)).toBe(earlier);
	});

	it('is told from others by assessment and edition', () => {
		const third = { ...demo, version: '3.0.0' };
		new FakeStorage({ [key]: attempt({ plan: 'spoken' }, { version: '2.4.1' }) });
		attemptStore(third);
		expect([0, 1, 2, 3].map((edition) => earlierAttempt('demo', edition) !== undefined)).toEqual([
			false,
			false,
			true,
			false,
		]);
		expect(earlierAttempt('other', 2)).toBeUndefined();
	});

	it('goes with the rest when everything is deleted, and nothing of other assessments does', () => {
		const third = { ...demo, version: '3.0.0' };
		const others = { 'crosscurrent:attempt:demo-two': 'a', 'crosscurrent:attempt:demo-two:0': 'b' };
		const storage = new FakeStorage({
			...others,
			[`${key}:0`]: earlier,
			[`${key}:1`]: attempt({ plan: 'spoken' }, { version: '1.2.0' }),
			[key]: attempt({ plan: 'spoken' }, { version: '2.0.0' }),
		});
		const { answer, deleteData } = attemptStore(third);
		answer('plan', 'written');
		expect(storage.values.size).toBe(6);
		deleteData();
		expect(Object.fromEntries(storage.values)).toEqual(others);
		expect([0, 1, 2].map((edition) => earlierAttempt('demo', edition))).toEqual([undefined, undefined, undefined]);
	});

	it('can still be read and deleted when storage goes away', () => {
		const storage = new FakeStorage({ [key]: earlier });
		const { deleteData } = attemptStore(demo);
		storage.state = 'blocked';
		expect(earlierAttempt('demo', 0)).toBe(earlier);
		deleteData();
		expect(earlierAttempt('demo', 0)).toBeUndefined();
	});

	it('stays where it is while storage has no room for it anywhere else', () => {
		const storage = new FakeStorage({ [key]: earlier }, 'full');
		attemptStore(demo).answer('plan', 'written');
		expect(storage.values.get(key)).toBe(earlier);
		const later = new FakeStorage(Object.fromEntries(storage.values));
		attemptStore(demo);
		expect(later.values.get(earlierKey)).toBe(earlier);
	});

	it('is put by too when an old tab wrote it after this page was opened', () => {
		const storage = new FakeStorage();
		const { answer } = attemptStore(demo);
		storage.otherTab(key, earlier);
		answer('plan', 'spoken');
		expect(storage.values.get(earlierKey)).toBe(earlier);
		expect(answersIn(storage)).toEqual({ plan: 'spoken' });
	});
});

describe('a saved attempt that is opened', () => {
	it('takes the place of what is kept, as it was saved', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken', replies: 'some' }) });
		const { $kept, $loss, open } = attemptStore(demo);
		const saved = attempt({ plan: 'written', markets: ['eu'] }, { version: '1.1.0', nonce: 9 });
		open(saved);
		expect($kept.get()).toEqual({ answers: { markets: ['eu'], plan: 'written' }, nonce: 9, version: '1.1.0' });
		expect($loss.get()).toBeUndefined();
		expect([...storage.values]).toEqual([[key, saved]]);
	});

	it('can be answered further, as the same attempt', () => {
		const storage = new FakeStorage();
		const { answer, open } = attemptStore(demo);
		answer('calendar', 'calendar');
		open(attempt({ plan: 'written' }, { version: '1.1.0', nonce: 9 }));
		answer('replies', 'some');
		expect(storage.values.get(key)).toBe(attempt({ plan: 'written', replies: 'some' }, { nonce: 9 }));
	});

	it('is shown in other tabs too', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const [here, there] = [attemptStore(demo), attemptStore(demo)];
		there.answer('replies', 'some');
		const saved = attempt({ plan: 'written' }, { nonce: 9 });
		here.open(saved);
		storage.otherTab(key, saved);
		expect(there.$kept.get()).toEqual({ answers: { plan: 'written' }, nonce: 9, version });
		there.answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ plan: 'written', calendar: 'calendar' });
	});

	it('says what of it means nothing any more, and no longer what was lost before', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }, { version: '2.0.0' }) });
		const { $kept, $loss, open } = attemptStore(demo);
		expect($loss.get()).toBe('future');
		open(attempt({ plan: 'written' }));
		expect($loss.get()).toBeUndefined();
		const partly = attempt({ plan: 'written', withdrawn: 'yes', markets: ['eu', 'atlantis'] });
		open(partly);
		expect($loss.get()).toBe('dropped');
		expect($kept.get().answers).toEqual({ markets: ['eu'], plan: 'written' });
		expect(storage.values.get(key)).toBe(partly);
	});

	it('leaves nothing of answers that storage did not take', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept, answer, open } = attemptStore(demo);
		storage.state = 'full';
		answer('replies', 'some');
		open(attempt({ plan: 'written' }, { nonce: 9 }));
		expect($kept.get().answers).toEqual({ plan: 'written' });
		storage.state = 'works';
		answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ plan: 'written', calendar: 'calendar' });
	});

	it.each(['blocked', 'missing', 'full'] as const)('stands while the page lives where storage is %s', (state) => {
		new FakeStorage({}, state);
		const { $kept, open } = attemptStore(demo);
		open(attempt({ plan: 'written' }, { nonce: 9 }));
		expect($kept.get()).toEqual({ answers: { plan: 'written' }, nonce: 9, version });
		expect(attemptStore(demo).$kept.get().answers).toEqual({ plan: 'written' });
		expect($storage.get()).toBe('memory');
	});
});

describe('two tabs', () => {
	it('show the same answers', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
		const { $kept } = attemptStore(demo);
		storage.otherTab(key, attempt({ plan: 'written', replies: 'some' }));
		expect($kept.get()).toEqual({ answers: { plan: 'written', replies: 'some' }, nonce: 7, version });
		storage.otherTab(key, null);
		expect($kept.get()).toEqual(nothing);
	});

	it('never bring back what the other has changed since, even when they did not hear of it', () => {
		const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken', replies: 'some', markets: ['eu'] }) });
		const { $kept, answer } = attemptStore(demo);
		answer('plan', 'spoken');
		storage.values.set(key, attempt({ plan: 'written', replies: 'nobody' }, { nonce: 8 }));
		answer('calendar', 'calendar');
		expect(answersIn(storage)).toEqual({ plan: 'written', replies: 'nobody', calendar: 'calendar' });
		expect($kept.get()).toEqual({ answers: answersIn(storage), nonce: 8, version });
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
		expect($kept.get()).toEqual({ answers: { plan: 'spoken' }, nonce: 5, version });
		answer('plan', 'written');
		expect(mayAdopt($kept.get(), 5)).toBe(true);
		expect(mayAdopt($kept.get(), 6)).toBe(false);
	});
});

it('never takes over answers that come with a link where storage works', () => {
	new FakeStorage();
	expect(mayAdopt(nothing, 5)).toBe(false);
});

it('goes on with what is on the screen when storage is emptied under it', () => {
	const storage = new FakeStorage({ [key]: attempt({ plan: 'spoken' }) });
	const { answer } = attemptStore(demo);
	storage.values.clear();
	answer('replies', 'some');
	expect(storage.values.get(key)).toBe(attempt({ plan: 'spoken', replies: 'some' }));
});
