import { describe, expect, it } from 'vitest';
import { attemptStore } from '../../../src/stores/attempt.ts';
import { planStore } from '../../../src/stores/plan.ts';
import { deleteSessions, hasSessions } from '../../../src/stores/sessions.ts';
import { storedKeys } from '../../../src/stores/storage.ts';
import { demo } from '../assessment/support.ts';
import { FakeStorage } from './support.ts';

const own = 'crosscurrent:attempt:demo';

describe('a session', () => {
	it('keeps its answers apart from one’s own attempt and from other sessions', () => {
		const storage = new FakeStorage();
		attemptStore(demo).answer('plan', 'spoken');
		const session = attemptStore(demo, 'AQ');
		expect(session.$kept.get().answers).toEqual({});
		session.answer('replies', 'dont-know');
		expect(attemptStore(demo).$kept.get().answers).toEqual({ plan: 'spoken' });
		expect(attemptStore(demo, 'AQ').$kept.get().answers).toEqual({ replies: 'dont-know' });
		expect(attemptStore(demo, 'AQB').$kept.get().answers).toEqual({});
		expect([...storage.values.keys()].sort()).toEqual([own, 'crosscurrent:session:demo:AQ']);
		expect(attemptStore(demo, 'AQ').$kept.get().nonce).not.toBe(attemptStore(demo).$kept.get().nonce);
	});

	it('takes nothing else along when its answers are deleted', () => {
		const earlier = JSON.stringify({ assessment: 'demo', version: '1.0.0', answers: { plan: 'spoken' }, nonce: 7 });
		const storage = new FakeStorage({ 'crosscurrent:attempt:demo:1': earlier });
		attemptStore({ ...demo, version: '2.0.0' }).answer('plan', 'spoken');
		const session = attemptStore({ ...demo, version: '2.0.0' }, 'AQ');
		session.answer('plan', 'spoken');
		session.deleteData();
		expect([...storage.values.keys()].sort()).toEqual([own, 'crosscurrent:attempt:demo:1']);
	});

	it('puts answers that somebody wrote there for an earlier edition in nobody’s place', () => {
		const earlier = JSON.stringify({ assessment: 'demo', version: '1.0.0', answers: { plan: 'spoken' }, nonce: 7 });
		const storage = new FakeStorage({ 'crosscurrent:session:demo:AQ': earlier });
		const session = attemptStore({ ...demo, version: '2.0.0' }, 'AQ');
		session.answer('plan', 'dont-know');
		expect(session.$kept.get().answers).toEqual({ plan: 'dont-know' });
		expect(storage.values.has('crosscurrent:attempt:demo:1')).toBe(false);
	});
});

describe.each(['works', 'blocked', 'full'] as const)('where storage: %s', (state) => {
	it('all sessions of an assessment are found and deleted, and nothing else', () => {
		const storage = new FakeStorage({}, state);
		expect(hasSessions('demo')).toBe(false);
		attemptStore(demo).answer('plan', 'spoken');
		attemptStore({ ...demo, id: 'demo-two' }, 'AQ').answer('plan', 'spoken');
		planStore('demo').assign('act', { owner: 'Lin' });
		expect(hasSessions('demo')).toBe(false);
		attemptStore(demo, 'AQ').answer('plan', 'spoken');
		attemptStore(demo, 'AR').answer('plan', 'spoken');
		planStore('demo', 'AQ').assign('act', { owner: 'Lin' });
		expect(hasSessions('demo')).toBe(true);
		deleteSessions('demo');
		expect(hasSessions('demo')).toBe(false);
		expect(attemptStore(demo).$kept.get().answers).toEqual({ plan: 'spoken' });
		expect(storedKeys('crosscurrent:').sort()).toEqual([
			own,
			'crosscurrent:plan:demo',
			'crosscurrent:session:demo-two:AQ',
		]);
		if (state === 'works') expect(storage.values.size).toBe(3);
	});
});
