/** Drills: every path leads to its ending, alone and in a room that votes, by mouse and by keyboard, from any link. */
import { expect, test, type Page } from '@playwright/test';
import { wordsFrom } from '../../src/components/assessment/words.ts';
import { decisions } from '../../src/drill/check.ts';
import type { Drill } from '../../src/drill/types.ts';
import { everyPath, walk } from '../../src/drill/walk.ts';
import { readDrills } from '../../src/guide/drill-files.ts';
import { stringsOf } from '../../src/guide/strings.ts';
import { alive, axeInBothThemes, freshPage, tooWide } from './result-support.ts';
import { axe, sites, watch } from './support.ts';

const drills = await readDrills();
const english = wordsFrom(stringsOf('drill', 'en'), 'en');
const chinese = wordsFrom(stringsOf('drill', 'zh'), 'zh');

const [drill] = drills as [Drill];
const longest = everyPath(drill, decisions[1]).reduce((one, other) =>
	other.path.length > one.path.length ? other : one,
);
const whole = longest.path.join('.');
const addressOf = ({ id }: Drill, folder = '') => `/${folder}training/drills/${id}/`;
const address = addressOf(drill);
/** The first situation, and its first choice. */
const situation = drill.situations[0]!;
const choice = situation.choices[0]!;

const stage = (page: Page) => page.locator('#drill');
const heading = (page: Page) => stage(page).getByRole('heading', { level: 2 });
const fragment = (page: Page) => page.evaluate(() => location.hash);
const notices = (page: Page) => stage(page).locator('.notice');

async function open(page: Page, to: string): Promise<void> {
	await page.goto(to);
	await alive(page);
}

/** As if somebody followed a link on the page. */
const go = (page: Page, to: string) => page.evaluate((hash) => (location.hash = hash), to);

for (const each of drills) {
	test(`${each.id}: every path leads to its ending`, async ({ page }) => {
		const seen = watch(page);
		await open(page, addressOf(each));
		const paths = everyPath(each, decisions[1]).map(({ path }) => path);
		const shown = await page.evaluate(async (all) => {
			const found: unknown[] = [];
			for (const path of all) {
				const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
				location.hash = `#d=${path.join('.')}`;
				await arrived;
				// What has changed is drawn when the event is over.
				await new Promise((resolve) => setTimeout(resolve));
				const stage = document.getElementById('drill')!;
				found.push({
					ending: stage.querySelector('h2')!.textContent,
					taken: [...stage.querySelectorAll('.way .taken p:last-child')].map(({ textContent }) => textContent),
					notices: stage.querySelectorAll('.notice').length,
					address: location.hash,
				});
			}
			return found;
		}, paths);
		const expected = paths.map((path) => {
			const { now, taken } = walk(each, path);
			return {
				ending: 'ending' in now ? now.ending.title.en : undefined,
				taken: taken.map(({ choice }) => choice.text.en),
				notices: 0,
				address: `#d=${path.join('.')}`,
			};
		});
		expect(shown).toEqual(expected);
		expect(seen.problems).toEqual([]);
	});
}

