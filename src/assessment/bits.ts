/**
 * Bits as a text of zeros and ones, the highest first. A link holds some three hundred of them, so that the plainest
 * form is fast enough.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A whole number, 0 ≤ value < 2^width, as `width` bits. */
export function bitsOf(value: number, width: number): string {
	return value.toString(2).padStart(width, '0');
}

/** The number that `width` bits from `at` stand for. Past the end of the bits there are zeros. */
export function numberAt(bits: string, at: number, width: number): number {
	return Number.parseInt(bits.slice(at, at + width).padEnd(width, '0'), 2);
}

/** The numbers that each `width` bits stand for; zeros fill up the last one. */
export function numbersIn(bits: string, width: number): number[] {
	return Array.from({ length: Math.ceil(bits.length / width) }, (_, index) => numberAt(bits, index * width, width));
}

/** Six bits a character, as in base64 for URLs without padding. */
export function toBase64url(bits: string): string {
	return numbersIn(bits, 6)
		.map((number) => alphabet.charAt(number))
		.join('');
}

const bitsOfCharacter = new Map(Array.from(alphabet, (character, value) => [character, bitsOf(value, 6)]));

/** The bits of a text of base64url characters. */
export function fromBase64url(code: string): string {
	let bits = '';
	for (const character of code) bits += bitsOfCharacter.get(character)!;
	return bits;
}
