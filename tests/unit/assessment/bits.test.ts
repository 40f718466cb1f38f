import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitsOf, fromBase64url, numberAt, numbersIn, toBase64url } from '../../../src/assessment/bits.ts';
import './demo.ts';

it('bitsOf writes the highest bit first', () => {
	expect(bitsOf(5, 8)).toBe('00000101');
	expect(bitsOf(7, 3)).toBe('111');
	expect(bitsOf(2 ** 32 - 1, 32)).toBe('1'.repeat(32));
});

it('numberAt reads zeros past the end', () => {
	expect(numberAt('0101', 1, 3)).toBe(5);
	expect(numberAt('0101', 3, 3)).toBe(4);
	expect(numberAt('0101', 4, 3)).toBe(0);
	expect(numberAt('', 0, 8)).toBe(0);
});

it('numbersIn fills up the last number', () => {
	expect(numbersIn('', 8)).toEqual([]);
	expect(numbersIn('000000011', 8)).toEqual([1, 128]);
});

it('base64url is that of everyone else', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
			const bits = [...bytes].map((byte) => bitsOf(byte, 8)).join('');
			const code = Buffer.from(bytes).toString('base64url');
			expect(toBase64url(bits)).toBe(code);
			expect(fromBase64url(code).slice(0, bits.length)).toBe(bits);
		}),
	);
});