test('is played by clicks, looked back on, and played otherwise', async ({ page }) => {
	const seen = watch(page);
	const { t, say } = english;
	await page.goto('/training/drills/');
	await expect(page.locator('.assessment-list > li')).toHaveCount(drills.length);
	await page
		.getByRole('link', { name: say(drill.title) })
		.first()
		.click();
	await alive(page);
	await expect(stage(page).getByText(say(drill.scene))).toBeVisible();
	await page.getByRole('link', { name: t('begin') }).click();

	const { taken, now } = walk(drill, longest.path);
	for (const [index, { situation, choice }] of taken.entries()) {
		await expect(heading(page)).toHaveText(t('decision', { number: index + 1 }));
		await expect(heading(page)).toBeFocused();
		await expect(page).toHaveTitle(new RegExp(`^${t('decision', { number: index + 1 })} – `));
		await expect(stage(page).getByText(say(situation.text))).toBeVisible();
		await expect(stage(page).getByRole('radio')).toHaveCount(situation.choices.length);
		await stage(page).getByText(say(choice.text)).click();
		await page.getByRole('button', { name: t('decide'), exact: true }).click();

		await expect(heading(page)).toHaveText(t('consequence'));
		await expect(heading(page)).toBeFocused();
		await expect(stage(page).getByText(say(choice.consequence))).toBeVisible();
		await expect(stage(page).locator('.references a').first()).toHaveAttribute('href', new RegExp(choice.guideline));
		await expect(stage(page).locator('.references .sources li')).toHaveCount(choice.sources.length);
		await page.getByRole('link', { name: t(index === taken.length - 1 ? 'on.ending' : 'on'), exact: true }).click();
	}
	const ending = 'ending' in now ? say(now.ending.title) : '';
	await expect(heading(page)).toHaveText(ending);
	expect(await fragment(page)).toBe(`#d=${whole}`);

	// Looking back: what was taken, and folded what was not.
	const way = stage(page).locator('.way > li');
	await expect(way).toHaveCount(taken.length);
	const other = situation.choices.find(({ id }) => id !== longest.path[0])!;
	await expect(way.first().getByText(say(other.consequence))).toBeHidden();
	await way.first().getByText(t('others')).click();
	await expect(way.first().getByText(say(other.consequence))).toBeVisible();
	for (const question of drill.discussion) await expect(stage(page).getByText(say(question))).toBeVisible();

	await way
		.first()
		.getByRole('link', { name: t('others.try') })
		.first()
		.click();
	await expect(stage(page).getByText(say(other.consequence))).toBeVisible();
	await page.goBack();
	await expect(heading(page)).toHaveText(ending);
	await page.goBack();
	await expect(heading(page)).toHaveText(t('consequence'));
	await page.goForward();
	await way
		.nth(1)
		.getByRole('link', { name: t('again') })
		.click();
	await expect(heading(page)).toHaveText(t('decision', { number: 2 }));
	await page.goBack();
	await page.getByRole('link', { name: t('restart') }).click();
	await expect(heading(page)).toHaveText(t('scene'));
	expect(await fragment(page)).toBe('');
	expect(seen.problems).toEqual([]);
});

test('is played by keyboard, in Chinese', async ({ page }) => {
	const { t, say } = chinese;
	await open(page, addressOf(drill, 'zh-cn/'));
	await page.getByRole('link', { name: t('begin') }).focus();
	await page.keyboard.press('Enter');
	const { now } = walk(drill, longest.path);
	for (const [index, id] of longest.path.entries()) {
		await expect(heading(page)).toHaveText(t('decision', { number: index + 1 }));
		await expect(heading(page)).toBeFocused();
		if (index === 0) {
			// Deciding without a choice says so, and leads to the choices.
			await page.getByRole('button', { name: t('decide') }).press('Enter');
			await expect(stage(page).getByRole('alert')).toHaveText(t('unpicked'));
			await expect(stage(page).getByRole('radio').first()).toBeFocused();
		} else {
			await page.keyboard.press('Tab');
		}
		const choices = walk(drill, longest.path.slice(0, index)).now as { situation: Drill['situations'][number] };
		const place = choices.situation.choices.findIndex((each) => each.id === id);
		await page.keyboard.press('Space');
		for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
		await expect(stage(page).getByRole('radio').nth(place)).toBeChecked();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: t('decide') })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(heading(page)).toBeFocused();
		await expect(heading(page)).toHaveText(t('consequence'));
		const on = page.getByRole('link', { name: t(index === longest.path.length - 1 ? 'on.ending' : 'on'), exact: true });
		await on.press('Enter');
	}
	await expect(heading(page)).toHaveText('ending' in now ? say(now.ending.title) : '');
});

