/** Many results to one assessment, put together for a room. */
import type { Handed } from './gather.ts';
import { score, type Result } from './score.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Assessment, type Id } from './types.ts';
import { isLater, majorOf } from './version.ts';

/** Below so many people a distribution shows who answered what. */
export const FEWEST = 5;

/** Results that can be put together: of one assessment in one edition (major version). */
export interface Group {
	/** In the latest minor version among them, so that every question that somebody was asked is known. */
	readonly assessment: Assessment;
	/** One for each person: of several with the same nonce the last one. */
	readonly people: readonly Handed[];
	/** How many results were passed over because the same person handed over another one. */
	readonly repeated: number;
}

/** Keeps assessments and editions apart and counts nobody twice. The group with the most people is first. */
export function groupsOf(handed: readonly Handed[]): Group[] {
	const byEdition = new Map<string, Handed[]>();
	for (const each of handed) {
		const edition = `${each.assessment.id} ${majorOf(each.assessment.version)}`;
		const group = byEdition.get(edition);
		if (group) group.push(each);
		else byEdition.set(edition, [each]);
	}
	return [...byEdition.values()]
		.map((all) => {
			const people = [...new Map(all.map((each) => [each.nonce, each])).values()];
			const assessment = all
				.map((each) => each.assessment)
				.reduce((latest, other) => (isLater(other.version, latest.version) ? other : latest));
			return { assessment, people, repeated: all.length - people.length };
		})
		.sort((a, b) => b.people.length - a.people.length);
}

/** Ids of the scored questions that somebody answered. What nobody answered, the room was not asked. */
export function askedIn(people: readonly Pick<Handed, 'answers'>[]): ReadonlySet<Id> {
	return new Set(people.flatMap(({ answers }) => Object.keys(answers)));
}

/** A person and what the answers come to, over the questions that the room was asked. */
export interface Member extends Handed {
	readonly result: Result;
}

/**
 * Scores everybody over the same questions, each in the version in which they answered.
 * @param asked ids of questions, see `askedIn`; for two rounds, those asked in both
 */
export function membersOf(people: readonly Handed[], asked: ReadonlySet<Id>): Member[] {
	const parts = new Map<Assessment, Assessment>();
	return people.map((person) => {
		let part = parts.get(person.assessment);
		if (!part) {
			const questions = person.assessment.questions.filter(({ id }) => asked.has(id));
			part = { ...person.assessment, questions };
			parts.set(person.assessment, part);
		}
		return { ...person, result: score(part, person.answers) };
	});
}

/** How a room answered. Counts are people. */
export interface Cohort {
	readonly count: number;
	/** From the lowest level to the highest, then those who have none. */
	readonly levels: readonly { readonly level: Id | null; readonly count: number }[];
	/** In the assessment's order, those of which something was asked. */
	readonly dimensions: readonly Spread[];
	/** Gates that somebody has open, those of most people first. */
	readonly gates: readonly { readonly gate: Id; readonly question: Id; readonly count: number }[];
	/** In the assessment's order, those that somebody was asked. */
	readonly questions: readonly QuestionSpread[];
	/** What the questions test, the weakest first. */
	readonly guidelines: readonly { readonly guideline: Id; readonly mean: number; readonly questions: readonly Id[] }[];
}

/** How low scores, 0–100, are spread over the people who have one. */
export interface Spread {
	readonly id: Id;
	readonly count: number;
	readonly median: number;
	/** The middle half: a quarter of the people is at or below the first, a quarter at or above the second. */
	readonly quartiles: readonly [number, number];
	/** People in each tenth of the scale: 0 to under 10, … 90 to 100. */
	readonly tenths: readonly number[];
}

export interface QuestionSpread {
	readonly id: Id;
	readonly dimension: Id;
	/** People by answer: each option of the question, then “don't know” and “not applicable”. */
	readonly answers: readonly { readonly answer: Id; readonly count: number }[];
	/** People who answered, “don't know” included, “not applicable” not. */
	readonly answered: number;
	readonly dontKnow: number;
	/** The mean of their values, 0–1; “don't know” counts as 0. `null` where nobody answered. */
	readonly mean: number | null;
	/**
	 * How far they are apart, 0 (of one mind) to 1 (half at the best answer, half at the worst): twice the standard deviation
	 * of the values.
	 */
	readonly disagreement: number;
}

