import { bitsOf, fromBase64url, numberAt, numbersIn, toBase64url } from './bits.ts';
import { crc32 } from './crc32.ts';
import { failure, type Failure } from './failure.ts';
import type { Assessment, Id, Question } from './types.ts';
import { majorOf } from './version.ts';

/** What has to be known of an assessment to invite to it. */
export interface Askable extends Pick<Assessment, 'code' | 'version'> {
	readonly questions: readonly Pick<Question, 'id' | 'code'>[];
}

/** What a trainer asks a room to answer, and how. It travels in a link and nowhere else. */
export interface Invite<Asked extends Askable = Assessment> {
	/** As it is today, whole. */
	readonly assessment: Asked;
	/** The language everybody answers in; `undefined` leaves each their own. */
	readonly language: 'en' | 'zh' | undefined;
	/** Ids of the scored questions that are asked, in the assessment's order; empty for all of them. */
	readonly questions: readonly Id[];
	/** What the session is called, as `plainLabel` leaves it; may be empty. */
	readonly label: string;
	/** Whether a participant sees the result at once. */
	readonly showsResult: boolean;
	/** Whether a participant is asked for a nickname, which may be left out. */
	readonly asksName: boolean;
}

/**
 * `no-invite`: no code in the text. `damaged-invite`: not as it was made, or cut short. `foreign-invite`: to an assessment
 * that is not at hand. `future-invite`, `older-invite`: to a later or an earlier major version than the one at hand.
 */
export type InviteError = Failure<
	'no-invite' | 'damaged-invite' | 'foreign-invite' | 'future-invite' | 'older-invite'
> & {
	/** The code of the assessment it is to, where the link is sound and says so. */
	readonly origin?: number;
};

/** Characters of a label or a nickname. */
export const LONGEST_LABEL = 80;

const FORMAT = 1;
/** Format, assessment, major version, flags, number of questions. */
const HEAD = 5;
const CHECKSUM = 4;
/** More characters than the longest label and 127 questions take. */
const LONGEST = 800;
const languages = [undefined, 'en', 'zh'] as const;

/**
 * A label or a nickname as it may be shown and passed on: one line, without what cannot be seen (control characters,
 * marks that turn the direction of the text round), at most `LONGEST_LABEL` characters. It stays text: to show it as
 * markup, or to run it as a formula, is left to nobody.
 */
export function plainLabel(text: string): string {
	const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
	return Array.from(visible).slice(0, LONGEST_LABEL).join('').trim();
}

/** The code for `i=` in a link: base64url. README.md gives its layout. */
export function encodeInvite(invite: Invite<Askable>): string {
	const { assessment, language, label, showsResult, asksName } = invite;
	const flags = languages.indexOf(language) | (showsResult ? 4 : 0) | (asksName ? 8 : 0);
	const { questions } = partOf(invite);
	const asked = questions.length < assessment.questions.length ? questions.map(({ code }) => code) : [];
	const text = new TextEncoder().encode(plainLabel(label));
	const bytes = [FORMAT, assessment.code, majorOf(assessment.version), flags, asked.length, ...asked, ...text];
	return toBase64url(bytes.map((byte) => bitsOf(byte, 8)).join('') + bitsOf(crc32(bytes), 32));
}

/**
 * Reads the first invitation in a text. Only what `encodeInvite` writes is read.
 *
 * @param text anything: a link, its fragment, a chat message around it
 * @param assessments those that may be meant, in their present versions
 */
export function decodeInvite<Asked extends Askable>(
	text: string,
	assessments: readonly Asked[],
): Invite<Asked> | InviteError {
	const code = inviteCodeIn(text);
	if (code === undefined) return failure('no-invite');
	const bits = fromBase64url(code);
	const whole = bits.length - (bits.length % 8);
	const bytes = numbersIn(bits.slice(0, whole), 8);
	const body = bytes.slice(0, -CHECKSUM);
	if (body.length < HEAD || crc32(body) !== numberAt(bits, whole - 32, 32)) return failure('damaged-invite');

	const [format = 0, origin = 0, major = 0, flags = 0, count = 0] = body;
	// Every format keeps its number in front and the CRC-32 at the end, so that a later one is known for what it is.
	if (format > FORMAT) return failure('future-invite');
	const assessment = assessments.find((candidate) => candidate.code === origin);
	if (!assessment) return { ...failure('foreign-invite'), origin };
	const distance = major - majorOf(assessment.version);
	if (distance) return { ...failure(distance > 0 ? 'future-invite' : 'older-invite'), origin };

	const codes = body.slice(HEAD, HEAD + count);
	// A question of a later minor version.
	const isLater = codes.some((code) => !assessment.questions.some((question) => question.code === code));
	if (isLater) return { ...failure('future-invite'), origin };
	const asked = assessment.questions.filter((question) => codes.includes(question.code));
	const invite: Invite<Asked> = {
		assessment,
		language: languages[flags & 3],
		questions: asked.map(({ id }) => id),
		label: new TextDecoder().decode(Uint8Array.from(body.slice(HEAD + count))),
		showsResult: (flags & 4) > 0,
		asksName: (flags & 8) > 0,
	};
	return encodeInvite(invite) === code ? invite : failure('damaged-invite');
}

/** The code of an invitation in a text: what follows `i=`, also where a redirect has percent-encoded the link. */
export function inviteCodeIn(text: string): string | undefined {
	return new RegExp(`(?:^|[^\\w-]|%23|%26)i(?:=|%3d)([\\w-]{1,${LONGEST}})`, 'i').exec(text)?.[1];
}

/**
 * The part of an assessment that an invitation asks: all of its profile, and of the scored questions those named. It is
 * answered and scored like an assessment; a dimension of which nothing is asked has no score and no part in the level.
 * Codes for links are made and read with the whole assessment.
 */
export function partOf<Asked extends Askable>({
	assessment,
	questions,
}: Pick<Invite<Asked>, 'assessment' | 'questions'>): Asked {
	if (questions.length === 0) return assessment;
	return { ...assessment, questions: assessment.questions.filter(({ id }) => questions.includes(id)) };
}

/**
 * What stands behind the code of a result in a link, so that whoever opens it scores the same questions: an invitation to
 * that part and to nothing else. Nothing where everything was asked.
 */
export function partSuffix({ assessment, questions }: Pick<Invite<Askable>, 'assessment' | 'questions'>): string {
	if (questions.length === 0) return '';
	const part = { assessment, questions, language: undefined, label: '', showsResult: true, asksName: false };
	return `&i=${encodeInvite(part)}`;
}
