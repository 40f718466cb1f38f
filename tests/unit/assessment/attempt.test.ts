import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptIn, LONGEST_ATTEMPT, parseAttempt } from '../../../src/assessment/attempt.ts';
import { answersOf, demo, nonces } from './demo.ts';

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
		const result = parseAttempt({ ...saved, version: '1.1.7', answers: { plan: 'none', later: 'x' }, more: 1 }, demo);
		expect(result).toEqual({
			attempt: { assessment: 'demo', version: '1.1.7', answers: { plan: 'none' }, nonce: 4_294_967_295 },
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
		['a minor version no link can hold', { ...saved, version: '1.256.0' }],
		['an endless version', { ...saved, version: '1'.repeat(1_000_000) }],
		['no answers', { ...saved, answers: undefined }],
		['answers that are null', { ...saved, answers: null }],
		['answers that are a text', { ...saved, answers: 'plan' }],
		['answers that are a list', { ...saved, answers: [] }],
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
		['foreign', { assessment: 'going-out', version: '0.1.0' }],
		['future', { version: '2.0.0' }],
		['future', { version: '255.0.0' }],
		['future', { version: '1.3.0' }],
		['future', { version: '1.255.0' }],
		['older', { version: '0.9.0' }],
		['older', { version: '0.2.0' }],
	])('calls it %s and says what it is: %j', (code, change) => {
		const { assessment, version } = { ...saved, ...change };
		expect(parseAttempt({ ...saved, ...change }, demo)).toMatchObject({ code, origin: { assessment, version } });
	});

	it.each(['1.0.0', '1.1.0', '1.2.9'])('reads version %s', (version) => {
		expect(parseAttempt({ ...saved, version }, demo)).toEqual({ attempt: { ...saved, version }, dropped: [] });
	});

	it('does not say what something unreadable is', () => {
		expect(parseAttempt({ ...saved, nonce: -1 }, demo)).not.toHaveProperty('origin');
	});

	it('says in both languages what to do', () => {
		const changes = [{ nonce: -1 }, { assessment: 'x' }, { version: '2.0.0' }, { version: '0.1.0' }];
		const results = [
			...changes.map((change) => parseAttempt({ ...saved, ...change }, demo)),
			attemptIn(' '.repeat(LONGEST_ATTEMPT + 1), demo),
		];
		for (const result of results) {
			if (!('message' in result)) throw new Error('Expected an error.');
			expect(result.message.en).toMatch(/^[A-Z].+\. .+\.$/);
			expect(result.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
			// The end of a file's name is the one word in it that is not Chinese.
			expect(result.message.zh.replace('.json', '')).not.toMatch(/[a-z,.;:]/i);
		}
		expect(new Set(results.map((result) => 'message' in result && result.message.zh)).size).toBe(5);
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

describe('attemptIn', () => {
	const plain = JSON.stringify(saved);

	it('reads what was saved', () => {
		expect(attemptIn(plain, demo)).toEqual({ attempt: saved, dropped: [] });
		expect(attemptIn(` ${JSON.stringify(saved, null, '\t')}\r\n`, demo)).toEqual({ attempt: saved, dropped: [] });
	});

	it('brings back every attempt', () => {
		fc.assert(
			fc.property(answersOf(demo, 4), nonces, (answers, nonce) => {
				const attempt = { assessment: 'demo', version: '1.2.0', answers, nonce };
				expect(attemptIn(JSON.stringify(attempt), demo)).toEqual({ attempt, dropped: [] });
			}),
		);
	});

	it('says what an attempt at something else is', () => {
		const other = JSON.stringify({ ...saved, assessment: 'going-out', version: '3.1.0' });
		expect(attemptIn(other, demo)).toMatchObject({
			code: 'foreign',
			origin: { assessment: 'going-out', version: '3.1.0' },
		});
	});

	it('reads a text of the greatest length, and none beyond', () => {
		const longest = plain.padEnd(LONGEST_ATTEMPT);
		expect(attemptIn(longest, demo)).toMatchObject({ attempt: saved });
		expect(attemptIn(`${longest} `, demo)).toMatchObject({ code: 'too-big' });
	});

	it('has room for every answer there can be', () => {
		const longest = 'a'.repeat(40);
		const answers = Object.fromEntries(Array.from({ length: 127 }, (_, index) => [`${longest}-${index}`, longest]));
		const several = {
			...answers,
			...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m-${at}`, Array(16).fill(longest)])),
		};
		expect(JSON.stringify({ ...saved, answers: several }, null, '\t').length).toBeLessThan(LONGEST_ATTEMPT);
	});

	const answering = (answers: string) => plain.replace(/"answers":\{.*?\}/, `"answers":${answers}`);

	it.each<[string, string, string]>([
		['nothing', '', 'unreadable'],
		['a space', ' ', 'unreadable'],
		['no JSON', 'answers: plan', 'unreadable'],
		['half a file', plain.slice(0, 60), 'unreadable'],
		['two files', plain + plain, 'unreadable'],
		['null', 'null', 'unreadable'],
		['a number', '7', 'unreadable'],
		['a number beyond all numbers', '1e999', 'unreadable'],
		['a text', JSON.stringify(plain), 'unreadable'],
		['a list', `[${plain}]`, 'unreadable'],
		['an object', '{}', 'unreadable'],
		['a web page', '<!doctype html><script>alert(1)</script>', 'unreadable'],
		['a huge nonce', plain.replace('4294967295', '9'.repeat(400)), 'unreadable'],
		['a nonce just too large', plain.replace('4294967295', '4294967296'), 'unreadable'],
		['a huge version', plain.replace('1.2.0', `1.2.${'9'.repeat(4000)}`), 'unreadable'],
		['an attempt at a prototype', plain.replace('"demo"', '"__proto__"'), 'foreign'],
		['only a prototype', `{"__proto__":${plain}}`, 'unreadable'],
		['a prototype for answers', plain.replace('"answers"', '"__proto__"'), 'unreadable'],
		['lists within lists', '['.repeat(LONGEST_ATTEMPT), 'unreadable'],
		['closed lists within lists', '['.repeat(LONGEST_ATTEMPT / 2) + ']'.repeat(LONGEST_ATTEMPT / 2), 'unreadable'],
		['ten million characters', 'x'.repeat(10_000_000), 'too-big'],
		['ten million characters of an attempt', plain.padEnd(10_000_000), 'too-big'],
	])('gives a code for %s', (_, text, code) => {
		expect(attemptIn(text, demo)).toMatchObject({ code });
	});

	it.each<[string, string, string[]]>([
		[
			'prototypes',
			'{"__proto__":{"plan":"none"},"constructor":"x","toString":"x"}',
			['__proto__', 'constructor', 'toString'],
		],
		['markup', '{"plan":"<img src=x onerror=alert(1)>","<b>":"none"}', ['plan', '<b>']],
		['numbers, objects and null', '{"plan":1e308,"lists":{"lists-yes":true},"tool":null}', ['plan', 'lists', 'tool']],
		['deep nesting', `{"markets":${'['.repeat(9000)}${']'.repeat(9000)}}`, ['markets']],
	])('leaves out of the answers %s', (_, answers, dropped) => {
		expect(attemptIn(answering(answers), demo)).toEqual({ attempt: { ...saved, answers: {} }, dropped });
		expect(({} as Record<string, unknown>).plan).toBeUndefined();
	});

	it('takes the last of two answers to a question, as JSON does', () => {
		expect(attemptIn(answering('{"plan":"written","plan":"none"}'), demo)).toMatchObject({
			attempt: { answers: { plan: 'none' } },
		});
	});

	it('bears any text', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc.json().map(answering),
			fc.tuple(fc.nat(plain.length), fc.string()).map(([at, more]) => plain.slice(0, at) + more + plain.slice(at)),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const result = attemptIn(text, demo);
				expect('attempt' in result || result.code.length > 0).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});
