/** Each assessment answered through to its result, and the made-up results to look at beforehand. */
import { expect, test, type Page } from '@playwright/test';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment } from '../../src/assessment/types.ts';
import { visibleIds } from '../../src/assessment/visibility.ts';
import { stepIds } from '../../src/components/assessment/steps.ts';
import type { Words } from '../../src/components/assessment/words.ts';
import {
	answerStep,
	assessmentOf,
	assessments,
	axeInBothThemes,
	bestOf,
	everythingKept,
	examplesOf,
	field,
	heading,
	inChinese,
	inEnglish,
	keyOf,
	languages,
	level,
	levelTitle,
	next,
	open,
	optionOf,
	tooWide,
} from './result-support.ts';
import { watch } from './support.ts';

/** Nothing on the page tells a good answer from a bad one: no score, no verdict, no colour. */
async function tellsNothing(page: Page, { questions }: Assessment, { say }: Words) {
	const shown = page.locator('#assessment');
	await expect(shown.locator('#level, .verdict, .bars, .score, .meter, .radar, .gates, .ladder')).toHaveCount(0);
	const looks = await shown.locator('.choices').evaluateAll((groups) => {
		// Where the pointer or the focus stands says nothing about an answer.
		(document.activeElement as HTMLElement | null)?.blur();
		return groups.map((group) => {
			const choices = [...group.querySelectorAll('.choice:not(:hover)')];
			const lookOf = (choice: Element) => {
				const parts = [choice, ...choice.querySelectorAll('input, span')].map((part) => getComputedStyle(part));
				return parts.map((part) => [part.color, part.backgroundColor, part.borderInlineStartColor].join()).join(' ');
			};
			const chosen = (choice: Element) => choice.matches(':has(:checked)');
			return [true, false].map(
				(value) => new Set(choices.filter((choice) => chosen(choice) === value).map(lookOf)).size,
			);
		});
	});
	for (const [checked, unchecked] of looks) {
		expect(checked).toBeLessThanOrEqual(1);
		expect(unchecked).toBeLessThanOrEqual(1);
	}
	const text = await shown.innerText();
	for (const { feedback } of questions.flatMap(({ options }) => options)) {
		if (feedback) expect(text).not.toContain(say(feedback));
	}
}

/** From the introduction through every step to the result, by clicks. */
async function answerThrough(page: Page, assessment: Assessment, answers: Answers, words: Words) {
	const { t } = words;
	await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
	for (const step of stepIds(assessment)) {
		await expect(page).toHaveURL(new RegExp(`#${step}$`));
		await answerStep(page, assessment, answers, words);
		await tellsNothing(page, assessment, words);
		await next(page, words).click();
	}
	await expect(heading(page)).toHaveText(t('review.title'));
	await expect(page.getByText(t('review.complete'))).toBeVisible();
	await tellsNothing(page, assessment, words);
	await page.getByRole('link', { name: t('result.show') }).click();
}

/** The result shown is that of the answers, and says what the core says. */
async function shows(page: Page, assessment: Assessment, answers: Answers, words: Words) {
	const result = score(assessment, answers);
	await expect(level(page)).toHaveText(levelTitle(assessment, answers, words));
	await expect(page.locator('.gates > ul > li')).toHaveCount(result.gates.length);
	await expect(page.locator('.bars tfoot .score')).toHaveText(String(Math.floor(result.mean.low)));
}