/**
 * Puts people together. Redrawing a part of a room (a subgroup, a round) is this alone: nobody is scored again.
 * @param assessment of the group, see `Group`
 */
export function cohortOf(assessment: Assessment, members: readonly Member[]): Cohort {
	const asked = new Set(members.flatMap(({ result }) => result.questions.map(({ id }) => id)));
	const questions = assessment.questions.filter(({ id }) => asked.has(id));
	const spreads = questionSpreads(questions, members);
	return {
		count: members.length,
		levels: [...assessment.levels.map(({ id }) => id), null].map((level) => ({
			level,
			count: members.filter(({ result }) => result.level === level).length,
		})),
		dimensions: assessment.dimensions.flatMap(({ id }) => {
			const lows = members.flatMap(({ result }) => result.dimensions.find((other) => other.id === id)!.band?.low ?? []);
			return lows.length ? [{ id, ...spreadOf(lows) }] : [];
		}),
		gates: gateCounts(members),
		questions: spreads,
		guidelines: weakest(questions, spreads),
	};
}

function spreadOf(scores: readonly number[]): Omit<Spread, 'id'> {
	const sorted = Float64Array.from(scores).sort();
	const tenths = Array.from({ length: 10 }, () => 0);
	for (const value of sorted) tenths[Math.min(9, Math.floor(value / 10))]! += 1;
	return {
		count: sorted.length,
		median: quantile(sorted, 0.5),
		quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
		tenths,
	};
}

/** Between the two nearest values, in proportion (the method of Excel's QUARTILE.INC, R's type 7). */
function quantile(sorted: Float64Array, share: number): number {
	const at = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
	return below + (above - below) * (at - Math.floor(at));
}

function gateCounts(members: readonly Member[]): Cohort['gates'] {
	const counts = new Map<Id, { gate: Id; question: Id; count: number }>();
	for (const { result } of members) {
		for (const { id, question } of result.gates) {
			const counted = counts.get(id);
			if (counted) counted.count += 1;
			else counts.set(id, { gate: id, question, count: 1 });
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count);
}

function questionSpreads(questions: Assessment['questions'], members: readonly Member[]): QuestionSpread[] {
	const counts = new Map(questions.map(({ id }) => [id, new Map<Id | null, number>()]));
	for (const { result } of members) {
		for (const { id, answer } of result.questions) {
			const own = counts.get(id)!;
			own.set(answer, (own.get(answer) ?? 0) + 1);
		}
	}
	return questions.map(({ id, dimension, options }) => {
		const own = counts.get(id)!;
		const of = (answer: Id) => own.get(answer) ?? 0;
		let [answered, sum, squares] = [of(DONT_KNOW), 0, 0];
		for (const { id: answer, value } of options) {
			answered += of(answer);
			sum += of(answer) * value;
			squares += of(answer) * value * value;
		}
		const mean = answered ? sum / answered : null;
		const variance = mean === null ? 0 : Math.max(0, squares / answered - mean * mean);
		return {
			id,
			dimension,
			answers: [...options.map((option) => option.id), DONT_KNOW, NOT_APPLICABLE].map((answer) => ({
				answer,
				count: of(answer),
			})),
			answered,
			dontKnow: of(DONT_KNOW),
			mean,
			disagreement: 2 * Math.sqrt(variance),
		};
	});
}

/** By the mean of the questions that test each, in which a question counts as much as it weighs. */
function weakest(questions: Assessment['questions'], spreads: readonly QuestionSpread[]): Cohort['guidelines'] {
	const found = new Map<Id, { questions: Id[]; weights: number; sum: number }>();
	for (const [index, { id, weight, guidelines }] of questions.entries()) {
		const { mean } = spreads[index]!;
		if (mean === null) continue;
		for (const guideline of guidelines) {
			const own = found.get(guideline) ?? { questions: [], weights: 0, sum: 0 };
			own.questions.push(id);
			own.weights += weight;
			own.sum += weight * mean;
			found.set(guideline, own);
		}
	}
	return [...found]
		.map(([guideline, own]) => ({ guideline, mean: own.sum / own.weights, questions: own.questions }))
		.sort((a, b) => a.mean - b.mean);
}
