/** What people do with a result: try other answers, plan, save, pass on. */
import { expect, test, type Page } from '@playwright/test';
import { encode as qrOf } from 'uqr';
import { encode } from '../../src/assessment/link.ts';
import { shortestLift } from '../../src/assessment/lift.ts';
import { score } from '../../src/assessment/score.ts';
import {
	answersBy,
	assessmentOf,
	axeInBothThemes,
	inChinese,
	inEnglish,
	keep,
	keyOf,
	languages,
	level,
	levelTitle,
	open,
	optionOf,
	saved,
	stored,
} from './result-support.ts';
import { watch } from './support.ts';

const assessment = assessmentOf('going-out');
/** Best answers, with every other one the second best. */
const own = answersBy(assessment, (question, index) =>
	index % 2 ? optionOf(question, 'best') : [...question.options].sort((a, b) => b.value - a.value)[1]!.id,
);

async function openResult(page: Page, folder = '') {
	await keep(page, { [keyOf(assessment)]: stored(assessment, own) });
	await open(page, `/${folder}assessments/going-out/#result`);
	await expect(level(page)).toBeVisible();
}

test('the shortest way to the next level is named, and trying it out gets there without changing anything', async ({
	page,
}) => {
	const seen = watch(page);
	const { t, say } = inEnglish.words;
	await openResult(page);
	const result = score(assessment, own);
	const lift = shortestLift(assessment, result);
	expect(lift.length).toBeGreaterThan(0);
	await expect(page.locator('.lift li')).toHaveCount(lift.length);
	const next = say(assessment.levels.find(({ id }) => id === result.next!.level)!.title);
	await expect(page.getByRole('heading', { name: t('lift', { level: next, count: lift.length }) })).toBeVisible();

	await page.getByText(t('whatIf'), { exact: true }).click();
	await page.getByRole('button', { name: t('whatIf.lift') }).click();
	const outcome = page.locator('.what-if').getByRole('status');
	await expect(outcome).toContainText(
		`With ${lift.length} changed: “${next}” instead of “${levelTitle(assessment, own, inEnglish.words)}”`,
	);
	await axeInBothThemes(page, 'other answers tried out');
	await page.getByRole('button', { name: t('whatIf.reset') }).click();
	await expect(outcome).toHaveText('');
	const question = assessment.questions.find(({ id }) => id === lift[0]!.question)!;
	await page
		.getByLabel(say(question.prompt))
		.selectOption({ label: say(question.options.find(({ value }) => value === 1)!.text) });
	await expect(outcome).toContainText('With 1 changed');
	await page.reload();
	await expect(level(page)).toHaveText(levelTitle(assessment, own, inEnglish.words));
	expect(seen.problems).toEqual([]);
});

