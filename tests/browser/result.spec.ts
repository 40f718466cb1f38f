/** What people do with a result: try other answers, compare, plan, save and pass on. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compare } from '../../src/assessment/compare.ts';
import { encode } from '../../src/assessment/link.ts';
import { shortestLift } from '../../src/assessment/lift.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment } from '../../src/assessment/types.ts';
import { axe, watch } from './support.ts';

const assessment = parse(readFileSync('src/content/assessments/going-out.yaml', 'utf8')) as Assessment;
const profile: Answers = Object.fromEntries(
	assessment.profile.map(({ id, kind, options }) => [id, kind === 'many' ? [options[0]!.id] : options[0]!.id]),
);
/** Best answers, with every so many the second best. */
const answersWith = (every: number): Answers => ({
	...profile,
	...Object.fromEntries(
		assessment.questions.map(({ id, options }, index) => [
			id,
			[...options].sort((a, b) => b.value - a.value)[index % every === 0 ? 1 : 0]!.id,
		]),
	),
});
const own = answersWith(2);
const better = answersWith(5);
const titleOf = (answers: Answers, language: 'en' | 'zh' = 'en') =>
	assessment.levels.find(({ id }) => id === score(assessment, answers).level)!.title[language];

async function openResult(page: Page, folder = '') {
	await page.addInitScript(
		([answers, version]) => {
			const key = 'crosscurrent:attempt:going-out';
			if (localStorage.getItem(key)) return;
			localStorage.setItem(key, JSON.stringify({ assessment: 'going-out', version, answers, nonce: 7 }));
		},
		[own, assessment.version] as const,
	);
	await page.goto(`/${folder}assessments/going-out/#result`);
	await expect(page.locator('#level')).toBeVisible();
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the shortest way to the next level is named, and trying it out gets there without changing anything', async ({
	page,
}) => {
	const seen = watch(page);
	await openResult(page);
	const result = score(assessment, own);
	const lift = shortestLift(assessment, result);
	expect(lift.length).toBeGreaterThan(0);
	await expect(page.locator('.lift li')).toHaveCount(lift.length);
	const next = assessment.levels.find(({ id }) => id === result.next!.level)!.title.en;
	await expect(page.getByRole('heading', { name: `The shortest way to “${next}”` })).toBeVisible();

	await page.getByText('What if? Try other answers').click();
	await page.getByRole('button', { name: 'Try the shortest way' }).click();
	const outcome = page.locator('.what-if').getByRole('status');
	await expect(outcome).toContainText(`With ${lift.length} changed: “${next}” instead of “${titleOf(own)}”`);
	await axe(page);
	await page.getByRole('button', { name: 'Take it all back' }).click();
	await expect(outcome).toHaveText('');
	const question = assessment.questions.find(({ id }) => id === lift[0]!.question)!;
	await page
		.getByLabel(question.prompt.en)
		.selectOption({ label: question.options.find(({ value }) => value === 1)!.text.en });
	await expect(outcome).toContainText('With 1 changed');
	await page.reload();
	await expect(page.locator('#level')).toHaveText(titleOf(own));
	expect(seen.problems).toEqual([]);
});

test('another result is set beside it from a pasted link, a code or a whole message', async ({ page }) => {
	await openResult(page, 'zh-cn/');
	await page.getByText('和另一次结果比较').click();
	const field = page.getByLabel('粘贴另一次结果的链接或代码');
	const code = encode(assessment, better, 9);
	for (const pasted of [
		code,
		`https://example.org/x/#r=${code}`,
		`看看这个：https://example.org/x/#r=${code}，我测的`,
	]) {
		await field.fill(pasted);
		await expect(page.locator('.compare tbody tr').first().locator('td').first()).toHaveText(titleOf(better, 'zh'));
		await expect(page.locator('.compare')).toContainText('100% 的题可以比较');
	}
	const different = compare(score(assessment, better), score(assessment, own)).changed.length;
	expect(different).toBeGreaterThan(0);
	await expect(page.getByRole('heading', { name: `答案不同的题：${different} 道` })).toBeVisible();
	await axe(page);
	for (const [junk, reason] of [
		['hello', /代码|链接/],
		[`r=${code.slice(0, -4)}`, /代码|链接/],
		['<img src=x onerror=alert(1)>'.repeat(1000), /代码|链接/],
	] as const) {
		await field.fill(junk);
		await expect(page.locator('.compare .notice')).toHaveText(reason);
		await expect(page.locator('.compare table')).toHaveCount(0);
	}
	await expect(page.locator('#level')).toHaveText(titleOf(own, 'zh'));
});

test('an action takes an owner and a day; both stay on the device and go into the files', async ({ page }) => {
	const seen = watch(page);
	await openResult(page);
	const action = page.locator('.advice li').first();
	await action.getByLabel('Owner', { exact: true }).fill('=Lin "Q" Yu');
	await action.getByLabel('By').fill('2027-01-31');
	await page.reload();
	await expect(action.getByLabel('Owner', { exact: true })).toHaveValue('=Lin "Q" Yu');
	await expect(action.getByLabel('By')).toHaveValue('2027-01-31');

	const table = await saved(page, 'What to do, as a table (CSV)');
	expect(table.name).toBe('crosscurrent-going-out-plan.csv');
	const text = table.bytes.toString('utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	expect(text).toContain(`"'=Lin ""Q"" Yu",2027-01-31`);
	const calendar = (await saved(page, 'The days in your calendar (.ics)')).bytes.toString('utf8');
	expect(calendar).toContain('DTSTART;VALUE=DATE:20270131');
	const list = (await saved(page, 'What to do, as text (Markdown)')).bytes.toString('utf8');
	expect(list).toContain('- [ ] **');
	expect(list).toContain('By: 2027-01-31');
	expect(seen.problems).toEqual([]);
});

test('the answers are saved as a file and as a table, in Chinese', async ({ page }) => {
	await openResult(page, 'zh-cn/');
	const file = JSON.parse((await saved(page, '答案数据（JSON）')).bytes.toString('utf8')) as {
		answers: Answers;
	};
	expect(file.answers).toEqual(own);
	const table = (await saved(page, '答案表格（CSV）')).bytes.toString('utf8');
	expect(table.split('\r\n').length).toBeGreaterThan(assessment.questions.length);
	expect(table).toContain(assessment.questions[0]!.prompt.zh);
});

for (const [folder, button] of [
	['', 'A picture to pass on (PNG)'],
	['zh-cn/', '分享图片（PNG）'],
] as const) {
	test(`the picture is a PNG of the size that previews take (${folder || 'English'})`, async ({ page }) => {
		const seen = watch(page);
		await openResult(page, folder);
		const { bytes } = await saved(page, button);
		expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		// A picture in one colour is much smaller.
		expect(bytes.length).toBeGreaterThan(15_000);
		expect(seen.problems).toEqual([]);
	});
}

test('the link is shown as a QR code, loaded when it is asked for', async ({ page }) => {
	const seen = watch(page);
	await openResult(page);
	await expect(page.locator('.qr')).toHaveCount(0);
	await page.getByRole('button', { name: 'Show it as a QR code' }).click();
	const code = page.getByRole('img', { name: 'QR code of the link to this result' });
	await expect(code.locator('svg')).toBeVisible();
	expect(seen.problems).toEqual([]);
});

test('a result that came with a link takes no names', async ({ page }) => {
	await page.goto(`/assessments/going-out/#r=${encode(assessment, better, 9)}`);
	await expect(page.locator('#level')).toHaveText(titleOf(better));
	await expect(page.getByLabel('Owner', { exact: true })).toHaveCount(0);
});
