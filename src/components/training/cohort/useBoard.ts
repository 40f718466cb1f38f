import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Handed, Unreadable } from '../../../assessment/gather.ts';
import { plainLabel } from '../../../assessment/invite.ts';
import { tabStore } from '../../../stores/tab.ts';
import {
	boardIn,
	boardInLink,
	boardText,
	claimsToBeBoard,
	linesOf,
	LONGEST_TEXT,
	type Batch,
	type BoardProblem,
} from './board.ts';
import { gatherFrom, newsIn } from './intake.ts';
import type { Shelf } from './shelf.ts';

/** A batch whose codes have been read. */
export interface Round {
	/** The same as long as the page lives. */
	readonly id: number;
	readonly name: string;
	readonly handed: readonly Handed[];
}

/** What came together. Of several `texts`, which say the same in several ways, the first that holds a result counts. */
export interface Given {
	readonly texts?: readonly string[];
	readonly files?: readonly File[];
	/** The round that it is added to, if that is there still; without it a new one is made. */
	readonly to?: number | undefined;
}

/** What became of something that was given. */
export interface Report {
	readonly problem?: BoardProblem | 'nothing' | 'file' | 'unavailable';
	/** People who were not there before. */
	readonly taken: number;
	readonly merged: number;
	readonly unreadable: readonly Unreadable[];
	/** The round that it went to. */
	readonly round?: number;
}

interface Named {
	readonly name: string;
	readonly text: string;
}

export interface Board {
	readonly rounds: readonly Round[];
	/** Whether what is here outlives a reload. */
	readonly kept: boolean;
	readonly reading: boolean;
	readonly report: Report | undefined;
	readonly take: (given: Given) => Promise<Report | undefined>;
	/** Tries again what could not be done without the assessments; there while there is such a thing. */
	readonly retry: (() => void) | undefined;
	readonly change: (rounds: readonly Round[]) => void;
	/** Forgets everything, here and in the tab. */
	readonly clear: () => void;
}

const nothing: Report = { taken: 0, merged: 0, unreadable: [] };
/** Lets the page draw and answer before the next piece of work. */
const pause = () => new Promise((go) => setTimeout(go));

