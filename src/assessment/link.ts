import { answerable, known, takesSeveral, understood } from './answers.ts';
import { bitsOf, fromBase64url, numberAt, numbersIn, toBase64url } from './bits.ts';
import { crc32 } from './crc32.ts';
import { failure, type Failure } from './failure.ts';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Answer,
	type Answers,
	type Assessment,
	type Id,
	type ProfileQuestion,
	type Question,
} from './types.ts';
import { asOf, majorOf, minorOf } from './version.ts';

/** What a link says. */
export interface Decoded {
	/** As it was when the link was made, see `asOf`: what was added since is not in it and cannot be unanswered. */
	readonly assessment: Assessment;
	/** In the form `clean` gives. */
	readonly answers: Answers;
	/** 0 to 2³² − 1, the same in every link of one attempt. */
	readonly nonce: number;
}

/**
 * `missing`: no code in the text. `truncated`: too short to be one. `damaged`: not as it was made. `foreign`: of an
 * assessment that was not asked for. `future`: of a later version than any at hand. `older`: of an earlier major version
 * than any at hand.
 */
export type LinkError = Failure<'missing' | 'truncated' | 'damaged' | 'foreign' | 'future' | 'older'> & {
	/** What it is a link of: the assessment's code and major version, where the link is sound and says so. */
	readonly origin?: { readonly assessment: number; readonly major: number };
};

/** Format 1 had no minor version. It was in use while every assessment was in its first minor version, 0. */
const FORMAT = 2;
/** Bytes of the shortest link, one of format 1 without any answer: format, assessment, major version, nonce, CRC-32. */
const SHORTEST = 1 + 1 + 1 + 4 + 4;

/**
 * The code for `r=` in a link: base64url, at most 60 characters for 40 questions. README.md gives its layout. Answers
 * that the assessment does not know are left out, as `clean` leaves them out.
 *
 * @param nonce a whole number from 0 to 2³² − 1
 */
export function encode(assessment: Assessment, answers: Answers, nonce: number): string {
	return encodeAs(FORMAT, assessment, answers, nonce);
}

function encodeAs(format: number, assessment: Assessment, answers: Answers, nonce: number): string {
	const { code, version } = assessment;
	const numbers = [format, code, majorOf(version), ...(format === 1 ? [] : [minorOf(version)])];
	const head = numbers.map((byte) => bitsOf(byte, 8)).join('');
	const bytes = numbersIn(head + bitsOf(nonce >>> 0, 32) + bodyOf(assessment, answers), 8);
	return toBase64url(bytes.map((byte) => bitsOf(byte, 8)).join('') + bitsOf(crc32(bytes), 32));
}

/**
 * Reads the first code in a text, see `codeIn`. Only what `encode` writes is read: a code that differs in one bit, also
 * in one that carries nothing, is an error and never a result. Tell the outcomes apart by `'answers' in …`.
 *
 * @param text anything: a link, a chat message around it, the bare code
 * @param assessments those that may be meant, also several editions (major versions) of one
 */
export function decode(text: string, assessments: readonly Assessment[]): Decoded | LinkError {
	const code = codeIn(text);
	if (code === undefined) return failure('missing');
	const padded = fromBase64url(code);
	const bits = padded.slice(0, padded.length - (padded.length % 8));
	const bytes = numbersIn(bits, 8);
	if (bytes.length < SHORTEST) return failure('truncated');
	if (crc32(bytes.slice(0, -4)) !== numberAt(bits, bits.length - 32, 32)) return failure('damaged');

	// Every format keeps its number in front and the CRC-32 at the end, so that a later one is known for what it is.
	const format = numberAt(bits, 0, 8);
	if (format > FORMAT) return failure('future');
	if (format === 0) return failure('damaged');
	const origin = { assessment: numberAt(bits, 8, 8), major: numberAt(bits, 16, 8) };
	const editions = assessments.filter((candidate) => candidate.code === origin.assessment);
	if (!editions.length) return { ...failure('foreign'), origin };
	const edition = editions.find(({ version }) => majorOf(version) === origin.major);
	if (!edition) {
		const later = editions.every(({ version }) => majorOf(version) < origin.major);
		return { ...failure(later ? 'future' : 'older'), origin };
	}
	const minor = format === 1 ? 0 : numberAt(bits, 24, 8);
	if (minor > minorOf(edition.version)) return { ...failure('future'), origin };

	const assessment = asOf(edition, minor);
	const start = format === 1 ? 24 : 32;
	const nonce = numberAt(bits, start, 32);
	const answers = answersIn(bits.slice(start + 32, -32), assessment);
	if (!answers || encodeAs(format, assessment, answers, nonce) !== code) return failure('damaged');
	return { assessment, answers, nonce };
}

