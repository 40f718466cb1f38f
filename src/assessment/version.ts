/** Whether a value of any kind is a version such as `1.4.0`, with a major number that a link can hold, 0–255. */
export function isVersion(value: unknown): value is string {
	return typeof value === 'string' && /^\d{1,3}(\.\d{1,9}){2}$/.test(value) && majorOf(value) <= 255;
}

/** The major number of a version: answers given under another one mean something else. */
export function majorOf(version: string): number {
	return Number.parseInt(version, 10);
}
