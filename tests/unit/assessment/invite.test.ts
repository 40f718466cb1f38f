import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	decodeInvite,
	encodeInvite,
	inviteCodeIn,
	LONGEST_LABEL,
	partOf,
	plainLabel,
	type Invite,
	type InviteError,
} from '../../../src/assessment/invite.ts';
import { score } from '../../../src/assessment/score.ts';
import type { Assessment } from '../../../src/assessment/types.ts';
import { asOf } from '../../../src/assessment/version.ts';
import { demo, everything, frozen } from './demo.ts';

const both = [demo, frozen];
const plain: Invite = {
	assessment: demo,
	language: undefined,
	questions: [],
	label: '',
	showsResult: true,
	asksName: false,
};

/** A code written anew, after README.md. */
function sealed(...bytes: number[]): string {
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(Buffer.from(bytes)));
	return Buffer.concat([Buffer.from(bytes), sum]).toString('base64url');
}

function errorOf(text: string, assessments: readonly Assessment[] = both): InviteError | undefined {
	const read = decodeInvite(text, assessments);
	return 'assessment' in read ? undefined : read;
}

const invites: fc.Arbitrary<Invite> = fc.record({
	assessment: fc.constantFrom(...both),
	language: fc.constantFrom(undefined, 'en' as const, 'zh' as const),
	label: fc.string({ unit: 'binary', maxLength: 200 }).map(plainLabel),
	showsResult: fc.boolean(),
	asksName: fc.boolean(),
	questions: fc.constant([]),
});
const withParts = invites.chain((invite) =>
	fc
		.subarray(
			invite.assessment.questions.map(({ id }) => id),
			{ minLength: 1 },
		)
		.map((questions): Invite => ({ ...invite, questions })),
);

describe('encodeInvite', () => {
	it('writes what README.md says', () => {
		expect(encodeInvite(plain)).toBe(sealed(1, 200, 1, 4, 0));
		const full: Invite = {
			...plain,
			language: 'zh',
			questions: ['consent', 'plan'],
			label: '上海 A',
			showsResult: false,
			asksName: true,
		};
		expect(encodeInvite(full)).toBe(sealed(1, 200, 1, 2 | 8, 2, 10, 16, ...Buffer.from('上海 A')));
		expect(encodeInvite({ ...plain, language: 'en' })).toBe(sealed(1, 200, 1, 1 | 4, 0));
	});

	it('writes all questions as none, so that later ones are asked too', () => {
		const all = demo.questions.map(({ id }) => id);
		expect(encodeInvite({ ...plain, questions: all })).toBe(encodeInvite(plain));
		expect(encodeInvite({ ...plain, questions: all.slice(1) })).not.toBe(encodeInvite(plain));
	});

	it('writes no question that the assessment does not have', () => {
		expect(encodeInvite({ ...plain, questions: ['plan', 'nonsense'] })).toBe(
			encodeInvite({ ...plain, questions: ['plan'] }),
		);
	});
});

