import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAttempt } from '../../../src/assessment/attempt.ts';
import { demo } from './support.ts';

const saved = {
	assessment: 'demo',
	version: '1.2.0',
	answers: { plan: 'none', markets: ['eu'] },
	nonce: 4_294_967_295,
};

describe('parseAttempt', () => {
	it('reads what was saved', () => {
		expect(parseAttempt(JSON.parse(JSON.stringify(saved)), demo)).toEqual({ attempt: saved, dropped: [] });
	});

	it('keeps the version it was saved with, and nothing it does not know', () => {
		const result = parseAttempt({ ...saved, version: '1.9.3', answers: { plan: 'none', later: 'x' }, more: 1 }, demo);
		expect(result).toEqual({
			attempt: { assessment: 'demo', version: '1.9.3', answers: { plan: 'none' }, nonce: 4_294_967_295 },
			dropped: ['later'],
		});
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a text', JSON.stringify(saved)],
		['a list', [saved]],
		['no assessment', { ...saved, assessment: undefined }],
		['an assessment that is no text', { ...saved, assessment: ['demo'] }],
		['no version', { ...saved, version: undefined }],
		['a version that is a number', { ...saved, version: 1.2 }],
		['a version with something after it', { ...saved, version: '1.2.0-beta' }],
		['a version with something before it', { ...saved, version: 'v1.2.0' }],
		['half a version', { ...saved, version: '1.2' }],
		['a version no link can hold', { ...saved, version: '256.0.0' }],
		['an endless version', { ...saved, version: '1'.repeat(1_000_000) }],
		['no answers', { ...saved, answers: undefined }],
		['answers that are null', { ...saved, answers: null }],
		['answers that are a text', { ...saved, answers: 'plan' }],
		['no nonce', { ...saved, nonce: undefined }],
		['a nonce that is a text', { ...saved, nonce: '1' }],
		['a negative nonce', { ...saved, nonce: -1 }],
		['a nonce with a fraction', { ...saved, nonce: 0.5 }],
		['a nonce that is too large', { ...saved, nonce: 2 ** 32 }],
		['a nonce that is no number', { ...saved, nonce: Number.NaN }],
	])('refuses %s', (_, value) => {
		expect(parseAttempt(value, demo)).toMatchObject({ code: 'unreadable' });
	});

	it.each([
		['foreign', { assessment: 'going-out' }],
		['foreign', { assessment: 'going-out', version: '7.0.0' }],
		['future', { version: '2.0.0' }],
		['future', { version: '255.0.0' }],
		['older', { version: '0.9.0' }],
	])('calls it %s: %j', (code, change) => {
		expect(parseAttempt({ ...saved, ...change }, demo)).toMatchObject({ code });
	});

	it('says in both languages what to do', () => {
		for (const change of [{ nonce: -1 }, { assessment: 'x' }, { version: '2.0.0' }, { version: '0.1.0' }]) {
			const result = parseAttempt({ ...saved, ...change }, demo);
			if (!('message' in result)) throw new Error('Expected an error.');
			expect(result.message.en).toMatch(/^[A-Z].+\. .+\.$/);
			expect(result.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
			expect(result.message.zh).not.toMatch(/[a-z,.;:]/i);
		}
	});

	it('bears anything', () => {
		const anything = fc.oneof(
			fc.anything(),
			fc.record({
				assessment: fc.constant('demo'),
				version: fc.constant('1.0.0'),
				nonce: fc.anything(),
				answers: fc.anything(),
			}),
			fc.record({
				assessment: fc.constant('demo'),
				version: fc.constant('1.0.0'),
				nonce: fc.nat(),
				answers: fc.anything(),
			}),
		);
		fc.assert(
			fc.property(anything, (value) => {
				const result = parseAttempt(value, demo);
				expect('attempt' in result || result.message.en.length > 0).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('bears very large input', () => {
		const answers = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`q${index}`, 'x']));
		const result = parseAttempt({ ...saved, answers: { ...answers, markets: Array(1_000_000).fill('eu') } }, demo);
		expect(result).toMatchObject({ attempt: { answers: { markets: ['eu'] } } });
	});
});
