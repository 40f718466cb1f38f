import fc from 'fast-check';
import { crc32 as reference } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/assessment/crc32.ts';
import './demo.ts';

it('has the check value of CRC-32', () => {
	expect(crc32([...new TextEncoder().encode('123456789')])).toBe(0xcbf43926);
	expect(crc32([])).toBe(0);
});

it("is that of Node's zlib", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(crc32([...bytes])).toBe(reference(bytes));
		}),
	);
});
