/** Parts of a room: everybody, those of one batch, those whose nicknames begin alike. */
import { askedIn, FEWEST, membersOf, type Member } from '../../../assessment/cohort.ts';
import type { Handed } from '../../../assessment/gather.ts';
import type { Id } from '../../../assessment/types.ts';

/**
 * How a nickname begins: up to the first space, dash, underscore or figure, in small letters. “Sales-Ann” and “sales 7”
 * begin alike. Empty where it begins with one of these.
 */
export function beginningOf(name: string): string {
	return (/^[^\s\p{Pd}_\p{N}]+/u.exec(name)?.[0] ?? '').toLowerCase();
}

/** The beginnings that a trainer has typed, split at commas and the like. */
export function typedBeginnings(text: string): string[] {
	const typed = text.split(/[,，、;；\n]/).map((each) => each.trim().toLowerCase());
	return [...new Set(typed.filter(Boolean))];
}

export interface Subgroup<Person> {
	/** As its first member wrote it, or as the trainer typed it. */
	readonly name: string;
	readonly people: readonly Person[];
}

export interface Subgroups<Person> {
	/** Those with the most people first. */
	readonly groups: readonly Subgroup<Person>[];
	/** Those without a nickname, or with one that no other begins like: its beginning might be a name. */
	readonly others: readonly Person[];
}

/** @param typed what the trainer has typed, see `typedBeginnings`; where empty, the nicknames themselves decide */
export function byNickname<Person extends Pick<Handed, 'name'>>(
	people: readonly Person[],
	typed: readonly string[],
): Subgroups<Person> {
	const groups = new Map<string, { name: string; people: Person[] }>(typed.map((name) => [name, { name, people: [] }]));
	const longestFirst = [...typed].sort((a, b) => b.length - a.length);
	const others: Person[] = [];
	for (const person of people) {
		const name = person.name.toLowerCase();
		const key = typed.length > 0 ? longestFirst.find((each) => name.startsWith(each)) : beginningOf(name);
		if (!key) others.push(person);
		else if (groups.has(key)) groups.get(key)!.people.push(person);
		else groups.set(key, { name: person.name.slice(0, key.length), people: [person] });
	}
	const all = [...groups.values()];
	const shown = typed.length > 0 ? all : all.filter(isShown);
	others.push(...all.filter((group) => !shown.includes(group)).flatMap((group) => group.people));
	return { groups: shown.sort((a, b) => b.people.length - a.people.length), others };
}

/** A nickname that one person gave, perhaps in two rounds, is theirs; what many gave is not. */
function isShown(group: Subgroup<Pick<Handed, 'name'>>): boolean {
	const names = new Set(group.people.map((person) => person.name.toLowerCase()));
	return names.size > 1 || group.people.length >= FEWEST;
}

/** Scores people over some questions, see `membersOf`. */
export type Scorer = (people: readonly Handed[], asked: ReadonlySet<Id>) => readonly Member[];

/** One that scores nobody twice over the same questions, so that another part of a room is there at once. */
export function scorer(): Scorer {
	const known = new Map<string, WeakMap<Handed, Member>>();
	return (people, asked) => {
		const key = [...asked].sort().join(' ');
		const scored = known.get(key) ?? new WeakMap<Handed, Member>();
		known.set(key, scored);
		const missing = people.filter((person) => !scored.has(person));
		for (const [index, member] of membersOf(missing, asked).entries()) scored.set(missing[index]!, member);
		return people.map((person) => scored.get(person)!);
	};
}

const asked = new WeakMap<readonly Handed[], ReadonlySet<Id>>();

/** `askedIn`, worked out once for each list of people. */
export function askedOf(people: readonly Handed[]): ReadonlySet<Id> {
	let found = asked.get(people);
	if (!found) {
		found = askedIn(people);
		asked.set(people, found);
	}
	return found;
}
