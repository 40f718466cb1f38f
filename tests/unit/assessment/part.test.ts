import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/assessment/advice.ts';
import { offered, takesSeveral } from '../../../src/assessment/answers.ts';
import { compare } from '../../../src/assessment/compare.ts';
import { decodeInvite, encodeInvite, partOf, partSuffix } from '../../../src/assessment/invite.ts';
import { shortestLift } from '../../../src/assessment/lift.ts';
import { decode, encode } from '../../../src/assessment/link.ts';
import { score } from '../../../src/assessment/score.ts';
import type { Answers, Assessment } from '../../../src/assessment/types.ts';
import { readAssessments } from '../../../src/guide/assessment-files.ts';

const assessments = [...(await readAssessments()).values()];

/** An assessment, some of its questions, and answers to any of it. */
const parts = fc.constantFrom(...assessments).chain((assessment) =>
	fc.record({
		assessment: fc.constant(assessment),
		questions: fc.subarray(
			assessment.questions.map(({ id }) => id),
			{ minLength: 1 },
		),
		answers: answersTo(assessment),
	}),
);

function answersTo({ profile, questions }: Assessment): fc.Arbitrary<Answers> {
	const each = [...profile, ...questions].map((question) => {
		const one = fc.constantFrom(...offered(question));
		return [question.id, takesSeveral(question) ? fc.array(one) : one] as const;
	});
	return fc.record(Object.fromEntries(each), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

describe('the part of an assessment that a session asked', () => {
	it('stands behind a code in a link, and nothing stands there where all was asked', () => {
		const [assessment] = assessments as [Assessment];
		expect(partSuffix({ assessment, questions: [] })).toBe('');
		const questions = [assessment.questions[2]!.id];
		const invite = { assessment, questions, language: undefined, label: '', showsResult: true, asksName: false };
		expect(partSuffix({ assessment, questions })).toBe(`&i=${encodeInvite(invite)}`);
	});

	it('comes out of the link as it went in, and the answers with it', () => {
		fc.assert(
			fc.property(parts, ({ assessment, questions, answers }) => {
				const link = `#r=${encode(assessment, answers, 7)}${partSuffix({ assessment, questions })}`;
				expect(decode(link, assessments)).toMatchObject({ assessment: { id: assessment.id }, nonce: 7 });
				const invite = decodeInvite(link, assessments);
				// All of its questions are the whole of it.
				const asked = questions.length < assessment.questions.length ? questions : [];
				expect(invite).toMatchObject({ questions: asked, label: '' });
			}),
		);
	});

	it('is scored, advised, lifted and compared over nothing but what was asked', () => {
		fc.assert(
			fc.property(parts, ({ assessment, questions, answers }) => {
				const part = partOf({ assessment, questions });
				const result = score(part, answers);
				expect(result.questions.map(({ id }) => id)).toEqual(questions);
				for (const { because } of advise(part, answers, result)) {
					for (const { question } of because) expect(questions).toContain(question);
				}
				for (const { question } of shortestLift(part, result)) expect(questions).toContain(question);
				for (const { question } of compare(score(assessment, answers), result).changed) {
					expect(questions).toContain(question);
				}
			}),
			{ numRuns: 40 },
		);
	});
});