describe('decodeInvite', () => {
	it('brings everything back', () => {
		fc.assert(
			fc.property(fc.oneof(invites, withParts), (invite) => {
				const all = invite.questions.length === invite.assessment.questions.length;
				expect(decodeInvite(`https://x.example/#i=${encodeInvite(invite)}`, both)).toEqual({
					...invite,
					questions: all ? [] : invite.questions,
				});
			}),
		);
	});

	it('never throws, and never makes an invitation of anything else', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(errorOf(text)?.code).toBe('no-invite');
			}),
		);
		const codes = fc.string({
			unit: fc.constantFrom('A', 'Q', 'I', 'y', 'M', '0', '1', '_', '-', 'Z'),
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(codes, (code) => {
				expect(errorOf(`#i=${code}`)?.code).toBe('damaged-invite');
			}),
		);
	});

	it('takes no code with one character changed, or cut short', () => {
		const code = encodeInvite({ ...plain, label: 'Spring', questions: ['plan'] });
		for (let at = 0; at < code.length; at++) {
			const other = code.charAt(at) === 'B' ? 'C' : 'B';
			expect(errorOf(`#i=${code.slice(0, at)}${other}${code.slice(at + 1)}`)?.code).toBe('damaged-invite');
			expect(errorOf(`#i=${code.slice(0, at)}`)?.code).toBe(at ? 'damaged-invite' : 'no-invite');
		}
	});

	it('takes no other way of writing the same', () => {
		const written = [
			['flags that mean nothing', sealed(1, 200, 1, 4 | 16, 0)],
			['a language that is none', sealed(1, 200, 1, 3, 0)],
			['a question twice', sealed(1, 200, 1, 4, 2, 10, 10)],
			['questions in another order', sealed(1, 200, 1, 4, 2, 16, 10)],
			['all questions named', sealed(1, 200, 1, 4, 7, 10, 11, 12, 13, 14, 15, 16)],
			['a label that is no text', sealed(1, 200, 1, 4, 0, 0xff, 0xfe)],
			['a label with a line break', sealed(1, 200, 1, 4, 0, ...Buffer.from('a\nb'))],
			['a label with a mark that turns the text round', sealed(1, 200, 1, 4, 0, ...Buffer.from('a\u202eb'))],
			['a label that is too long', sealed(1, 200, 1, 4, 0, ...Buffer.from('a'.repeat(81)))],
			['format 0', sealed(0, 200, 1, 4, 0)],
			['fewer questions than it says', sealed(1, 200, 1, 4, 3, 10)],
		] as const;
		for (const [name, code] of written) expect(errorOf(`i=${code}`)?.code, name).toBe('damaged-invite');
	});

	it('says what else an invitation is to', () => {
		expect(errorOf(`i=${sealed(1, 201, 1, 4, 0)}`)).toMatchObject({ code: 'foreign-invite', origin: 201 });
		expect(errorOf(`i=${sealed(1, 200, 2, 4, 0)}`)).toMatchObject({ code: 'future-invite', origin: 200 });
		expect(errorOf(`i=${sealed(1, 200, 0, 4, 0)}`)).toMatchObject({ code: 'older-invite', origin: 200 });
		expect(errorOf(`i=${sealed(2, 200, 1, 4, 0)}`)).toMatchObject({ code: 'future-invite' });
		// `labels` (14) came with 1.1.
		const early = [asOf(demo, 0)];
		expect(errorOf(`i=${sealed(1, 200, 1, 4, 1, 14)}`, early)).toMatchObject({ code: 'future-invite', origin: 200 });
		expect(errorOf('nothing')?.message.zh).toContain('邀请');
	});

	it('finds a code in what is round it', () => {
		const code = encodeInvite(plain);
		for (const text of [
			`i=${code}`,
			`#i=${code}`,
			`https://x.example/assessments/demo/#i=${code}。快来`,
			`https://x.example/?to=%2F%23i%3D${code}`,
			`#r=AgEB&i=${code}&n=x`,
		]) {
			expect(inviteCodeIn(text), text).toBe(code);
		}
		expect(inviteCodeIn(`hi=${code}`)).toBeUndefined();
		expect(inviteCodeIn(`-i=${code}`)).toBeUndefined();
	});
});

describe('plainLabel', () => {
	it('leaves one line of what can be seen', () => {
		expect(plainLabel('  Spring\r\n\t2026 \u2028 \u2066上海\u2069\u200b\u0000\u007f ')).toBe('Spring 2026 上海');
		expect(plainLabel('<b onclick="x()">=1+1</b>')).toBe('<b onclick="x()">=1+1</b>');
		expect(plainLabel('\ud800half')).toBe('half');
	});

	it('counts characters as people do, and cuts after the last one', () => {
		expect(LONGEST_LABEL).toBe(80);
		expect(plainLabel('🧡'.repeat(81))).toBe('🧡'.repeat(80));
		expect(plainLabel(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				const label = plainLabel(text);
				expect(plainLabel(label)).toBe(label);
				expect(label).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			}),
		);
	});
});

describe('partOf', () => {
	it('is the whole where nothing is named', () => {
		expect(partOf(plain)).toBe(demo);
	});

	it('is the profile and the questions named, and is scored like an assessment', () => {
		const part = partOf({ ...plain, questions: ['calendar', 'plan'] });
		expect(part.profile).toBe(demo.profile);
		expect(part.questions.map(({ id }) => id)).toEqual(['plan', 'calendar']);
		const result = score(part, { ...everything(1), calendar: 'no-calendar' });
		expect(result.mean).toEqual({ low: 75, high: 75 });
		expect(result.dimensions.map(({ band }) => band?.low)).toEqual([75, undefined]);
		expect(result.level).toBe('ready');
	});
});
