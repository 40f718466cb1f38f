/** What the content check says of how an assessment asks. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { checkContent, describe } from '../../../src/guide/content-rules.ts';

const path = 'src/content/assessments/booth.yaml';
const source = readFileSync(`tests/browser/own-copy/${path}`, 'utf8');

interface Words {
	en: string;
	zh: string;
}

interface Draft {
	profile: {
		id: string;
		code: number;
		kind: 'one';
		prompt: Words;
		help?: Words;
		options: { id: string; code: number; text: Words }[];
	}[];
	questions: {
		id: string;
		code: number;
		prompt: Words;
		help?: Words;
		options: { id: string; code: number; value: number; text: Words; feedback?: object }[];
	}[];
}

/** What the check says of the questions of an assessment that is changed. */
function saidOf(change: (draft: Draft) => void): string[] {
	const draft = parse(source) as Draft;
	change(draft);
	return checkContent([{ path, data: draft, body: '' }], new Date('2026-11-22'))
		.problems.filter(
			({ file, field }) => file === path && /^(profile|questions)(\.[^.]+(\.(prompt|options)\..*)?)?$/.test(field),
		)
		.map(describe);
}

test('a sound assessment leaves nothing to say', () => {
	expect(saidOf(() => undefined)).toEqual([]);
});

test.each([
	['en', 'Is there a plan, and who wrote it?', 'asks two things at once'],
	['en', 'Do you post or do you reply?', 'asks two things at once'],
	['en', 'Is there a plan, and is it written down?', 'asks two things at once'],
	['en', 'Who has the password, and can they be reached?', 'asks two things at once'],
	['en', 'Is there a plan? Who wrote it?', 'asks 2 questions'],
	['en', 'Tell us about the plan.', 'asks 0 questions'],
	['zh', '有计划吗，而且有人负责吗？', 'asks two things at once'],
	['zh', '计划写在哪里并且由谁负责？', 'asks two things at once'],
	['zh', '计划写在哪里，以及由谁负责？', 'asks two things at once'],
	['zh', '说说你们的计划。', 'asks 0 questions'],
	['zh', '有计划吗？谁写的？', 'asks 2 questions'],
	['en', `${'Long '.repeat(40)}?`, 'has 201 characters'],
	['zh', `${'长'.repeat(70)}？`, 'has 71 characters'],
] as const)('the prompt (%s) “%s” %s', (language, prompt, said) => {
	const problems = saidOf(({ questions }) => {
		questions[0]!.prompt[language] = prompt;
	});
	expect(problems).toEqual([expect.stringContaining(`${path} → questions.booth-aim.prompt.${language}: ${said}`)]);
});

test.each([
	'Who can add and remove people on your most important account?',
	'Which markets do you sell to now, or plan to enter within a year?',
	'A post is meant to say “lasts 12 hours”. What must you have in hand first?',
	'In whose name is the account verified, or going to be?',
])('“%s” is one question', (prompt) => {
	expect(
		saidOf(({ questions }) => {
			questions[0]!.prompt.en = prompt;
		}),
	).toEqual([]);
});

test.each(['发布前由谁审核法律和文化风险？', '内容发在哪些平台，或者准备发在哪些平台？', '有没有书面计划？'])(
	'“%s” is one question',
	(prompt) => {
		expect(
			saidOf(({ questions }) => {
				questions[0]!.prompt.zh = prompt;
			}),
		).toEqual([]);
	},
);

