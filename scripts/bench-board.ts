/**
 * `npm run bench`, second part: how fast a room's board is. Reads ten thousand results out of a chat, puts them together,
 * and does so anew for a part of the room. Fails if a bar is missed.
 */
import { askedIn, cohortOf, groupsOf, membersOf } from '../src/assessment/cohort.ts';
import { gather, nameSuffix } from '../src/assessment/gather.ts';
import { answerable, offered, takesSeveral } from '../src/assessment/answers.ts';
import { encode } from '../src/assessment/link.ts';
import type { Answers, Assessment } from '../src/assessment/types.ts';
import { readAssessments } from '../src/guide/assessment-files.ts';

const people = 10_000;
/** Reading and putting together takes less, in milliseconds. */
const readingBar = 1000;
/** Putting together anew takes less, in milliseconds. */
const redrawingBar = 100;
const rounds = 5;

/** The same answers on every machine: a linear congruential generator (Numerical Recipes). */
let state = 1;
function draw<T>(from: readonly T[]): T {
	state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
	return from[Math.floor((state / 2 ** 32) * from.length)]!;
}

function anyAnswers(assessment: Assessment): Answers {
	return Object.fromEntries(
		answerable(assessment).map((question) => {
			const answer = draw(offered(question));
			return [question.id, takesSeveral(question) ? [answer] : answer];
		}),
	);
}

/** The best of some rounds: something else may be running. */
function best<T>(run: () => T): { milliseconds: number; value: T } {
	const all = Array.from({ length: rounds }, () => {
		const start = performance.now();
		const value = run();
		return { milliseconds: performance.now() - start, value };
	});
	return all.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

const all = [...(await readAssessments()).values()];
const assessment = all.find(({ id }) => id === 'going-out')!;
const chat = Array.from({ length: people }, (_, index) => {
	const code = encode(assessment, anyAnswers(assessment), index);
	return `[10:${String(index % 60).padStart(2, '0')}] 学员 ${index}: https://example.org/assessments/going-out/#r=${code}${nameSuffix(`team-${index % 7} ${index}`)} 谢谢`;
}).join('\n');

const reading = best(() => {
	const [group] = groupsOf(gather(chat, all).handed);
	const members = membersOf(group!.people, askedIn(group!.people));
	return { members, cohort: cohortOf(assessment, members) };
});
const { members, cohort } = reading.value;
const redrawing = best(() =>
	cohortOf(
		assessment,
		members.filter(({ name }) => !name.startsWith('team-3')),
	),
);

console.log(`The board, ${cohort.count.toLocaleString('en')} results in ${(chat.length / 1e6).toFixed(1)} MB of text`);
const missed = [
	['reading and putting together', reading.milliseconds, readingBar],
	['putting together anew', redrawing.milliseconds, redrawingBar],
].filter(([name, milliseconds, bar]) => {
	console.log(`  ${name}: ${Number(milliseconds).toFixed(0)} ms (bar ${bar} ms)`);
	return milliseconds! >= bar!;
});
if (cohort.count !== people) throw new Error(`${cohort.count} results were read of ${people}.`);
if (missed.length > 0) process.exitCode = 1;
