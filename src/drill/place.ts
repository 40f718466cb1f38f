/**
 * Where in a drill somebody is. It stands in the address's fragment, so that every moment can be linked to:
 *
 * | fragment             | shows                                                        |
 * | -------------------- | ------------------------------------------------------------ |
 * | none                 | the scene                                                    |
 * | `#d=` `#d=a.b`       | what has to be decided after the choices a and b, or the end |
 * | `#c=a.b`             | what came of b                                               |
 * | `…&v=14-6-3..5-5`    | the same in a room that votes: raised hands for each choice, decision by decision |
 */
import type { Id } from '../assessment/types.ts';
import type { Drill } from './types.ts';
import { walk, type Walk } from './walk.ts';

export interface Place {
	readonly view: 'scene' | 'decision' | 'consequence';
	/** Ids of the choices taken so far. */
	readonly path: readonly Id[];
	/** Raised hands in a room that votes; `undefined` for somebody who decides alone. */
	readonly votes: Votes | undefined;
}

/**
 * Raised hands: for each decision of the path, and for the one that is to be taken, one number for each choice in the
 * author's order. Empty where nobody was asked.
 */
export type Votes = readonly (readonly number[])[];

/** Most hands that can be entered for one choice. */
export const mostHands = 999;

export const beginning: Place = { view: 'scene', path: [], votes: undefined };

/** What a fragment asks for, before anybody has looked whether the drill has it. */
export interface Asked {
	readonly place: Place;
	/** Some votes were no numbers. */
	readonly badVotes: boolean;
}

/**
 * Reads a fragment. Chat apps put things behind it: what is ours ends where its characters end.
 * @param fragment with or without its `#`, of any origin
 * @returns `undefined` for a fragment that is none of ours, such as that of a skip link
 */
export function parsePlace(fragment: string): Asked | undefined {
	const text = decoded(fragment).replace(/^#/, '');
	if (text === '') return { place: beginning, badVotes: false };
	const part = (name: string) => new RegExp(`(?:^|[&;])${name}=([\\w.-]*)`).exec(text)?.[1];
	const [decision, consequence, votes] = ['d', 'c', 'v'].map(part);
	const path = decision ?? consequence;
	if (path === undefined && votes === undefined) return undefined;
	const hands = votes === undefined ? undefined : parseVotes(votes);
	return {
		place: {
			view: decision !== undefined ? 'decision' : consequence !== undefined ? 'consequence' : 'scene',
			path: parts(path ?? ''),
			votes: hands?.votes,
		},
		badVotes: hands?.bad ?? false,
	};
}

/** The fragment of a place; empty for the scene. */
export function formatPlace({ view, path, votes }: Place): string {
	const at = { scene: [], decision: [`d=${path.join('.')}`], consequence: [`c=${path.join('.')}`] }[view];
	const hands = votes ? [`v=${votes.map((each) => each.join('-')).join('.')}`] : [];
	const fragment = [...at, ...hands].join('&');
	return fragment && `#${fragment}`;
}

/** Where a link has led. */
export interface Arrival {
	/** The place, or the last sound one before it. */
	readonly place: Place;
	readonly walk: Walk;
	/** The path went on with choices that this drill does not have. */
	readonly lost: boolean;
	/** Some votes did not fit and were left out. */
	readonly badVotes: boolean;
}

/** Goes where a fragment asks to go, as far as the drill has the way. */
export function arrive(drill: Drill, { place, badVotes }: Asked): Arrival {
	const walked = walk(drill, place.path);
	const lost = walked.unknown.length > 0;
	const path = walked.taken.map(({ choice }) => choice.id);
	const view = place.view === 'consequence' && (lost || path.length === 0) ? 'decision' : place.view;
	if (place.votes === undefined) return { place: { view, path, votes: undefined }, walk: walked, lost, badVotes };

	const situations = walked.taken.map(({ situation }) => situation);
	if ('situation' in walked.now) situations.push(walked.now.situation);
	const votes = place.votes.map((hands, index) => (hands.length === situations[index]?.choices.length ? hands : []));
	// Of a path that is lost, what it was voted on is lost with it.
	const misfits = !lost && place.votes.some((hands, index) => hands.length !== votes[index]!.length);
	return {
		place: { view, path, votes: trimmed(votes) },
		walk: walked,
		lost,
		badVotes: badVotes || misfits,
	};
}

/** The votes with the hands for one decision put in. */
export function withHands(votes: Votes, decision: number, hands: readonly number[]): Votes {
	const length = Math.max(votes.length, decision + 1);
	return trimmed(Array.from({ length }, (_, index) => (index === decision ? asked(hands) : (votes[index] ?? []))));
}

function parseVotes(text: string): { votes: Votes; bad: boolean } {
	const read = text.split('.').map((part) => (/^\d{1,3}(-\d{1,3})*$/.test(part) ? part.split('-').map(Number) : []));
	const bad = text.split('.').some((part, index) => part !== '' && read[index]!.length === 0);
	return { votes: trimmed(read.map(asked)), bad };
}

/** A decision on which nobody raised a hand was not voted on. */
const asked = (hands: readonly number[]): readonly number[] => (hands.some((count) => count > 0) ? hands : []);

function trimmed(votes: Votes): Votes {
	return votes.slice(0, votes.findLastIndex((hands) => hands.length > 0) + 1);
}

/** What stands between dots; a full stop behind a link is none of it. */
const parts = (text: string): Id[] => {
	const path = text.replace(/[.-]+$/, '');
	return path === '' ? [] : path.split('.');
};

/** A fragment as it reads; one that cannot be decoded stands for itself. */
function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
