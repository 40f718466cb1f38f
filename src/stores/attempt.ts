import { persistentAtom } from '@nanostores/persistent';
import { atom, computed, type ReadableAtom } from 'nanostores';
import { clean } from '../assessment/answers.ts';
import { attemptIn, type Attempt, type AttemptError } from '../assessment/attempt.ts';
import type { Answer, Answers, Assessment, Id } from '../assessment/types.ts';
import { majorOf } from '../assessment/version.ts';
import { $storage, stored } from './storage.ts';

/** What is kept of one person's way through an assessment. */
export interface Kept {
	readonly answers: Answers;
	/** Drawn with the first answer. */
	readonly nonce: number | undefined;
	/** The version of the assessment in which they were last written. */
	readonly version: string | undefined;
}

/**
 * What was found in storage and could not be used: nothing of it (`unreadable`, or made with a `future` or an `older`
 * major version), or some answers only (`dropped`).
 */
export type Loss = Exclude<AttemptError['code'], 'foreign' | 'too-big'> | 'dropped';

export interface AttemptStore {
	readonly $kept: ReadableAtom<Kept>;
	/** Until it is dismissed or the answers are deleted. */
	readonly $loss: ReadableAtom<Loss | undefined>;
	dismissLoss: () => void;
	/** @param answer `undefined` takes the answer back */
	answer: (question: Id, answer: Answer | undefined) => void;
	/** Takes over answers that came with a link, see `mayAdopt`. */
	adopt: (kept: { readonly answers: Answers; readonly nonce: number }) => void;
	/** Puts a saved attempt that `attemptIn` can read in the place of what is kept. */
	open: (text: string) => void;
	/** Leaves nothing of this attempt behind, here or in other tabs. */
	deleteData: () => void;
}

/**
 * The attempt at one assessment that this browser keeps. The key has the assessment's id and nothing of the page:
 * neither its path nor its language.
 *
 * What is stored stays as it is, readable or not, until there is an answer to write: the store holds the stored text,
 * and reading it is a view of it. An answer is merged into what storage holds at that moment, so that two tabs never
 * undo each other.
 *
 * @param session the code of an invitation: what is answered in a session is kept apart from one's own attempt, and from
 * every other session
 */
export function attemptStore(assessment: Assessment, session?: string): AttemptStore {
	const key = session === undefined ? keyOf(assessment.id) : `crosscurrent:session:${assessment.id}:${session}`;
	const $text = persistentAtom<string | undefined>(key, undefined);
	const initial = readText($text.get(), assessment);
	putByEarlier($text.get());
	/** Answers given here that storage has not taken yet. They stand on top of whatever other tabs write. */
	const unsaved = new Map<Id, Answer | undefined>();

	const merged = (answers: Answers): Answers =>
		clean(assessment, { ...answers, ...Object.fromEntries(unsaved) }).answers;

	const $kept = computed($text, (text): Kept => {
		const { answers, nonce, version } = readText(text, assessment);
		return { answers: text === undefined ? answers : merged(answers), nonce, version };
	});

	const $loss = atom(initial.loss);
	// Also keeps the store awake: it hears of other tabs although nothing on the page shows it at the moment.
	$text.listen((text) => {
		const { loss } = readText(text, assessment);
		if (loss) $loss.set(loss);
	});

	/**
	 * Answers to an earlier edition make room for new ones, and can still be shown: but only once they are safe. A session
	 * has none: an invitation is to one edition.
	 */
	function putByEarlier(text: string | undefined) {
		const { earlier } = readText(text, assessment);
		if (earlier === undefined || session !== undefined) return;
		persistentAtom<string | undefined>(keyOf(assessment.id, earlier), undefined).set(text);
		if ($storage.get() === 'saved') $text.set(undefined);
	}

	function write(changes: Readonly<Record<Id, Answer | undefined>>, newNonce?: number) {
		// No text in storage, but one here: it was taken away without a word, by the browser and not by another tab.
		const text = stored(key) ?? $text.get();
		if (text === undefined) unsaved.clear();
		putByEarlier(text);
		for (const [question, answer] of Object.entries(changes)) unsaved.set(question, answer);
		const { answers, nonce } = readText(text, assessment);
		const attempt: Attempt = {
			assessment: assessment.id,
			version: assessment.version,
			answers: merged(answers),
			nonce: newNonce ?? nonce ?? drawNonce(),
		};
		$text.set(JSON.stringify(attempt));
		if ($storage.get() === 'saved') unsaved.clear();
	}

	return {
		$kept,
		$loss,
		dismissLoss: () => {
			$loss.set(undefined);
		},
		answer: (question, answer) => {
			write({ [question]: answer });
		},
		adopt: ({ answers, nonce }) => {
			write(answers, nonce);
		},
		open: (text) => {
			unsaved.clear();
			$loss.set(undefined);
			$text.set(text);
		},
		deleteData: () => {
			unsaved.clear();
			$text.set(undefined);
			$loss.set(undefined);
			if (session !== undefined) return;
			for (let edition = 0; edition < majorOf(assessment.version); edition++) {
				const $earlier = persistentAtom<string | undefined>(keyOf(assessment.id, edition), undefined);
				if ($earlier.get() !== undefined) $earlier.set(undefined);
			}
		},
	};
}

/** @param edition an earlier major version, whose answers are kept beside those of today */
function keyOf(assessment: Id, edition?: number): string {
	return ['crosscurrent', 'attempt', assessment, ...(edition === undefined ? [] : [edition])].join(':');
}

/** The text of an attempt at an earlier edition that this browser keeps, for `attemptIn`. */
export function earlierAttempt(assessment: Id, edition: number): string | undefined {
	return stored(keyOf(assessment, edition));
}

/**
 * Whether answers that came with a link may take the place of what is kept: only where storage does not work, so that
 * the link is the one way from page to page, and only over nothing or over the same attempt.
 */
export function mayAdopt(kept: Kept, nonce: number): boolean {
	return $storage.get() === 'memory' && (!Object.keys(kept.answers).length || kept.nonce === nonce);
}

interface Read extends Kept {
	readonly loss: Loss | undefined;
	/** The edition it belongs to, if that is an earlier one. */
	readonly earlier?: number;
}

function readText(text: string | undefined, assessment: Assessment): Read {
	const nothing = { answers: {}, nonce: undefined, version: undefined };
	if (text === undefined) return { ...nothing, loss: undefined };
	const parsed = attemptIn(text, assessment);
	if ('attempt' in parsed) {
		const { answers, nonce, version } = parsed.attempt;
		return { answers, nonce, version, loss: parsed.dropped.length ? 'dropped' : undefined };
	}
	// Under this key only this assessment was ever stored; anything else is not ours.
	const loss = parsed.code === 'foreign' || parsed.code === 'too-big' ? 'unreadable' : parsed.code;
	return { ...nothing, loss, ...(loss === 'older' && { earlier: majorOf(parsed.origin!.version) }) };
}

function drawNonce(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
