/** What the engine promises of every assessment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/assessment/advice.ts';
import { checkAssessment } from '../../../src/assessment/check.ts';
import { compare } from '../../../src/assessment/compare.ts';
import { shortestLift, type Lift } from '../../../src/assessment/lift.ts';
import { decode, encode } from '../../../src/assessment/link.ts';
import { score, type Result } from '../../../src/assessment/score.ts';
import { DONT_KNOW, type Answers, type Assessment, type Id, type Question } from '../../../src/assessment/types.ts';
import { asOf, newsSince } from '../../../src/assessment/version.ts';
import { visibleIds } from '../../../src/assessment/visibility.ts';
import { answersOf, askedIn, everything, goodAnswersOf, nonces, optionOf, profilesOf, the } from './demo.ts';

/** The index of the level reached, −1 for none. */
function levelOf(assessment: Assessment, result: Result): number {
	return assessment.levels.findIndex((level) => level.id === result.level);
}

/** An answer left out, or given. */
function having(answers: Answers, question: Id, answer: Id | undefined): Answers {
	const { [question]: _, ...others } = answers;
	return answer === undefined ? others : { ...others, [question]: answer };
}

/** Answers changed as a lift says. */
function lifted(answers: Answers, lift: readonly Lift[]): Answers {
	return { ...answers, ...Object.fromEntries(lift.map(({ question, option }) => [question, option])) };
}

/** Each pair of answers of which the second is better, or at least says more. */
function stepsUp({ options }: Question): [Id | undefined, Id][] {
	const known = options.flatMap((worse) =>
		options.filter((better) => better.value > worse.value).map((better): [Id, Id] => [worse.id, better.id]),
	);
	const fromDontKnow = options.filter(({ value }) => value > 0).map(({ id }): [Id, Id] => [DONT_KNOW, id]);
	const fromNothing = [DONT_KNOW, ...options.map(({ id }) => id)].map((id): [undefined, Id] => [undefined, id]);
	return [...known, ...fromDontKnow, ...fromNothing];
}

/** Answers to the profile that show this question. */
function profileShowing(assessment: Assessment, question: Id): Answers {
	const found = fc
		.sample(profilesOf(assessment), 1000)
		.find((profile) => visibleIds(assessment, profile).has(question));
	if (!found) throw new Error(`No profile in a thousand shows ${question}.`);
	return found;
}

