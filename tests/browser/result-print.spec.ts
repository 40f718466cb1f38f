/** A result on paper: everything a meeting needs, on three sheets of A4 at most. */
import { expect, test } from '@playwright/test';
import { advise, featured } from '../../src/assessment/advice.ts';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import {
	answersBy,
	assessments,
	examplesOf,
	inChinese,
	keep,
	keyOf,
	languages,
	level,
	levelTitle,
	open,
	optionOf,
	stored,
} from './result-support.ts';

for (const assessment of assessments) {
	// With every question shown, so that it is as long as it can get.
	const everything = Object.fromEntries(
		assessment.profile.flatMap(({ id, kind, options }) =>
			kind === 'many' ? [[id, options.map((option) => option.id)]] : [],
		),
	);
	const worst = { ...answersBy(assessment, (question) => optionOf(question, 'worst')), ...everything };
	const [example] = examplesOf(assessment);
	const cases = [
		['with the worst answer to everything', worst],
		['the first example', example!.answers],
	] as const;

	for (const { language, folder, words } of languages) {
		const { t, say } = words;
		test(`${assessment.id} on paper, in ${language}`, async ({ browser }) => {
			for (const [what, answers] of cases) {
				const result = score(assessment, answers);
				const advice = advise(assessment, answers, result);
				const [action] = advice;
				const page = await (await browser.newContext()).newPage();
				await keep(page, {
					[keyOf(assessment)]: stored(assessment, answers, 5),
					[`crosscurrent:plan:${assessment.id}`]: JSON.stringify({
						[action!.action.id]: { owner: 'Lin Yu', due: '2027-01-31' },
					}),
					[`crosscurrent:history:${assessment.id}`]: JSON.stringify([
						{ on: '2026-12-24', code: encode(assessment, example!.answers, 5) },
					]),
				});
				const { baseURL } = test.info().project.use;
				const address = new URL(`/${folder}assessments/${assessment.id}/`, baseURL).href;
				await open(page, `${address}#result`);
				await expect(level(page), what).toBeVisible();
				const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
				const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
				expect(sheets, what).toBeGreaterThan(0);
				expect(sheets, what).toBeLessThanOrEqual(3);

				await page.emulateMedia({ media: 'print' });
				await expect(level(page), what).toHaveText(levelTitle(assessment, answers, words));
				await expect(level(page), what).toBeVisible();
				await expect(page.getByRole('heading', { name: t('rule'), exact: true }), what).toBeVisible();
				await expect(page.locator('.verdict h4 + p').first(), what).toBeVisible();
				await expect(page.locator('.bars'), what).toBeVisible();
				const gates = assessment.questions.flatMap((question) => question.gates ?? []);
				await expect(page.locator('.gates .reason:visible'), what).toHaveText(
					result.gates.map(({ id }) => say(gates.find((gate) => gate.id === id)!.reason)),
				);
				await expect(page.locator('.advice h4:visible'), what).toHaveText(
					advice.slice(0, featured(advice)).map(({ action: { title } }) => say(title)),
				);
				await expect(page.locator('.advice .task:visible'), what).toHaveCount(featured(advice));
				await expect(page.getByLabel(t('plan.owner'), { exact: true }).first(), what).toHaveValue('Lin Yu');
				await expect(page.getByLabel(t('plan.due'), { exact: true }).first(), what).toHaveValue('2027-01-31');
				const link = page.getByText(`${address}#r=${encode(assessment, answers, 5)}`, { exact: true });
				await expect(link, what).toBeVisible();
				await expect(page.locator('.answers table').first(), what).toBeVisible();

				const work =
					'button, summary, select, input[type=file], .change, .ways-on, .keep, .history, .compare, .what-if';
				await expect(page.locator('.assessment').locator(work).locator('visible=true'), what).toHaveCount(0);
				await page.context().close();
			}
		});
	}
}

test('of few gates it is printed what they rest on, and both languages are printed when both are shown', async ({
	page,
}) => {
	const { words, folder } = inChinese;
	const assessment = assessments.find(({ id }) => id === 'pre-flight')!;
	const [{ answers }] = examplesOf(assessment) as [ReturnType<typeof examplesOf>[number]];
	await keep(page, { [keyOf(assessment)]: stored(assessment, answers) });
	await open(page, `/${folder}assessments/pre-flight/#result`);
	await page.getByRole('button', { name: words.t('beside'), exact: true }).click();
	await expect(page.locator('#level-beside')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	for (const { tag } of languages) {
		const side = page.locator(`.beside > [lang="${tag}"]`);
		await expect(side.locator('.gates .sources').first()).toBeVisible();
		await expect(side.locator('.advice h4').first()).toBeVisible();
	}
});
