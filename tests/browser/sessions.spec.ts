/** A trainer invites a room, and people open the invitation, answer, and hand over or not. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { crc32 } from '../../src/assessment/crc32.ts';
import { failure } from '../../src/assessment/failure.ts';
import { gather } from '../../src/assessment/gather.ts';
import { encodeInvite, partOf, type Invite } from '../../src/assessment/invite.ts';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment } from '../../src/assessment/types.ts';
import { wordsFrom, type Words } from '../../src/components/assessment/words.ts';
import { stringsOf } from '../../src/guide/strings.ts';
import {
	alive,
	answerStep,
	assessmentOf,
	assessments,
	axeInBothThemes,
	bestOf,
	everythingKept,
	freshPage,
	heading,
	inChinese,
	inEnglish,
	keep,
	keyOf,
	languages,
	level,
	levelTitle,
	next,
	open,
	stored,
	tooWide,
	worstOf,
} from './result-support.ts';
import { sites, watch } from './support.ts';

const pulse = assessmentOf('pulse');
const goingOut = assessmentOf('going-out');
/** Hostile, and 80 characters long with the rest of it. */
const label = '=1+1 <img src=x onerror="alert(1)"> 👩🏽 مرحبا & 秋季团队日';

const plain: Invite = {
	assessment: pulse,
	language: undefined,
	questions: [],
	label: '',
	showsResult: true,
	asksName: false,
};
const invited = (changes: Partial<Invite> = {}) => encodeInvite({ ...plain, ...changes });
const first = (assessment: Assessment, count: number) => assessment.questions.slice(0, count).map(({ id }) => id);

/** What is asked in the invitations to a part: six questions of two dimensions, with gates among them. */
const goals = goingOut.questions.filter(({ dimension }) => dimension === 'goals').map(({ id }) => id);

/** Follows a link to another step and waits until it is there: then its heading has the focus. */
async function goOn(page: Page, link: Locator) {
	await link.click();
	await expect(heading(page)).toBeFocused();
}

/** Takes the steps from the introduction on, and stops where the handing over begins. */
async function answerAll(page: Page, assessment: Assessment, answers: Answers, words: Words) {
	await goOn(page, page.getByRole('link', { name: words.t('intro.start'), exact: true }));
	const toHandOver = page.getByRole('link', { name: words.t('session.toHandOver') });
	for (;;) {
		await answerStep(page, assessment, answers, words);
		if (await toHandOver.isVisible()) break;
		await goOn(page, next(page, words));
	}
	await toHandOver.click();
	await expect(heading(page)).toHaveText(words.t('session.handOver'));
}

/** What a camera reads in a picture of an element. */
async function scanned(element: Locator): Promise<string> {
	const { data, info } = await sharp(await element.screenshot())
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return decodeQr({ width: info.width, height: info.height, data }, { timeLimit: 5000 });
}

const inviteWords = (language: 'en' | 'zh') => wordsFrom(stringsOf('invite', language), language);