test('a link that leads astray stops at the last sound moment and says so, in both languages', async ({ page }) => {
	for (const [folder, { t }] of [
		['', english],
		['zh-cn/', chinese],
	] as const) {
		await open(page, `${addressOf(drill, folder)}#d=${choice.id}.no-such-choice.${choice.id}`);
		await expect(notices(page)).toHaveText([t('lost')]);
		await expect(heading(page)).toHaveText(t('decision', { number: 2 }));
		expect(await fragment(page)).toBe(`#d=${choice.id}`);
		await go(page, `#d=${choice.id}&v=14-6-3.lots`);
		await expect(notices(page)).toHaveText([t('badVotes')]);
		expect(await fragment(page)).toBe(`#d=${choice.id}&v=14-6-3`);
		// What a chat app puts behind a link is none of ours; what is not for the drill changes nothing.
		await go(page, `#c=${choice.id}。`);
		await expect(heading(page)).toHaveText(t('consequence'));
		await expect(notices(page)).toHaveCount(0);
		await go(page, `#at-${drill.endings[0]!.id}`);
		await expect(page.locator(`[id="at-${drill.endings[0]!.id}"]`)).toBeInViewport();
		await expect(heading(page)).toHaveText(t('consequence'));
	}
});

test('a room votes: hands, a tie, the choice of the most or another one, and all of it in the link', async ({
	page,
}) => {
	const seen = watch(page);
	const { t, say } = english;
	await open(page, `${address}#d=`);
	const room = page.getByRole('switch', { name: t('room') });
	await room.click();
	await expect.poll(() => fragment(page)).toBe('#d=&v=');
	const hands = (letter: string) => page.getByLabel(t('votes.hands', { letter }));
	await hands('A').fill('5');
	await hands('B').fill('5');
	await expect(stage(page).locator('.said')).toHaveText(t('votes.tie', { letters: 'A, B' }));
	await expect(page.getByRole('button', { name: t('decide.room', { letter: 'A' }) })).toHaveCount(0);
	await hands('C').fill('2.5');
	await expect(stage(page).getByText(t('votes.bad', { most: 999 }))).toBeVisible();
	await expect(hands('C')).toHaveValue('2.5');
	await hands('C').fill('2');
	await expect(stage(page).getByText(t('votes.bad', { most: 999 }))).toHaveCount(0);
	await hands('A').fill('13');
	await expect(stage(page).locator('.said')).toHaveText(t('votes.most', { letter: 'A', count: 13, total: 20 }));
	await expect(stage(page).locator('.bar-of-hands .score')).toHaveText(['13 · 65%', '5 · 25%', '2 · 10%']);
	expect(await fragment(page)).toBe('#d=&v=13-5-2');

	// A slip of the switch loses nothing, nor does a reload.
	await room.click();
	await expect(hands('A')).toHaveCount(0);
	await room.click();
	await expect(hands('A')).toHaveValue('13');
	await page.reload();
	await alive(page);
	await expect(hands('B')).toHaveValue('5');
	await expect(page.getByRole('button', { name: t('fullScreen') })).toBeVisible();

	await page.getByRole('button', { name: t('decide.room', { letter: 'A' }) }).click();
	await expect(stage(page).locator('.room-said')).toContainText(t('room.said', { hands: '13 / 5 / 2' }));
	await page.getByRole('link', { name: t('on'), exact: true }).click();
	// Another one than the most wanted.
	await hands('A').fill('20');
	await stage(page).getByRole('radio').last().check();
	await page.getByRole('button', { name: t('decide'), exact: true }).click();
	expect(await fragment(page)).toMatch(/&v=13-5-2\.20-0(-0)*$/);

	// In the end review, and on the page in the other language.
	await go(page, `#d=${whole}&v=13-5-2`);
	await expect(stage(page).locator('.way .room-said')).toHaveCount(1);
	await page.getByRole('link', { name: '中文' }).click();
	await alive(page);
	await expect(page).toHaveURL(new RegExp(`/zh-cn${address}#d=${whole}&v=13-5-2$`));
	await expect(stage(page).locator('.way .room-said')).toContainText(chinese.t('room.said', { hands: '13 / 5 / 2' }));
	await stage(page)
		.getByRole('link', { name: chinese.t('again') })
		.first()
		.click();
	await expect(page.getByLabel(chinese.t('votes.hands', { letter: 'A' }))).toHaveValue('13');
	await expect(stage(page).getByText(chinese.say(situation.text))).toBeVisible();
	expect(say(situation.text)).not.toBe(chinese.say(situation.text));
	expect(seen.problems).toEqual([]);
});

