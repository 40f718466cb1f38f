import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeInvite, encodeInvite, LONGEST_LABEL } from '../../../src/assessment/invite.ts';
import {
	askedBy,
	choicesOf,
	choose,
	firstChoices,
	inviteOf,
	type Choices,
	type Choosable,
} from '../../../src/components/training/invite/choices.ts';

function choosable(id: string, code: number, questions: readonly string[]): Choosable {
	return {
		id,
		code,
		version: '1.2.0',
		title: { en: id, zh: id },
		minutes: [6, 8],
		profile: ['markets'],
		dimensions: [{ id: 'goals', name: 'Goals' }],
		questions: questions.map((question, index) => ({
			id: question,
			code: index + 1,
			dimension: 'goals',
			prompt: question,
		})),
		pages: { en: `/${id}/`, zh: `/zh-cn/${id}/` },
	};
}

const out = choosable('out', 1, ['a', 'b', 'c']);
const pulse = choosable('pulse', 3, ['b', 'z']);
const both = [out, pulse];
const start = firstChoices(both);

describe('what a trainer chooses', () => {
	it('begins with everything of the first assessment, results shown, nobody named', () => {
		expect(inviteOf(start, out)).toEqual({
			assessment: out,
			language: undefined,
			questions: [],
			label: '',
			showsResult: true,
			asksName: false,
		});
	});

	it('is no invitation while nothing is asked', () => {
		expect(inviteOf({ ...start, inPart: true }, out)).toBeUndefined();
		expect(inviteOf({ ...start, inPart: true, questions: ['z'] }, out)).toBeUndefined();
	});

	it('asks in the assessment’s order what was chosen in any, and only what the assessment has', () => {
		const choices = { ...start, inPart: true, questions: ['z', 'c', 'b'] };
		expect(inviteOf(choices, out)?.questions).toEqual(['b', 'c']);
		expect(inviteOf(choices, pulse)?.questions).toEqual(['b', 'z']);
		expect(askedBy({ ...choices, inPart: false }, out)).toHaveLength(3);
	});

	it('takes questions in and out', () => {
		expect(choose(['a'], ['a', 'b'], true)).toEqual(['a', 'b']);
		expect(choose(['a', 'b', 'c'], ['a', 'b'], false)).toEqual(['c']);
	});

	it('is the same after a way through the link', () => {
		const choices: fc.Arbitrary<Choices> = fc.record({
			assessment: fc.constant('out'),
			language: fc.constantFrom(undefined, 'en' as const, 'zh' as const),
			inPart: fc.boolean(),
			questions: fc.subarray(['a', 'b'], { minLength: 1 }),
			label: fc.string({ unit: 'binary', maxLength: 120 }),
			showsResult: fc.boolean(),
			asksName: fc.boolean(),
		});
		fc.assert(
			fc.property(choices, (chosen) => {
				const invite = inviteOf(chosen, out)!;
				const read = decodeInvite(`#i=${encodeInvite(invite)}`, both);
				if ('code' in read) throw new Error(read.code);
				expect(read).toEqual(invite);
				const again = choicesOf(read);
				expect(again).toEqual({ ...chosen, label: invite.label, questions: chosen.inPart ? chosen.questions : [] });
				expect(Array.from(again.label).length).toBeLessThanOrEqual(LONGEST_LABEL);
			}),
		);
	});
});
