/**
 * `npm run keep-version`: writes each minor version of an assessment that is not in tests/versions/ yet: how it is made,
 * without its words, and a few links with what they come to. What is there stays as it is, so that a test can tell
 * whether links that people have sent still open and still come to the same. Run it when you publish a version.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { answerable, offered, takesSeveral } from '../src/assessment/answers.ts';
import { encode } from '../src/assessment/link.ts';
import { score, type Band } from '../src/assessment/score.ts';
import {
	DONT_KNOW,
	type Answer,
	type Answers,
	type Assessment,
	type Id,
	type ProfileQuestion,
	type Question,
} from '../src/assessment/types.ts';
import { majorOf, minorOf } from '../src/assessment/version.ts';
import { visibleIds } from '../src/assessment/visibility.ts';
import { readAssessments } from '../src/guide/assessment-files.ts';

/** One file of tests/versions/. */
export interface KeptVersion {
	readonly version: string;
	/** The assessment with empty words and without its history. */
	readonly structure: Omit<Assessment, 'history'>;
	readonly links: readonly KeptLink[];
}

export interface KeptLink {
	readonly name: string;
	readonly code: string;
	readonly answers: Answers;
	readonly nonce: number;
	/** What the answers came to. */
	readonly result: { readonly level: Id | null; readonly mean: Band };
}

/** Gives an answer, always the same one; `place` counts from 0 in the order asked. */
type Rule = (question: ProfileQuestion | Question, place: number) => Answer | undefined;

/** The best (1) or the worst (0) option; of the profile, everything at once or the first. */
function valued(question: ProfileQuestion | Question, value: 0 | 1): Answer {
	if (!('kind' in question)) return question.options.find((option) => option.value === value)!.id;
	return question.kind === 'many' ? offered(question) : offered(question)[0]!;
}

/** One answer or another, “don't know” and “not applicable” among them; every second one of several. */
function either(question: ProfileQuestion | Question): Answer {
	const ids = offered(question);
	return takesSeveral(question) ? ids.filter((_, place) => place % 2 === 0) : ids[question.code % ids.length]!;
}

const rules: readonly { readonly name: string; readonly nonce: number; readonly rule: Rule }[] = [
	{ name: 'the best answers', nonce: 0, rule: (question) => valued(question, 1) },
	{ name: 'the worst answers', nonce: 1, rule: (question) => valued(question, 0) },
	{ name: 'all kinds of answers', nonce: 42, rule: either },
	{
		name: 'hardly anything known',
		nonce: 2 ** 31,
		rule: (question, place) => ('kind' in question || place % 4 === 0 ? valued(question, 1) : DONT_KNOW),
	},
	{
		name: 'hardly anything answered',
		nonce: 2 ** 32 - 1,
		rule: (question) => (question.code % 16 === 7 ? valued(question, 1) : undefined),
	},
];

function linkBy({ name, nonce, rule }: (typeof rules)[number], assessment: Assessment): KeptLink {
	const given = answerable(assessment).flatMap((question, place) => {
		const answer = rule(question, place);
		return answer === undefined ? [] : [[question.id, answer] as const];
	});
	const visible = visibleIds(assessment, Object.fromEntries(given));
	const answers = Object.fromEntries(given.filter(([id]) => visible.has(id)));
	const { level, mean } = score(assessment, answers);
	return { name, code: encode(assessment, answers, nonce), answers, nonce, result: { level, mean } };
}

/** Leaves out words. */
function withoutWords(_key: string, value: unknown): unknown {
	return typeof value === 'object' && value !== null && 'zh' in value ? { en: '', zh: '' } : value;
}

let written = 0;
for (const assessment of (await readAssessments()).values()) {
	const { history: _, ...structure } = assessment;
	const { id, version } = assessment;
	const path = `tests/versions/${id}-${majorOf(version)}.${minorOf(version)}.json`;
	if (existsSync(path)) continue;
	const kept: KeptVersion = { version, structure, links: rules.map((each) => linkBy(each, assessment)) };
	const config = await resolveConfig(path);
	writeFileSync(path, await format(JSON.stringify(kept, withoutWords), { ...config, filepath: path }));
	console.log(path);
	written++;
}
console.log(written > 0 ? `${written} version(s) written.` : 'Every version is kept already.');