test('fills the screen for a room, and leaves it', async ({ page }) => {
	const { t } = english;
	await open(page, `${address}#d=&v=`);
	await page.getByRole('button', { name: t('fullScreen'), exact: true }).click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('drill');
	await page.getByRole('button', { name: t('fullScreen.leave') }).click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
});

test('the link to a moment is copied, or shown where that is refused', async ({ browser }) => {
	const { t } = english;
	const page = await freshPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
	await open(page, `${address}#c=${choice.id}`);
	await page.getByRole('button', { name: t('copy') }).click();
	await expect(stage(page).getByText(t('copied'))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
	});
	await page.getByRole('button', { name: t('copy') }).click();
	await expect(page.getByLabel(t('copy.field'))).toHaveValue(page.url());
	await page.context().close();
});

test('without JavaScript all of it can be read, in order', async ({ browser }) => {
	const page = await freshPage(browser, { javaScriptEnabled: false });
	await page.goto(addressOf(drill, 'zh-cn/'));
	const { t, say } = chinese;
	await expect(page.locator('noscript .notice')).toHaveText(t('noscript'));
	await expect(stage(page)).toBeHidden();
	const text = page.locator('.whole-drill');
	for (const { text: moment, choices } of drill.situations) {
		await expect(text.getByText(say(moment))).toBeVisible();
		for (const { text: words, consequence } of choices) {
			await expect(text.getByText(say(words))).toBeVisible();
			await expect(text.getByText(say(consequence))).toBeVisible();
		}
	}
	for (const ending of drill.endings) await expect(text.getByText(say(ending.text))).toBeVisible();
	await page.context().close();
});

test('below a base path links lead within it', async ({ page }) => {
	const site = sites[1];
	await open(page, `${site.origin}${site.base.slice(0, -1)}${address}#c=${choice.id}`);
	const guideline = stage(page).locator('.references a').first();
	await expect(guideline).toHaveAttribute('href', /^\/guide\/guidelines\//);
	await guideline.click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goBack();
	await alive(page);
	await expect(heading(page)).toHaveText(english.t('consequence'));
	await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute(
		'href',
		new RegExp(`/guide/zh-cn${address}#c=${choice.id}$`),
	);
});

const moments = [
	['a decision', '#d='],
	['a decision of a room', '#d=&v=14-6-3'],
	['a consequence', `#c=${choice.id}&v=14-6-3`],
	['an ending', `#d=${whole}&v=14-6-3`],
	['a link that leads astray', '#d=nowhere&v=no'],
] as const;

for (const [folder, name] of [
	['', 'English'],
	['zh-cn/', 'Chinese'],
] as const) {
	test(`nothing to find for axe and nothing too wide at any moment, in ${name}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await open(page, addressOf(drill, folder));
		for (const [what, to] of moments) {
			await go(page, to);
			await expect(page).toHaveTitle(/ – /);
			if (what === 'an ending') await stage(page).locator('details summary').first().click();
			if (folder === '') await axeInBothThemes(page, what);
			else await axe(page, what);
			await page.setViewportSize({ width: 360, height: 740 });
			expect(await tooWide(page), what).toBe(0);
			await page.setViewportSize({ width: 1280, height: 720 });
		}
		await page.locator('.whole-drill summary').click();
		await axe(page, 'the whole of it');
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await tooWide(page), 'the whole of it').toBe(0);
	});
}

test('on paper: the review at an ending, or the whole of it where that is open', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	await open(page, `${address}#d=${whole}&v=14-6-3`);
	await expect(stage(page).locator('.way > li')).toHaveCount(longest.path.length);
	await expect(stage(page).locator('.way .references a').first()).toBeVisible();
	for (const hidden of ['.tools-of-drill', '.ways-on', '.way details', '.again']) {
		await expect(stage(page).locator(hidden).first()).toBeHidden();
	}
	await expect(page.locator('.whole-drill')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.locator('.whole-drill summary').click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.whole-drill').getByText(english.say(situation.text))).toBeVisible();
	await expect(stage(page)).toBeHidden();
});