for (const [id, { language, folder, words }] of [
	['coming-in', inChinese],
	['pulse', inEnglish],
] as const) {
	test(`${id} is answered through to its result, in ${language}`, async ({ page }) => {
		const seen = watch(page);
		const assessment = assessmentOf(id);
		// Every third answer is the worst, so that there is something of everything.
		const answers: Answers = {
			...bestOf(assessment),
			...Object.fromEntries(
				assessment.questions.filter((_, index) => index % 3 === 1).map((asked) => [asked.id, optionOf(asked, 'worst')]),
			),
		};
		await open(page, `/${folder}assessments/${id}/`);
		await answerThrough(page, assessment, answers, words);
		await shows(page, assessment, answers, words);
		const visible = visibleIds(assessment, answers);
		const { answers: kept } = JSON.parse((await everythingKept(page))[keyOf(assessment)]!) as { answers: Answers };
		expect(kept).toEqual(Object.fromEntries(Object.entries(answers).filter(([asked]) => visible.has(asked))));
		expect(seen.problems).toEqual([]);
	});
}

test('a post may go out, has to be mended, or must not go out; on a phone', async ({ page }) => {
	const seen = watch(page);
	await page.setViewportSize({ width: 360, height: 740 });
	const { words } = inEnglish;
	const { t, say } = words;
	const assessment = assessmentOf('pre-flight');
	const best = bestOf(assessment);
	await open(page, '/assessments/pre-flight/');
	await answerThrough(page, assessment, best, words);
	await shows(page, assessment, best, words);

	// From here on one answer at a time, the way a team would come back to it.
	const visible = assessment.questions.filter(({ id }) => visibleIds(assessment, best).has(id));
	const gateOf = (severity: 'cap' | 'stop') =>
		visible.flatMap((question) =>
			(question.gates ?? []).filter((gate) => gate.severity === severity).map((gate) => ({ question, gate })),
		)[0]!;
	let answers = best;
	const reached = [score(assessment, best).level];
	for (const severity of ['cap', 'stop'] as const) {
		const { question, gate } = gateOf(severity);
		const option = question.options.find(({ id }) => gate.options.includes(id))!;
		await page
			.locator('.answers tr', { hasText: say(question.prompt) })
			.getByRole('link', { name: t('answers.change') })
			.click();
		await field(page, question.id).getByText(say(option.text), { exact: true }).click();
		await tellsNothing(page, assessment, words);
		await page.getByRole('link', { name: t('result.show') }).click();
		answers = { ...answers, [question.id]: option.id };
		await shows(page, assessment, answers, words);
		await expect(page.locator('.gates .reason').filter({ hasText: say(gate.reason) })).toBeVisible();
		reached.push(score(assessment, answers).level);
	}
	expect(reached).toEqual(['go', 'fix-first', 'stop']);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	expect(seen.problems).toEqual([]);
});

for (const { language, folder, words } of languages) {
	test(`each made-up result says that it is one, in ${language}`, async ({ page }) => {
		const { t, say } = words;
		const seen = watch(page);
		for (const assessment of assessments) {
			await open(page, `/${folder}assessments/${assessment.id}/`);
			const summary = page.getByText(t('examples'), { exact: true });
			const names = page.locator('.examples li a');
			await expect(names.first()).toBeHidden();
			await summary.click();
			const examples = examplesOf(assessment);
			await expect(names).toHaveText(examples.map(({ name }) => say(name)));
			await expect(page.getByText(t('examples.help'))).toBeVisible();
			if (assessment.id === 'going-out') await axeInBothThemes(page, 'examples on the introduction');
			for (const [index, { name, about, answers, expected }] of examples.entries()) {
				await names.nth(index).click();
				await expect(page).toHaveURL(new RegExp(`#r=${encode(assessment, answers, index)}$`));
				const title = assessment.levels.find(({ id }) => id === expected?.level)!.title;
				await expect(level(page)).toHaveText(say(title));
				await expect(page.locator('.result > .notice').first()).toContainText(
					t('result.fromExample', { name: say(name), about: say(about) }),
				);
				await expect(page.getByText(t('result.fromLink'))).toHaveCount(0);
				await page.goBack();
				// The list stays where it was left, or is opened again.
				if (await names.first().isHidden()) await summary.click();
			}
		}
		expect(await everythingKept(page)).toEqual({});
		expect(seen.problems).toEqual([]);
	});
}
