/**
 * A number to nine decimals: what is equal on paper is equal here, although the computer arrives at 59.99999999999999
 * for 60. Monotone, and far finer than any score that is shown.
 */
export function rounded(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}