/** The board of this tab: what came in, read, kept and put by. */
export function useBoard(shelf: Shelf, nameOf: (number: number) => string): Board {
	const store = useMemo(() => tabStore('crosscurrent:board'), []);
	const [rounds, setRounds] = useState<readonly Round[]>([]);
	const [kept, setKept] = useState(true);
	const [reading, setReading] = useState(false);
	const [report, setReport] = useState<Report>();
	const [waiting, setWaiting] = useState<readonly Given[]>([]);
	/** As `rounds`, for work that goes on while the page is drawn. */
	const now = useRef(rounds);
	const ids = useRef(0);
	/** What is given waits for what was given before. */
	const queue = useRef<Promise<unknown>>(Promise.resolve());
	/** What the tab had kept, until it has been read. */
	const unread = useRef<readonly Batch[]>();

	function change(next: readonly Round[]) {
		now.current = next;
		setRounds(next);
		setKept(store.write(next.length > 0 ? boardText(next.map(batchOf)) : undefined));
	}

	/** The assessments are here, and what the tab had kept is on the board. */
	async function prepare() {
		await shelf.fill();
		const batches = unread.current;
		if (!batches) return;
		const read = [];
		for (const batch of batches) {
			const { handed } = await gatherFrom(shelf, linesOf(batch), pause);
			read.push({ id: ++ids.current, name: batch.name, handed });
		}
		unread.current = undefined;
		change(read.filter(({ handed }) => handed.length > 0));
	}

	function take(given: Given): Promise<Report | undefined> {
		const job = queue.current.then(async () => {
			setReading(true);
			const done = await takeNow(given);
			setReading(false);
			// Of what the tab had kept nobody needs a report.
			setReport(given.texts || given.files || done.problem ? done : undefined);
			return done.problem === 'unavailable' ? undefined : done;
		});
		queue.current = job;
		return job;
	}

	async function takeNow(given: Given): Promise<Report> {
		try {
			await pause();
			await prepare();
			let last = nothing;
			for (const way of await waysOf(given)) {
				last = typeof way === 'string' ? { ...nothing, problem: way } : await put(way, given.to);
				if (last.problem !== 'nothing') break;
			}
			return last;
		} catch {
			setWaiting((others) => [...others, given]);
			return { ...nothing, problem: 'unavailable' };
		}
	}

	/** Reads texts and puts what is new on the board. */
	async function put(texts: readonly Named[], to: number | undefined): Promise<Report> {
		const gathered = [];
		for (const { name, text } of texts) gathered.push({ name, ...(await gatherFrom(shelf, text, pause)) });
		const added: Round[] = [];
		let merged = 0;
		let found = 0;
		for (const { name, handed } of gathered) {
			const there = [...now.current, ...added].flatMap((round) => round.handed);
			const news = newsIn(handed, there);
			merged += news.merged;
			found += handed.length;
			if (news.fresh.length === 0) continue;
			const id = ++ids.current;
			added.push({ id, name: name || nameOf(now.current.length + added.length + 1), handed: news.fresh });
		}
		const unreadable = gathered.flatMap((each) => each.unreadable);
		if (found + unreadable.length === 0) return { ...nothing, problem: 'nothing' };
		const home = now.current.find(({ id }) => id === to);
		if (added.length > 0) {
			const fresh = added.flatMap((round) => round.handed);
			change(
				home
					? now.current.map((round) => (round === home ? { ...home, handed: [...home.handed, ...fresh] } : round))
					: [...now.current, ...added],
			);
		}
		const round = home?.id ?? added[0]?.id;
		return { taken: found - merged, merged, unreadable, ...(round !== undefined && { round }) };
	}

	useEffect(() => {
		const restore = () => {
			const text = store.read();
			const batches = text === undefined ? [] : boardIn(text);
			if (typeof batches === 'string' || batches.length === 0) return;
			unread.current = batches;
			void take({});
		};
		const linked = () => {
			if (!location.hash.startsWith('#b=')) return;
			const text = location.hash;
			// A reload must not bring back what has been removed since.
			history.replaceState(history.state, '', location.pathname + location.search);
			void take({ texts: [text] });
		};
		const back = (event: PageTransitionEvent) => {
			// The page was left and comes back as it was; the board may have gone on in the other language.
			if (event.persisted) restore();
		};
		restore();
		linked();
		addEventListener('hashchange', linked);
		addEventListener('pageshow', back);
		return () => {
			removeEventListener('hashchange', linked);
			removeEventListener('pageshow', back);
		};
	}, []);

	return {
		rounds,
		kept,
		reading,
		report,
		take,
		retry:
			waiting.length > 0
				? () => {
						setWaiting([]);
						for (const given of waiting) void take(given);
					}
				: undefined,
		change,
		clear: () => {
			unread.current = undefined;
			setWaiting([]);
			setReport(undefined);
			change([]);
		},
	};
}

/** A round as it is handed on. */
export function batchOf({ name, handed }: Round): Batch {
	return { name, entries: handed.map((each) => ({ code: each.code, name: each.name })) };
}

/** What something given holds, as texts to read together; or why it cannot be read. */
async function waysOf({ texts, files }: Given): Promise<readonly (readonly Named[] | BoardProblem | 'file')[]> {
	if (texts) return texts.map((text) => textsIn(text, ''));
	if (!files) return [];
	const read: Named[] = [];
	for (const file of files) {
		if (file.size > LONGEST_TEXT) return ['too-big'];
		let text;
		try {
			text = textOf(await file.arrayBuffer());
		} catch {
			// It was moved or taken away since it was chosen.
			return ['file'];
		}
		const found = textsIn(text, plainLabel(file.name.replace(/\.\w+$/, '')));
		if (typeof found === 'string') return [found];
		read.push(...found);
	}
	return [read];
}

/** A board that is handed on has its batches; any other text is one. */
function textsIn(text: string, name: string): readonly Named[] | BoardProblem {
	if (text.length > LONGEST_TEXT) return 'too-big';
	const board = claimsToBeBoard(text) ? boardIn(text) : boardInLink(text);
	if (typeof board === 'string') return board;
	return board ? board.map((batch) => ({ name: batch.name, text: linesOf(batch) })) : [{ name, text }];
}

/** Spreadsheets also write UTF-16, and say so in the first two bytes. */
function textOf(bytes: ArrayBuffer): string {
	const [first, second] = new Uint8Array(bytes);
	const encoding =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes);
}