/** Tests of all that is promised, for one assessment. */
export function promises(assessment: Assessment) {
	const top = assessment.levels.length - 1;
	const answers = fc.oneof(
		answersOf(assessment),
		answersOf(assessment, 8),
		answersOf(assessment, 2),
		goodAnswersOf(assessment),
	);

	it('fits together', () => {
		expect(checkAssessment(assessment)).toEqual([]);
	});

	it.each(assessment.questions)('a better answer to $id lowers nothing', (question) => {
		for (const [worse, better] of stepsUp(question)) {
			fc.assert(
				fc.property(answers, (given) => {
					const before = score(assessment, having(given, question.id, worse));
					const after = score(assessment, having(given, question.id, better));
					expect(after.mean.low).toBeGreaterThanOrEqual(before.mean.low);
					expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
					expect(levelOf(assessment, after)).toBeGreaterThanOrEqual(levelOf(assessment, before));
					for (const { id, band } of before.dimensions) {
						const now = the(id, after.dimensions).band;
						expect(now === null).toBe(band === null);
						if (now && band) expect(now.low).toBeGreaterThanOrEqual(band.low);
					}
				}),
				{ numRuns: 30 },
			);
		}
	});

	it('the best answers are 100 and the top level, and need no advice', () => {
		fc.assert(
			fc.property(profilesOf(assessment), (profile) => {
				const given = { ...profile, ...everything(1, assessment) };
				const result = score(assessment, given);
				expect(result).toMatchObject({ mean: { low: 100, high: 100 }, coverage: 1, gates: [], next: null });
				expect(result.rule).toEqual({ kind: 'top' });
				expect(levelOf(assessment, result)).toBe(top);
				expect(advise(assessment, given, result)).toEqual([]);
			}),
		);
	});

	it('the worst answers are 0 and the bottom level', () => {
		fc.assert(
			fc.property(profilesOf(assessment), (profile) => {
				const result = score(assessment, { ...profile, ...everything(0, assessment) });
				expect(result).toMatchObject({ mean: { low: 0, high: 0 }, coverage: 1 });
				expect(levelOf(assessment, result)).toBe(0);
			}),
		);
	});

	it('each gate by itself changes the level, and "don\'t know" caps it', () => {
		for (const question of assessment.questions) {
			for (const gate of question.gates ?? []) {
				const best = { ...profileShowing(assessment, question.id), ...everything(1, assessment) };
				const cap = assessment.levels.findIndex((level) => level.id === gate.capLevel);
				for (const option of gate.options) {
					const result = score(assessment, { ...best, [question.id]: option });
					const limit = gate.severity === 'stop' ? 0 : cap;
					expect(result.gates).toContainEqual({
						id: gate.id,
						question: question.id,
						answer: option,
						effect: gate.severity,
						limit,
						action: gate.action,
					});
					expect(levelOf(assessment, result)).toBeLessThanOrEqual(limit);
				}
				const unsure = score(assessment, { ...best, [question.id]: DONT_KNOW });
				expect(unsure.gates.map(({ question, answer, effect }) => [question, answer, effect])).toEqual([
					[question.id, DONT_KNOW, 'cap'],
				]);
				expect(levelOf(assessment, unsure)).toBeLessThanOrEqual(cap);
				const { [question.id]: _, ...unanswered } = best as Answers;
				expect(score(assessment, unanswered).level).toBeNull();
			}
		}
	});

	it('the level is the highest whose demands are met, and the rule is what is not', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const result = score(assessment, given);
				const gated = assessment.questions.filter(({ gates }) => gates).map(({ id }) => id);
				const open = result.questions.some(({ id, status }) => gated.includes(id) && status === 'unanswered');
				if (result.coverage < 0.8 || open) {
					expect(result).toMatchObject({ level: null, next: null });
					return;
				}
				const met = assessment.levels.map(
					({ minMean, minFloor }, index) =>
						result.mean.low >= minMean &&
						result.dimensions.every(({ band }) => !band || band.low >= minFloor) &&
						result.gates.every(({ limit }) => limit >= index),
				);
				const level = levelOf(assessment, result);
				expect(level).toBe(met.lastIndexOf(true));
				expect(result.next?.level).toBe(assessment.levels[level + 1]?.id);
				expect(result.rule).toEqual(result.next ? result.next.asks[0] : { kind: 'top' });
			}),
			{ numRuns: 300 },
		);
	});

	it('low is never above high, and both lie between 0 and 100', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const { mean, dimensions, questions } = score(assessment, given);
				for (const band of [mean, ...dimensions.map(({ band }) => band), ...questions.map(({ band }) => band)]) {
					if (!band) continue;
					expect(band.low).toBeGreaterThanOrEqual(0);
					expect(band.high).toBeGreaterThanOrEqual(band.low);
					expect(band.high).toBeLessThanOrEqual(100);
				}
			}),
		);
	});

	it('answers to hidden questions change neither score nor advice', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const visible = visibleIds(assessment, given);
				const shown = Object.fromEntries(Object.entries(given).filter(([id]) => visible.has(id)));
				const result = score(assessment, given);
				expect(score(assessment, shown)).toEqual(result);
				expect(advise(assessment, shown, result)).toEqual(advise(assessment, given, result));
			}),
		);
	});

	it('advice comes once, for a reason, gates first', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const result = score(assessment, given);
				const advice = advise(assessment, given, result);
				const ids = advice.map(({ action }) => action.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect([...new Set(advice.map(({ kind }) => kind))]).toEqual(
					['gate', 'find-out', 'improve'].filter((kind) => advice.some((one) => one.kind === kind)),
				);
				for (const gate of result.gates) expect(ids).toContain(gate.action);
				for (const { because, priority } of advice) {
					expect(priority).toBeGreaterThan(0);
					expect(because).not.toEqual([]);
					for (const { question, answer } of because) {
						expect(the(question, result.questions)).toMatchObject({ answer });
						expect(answer).toBe(given[question]);
					}
				}
			}),
		);
	});

	it.each(assessment.questions)('advice changes when $id goes from the best answer to the worst', (question) => {
		const adviceWith = (given: Answers, value: 0 | 1) => {
			const changed = { ...given, [question.id]: optionOf(question, value) };
			return advise(assessment, changed, score(assessment, changed));
		};
		const shown = answers.filter((given) => visibleIds(assessment, given).has(question.id));
		fc.assert(
			fc.property(shown, (given) => {
				expect(adviceWith(given, 0)).not.toEqual(adviceWith(given, 1));
			}),
			{ numRuns: 30 },
		);
	});

	it('a link brings every answer back', () => {
		fc.assert(
			fc.property(answers, nonces, (given, nonce) => {
				expect(decode(encode(assessment, given, nonce), [assessment])).toEqual({ assessment, answers: given, nonce });
			}),
			{ numRuns: 200 },
		);
	});

	it('a link with one bit, one character or its end wrong gives no result', () => {
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		fc.assert(
			fc.property(answers, nonces, fc.constantFrom(...alphabet.split('')), (given, nonce, other) => {
				const code = encode(assessment, given, nonce);
				for (let at = 0; at < code.length; at++) {
					const value = alphabet.indexOf(code.charAt(at));
					const flipped = [1, 2, 4, 8, 16, 32].map((bit) => alphabet.charAt(value ^ bit));
					for (const character of [...flipped, other, '!']) {
						if (character === code.charAt(at)) continue;
						expect(decode(`r=${code.slice(0, at)}${character}${code.slice(at + 1)}`, [assessment])).not.toHaveProperty(
							'answers',
						);
					}
					expect(decode(`r=${code.slice(0, at)}`, [assessment])).not.toHaveProperty('answers');
				}
			}),
			{ numRuns: 20 },
		);
	});

	it('the shortest way to the next level leads there', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const result = score(assessment, given);
				const lift = shortestLift(assessment, result);
				if (!result.next) {
					expect(lift).toEqual([]);
					return;
				}
				expect(lift.length).toBeGreaterThan(0);
				const after = score(assessment, lifted(given, lift));
				expect(levelOf(assessment, after)).toBeGreaterThan(levelOf(assessment, result));
			}),
		);
	});

	it('nothing on the shortest way to the next level can be left out', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const result = score(assessment, given);
				const lift = shortestLift(assessment, result);
				for (const left of lift) {
					const others = lift.filter((change) => change !== left);
					const after = score(assessment, lifted(given, others));
					expect(levelOf(assessment, after)).toBe(levelOf(assessment, result));
				}
			}),
		);
	});

	it('a comparison is the same seen from the other side', () => {
		fc.assert(
			fc.property(answers, answers, (a, b) => {
				const [before, after] = [score(assessment, a), score(assessment, b)];
				const [there, back] = [compare(before, after), compare(after, before)];
				const gains = ({ changed }: typeof there) => new Map(changed.map(({ question, gain }) => [question, gain]));
				expect(back.comparable).toBe(there.comparable);
				// No difference is 0 and not −0 from either side.
				expect(gains(back)).toEqual(new Map([...gains(there)].map(([question, gain]) => [question, 0 - gain])));
				expect(back.mean).toEqual(there.mean && { then: there.mean.now, now: there.mean.then });
				expect(back.dimensions).toEqual(there.dimensions.map(({ id, then, now }) => ({ id, then: now, now: then })));
			}),
		);
	});

	it('a result compared with itself is the same', () => {
		fc.assert(
			fc.property(answersOf(assessment), (given) => {
				const result = score(assessment, given);
				const { comparable, changed, mean, dimensions } = compare(result, result);
				expect(changed).toEqual([]);
				expect(mean?.now).toEqual(mean?.then);
				for (const { then, now } of dimensions) expect(now).toEqual(then);
				expect(comparable).toBe(1);
				expect(mean).toEqual({ then: result.mean, now: result.mean });
			}),
		);
	});

	const latest = Number(assessment.version.split('.')[1]);

	describe.each(Array.from({ length: latest + 1 }, (_, minor) => minor))('as of minor version %i', (minor) => {
		it('is the assessment itself, or an earlier version of it', () => {
			const then = asOf(assessment, minor);
			if (minor === latest) expect(then).toBe(assessment);
			else expect(asOf(asOf(assessment, minor + 1), minor)).toEqual(then);
			expect(then.version).toMatch(new RegExp(`^\\d+\\.${minor}\\.`));
		});

		it('leaves out exactly what is news since', () => {
			const then = asOf(assessment, minor);
			const { questions, options } = newsSince(assessment, minor);
			const before = new Map(askedIn(then).map((question) => [question.id, question]));
			expect(questions).toEqual(
				askedIn(assessment)
					.map(({ id }) => id)
					.filter((id) => !before.has(id)),
			);
			expect(options).toEqual(
				askedIn(assessment)
					.filter(
						(question) => before.has(question.id) && before.get(question.id)!.options.length < question.options.length,
					)
					.map(({ id }) => id),
			);
		});

		it('is whole: the best answers are 100 and the top level, the worst 0 and the bottom one', () => {
			const then = asOf(assessment, minor);
			fc.assert(
				fc.property(profilesOf(then), (profile) => {
					expect(score(then, { ...profile, ...everything(1, then) })).toMatchObject({
						mean: { low: 100, high: 100 },
						level: then.levels.at(-1)!.id,
					});
					expect(score(then, { ...profile, ...everything(0, then) })).toMatchObject({
						mean: { low: 0, high: 0 },
						level: then.levels[0]!.id,
					});
				}),
			);
		});

		it('knows nothing of answers to what came later', () => {
			const then = asOf(assessment, minor);
			fc.assert(
				fc.property(answersOf(then, 4), answersOf(assessment, 4), (given, later) => {
					const known = new Set(askedIn(then).map(({ id }) => id));
					const added = Object.fromEntries(Object.entries(later).filter(([id]) => !known.has(id)));
					const result = score(then, given);
					expect(score(then, { ...given, ...added })).toEqual(result);
					expect(advise(then, { ...given, ...added }, result)).toEqual(advise(then, given, result));
				}),
			);
		});

		it('its links open with the assessment of today', () => {
			const then = asOf(assessment, minor);
			fc.assert(
				fc.property(answersOf(then, 4), nonces, (given, nonce) => {
					expect(decode(encode(then, given, nonce), [assessment])).toEqual({ assessment: then, answers: given, nonce });
				}),
			);
		});
	});
}
