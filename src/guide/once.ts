/**
 * Makes something that many pages ask for once in a build, for each argument. While an author writes, content changes
 * and it is made anew.
 */
export function once<Argument, T>(make: (argument: Argument) => Promise<T>): (argument: Argument) => Promise<T> {
	const made = new Map<Argument, Promise<T>>();
	return (argument) => {
		const result = (import.meta.env.PROD && made.get(argument)) || make(argument);
		made.set(argument, result);
		return result;
	};
}