/**
 * The code in a text, up to the first character that base64url does not have: what follows `r=`, also where a redirect
 * has percent-encoded the link, or else a bare code. Bare codes begin with A, as all do up to format 3, and have at
 * least the fifteen characters of a code without answers; a longer word of a message is hardly ever both. Of endless
 * runs it takes 512 characters, more than 127 questions of 16 bits need, so that they come out as damaged at once.
 */
export function codeIn(text: string): string | undefined {
	const found =
		/(?:^|[^\w-]|%23|%26)r(?:=|%3d)([\w-]{1,512})/i.exec(text) ?? /(?:^|[^\w./=-])(A[\w-]{14,511})/.exec(text);
	return found?.[1];
}

/**
 * The answers as bits, in the shorter of two forms: dense (0, then the value of every question in the order of their
 * codes) or sparse (1, then code and value of those that are answered). Zeros at the end are left out.
 */
function bodyOf(assessment: Assessment, answers: Answers): string {
	let [dense, sparse] = ['0', '1'];
	for (const { question, code, width } of placesOf(assessment)) {
		const value = valueOf(question, known(question, answers[question.id]));
		const bits = bitsOf(value, width);
		dense += bits;
		if (value) sparse += code + bits;
	}
	const [shortDense, shortSparse] = [dense, sparse].map((bits) => bits.slice(0, bits.lastIndexOf('1') + 1)) as [
		string,
		string,
	];
	return shortSparse.length < shortDense.length ? shortSparse : shortDense;
}

/**
 * Reverses `bodyOf` for what it writes; `undefined` for a question that this assessment does not have. Of other bits it
 * makes answers that are written otherwise.
 */
function answersIn(body: string, assessment: Assessment): Answers | undefined {
	const places = placesOf(assessment);
	const sparse = body.startsWith('1');
	const end = body.lastIndexOf('1');
	const answers: Record<Id, Answer | undefined> = {};
	for (let at = 1, index = 0; at <= end; index++) {
		const code = body.slice(at, at + 7).padEnd(7, '0');
		const place = sparse ? places.find((candidate) => candidate.code === code) : places[index];
		if (!place) return undefined;
		if (sparse) at += 7;
		answers[place.question.id] = answerFor(place.question, numberAt(body, at, place.width));
		at += place.width;
	}
	return understood(assessment, answers);
}

/** Where the answer to a question stands in a link. */
interface Place {
	readonly question: ProfileQuestion | Question;
	/** Seven bits. */
	readonly code: string;
	/** Bits: a mask of up to sixteen options, or one of up to five beside "not applicable" and "don't know". */
	readonly width: number;
}

/** Worked out once for each assessment: a room's board reads thousands of links. */
const places = new WeakMap<Assessment, readonly Place[]>();

/** In the order of the codes. */
function placesOf(assessment: Assessment): readonly Place[] {
	let found = places.get(assessment);
	if (!found) {
		found = [...answerable(assessment)]
			.sort((a, b) => a.code - b.code)
			.map((question) => ({
				question,
				code: bitsOf(question.code, 7),
				width: takesSeveral(question) ? 16 : 3,
			}));
		places.set(assessment, found);
	}
	return found;
}

function valueOf(question: ProfileQuestion | Question, answer: Answer | undefined): number {
	if (answer === undefined) return 0;
	if (answer === NOT_APPLICABLE) return 6;
	if (answer === DONT_KNOW) return 7;
	const { options } = question;
	if (typeof answer === 'string') return options.find(({ id }) => id === answer)!.code;
	return options.reduce((sum, { id, code }) => (answer.includes(id) ? sum + (1 << (code - 1)) : sum), 0);
}

function answerFor(question: ProfileQuestion | Question, value: number): Answer | undefined {
	if (takesSeveral(question)) {
		return question.options.filter(({ code }) => value & (1 << (code - 1))).map(({ id }) => id);
	}
	if (value === 6) return NOT_APPLICABLE;
	if (value === 7) return DONT_KNOW;
	return question.options.find(({ code }) => code === value)?.id;
}
