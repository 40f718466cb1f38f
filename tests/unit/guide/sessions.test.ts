/** Session plans: what the content check says of one that does not add up, or names what is not there. */
import { describe as group, expect, test } from 'vitest';
import { parseFile } from '../../../src/guide/content-files.ts';
import { checkContent, describe } from '../../../src/guide/content-rules.ts';

const plan = 'src/content/sessions/20-minutes.yaml';
const page = 'src/content/docs/training/kit/20-minutes.mdx';
const sound = `minutes: 20
steps:
  - minutes: 5
    title: { en: Open, zh: 开场 }
    do: { en: Say what will happen., zh: 讲讲接下来做什么。 }
    uses: [small]
  - minutes: 15
    title: { en: Talk, zh: 讨论 }
    do: { en: Ask., zh: 提问。 }
    say: { en: “What now?”, zh: “现在怎么办？” }
    uses: [{ outbound: small, inbound: small }]
`;

const draft = (path: string, title: string, type = '', body = '') =>
	parseFile(path, `---\ntitle: ${title}\ndescription: A page.\n${type}---\n${body}\n`);

/** What the check says of a plan in a guide of two pages. */
function problemsOf(source: string, body = '<SessionPlan />'): string[] {
	const files = [
		draft('src/content/docs/small.mdx', 'Small', 'type: page\n'),
		draft('src/content/docs/zh-cn/small.mdx', '小'),
		draft(page, 'Twenty', 'type: training\norder: 1\n', body),
		draft(page.replace('docs/', 'docs/zh-cn/'), '二十', '', body),
		parseFile(plan, source),
	];
	return checkContent(files, new Date('2026-11-22')).problems.map(describe);
}

group('a session plan', () => {
	test('that adds up and is shown has nothing to mend', () => {
		expect(problemsOf(sound)).toEqual([]);
	});

	test('has steps that add up to its length', () => {
		expect(problemsOf(sound.replace('minutes: 15', 'minutes: 14'))).toEqual([
			`${plan} → minutes: is 20, but the steps add up to 19. Correct the minutes of a step, or the whole length.`,
		]);
	});

	test('uses pages that exist, for each direction', () => {
		const remedy = 'Correct the id: the address of a page in English, without slashes around it.';
		expect(problemsOf(sound.replace('[small]', '[small, gone]'))).toEqual([
			`${plan} → steps.0.uses: gone is not a page. ${remedy}`,
		]);
		expect(problemsOf(sound.replace('inbound: small', 'inbound: gone'))).toEqual([
			`${plan} → steps.1.uses: gone is not a page. ${remedy}`,
		]);
		expect(problemsOf(sound.replace(', inbound: small', ''))).not.toEqual([]);
	});

	test('is shown on the page of its name', () => {
		expect(problemsOf(sound, 'A text.')).toEqual([
			`${plan} → file: is shown on no page. Show it with <SessionPlan /> in ${page}.`,
		]);
	});

	test('is written without filler, in the marks of its language', () => {
		expect(problemsOf(sound.replace('en: Ask.', 'en: Ask in order to learn.'))).toEqual([
			`${plan} → steps.1.en: “Ask in order to learn.”: says nothing. Write “to”.`,
		]);
		expect(problemsOf(sound.replace('zh: 提问。', 'zh: 提问!'))).toContainEqual(
			expect.stringContaining('has a half-width mark after Chinese'),
		);
	});

	test('is in both languages, and begins at a time', () => {
		expect(problemsOf(sound.replace(', zh: 提问。', ''))).not.toEqual([]);
		expect(problemsOf(`starts: 9 o'clock\n${sound}`)).not.toEqual([]);
		expect(problemsOf(`starts: '09:00'\n${sound}`)).toEqual([]);
	});
});