test.describe('inviting', () => {
	test('an invitation is made by keyboard alone, and its slide says the link to cameras and eyes', async ({ page }) => {
		const seen = watch(page);
		const { t } = inviteWords('en');
		await open(page, '/training/invite/');
		const radio = (name: string) => page.getByRole('radio', { name });
		const press = async (...keys: string[]) => {
			for (const key of keys) await page.keyboard.press(key);
		};
		// From the radio in use, Tab leaves its group.
		await radio(goingOut.title.en).focus();
		await press('Tab', 'ArrowDown');
		await expect(radio(t('asked.part'))).toBeChecked();
		await expect(page.getByRole('status').filter({ hasText: t('none') })).toBeVisible();
		await expect(page.getByLabel(t('link'), { exact: true })).toHaveCount(0);
		await press('Tab', 'Space');
		await expect(page.getByRole('checkbox', { name: 'Goals' })).toBeChecked();
		// Past the single questions to the next dimension, and into its single questions.
		await press('Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Space');
		const patience = goingOut.questions.filter(({ dimension }) => dimension === 'patience');
		await expect(page.getByRole('checkbox', { name: patience[0]!.prompt.en })).toBeChecked();
		await expect(page.getByRole('checkbox', { name: 'Patience' })).toHaveJSProperty('indeterminate', true);
		await expect(page.locator('.count').first()).toHaveText(
			t('count', { count: goals.length + 1, total: goingOut.questions.length, minutes: 4 }),
		);
		await page.getByLabel(t('label')).focus();
		await page.keyboard.insertText(label);
		await press('Tab', 'Space', 'Tab', 'Space');
		const invite = { ...plain, assessment: goingOut, questions: [...goals, patience[0]!.id], label };
		const code = encodeInvite({ ...invite, showsResult: false, asksName: true });
		const link = new URL(`/assessments/going-out/#i=${code}`, page.url()).href;
		await expect(page.getByLabel(t('link'), { exact: true })).toHaveValue(link);
		await expect(page).toHaveURL(new RegExp(`/training/invite/#i=${code}$`));
		await axeInBothThemes(page, 'a part to choose');

		const button = page.getByRole('button', { name: t('present') });
		await button.focus();
		await press('Enter');
		const slide = page.getByRole('dialog', { name: t('slide') });
		await expect(slide.getByRole('heading', { level: 2 })).toHaveText(label);
		await expect(slide.locator('section')).toHaveCount(2);
		await expect(slide.locator('.join-address')).toHaveText(link);
		expect(await scanned(slide.locator('.qr svg'))).toBe(link);
		await axeInBothThemes(page, 'the join slide');
		await press('Escape');
		await expect(slide).toBeHidden();
		await expect(button).toBeFocused();

		// A reload and the other language have it all.
		await page.reload();
		await expect(page.getByLabel(t('label'))).toHaveValue(label);
		await page.locator('[data-language-link]').click();
		await alive(page);
		await expect(page.getByLabel(inviteWords('zh').t('label'))).toHaveValue(label);
		await expect(page.getByLabel(inviteWords('zh').t('link'), { exact: true })).toHaveValue(
			new URL(`/zh-cn/assessments/going-out/#i=${code}`, page.url()).href,
		);
		expect(await everythingKept(page)).toEqual({});
		expect(seen.problems).toEqual([]);
	});

	test('a label that is too long is said to be, and the link holds its beginning; damage is said too', async ({
		page,
	}) => {
		const { t } = inviteWords('zh');
		await page.setViewportSize({ width: 360, height: 740 });
		await open(page, '/zh-cn/training/invite/');
		const field = page.getByLabel(t('label'));
		await field.fill('长'.repeat(81));
		await expect(page.getByText(t('label.over', { over: 1, most: 80 }))).toBeVisible();
		const link = page.getByLabel(t('link'), { exact: true });
		const code = encodeInvite({ ...plain, assessment: goingOut, label: '长'.repeat(80) });
		await expect(link).toHaveValue(new RegExp(`/zh-cn/assessments/going-out/#i=${code}$`));
		await expect(field).toHaveValue('长'.repeat(81));
		await page.getByRole('radio', { name: t('language.en') }).check();
		await expect(link).toHaveValue(/:\d+\/assessments\/going-out\/#i=/);
		expect(await tooWide(page)).toBe(0);
		await page.goto(`/zh-cn/training/invite/#i=${code.slice(0, -1)}`);
		await expect(page.getByText(failure('damaged-invite').message.zh)).toBeVisible();
		await expect(link).toBeVisible();
	});

	test('the slide is in the language of the invitation, and prints as a poster of one page', async ({ page }) => {
		const { t } = inviteWords('en');
		await open(page, `/training/invite/#i=${invited({ language: 'zh', label: '长'.repeat(80) })}`);
		await expect(page.locator('.join-slide .qr svg')).toHaveCount(1);
		await expect(page.locator('.join-slide section')).toHaveCount(1);
		await expect(page.locator('.join-slide h3')).toHaveText(stringsOf('slide', 'zh').title);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.join-slide')).toBeVisible();
		await expect(page.getByRole('heading', { name: t('outcome') })).toBeHidden();
		await expect(page.locator('.bar')).toBeHidden();
		for (const format of ['A4', 'Letter']) {
			const pdf = (await page.pdf({ format })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
		}
	});

	test('below a base path the link has it', async ({ page }) => {
		const { origin, base } = sites[1];
		await open(page, `${origin}${base}zh-cn/training/invite/`);
		const link = await page.getByLabel(inviteWords('zh').t('link'), { exact: true }).inputValue();
		expect(link.startsWith(`${origin}${base}zh-cn/assessments/`)).toBe(true);
		await open(page, link);
		await expect(heading(page)).toHaveText(inChinese.words.t('session.title'));
		await page.getByRole('link', { name: 'English', exact: true }).first().click();
		await expect(heading(page)).toHaveText(inEnglish.words.t('session.title'));
		expect(page.url().startsWith(`${origin}${base}assessments/`)).toBe(true);
	});
});

for (const { language, folder, words } of languages) {
	const { t, say } = words;
	const path = `/${folder}assessments/going-out/`;

	test(`in ${language}: a part is answered apart from one’s own attempt, and handed over`, async ({
		page,
		browser,
	}) => {
		const seen = watch(page);
		const own = stored(goingOut, worstOf(goingOut), 99);
		await keep(page, { [keyOf(goingOut)]: own });
		const invite = { ...plain, assessment: goingOut, questions: goals, label, asksName: true };
		const code = encodeInvite(invite);
		await page.setViewportSize({ width: 360, height: 740 });
		await open(page, `${path}#i=${code}`);
		await expect(heading(page)).toHaveText(t('session.title'));
		await expect(page.locator('.lead')).toHaveText(
			t('session.asks', { label: `\u2068${label}\u2069`, title: say(goingOut.title) }),
		);
		await expect(page.locator('.assessment img')).toHaveCount(0);
		await expect(page.getByText(t('session.shared.text'))).toBeVisible();
		await expect(page.getByText(t('session.shared.name'))).toBeVisible();
		await expect(page.getByText(t('session.result.shown'))).toBeVisible();
		const other = language === 'en' ? inChinese : inEnglish;
		const twin = page.locator('.session-languages a');
		await expect(twin).toHaveAttribute('href', `/${other.folder}assessments/going-out/#i=${code}`);
		await axeInBothThemes(page, 'the invitation');

		const answers = bestOf(goingOut);
		await goOn(page, page.getByRole('link', { name: t('intro.start'), exact: true }));
		await answerStep(page, goingOut, answers, words);
		await expect(page.getByText(t('progress', { step: 1, steps: 3 }))).toBeVisible();
		await goOn(page, next(page, words));
		await expect(page).toHaveURL(new RegExp(`#goals&i=${code}$`));
		await expect(page.locator('fieldset')).toHaveCount(goals.length);
		await page.reload();
		await alive(page);
		await answerStep(page, goingOut, answers, words);
		await axeInBothThemes(page, 'a step in a session');
		expect(await tooWide(page)).toBe(0);
		await page.goBack();
		await expect(heading(page)).toHaveText(t('profile.title'));
		await page.goForward();

		// Out of it, to one's own, and in again with the link.
		await page.getByRole('link', { name: t('session.leave') }).click();
		await expect(heading(page)).toHaveText(t('intro.title'));
		await expect(heading(page)).toBeFocused();
		await expect(page.getByText(t('intro.complete'))).toBeVisible();
		await page.goto(`${path}#i=${code}`);
		await expect(heading(page)).toHaveText(t('session.title'));
		await expect(page.getByText(t('intro.complete'))).toBeVisible();
		await page
			.locator('.resume')
			.getByRole('link', { name: t('session.toHandOver') })
			.click();

		const nickname = '=HYPERLINK("x") <b>李</b>\u202E&n=1';
		await page.getByLabel(t('session.name'), { exact: true }).fill(nickname);
		const short = await page.getByLabel(t('session.code')).inputValue();
		const link = await page.getByLabel(t('session.link')).inputValue();
		const room = gather(`${short}\n<p>${link}</p>`, assessments);
		expect(room.unreadable).toEqual([]);
		const asked: Answers = Object.fromEntries(
			Object.entries(answers).filter(
				([id]) => goals.includes(id) || goingOut.profile.some((question) => question.id === id),
			),
		);
		expect(room.handed.map(({ name }) => name)).toEqual(Array(2).fill('=HYPERLINK("x") <b>李</b> &n=1'));
		for (const each of room.handed) expect(each.answers).toEqual(asked);
		await page.getByRole('button', { name: t('share.qr') }).click();
		expect(await scanned(page.locator('.qr svg'))).toBe(link);
		await axeInBothThemes(page, 'handing over');
		expect(await tooWide(page)).toBe(0);

		await page.getByRole('link', { name: t('session.handed') }).click();
		const part = partOf(invite);
		await expect(level(page)).toHaveText(levelTitle(part, asked, words));
		const notice = t('result.part', { count: goals.length, total: goingOut.questions.length });
		await expect(page.getByText(notice)).toBeVisible();
		await expect(page.locator('.bars tbody tr')).toHaveCount(1);
		await expect(page.getByRole('heading', { name: t('history') })).toHaveCount(0);

		// Whoever opens the link sees the same; a part that cannot be told gives no score.
		const elsewhere = await freshPage(browser);
		await open(elsewhere, link);
		await expect(level(elsewhere)).toHaveText(levelTitle(part, asked, words));
		await expect(elsewhere.getByText(notice)).toBeVisible();
		await elsewhere.goto(link.slice(0, -1));
		await expect(elsewhere.getByText(say(failure('damaged').message))).toBeVisible();
		await expect(level(elsewhere)).toHaveCount(0);
		await elsewhere.context().close();

		const kept = await everythingKept(page);
		expect(kept[keyOf(goingOut)]).toBe(own);
		expect(Object.keys(kept).sort()).toEqual([keyOf(goingOut), `crosscurrent:session:going-out:${code}`]);
		expect(seen.problems).toEqual([]);
	});

	test(`in ${language}: what cannot be read is said, and the assessment can be taken all the same`, async ({
		page,
	}) => {
		const seen = watch(page);
		const own = stored(goingOut, worstOf(goingOut), 99);
		await keep(page, { [keyOf(goingOut)]: own });
		const sound = invited({ assessment: goingOut });
		/** Bytes with the checksum that fits. */
		const sealed = (...bytes: number[]) => {
			const sum = Buffer.alloc(4);
			sum.writeUInt32BE(crc32(bytes));
			return Buffer.concat([Buffer.from(bytes), sum]).toString('base64url');
		};
		const bad = [
			['no-invite', ''],
			['damaged-invite', sound.slice(0, -2)],
			['damaged-invite', `${sound.slice(0, 4)}${sound[4] === 'A' ? 'B' : 'A'}${sound.slice(5)}`],
			['future-invite', sealed(2, goingOut.code, 1, 4, 0)],
			['future-invite', sealed(1, goingOut.code, 99, 4, 0)],
			['older-invite', sealed(1, goingOut.code, 0, 4, 0)],
		] as const;
		await open(page, `${path}#i=${invited()}`);
		await expect(page.getByRole('alert')).toContainText(say(failure('foreign-invite').message));
		const home = page.getByRole('link', { name: t('link.home', { title: say(pulse.title) }) });
		await expect(home).toHaveAttribute('href', `/${folder}assessments/pulse/#i=${invited()}`);
		await axeInBothThemes(page, 'an invitation that cannot be read');
		for (const [code, text] of bad) {
			await page.goto(`${path}#i=${text}`);
			await expect(page.getByRole('alert'), text).toHaveText(say(failure(code).message));
		}
		await page.getByRole('link', { name: t('result.takeIt') }).click();
		await expect(page).toHaveURL(/#profile$/);
		await expect(page.locator('input:checked').first()).toBeVisible();
		expect(await everythingKept(page)).toEqual({ [keyOf(goingOut)]: own });
		expect(seen.problems).toEqual([]);
	});
}

test('an invitation in one language sends everybody there, and the result can wait for the room', async ({ page }) => {
	const seen = watch(page);
	const code = invited({ language: 'zh', showsResult: false });
	await open(page, `/assessments/pulse/#i=${code}`);
	await expect(page.locator('.session-languages')).toHaveCount(0);
	const there = page.locator('.notice').filter({ hasText: inEnglish.words.t('session.language.fixed') });
	await there.getByRole('link').click();
	await alive(page);
	const { words } = inChinese;
	const { t } = words;
	await expect(page.getByText(t('session.result.later'))).toBeVisible();
	await expect(page.getByText(t('session.shared.nameless'))).toBeVisible();
	await answerAll(page, pulse, worstOf(pulse), words);
	await expect(page.getByLabel(t('session.name'), { exact: true })).toHaveCount(0);
	await page.getByRole('link', { name: t('session.decline') }).click();
	await expect(heading(page)).toHaveText(t('session.done'));
	await expect(page.getByText(t('session.declined'))).toBeVisible();
	await expect(page.getByText(t('session.later'), { exact: true })).toBeVisible();
	await expect(level(page)).toHaveCount(0);
	await axeInBothThemes(page, 'the end without a result');
	// Nothing of it stays on a device that others use.
	await page.getByRole('button', { name: t('session.delete') }).click();
	await page.getByRole('button', { name: t('session.delete.confirm') }).click();
	await expect(page.getByText(t('session.deleted'))).toBeFocused();
	expect(await everythingKept(page)).toEqual({});
	expect(seen.problems).toEqual([]);
});

test('what is unanswered is said, and can be handed over; “Delete my data” takes sessions along', async ({ page }) => {
	const { t } = inEnglish.words;
	const invite = { ...plain, questions: first(pulse, 3) };
	const code = encodeInvite(invite);
	await open(page, `/assessments/pulse/#hand-over&i=${code}`);
	await expect(page.getByText(t('session.empty'))).toBeVisible();
	await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
	const [question] = pulse.questions;
	await page.goto(`/assessments/pulse/#${question!.dimension}/${question!.id}&i=${code}`);
	const option = question!.options[0]!;
	await page.locator(`#question-${question!.id}`).getByText(option.text.en, { exact: true }).click();
	await page.goto(`/assessments/pulse/#review&i=${code}`);
	// The profile's question and two more.
	await expect(page.locator('.review li')).toHaveCount(3);
	await page.getByRole('link', { name: t('session.toHandOver') }).click();
	await expect(page.getByText(t('session.incomplete', { count: 3 }))).toBeVisible();
	const link = await page.getByLabel(t('session.link')).inputValue();
	const { handed } = gather(link, assessments);
	expect(handed[0]!.answers).toEqual({ [question!.id]: option.id });
	expect(link).toContain(`#r=${encode(pulse, handed[0]!.answers, handed[0]!.nonce)}&i=`);

	await page.getByRole('link', { name: t('session.handed') }).click();
	expect(score(partOf(invite), handed[0]!.answers).level).toBeNull();
	await expect(level(page)).toHaveText(t('level.none'));
	await page.getByRole('link', { name: t('toReview') }).click();
	await expect(page).toHaveURL(new RegExp(`#review&i=${code}$`));
	await page.getByRole('link', { name: t('session.leave') }).click();
	await page.getByRole('button', { name: t('delete'), exact: true }).click();
	await page.getByRole('button', { name: t('delete.confirm'), exact: true }).click();
	expect(await everythingKept(page)).toEqual({});
});

test('where storage is blocked a session lasts too, into the other language and out of it', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			},
		});
	});
	const code = invited({ questions: first(pulse, 2) });
	await open(page, `/assessments/pulse/#i=${code}`);
	await goOn(page, page.getByRole('link', { name: inEnglish.words.t('intro.start'), exact: true }));
	await answerStep(page, pulse, bestOf(pulse), inEnglish.words);
	await page.locator('[data-language-link]').click();
	await alive(page);
	await expect(page).toHaveURL(new RegExp(`/zh-cn/assessments/pulse/#profile&i=${code}$`));
	const { words } = inChinese;
	await expect(page.locator('input:checked')).toHaveCount(1);
	await goOn(page, next(page, words));
	await answerStep(page, pulse, bestOf(pulse), words);
	await page.getByRole('link', { name: words.t('session.toHandOver') }).click();
	const { handed } = gather(await page.getByLabel(words.t('session.code')).inputValue(), assessments);
	expect(Object.keys(handed[0]!.answers)).toHaveLength(3);
	await page.getByRole('link', { name: words.t('session.leave') }).click();
	await expect(page.getByRole('link', { name: words.t('intro.start'), exact: true })).toBeVisible();
	// Nothing of the session came into one's own attempt, and it is still there.
	await page.goto(`/zh-cn/assessments/pulse/#i=${code}`);
	await expect(page.getByText(words.t('intro.complete'))).toBeVisible();
});

test('in a frame of another site an invitation is passed over', async ({ page }) => {
	await page.goto(`/embed/pulse/#i=${invited()}`);
	await expect(heading(page)).toHaveText(inEnglish.words.t('intro.title'));
});
