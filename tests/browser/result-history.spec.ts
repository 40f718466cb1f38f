/** Results that somebody puts by on this device: the trend, the way back to them, comparing, and leaving nothing behind. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { compare } from '../../src/assessment/compare.ts';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers } from '../../src/assessment/types.ts';
import { formatDay } from '../../src/guide/text.ts';
import {
	assessmentOf,
	axeInBothThemes,
	bestOf,
	everythingKept,
	heading,
	inChinese,
	inEnglish,
	keep,
	keyOf,
	level,
	levelTitle,
	open,
	optionOf,
	stored,
	tooWide,
} from './result-support.ts';
import { watch } from './support.ts';

const assessment = assessmentOf('pulse');
const [changed] = assessment.questions;
const first: Answers = { ...bestOf(assessment), [changed!.id]: optionOf(changed!, 'worst') };
const second = bestOf(assessment);
const keys = {
	attempt: keyOf(assessment),
	plan: 'crosscurrent:plan:pulse',
	history: 'crosscurrent:history:pulse',
};
const plan = JSON.stringify({ [assessment.actions[0]!.id]: { owner: 'Lin Yu', due: '2027-05-31' } });
const another = { 'crosscurrent:attempt:going-out': stored(assessmentOf('going-out'), {}, 3) };
const mean = (answers: Answers) => String(Math.floor(score(assessment, answers).mean.low));

// Early in the morning in London it is still the day before where this reader is.
test.use({ timezoneId: 'America/Los_Angeles' });
const [firstMoment, firstDay] = ['2027-03-02T05:00:00Z', '2027-03-01'];
const [secondMoment, secondDay] = ['2027-06-15T19:00:00Z', '2027-06-15'];

const rows = (page: Page) => page.locator('.history tbody tr');
const historyHeading = (page: Page) => page.locator('#history');

/** Goes on, or back, by Tab until focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
	for (let presses = 0; presses < 200; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	await expect(target).toBeFocused();
}

test('results are put by, compared and deleted by keyboard alone', async ({ page }) => {
	const seen = watch(page);
	const { t, say } = inEnglish.words;
	await keep(page, { [keys.attempt]: stored(assessment, first), [keys.plan]: plan, ...another });
	await page.clock.setFixedTime(firstMoment);
	await open(page, '/assessments/pulse/#result');
	await expect(level(page)).toHaveText(levelTitle(assessment, first, inEnglish.words));
	await expect(rows(page)).toHaveCount(0);

	const putBy = page.getByRole('button', { name: t('history.keep') });
	await tabTo(page, putBy);
	await page.keyboard.press('Enter');
	await expect(historyHeading(page)).toBeFocused();
	await expect(page.getByText(t('history.kept'))).toBeVisible();
	await expect(putBy).toHaveCount(0);
	const firstRow = [formatDay(new Date(firstDay), 'en'), levelTitle(assessment, first, inEnglish.words), mean(first)];
	await expect(rows(page).locator('th, td:not(:last-child)')).toHaveText(firstRow);
	await expect(page.locator('.trend')).toHaveCount(0);

	// The next quarter: one answer is another one.
	await page.clock.setFixedTime(secondMoment);
	const change = page
		.locator('.answers tr', { hasText: say(changed!.prompt) })
		.getByRole('link', { name: t('answers.change') });
	await tabTo(page, change);
	await page.keyboard.press('Enter');
	const options = page.locator(`#question-${changed!.id} input`);
	const from = changed!.options.findIndex(({ id }) => id === first[changed!.id]);
	const to = changed!.options.findIndex(({ id }) => id === second[changed!.id]);
	await expect(options.nth(from)).toBeFocused();
	for (let at = from; at !== to; at += Math.sign(to - from)) {
		await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
	}
	await expect(options.nth(to)).toBeChecked();
	await tabTo(page, page.getByRole('link', { name: t('result.show') }));
	await page.keyboard.press('Enter');
	await expect(level(page)).toHaveText(levelTitle(assessment, second, inEnglish.words));

	// What is not put by yet counts in the trend, and is in no row.
	const trend = t('history.trend', { count: 2, from: mean(first), to: mean(second) });
	await expect(page.locator('.trend figcaption')).toHaveText(trend);
	await expect(page.getByRole('img', { name: trend })).toBeVisible();
	await expect(rows(page)).toHaveCount(1);
	await tabTo(page, putBy);
	await page.keyboard.press('Enter');
	await expect(rows(page)).toHaveCount(2);
	await expect(page.locator('.trend figcaption')).toHaveText(trend);
	await axeInBothThemes(page, 'history with a trend');

	// Back to the first one, which is read and not taken up.
	const before = await everythingKept(page);
	await tabTo(page, rows(page).first().getByRole('link'));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#r=${encode(assessment, first, 7)}$`));
	await expect(heading(page)).toHaveText(t('result.shared'));
	await expect(heading(page)).toBeFocused();
	await expect(level(page)).toHaveText(levelTitle(assessment, first, inEnglish.words));
	await expect(page.locator('.result > .notice').first()).toContainText(
		t('result.fromHistory', { day: formatDay(new Date(firstDay), 'en') }),
	);
	await expect(page.getByText(t('result.fromLink'))).toHaveCount(0);
	await expect(page.locator('.history')).toHaveCount(0);
	expect(await everythingKept(page)).toEqual(before);
	await tabTo(page, page.getByRole('link', { name: t('result.own') }));
	await page.keyboard.press('Enter');

	// Beside the present one.
	await tabTo(
		page,
		rows(page)
			.first()
			.getByRole('button', { name: t('history.compare') }),
	);
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(t('compare.field'))).toBeFocused();
	await expect(page.getByLabel(t('compare.field'))).toHaveValue(encode(assessment, first, 7));
	const difference = compare(score(assessment, first), score(assessment, second));
	await expect(page.locator('.compare')).toContainText(t('compare.changed', { count: difference.changed.length }));
	await expect(page.locator('.compare tbody tr').nth(1).locator('td')).toHaveText([mean(first), mean(second)]);
	await axeInBothThemes(page, 'an earlier result beside the present one');

	// One of them goes, and focus is not lost with its button.
	await page.keyboard.press('Shift+Tab');
	const remove = rows(page)
		.first()
		.getByRole('button', { name: t('history.remove') });
	await remove.focus();
	await page.keyboard.press('Enter');
	await expect(historyHeading(page)).toBeFocused();
	await expect(rows(page).locator('th')).toHaveText([formatDay(new Date(secondDay), 'en')]);
	expect(JSON.parse((await everythingKept(page))[keys.history]!)).toEqual([
		{ on: secondDay, code: encode(assessment, second, 7) },
	]);

	// And then everything, of this assessment only.
	await tabTo(page, page.getByRole('button', { name: t('delete'), exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByText(t('delete.ask'))).toBeFocused();
	await tabTo(page, page.locator('.forget .danger'));
	await page.keyboard.press('Enter');
	await expect(page.getByText(t('deleted'))).toBeFocused();
	expect(await everythingKept(page)).toEqual(another);
	expect(seen.problems).toEqual([]);
});

test('a new start keeps what was put by, and can be followed by deleting that too; on a phone', async ({ page }) => {
	const seen = watch(page);
	const { t } = inChinese.words;
	await page.setViewportSize({ width: 360, height: 740 });
	await page.clock.setFixedTime(firstMoment);
	const history = JSON.stringify([
		{ on: '2026-12-24', code: encode(assessment, second, 7) },
		// Not ours, and not for anybody to stumble over.
		{ on: 'yesterday', code: '<img src=x onerror=alert(1)>' },
		null,
	]);
	await keep(page, { [keys.attempt]: stored(assessment, first), [keys.plan]: plan, [keys.history]: history });
	await open(page, '/zh-cn/assessments/pulse/#result');
	await expect(rows(page)).toHaveCount(1);
	await page.getByRole('button', { name: t('history.keep') }).click();
	await expect(rows(page).locator('th')).toHaveText(['2026年12月24日', '2027年3月1日']);
	await expect(page.locator('.trend figcaption')).toHaveText(
		t('history.trend', { count: 2, from: mean(second), to: mean(first) }),
	);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await axeInBothThemes(page, 'history on a phone, in Chinese');

	await page.evaluate(() => (location.hash = ''));
	await page.getByRole('button', { name: t('startAgain'), exact: true }).click();
	await page.getByRole('button', { name: t('startAgain.confirm') }).click();
	await expect(heading(page)).toHaveText(t('profile.title'));
	expect(Object.keys(await everythingKept(page)).sort()).toEqual([keys.history, keys.plan]);

	// Nothing is answered, and there is still something to delete.
	await page.goBack();
	await expect(page.getByRole('button', { name: t('startAgain'), exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: t('delete'), exact: true }).click();
	await page.getByRole('button', { name: t('keep'), exact: true }).click();
	expect(Object.keys(await everythingKept(page)).sort()).toEqual([keys.history, keys.plan]);
	await page.getByRole('button', { name: t('delete'), exact: true }).click();
	await page.locator('.forget .danger').click();
	await expect(page.getByText(t('deleted'))).toBeFocused();
	await expect(page.getByRole('button', { name: t('delete'), exact: true })).toHaveCount(0);
	expect(await everythingKept(page)).toEqual({});
	expect(seen.problems).toEqual([]);
});

test('nothing is put by of a result without a level, and it counts in no trend', async ({ page }) => {
	const { t } = inEnglish.words;
	const started = Object.fromEntries(Object.entries(first).slice(0, 3));
	await keep(page, {
		[keys.attempt]: stored(assessment, started),
		[keys.history]: JSON.stringify([{ on: '2026-12-24', code: encode(assessment, second, 7) }]),
	});
	await open(page, '/assessments/pulse/#result');
	await expect(level(page)).toHaveText(t('level.none'));
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByRole('button', { name: t('history.keep') })).toHaveCount(0);
	await expect(page.locator('.trend')).toHaveCount(0);
});
