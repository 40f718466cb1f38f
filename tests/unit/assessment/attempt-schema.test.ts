import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAttempt } from '../../../src/assessment/attempt.ts';
import { attemptSchema } from '../../../src/assessment/attempt-schema.ts';
import { answersOf, demo, nonces } from './demo.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
const validate = ajv.compile(attemptSchema);

const saved = { assessment: 'demo', version: '1.2.0', answers: { plan: 'none', markets: ['eu'] }, nonce: 7 };

it('is a schema of the dialect it names', () => {
	expect(ajv.validateSchema(attemptSchema)).toBe(true);
	expect(attemptSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

it('says what everything is', () => {
	for (const { description } of [attemptSchema, ...Object.values(attemptSchema.properties)]) {
		expect(description).toMatch(/^[A-Z].+\.$/s);
	}
	expect(attemptSchema.title).not.toBe('');
});

it('takes every attempt', () => {
	fc.assert(
		fc.property(answersOf(demo, 4), nonces, (answers, nonce) => {
			const attempt = { assessment: demo.id, version: demo.version, answers, nonce };
			expect(validate(attempt), ajv.errorsText(validate.errors)).toBe(true);
		}),
	);
});

it.each([
	['as it is saved', saved],
	['with the address of the schema', { $schema: '../attempt.schema.json', ...saved }],
	['without answers', { ...saved, answers: {} }],
	[
		'with answers to what this assessment does not ask',
		{ ...saved, answers: { 'is-new': 'yes', 'are-new': ['a', 'b'] } },
	],
	['with the lowest version and nonce', { ...saved, version: '0.0.0', nonce: 0 }],
	['with the highest version and nonce', { ...saved, version: '255.255.999999999', nonce: 4_294_967_295 }],
])('takes an attempt %s', (_, attempt) => {
	expect(validate(attempt), ajv.errorsText(validate.errors)).toBe(true);
});

it.each<[string, unknown]>([
	['a text', JSON.stringify(saved)],
	['a list', [saved]],
	['no assessment', { ...saved, assessment: undefined }],
	['no version', { ...saved, version: undefined }],
	['no answers', { ...saved, answers: undefined }],
	['no nonce', { ...saved, nonce: undefined }],
	['more than there is', { ...saved, score: 100 }],
	['the address of a schema that is no text', { $schema: 1, ...saved }],
	['an assessment that is no text', { ...saved, assessment: 1 }],
	['a version that is no text', { ...saved, version: 1 }],
	['a version with something before it', { ...saved, version: 'v1.2.0' }],
	['a version with something after it', { ...saved, version: '1.2.0-beta' }],
	['answers that are a list', { ...saved, answers: ['none'] }],
	['an answer that is a number', { ...saved, answers: { plan: 1 } }],
	['an answer that is null', { ...saved, answers: { plan: null } }],
	['a number among several answers', { ...saved, answers: { markets: ['eu', 1] } }],
	['a nonce that is a text', { ...saved, nonce: '7' }],
	['a nonce with a fraction', { ...saved, nonce: 0.5 }],
	['a negative nonce', { ...saved, nonce: -1 }],
	['a nonce that is too large', { ...saved, nonce: 2 ** 32 }],
])('refuses %s', (_, value) => {
	expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false);
});

describe('agrees with parseAttempt', () => {
	const answer = fc.oneof(
		fc.constantFrom('none', 'eu', 'dont-know', ''),
		fc.array(fc.constantFrom('eu', 'us', 7, null, [])),
		fc.jsonValue({ maxDepth: 2 }),
	);
	const version = fc.oneof(
		fc.constantFrom('1.2.0', '1.0.0', '1.02.0', '1.256.0', '1.2', '255.0.0', '256.0.0', ''),
		fc.tuple(fc.nat(300), fc.nat(300), fc.nat()).map((numbers) => numbers.join('.')),
	);
	const attempts = fc.record(
		{
			assessment: fc.oneof(
				{ weight: 5, arbitrary: fc.constant<unknown>('demo') },
				{ weight: 1, arbitrary: fc.jsonValue() },
			),
			version: fc.oneof({ weight: 5, arbitrary: version }, { weight: 1, arbitrary: fc.jsonValue() }),
			answers: fc.oneof(
				{
					weight: 5,
					arbitrary: fc.dictionary(fc.constantFrom('plan', 'markets', 'more', '__proto__'), answer),
				},
				{ weight: 1, arbitrary: fc.jsonValue() },
			),
			nonce: fc.oneof(nonces as fc.Arbitrary<unknown>, fc.constantFrom(-1, 0.5, 2 ** 32, 1e300), fc.jsonValue()),
		},
		{ requiredKeys: ['assessment', 'version'] },
	);

	it('on what can be read: whatever it takes with nothing left out validates', () => {
		fc.assert(
			fc.property(attempts, (value) => {
				const result = parseAttempt(value, demo);
				if (!('attempt' in result)) return;
				expect(validate(result.attempt)).toBe(true);
				if (!result.dropped.length) expect(validate(JSON.parse(JSON.stringify(value)))).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('on what cannot: whatever validates is an attempt, here or at something else', () => {
		fc.assert(
			fc.property(attempts, (value) => {
				const data: unknown = JSON.parse(JSON.stringify(value));
				const result = parseAttempt(data, demo);
				if (validate(data)) expect(result).not.toMatchObject({ code: 'unreadable' });
				else if ('code' in result && result.code !== 'unreadable') expect(result.origin).toBeDefined();
			}),
			{ numRuns: 2000 },
		);
	});
});