test('a profile question asks in the same form', () => {
	const text = (length: number, end = '') => ({ en: 'x'.repeat(length) + (end && '?'), zh: '长'.repeat(length) + end });
	const asks = (prompt: Words, option: Words) =>
		saidOf(({ profile }) => {
			const options = ['a', 'b'].map((id, index) => ({ id, code: index + 1, text: option }));
			profile.push({ id: 'place', code: 9, kind: 'one', prompt, options });
		});
	expect(asks(text(69, '？'), text(60))).toEqual([]);
	expect(asks({ en: 'Where, and how?', zh: '在哪里？怎么去？' }, text(141))).toEqual([
		expect.stringContaining(`${path} → profile.place.prompt.en: asks two things at once`),
		expect.stringContaining('profile.place.options.a.en: has 141 characters. Keep it to 140.'),
		expect.stringContaining('profile.place.options.b.en: has 141 characters. Keep it to 140.'),
		expect.stringContaining('profile.place.prompt.zh: asks 2 questions'),
		expect.stringContaining('profile.place.options.a.zh: has 141 characters. Keep it to 60.'),
		expect.stringContaining('profile.place.options.b.zh: has 141 characters. Keep it to 60.'),
	]);
});

test('what is as long as it may be is not too long', () => {
	expect(
		saidOf(({ questions }) => {
			questions[0]!.prompt = { en: `${'x'.repeat(159)}?`, zh: `${'长'.repeat(69)}？` };
			questions[0]!.options[0]!.text = { en: 'x'.repeat(140), zh: '长'.repeat(60) };
		}),
	).toEqual([]);
});

test('options have a limit, and each below the best says what it means', () => {
	const problems = saidOf(({ questions }) => {
		questions[0]!.options[0]!.text.en = 'x'.repeat(141);
		questions[0]!.options[1]!.text.zh = '长'.repeat(61);
		delete questions[1]!.options[0]!.feedback;
	});
	expect(problems).toEqual([
		expect.stringContaining('questions.booth-aim.options.nowhere.en: has 141 characters'),
		expect.stringContaining('questions.booth-aim.options.on-paper.zh: has 61 characters'),
		expect.stringContaining('questions.booth-months.options.one.feedback: is missing'),
	]);
});

test('the best answer is not always in the same place', () => {
	const add = (draft: Draft, places: number[]) => {
		const [first] = draft.questions;
		draft.questions = places.map((place, index) => {
			const copy = structuredClone(first!);
			const options = [0, 1, 2].map((at) => ({
				...structuredClone(copy.options[0]!),
				id: `o-${at}`,
				code: at + 1,
				value: at === place ? 1 : 0,
			}));
			return { ...copy, id: `q-${index}`, code: index + 1, options };
		});
	};
	expect(saidOf((draft) => add(draft, [0, 1, 2, 0, 1]))).toEqual([]);
	expect(saidOf((draft) => add(draft, [0, 0, 0, 1, 2]))).toEqual([
		expect.stringContaining('questions: have the best answer at place 1 in 60 % of cases'),
	]);
	expect(saidOf((draft) => add(draft, [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]))).toEqual([
		expect.stringContaining('questions.q-0: begins 4 questions with the best answer in the same place'),
	]);
	// A longer run is named once, where it begins, also at the end.
	expect(saidOf((draft) => add(draft, [1, 2, 1, 2, 1, 2, 1, 2, 0, 0, 0, 0, 0]))).toEqual([
		expect.stringContaining('questions.q-8: begins 5 questions with the best answer in the same place'),
	]);
	// Of few questions a share says nothing.
	expect(saidOf((draft) => add(draft, [0, 0, 0, 1]))).toEqual([]);
});

test('what is read before the result asks for ten years of school at most', () => {
	const explained = (list: 'profile' | 'questions', words: string) =>
		saidOf((draft) => {
			const text = { en: 'Here', zh: '这里' };
			const options = ['a', 'b'].map((id, index) => ({ id, code: index + 1, text }));
			draft.profile.push({ id: 'place', code: 9, kind: 'one', prompt: { en: 'Where?', zh: '哪里？' }, options });
			draft[list][0]!.help = { en: words.repeat(20), zh: '说明。' };
		});
	for (const list of ['profile', 'questions'] as const) {
		expect(explained(list, 'Say what your team does today. ')).toEqual([]);
		expect(explained(list, 'Institutionalised interdepartmental accountability necessitates documentation. ')).toEqual([
			expect.stringMatching(/questions: ask for \d\d\.\d years of school/),
		]);
	}
});