test('an action takes an owner and a day; both stay on the device and go into the files of that result', async ({
	page,
}) => {
	const seen = watch(page);
	const { t } = inEnglish.words;
	await openResult(page);
	const action = page.locator('.advice li').first();
	const owner = action.getByLabel(t('plan.owner'), { exact: true });
	const due = action.getByLabel(t('plan.due'), { exact: true });
	await owner.fill('=Lin "Q" Yu');
	await due.fill('2027-01-31');
	await page.reload();
	await expect(owner).toHaveValue('=Lin "Q" Yu');
	await expect(due).toHaveValue('2027-01-31');

	const table = await saved(page, t('keep.planCsv'));
	expect(table.name).toBe('crosscurrent-going-out-plan.csv');
	const text = table.bytes.toString('utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	expect(text).toContain(`"'=Lin ""Q"" Yu",2027-01-31`);
	const calendar = (await saved(page, t('keep.planCalendar'))).bytes.toString('utf8');
	expect(calendar).toContain('DTSTART;VALUE=DATE:20270131');
	const list = (await saved(page, t('keep.planMarkdown'))).bytes.toString('utf8');
	expect(list).toContain('- [ ] **');
	expect(list).toContain('By: 2027-01-31');

	// Somebody else’s result calls for the same action, and has none of our names.
	await open(page, `/assessments/going-out/#r=${encode(assessment, own, 9)}`);
	await expect(page.getByText(t('result.fromLink'))).toBeVisible();
	await expect(page.getByLabel(t('plan.owner'), { exact: true })).toHaveCount(0);
	await expect(page.getByRole('button', { name: t('keep.planCalendar') })).toHaveCount(0);
	for (const button of [t('keep.planCsv'), t('keep.planMarkdown')]) {
		const theirs = (await saved(page, button)).bytes.toString('utf8');
		expect(theirs).not.toContain('Lin');
		expect(theirs).not.toContain('2027-01-31');
	}
	expect(seen.problems).toEqual([]);
});

test('the answers are saved as a table, in Chinese', async ({ page }) => {
	await openResult(page, 'zh-cn/');
	const table = (await saved(page, inChinese.words.t('keep.csv'))).bytes.toString('utf8');
	expect(table.split('\r\n').length).toBeGreaterThan(assessment.questions.length);
	expect(table).toContain(assessment.questions[0]!.prompt.zh);
});

for (const { language, folder, words } of languages) {
	test(`the picture says whose it is and what it came to, in the faces of ${language}`, async ({ page }) => {
		const seen = watch(page);
		// What is drawn goes through an image first.
		await page.addInitScript(() => {
			const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
			Object.defineProperty(HTMLImageElement.prototype, 'src', {
				set(this: HTMLImageElement, value: string) {
					(window as unknown as { drawn: string }).drawn = value;
					source.set!.call(this, value);
				},
			});
		});
		await openResult(page, folder);
		const { name, bytes } = await saved(page, words.t('keep.card'));
		expect(name).toBe('crosscurrent-going-out.png');
		expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
		// The size that previews take.
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		// A picture in one colour is much smaller.
		expect(bytes.length).toBeGreaterThan(15_000);

		const texts = await page.evaluate(() => {
			const [, svg] = (window as unknown as { drawn: string }).drawn.split(',', 2);
			const picture = new DOMParser().parseFromString(decodeURIComponent(svg!), 'image/svg+xml');
			return [...picture.querySelectorAll('text')].map((text) => ({
				text: text.textContent,
				face: text.getAttribute('font-family') ?? '',
			}));
		});
		const { say, t } = words;
		expect(texts.map(({ text }) => text)).toContain(say(assessment.title));
		const title = texts.find(({ text }) => text === levelTitle(assessment, own, words));
		expect(title?.face).toMatch(language === 'zh' ? /CJK SC/ : /^Newsreader/);
		expect(texts.some(({ text }) => text.startsWith(`${t('mean')} `))).toBe(true);
		expect(seen.problems).toEqual([]);
	});
}

test('the link is shown as a QR code, loaded when it is asked for, and says the link', async ({ page }) => {
	const seen = watch(page);
	const { t } = inEnglish.words;
	await openResult(page);
	await expect(page.locator('.qr')).toHaveCount(0);
	await page.getByRole('button', { name: t('share.qr') }).click();
	const svg = page.getByRole('img', { name: t('share.qr.label') }).locator('svg');
	await expect(svg).toBeVisible();
	const link = new URL(`/assessments/going-out/#r=${encode(assessment, own, 7)}`, page.url()).href;
	const { data } = qrOf(link, { ecc: 'M', border: 2 });
	const dark = await svg.evaluate((element, size) => {
		const { width } = (element as SVGSVGElement).viewBox.baseVal;
		const step = width / size;
		const path = element.querySelector('path')!;
		return Array.from({ length: size }, (_, y) =>
			Array.from({ length: size }, (__, x) => path.isPointInFill(new DOMPoint((x + 0.5) * step, (y + 0.5) * step))),
		);
	}, data.length);
	expect(dark).toEqual(data);
	await axeInBothThemes(page, 'the QR code');
	expect(seen.problems).toEqual([]);
});
