/** Taking an assessment, from the introduction to the printed result, in every way that people and browsers go wrong. */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers } from '../../src/assessment/types.ts';
import { visibleIds } from '../../src/assessment/visibility.ts';
import type { Words } from '../../src/components/assessment/words.ts';
import { dimensionNames, type Dimension } from '../../src/guide/vocabulary.ts';
import {
	alive,
	answersBy,
	answerStep as answerStepOf,
	assessmentOf,
	bestOf,
	everythingKept,
	field,
	freshPage,
	heading,
	keep,
	keyOf,
	languages as both,
	level,
	levelTitle,
	next,
	open as openAddress,
	optionOf,
	stored as storedAs,
	tooWide,
	worstOf,
} from './result-support.ts';
import { axe, sites, watch } from './support.ts';

const assessment = assessmentOf('going-out');
const key = keyOf(assessment);
const { profile, dimensions, questions } = assessment;
const languages = both.map((each) => ({ ...each, path: `/${each.folder}assessments/going-out/` }));
const [inEnglish, inChinese] = languages as [(typeof languages)[number], (typeof languages)[number]];

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

const best = bestOf(assessment);
const worst = worstOf(assessment);
const unsure = answersBy(assessment, (question, index) => (index % 4 ? optionOf(question, 'best') : 'dont-know'));
const started = answersBy(assessment, (question, index) => (index < 3 ? optionOf(question, 'best') : undefined));
const inEveryMarket = answersBy(assessment, () => undefined);

const stored = (answers: Answers, version = assessment.version) =>
	storedAs({ id: assessment.id, version }, answers, 4_000_000_000);
const levelOf = (answers: Answers, words: Words) => levelTitle(assessment, answers, words);

// ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Fixtures {
	/** Fails the test when the page asks another origin for anything, or an error is reported. */
	silent: { problems: string[] };
}

const test = base.extend<Fixtures>({
	silent: [
		async ({ page }, use) => {
			const seen = watch(page);
			await use(seen);
			expect(seen.problems).toEqual([]);
		},
		{ auto: true },
	],
});

/** Opens the assessment at a fragment, as somebody whose browser keeps these answers. */
async function open(page: Page, path: string, fragment = '', kept?: string) {
	if (kept !== undefined) await keep(page, { [key]: kept });
	await openAddress(page, path + fragment);
}

const keptBy = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const keptAnswers = async (page: Page) => (JSON.parse((await keptBy(page)) ?? '{}') as { answers?: Answers }).answers;
const answerStep = (page: Page, answers: Answers, words: Words) => answerStepOf(page, assessment, answers, words);

async function blockStorage(target: Page | BrowserContext) {
	await target.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			},
		});
	});
}

async function fillStorage(target: Page | BrowserContext) {
	await target.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});
}

// ── Tests ────────────────────────────────────────────────────────────────────────────────────────────────────────

for (const { language, path, words } of languages) {
	const { t, say } = words;

	test.describe(`in ${language}`, () => {
		test('the whole way by mouse', async ({ page }) => {
			await open(page, path);
			await expect(page.getByText(say(assessment.intro))).toBeVisible();
			await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
			await expect(heading(page)).toHaveText(t('profile.title'));
			for (const [index, step] of ['profile', ...dimensions.map(({ id }) => id)].entries()) {
				await expect(page).toHaveURL(new RegExp(`#${step}$`));
				await expect(page.locator('.progress')).toContainText(
					t('progress', { step: index + 1, steps: dimensions.length + 2 }),
				);
				await answerStep(page, unsure, words);
				await next(page, words).click();
			}
			await expect(heading(page)).toHaveText(t('review.title'));
			await expect(page.getByText(t('review.complete'))).toBeVisible();
			await page.getByRole('link', { name: t('result.show') }).click();

			const visible = visibleIds(assessment, unsure);
			const given = Object.fromEntries(Object.entries(unsure).filter(([id]) => visible.has(id)));
			expect(await keptAnswers(page)).toEqual(given);
			await expect(level(page)).toHaveText(levelOf(unsure, words));
			for (const { id, band } of score(assessment, unsure).dimensions) {
				const at = dimensions.findIndex((dimension) => dimension.id === id);
				const range = band!.low === band!.high ? [band!.low] : [band!.low, band!.high];
				await expect(page.locator('.bars tbody .score').nth(at)).toHaveText(range.map(Math.floor).join('–'));
			}
			await expect(page.locator('.gates > ul > li')).toHaveCount(score(assessment, unsure).gates.length);
		});

		test('the whole way by keyboard alone', async ({ page }) => {
			await open(page, path);
			await expect(async () => {
				await page.keyboard.press('Tab');
				expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(t('intro.start'));
			}).toPass({ intervals: [0], timeout: 10_000 });
			await page.keyboard.press('Enter');

			for (const step of ['profile', ...dimensions.map(({ id }) => id)]) {
				await expect(page).toHaveURL(new RegExp(`#${step}$`));
				await expect(heading(page)).toBeFocused();
				for (;;) {
					await page.keyboard.press('Tab');
					const at = await page.evaluate(() => {
						const element = document.activeElement as HTMLInputElement;
						return {
							type: element.type,
							unanswered: !element.closest('fieldset')?.querySelector('input:checked'),
							last: element.matches('.ways-on a:last-child'),
						};
					});
					// The last link leads on to the next step.
					if (at.last) break;
					if (at.type === 'radio' && at.unanswered) await page.keyboard.press('ArrowDown');
					if (at.type === 'checkbox' && at.unanswered) await page.keyboard.press('Space');
				}
				// When all is answered, one more link leads to the result; it is drawn a moment after the last answer.
				if (step === dimensions.at(-1)!.id) {
					const result = page.getByRole('link', { name: t('result.show') });
					await expect(result).toBeVisible();
					if (!(await result.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
					await expect(result).toBeFocused();
				}
				await page.keyboard.press('Enter');
			}

			await expect(heading(page)).toHaveText(t('result.title'));
			await expect(heading(page)).toBeFocused();
			const answers = (await keptAnswers(page))!;
			const visible = questions.filter(({ id }) => visibleIds(assessment, answers).has(id));
			expect(visible.length).toBeGreaterThan(20);
			// An arrow key chooses the second answer.
			for (const { id, options } of visible) expect(answers[id], id).toBe(options[1]!.id);
			await expect(level(page)).toHaveText(levelOf(answers, words));
		});

		test('Back and Forward, titles, and nothing that blocks the way', async ({ page }) => {
			await open(page, path);
			const title = await page.title();
			await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
			await next(page, words).click();
			await expect(heading(page)).toHaveText(dimensionName(0, language));
			await expect(page).toHaveTitle(`${dimensionName(0, language)} – ${title}`);
			await next(page, words).click();
			await expect(heading(page)).toHaveText(dimensionName(1, language));
			await page.goBack();
			await expect(heading(page)).toHaveText(dimensionName(0, language));
			await expect(heading(page)).toBeFocused();
			await expect(heading(page)).toBeInViewport();
			await page.goForward();
			await expect(heading(page)).toHaveText(dimensionName(1, language));
			await page.getByRole('link', { name: t('back'), exact: true }).click();
			await expect(heading(page)).toHaveText(dimensionName(0, language));
			for (let step = 0; step < 4; step++) await page.goBack();
			await expect(heading(page)).toHaveText(t('intro.title'));
			await expect(page).toHaveTitle(title);
			expect(await keptBy(page)).toBeNull();
		});

		test('come back later, then start again', async ({ page, context }) => {
			await open(page, path);
			await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
			await answerStep(page, best, words);
			await expect(page.getByRole('status').filter({ hasText: t('kept.saved') })).toBeAttached();
			await page.close();

			const later = await context.newPage();
			await open(later, path);
			const total = visibleIds(assessment, inEveryMarket).size;
			await expect(later.getByText(t('intro.answered', { answered: profile.length, total }))).toBeVisible();
			await later.getByRole('link', { name: t('intro.continue'), exact: true }).click();
			await expect(later).toHaveURL(new RegExp(`#${dimensions[0]!.id}$`));

			await later.goBack();
			await later.getByRole('button', { name: t('startAgain'), exact: true }).click();
			await later.getByRole('button', { name: t('startAgain.confirm') }).click();
			await expect(heading(later)).toHaveText(t('profile.title'));
			await expect(heading(later)).toBeFocused();
			await expect(later.locator('input:checked')).toHaveCount(0);
			expect(await keptBy(later)).toBeNull();
		});

		test('delete everything, by keyboard, after thinking twice', async ({ page }) => {
			await open(page, path, '', stored(started));
			const button = page.getByRole('button', { name: t('delete'), exact: true });
			await button.press('Enter');
			await expect(page.getByText(t('delete.ask'))).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(button).toBeFocused();
			expect(await keptAnswers(page)).toEqual(started);

			await button.press('Enter');
			await expect(page.getByText(t('delete.ask'))).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(page.getByRole('button', { name: t('keep') })).toBeFocused();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect(page.getByText(t('deleted'))).toBeFocused();
			expect(await keptBy(page)).toBeNull();
			await expect(page.getByRole('link', { name: t('intro.start'), exact: true })).toBeVisible();
			await page.reload();
			await expect(page.getByRole('button', { name: t('delete'), exact: true })).toHaveCount(0);
		});

		test('a copied link opens the same result elsewhere and leaves what is there alone', async ({ page, browser }) => {
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await open(page, path, '#result', stored(unsure));
			await page.getByRole('button', { name: t('share.copy') }).click();
			await expect(page.getByRole('status').filter({ hasText: t('share.copied') })).toBeVisible();
			const link = await page.evaluate(() => navigator.clipboard.readText());
			expect(link).toBe(new URL(`${path}#r=${encode(assessment, unsure, 4_000_000_000)}`, page.url()).href);

			const elsewhere = await freshPage(browser);
			const own = stored(worst);
			await open(elsewhere, path, link.slice(link.indexOf('#')), own);
			await expect(heading(elsewhere)).toHaveText(t('result.shared'));
			await expect(elsewhere.getByText(t('result.fromLink'))).toBeVisible();
			await expect(level(elsewhere)).toHaveText(levelOf(unsure, words));
			await expect(elsewhere.getByText(t('answers.change'))).toHaveCount(0);
			expect(await keptBy(elsewhere)).toBe(own);
			await elsewhere.getByRole('link', { name: t('result.own') }).click();
			await expect(level(elsewhere)).toHaveText(levelOf(worst, words));
			await elsewhere.context().close();
		});

		test('a link can be copied by hand where the clipboard is out of reach', async ({ page }) => {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'clipboard', { value: undefined });
			});
			await open(page, path, '#result', stored(best));
			await page.getByRole('button', { name: t('share.copy') }).click();
			const input = page.getByRole('textbox', { name: t('share.field') });
			await expect(input).toBeFocused();
			await expect(input).toHaveValue(new RegExp(`${path}#r=[\\w-]+$`));
			expect(await input.evaluate((field: HTMLInputElement) => field.selectionEnd! - field.selectionStart!)).toBe(
				(await input.inputValue()).length,
			);
			await expect(page.getByRole('status').filter({ hasText: t('share.byHand') })).toBeVisible();
		});

		test('the review leads to each unanswered question and says which block the level', async ({ page }) => {
			await open(page, path, '#review', stored(started));
			const visible = visibleIds(assessment, started);
			const open_ = questions.filter(({ id }) => visible.has(id) && started[id] === undefined);
			await expect(page.locator('.review li')).toHaveCount(open_.length);
			await expect(page.getByText(t('review.gate'))).toHaveCount(open_.filter(({ gates }) => gates).length);
			const last = open_.at(-1)!;
			await page.getByRole('link', { name: say(last.prompt) }).click();
			await expect(page).toHaveURL(new RegExp(`#${last.dimension}/${last.id}$`));
			await expect(field(page, last.id).locator('input').first()).toBeFocused();
			await expect(field(page, last.id).locator('legend')).toBeInViewport();
			await page.goBack();
			await page.getByRole('link', { name: t('result.show') }).click();
			await expect(level(page)).toHaveText(t('level.none'));
			await page.getByRole('link', { name: t('toReview') }).click();
			await expect(heading(page)).toHaveText(t('review.title'));
		});

		test('the language link keeps place and answers: profile, middle, result', async ({ page }) => {
			const { words: there } = languages.find(({ path: otherPath }) => otherPath !== path)!;
			const switchLanguage = async () => {
				await page.locator('[data-language-link]').click();
				await alive(page);
			};
			await open(page, path, '#profile');
			await answerStep(page, started, words);
			await switchLanguage();
			await expect(heading(page)).toHaveText(there.t('profile.title'));
			await expect(page.locator('input:checked')).toHaveCount(Object.values(inEveryMarket).flat().length);
			await next(page, there).click();
			await answerStep(page, started, there);
			await switchLanguage();
			await expect(page).toHaveURL(new RegExp(`${path}#${dimensions[0]!.id}$`));
			expect(await keptAnswers(page)).toEqual(started);
			await page.goto(`${path}#result`);
			await expect(level(page)).toHaveText(t('level.none'));
			await switchLanguage();
			await expect(level(page)).toHaveText(there.t('level.none'));
		});

		test('where storage is blocked, answers last, also into the other language', async ({ page }) => {
			// Every question of the longest assessment is answered.
			test.setTimeout(120_000);
			const { words: there, path: otherPath } = languages.find(({ path: otherPath }) => otherPath !== path)!;
			await blockStorage(page);
			await open(page, path, '#profile');
			await expect(page.getByText(t('notice.memory'))).toBeVisible();
			await answerStep(page, unsure, words);
			await next(page, words).click();
			await answerStep(page, unsure, words);
			await page.locator('[data-language-link]').click();
			await expect(page).toHaveURL(new RegExp(`${otherPath}#${dimensions[0]!.id}$`));
			await expect(page.getByText(there.t('notice.memory'))).toBeVisible();
			await expect(page.locator('fieldset:not(:has(input:checked))')).toHaveCount(0);
			for (const { id } of dimensions.slice(1)) {
				await next(page, there).click();
				await expect(page).toHaveURL(new RegExp(`#${id}$`));
				await answerStep(page, unsure, there);
			}
			await page.getByRole('link', { name: there.t('result.show') }).click();
			await expect(level(page)).toHaveText(levelOf(unsure, there));
			await page.locator('[data-language-link]').click();
			await expect(page).toHaveURL(new RegExp(`${path}#result$`));
			await expect(level(page)).toHaveText(levelOf(unsure, words));
		});

		test('without scripts the questions can be read, ticked and printed', async ({ browser }) => {
			const page = await freshPage(browser, { javaScriptEnabled: false });
			await page.goto(path);
			// Playwright's text search passes over what stands in a noscript element; roles and selectors do not.
			await expect(page.locator('.printable .notice')).toContainText(t('noscript'));
			await expect(page.locator('.printable fieldset')).toHaveCount(profile.length + questions.length);
			await page.getByRole('link', { name: t('intro.start'), exact: true }).click();
			await expect(page.locator('#profile')).toBeInViewport();
			const group = page.getByRole('group', { name: say(questions[0]!.prompt) });
			await group.getByRole('checkbox', { name: t('dontKnow') }).check();
			await page.emulateMedia({ media: 'print' });
			await expect(group.getByRole('checkbox', { name: t('dontKnow') })).toBeChecked();
			await expect(page.getByRole('group', { name: say(questions.at(-1)!.prompt) })).toBeVisible();
			await page.context().close();
		});
	});
}

test('an address with a step works before anything was answered', async ({ page }) => {
	for (const { id } of dimensions) {
		await page.goto('about:blank');
		await open(page, inEnglish.path, `#${id}`);
		await expect(page.locator('fieldset').first()).toBeVisible();
	}
	await page.goto('about:blank');
	await open(page, inEnglish.path, '#result');
	await expect(page.getByText(inEnglish.words.t('result.nothing'))).toBeVisible();
	await expect(level(page)).toHaveCount(0);
	// Fragments of others: the skip link keeps the step, an unknown one on arrival opens the introduction.
	await open(page, inEnglish.path, '#goals');
	await page.evaluate(() => (location.hash = '_top'));
	await expect(heading(page)).toHaveText('Goals');
	await page.goto('about:blank');
	await open(page, inEnglish.path, '#never-heard-of');
	await expect(heading(page)).toHaveText(inEnglish.words.t('intro.title'));
});

test('a profile decides what is asked, and what is hidden never counts', async ({ page }) => {
	const { words, path } = inEnglish;
	const list = questions.find(({ when }) => when && 'answer' in when && when.answer === 'customer-lists')!;
	const without: Answers = { ...best, 'customer-lists': 'not-used', [list.id]: optionOf(list, 'worst') };
	await open(page, path, `#${list.dimension}`, stored(without));
	await expect(page.locator('fieldset').first()).toBeVisible();
	await expect(field(page, list.id)).toHaveCount(0);
	await page.goto(`${path}#result`);
	await expect(level(page)).toHaveText(levelOf(best, words));
	await page.goto(`${path}#profile/customer-lists`);
	await field(page, 'customer-lists').locator('input').first().check();
	await page.goto(`${path}#result`);
	await expect(level(page)).toHaveText(levelOf({ ...without, 'customer-lists': 'uploading' }, words));
	expect(levelOf(best, words)).not.toBe(levelOf({ ...without, 'customer-lists': 'uploading' }, words));
});

test('one answer changed on the result changes the result', async ({ page }) => {
	const { words, path } = inChinese;
	const gated = questions.find(({ gates }) => gates)!;
	await open(page, path, '#result', stored({ ...best, [gated.id]: optionOf(gated, 'worst') }));
	const before = await level(page).textContent();
	await expect(page.locator('.gates .reason')).toHaveText([
		words.say(gated.gates!.find(({ options }) => options.includes(optionOf(gated, 'worst')))!.reason),
	]);
	await page
		.locator('.answers tr', { hasText: words.say(gated.prompt) })
		.getByRole('link', { name: words.t('answers.change') })
		.click();
	await expect(field(page, gated.id).locator('input:checked')).toBeFocused();
	const option = gated.options.find(({ id }) => id === optionOf(gated, 'best'))!;
	await field(page, gated.id).getByText(words.say(option.text), { exact: true }).click();
	await page.getByRole('link', { name: words.t('result.show') }).click();
	await expect(level(page)).not.toHaveText(before!);
	await expect(level(page)).toHaveText(levelOf(best, words));
	await expect(page.locator('.gates')).toHaveCount(0);
});

test.describe('links that came to harm', () => {
	const code = encode(assessment, unsure, 4_000_000_000);
	const foreign = encode({ ...assessment, code: 99 }, unsure, 1);
	const future = encode({ ...assessment, version: '2.0.0' }, unsure, 1);
	const swapped = code.slice(0, 20) + (code[20] === 'A' ? 'B' : 'A') + code.slice(21);

	for (const [what, fragment] of [
		['cut in the middle', `#r=${code.slice(0, 30)}`],
		['cut to almost nothing', `#r=${code.slice(0, 6)}`],
		['with one character changed', `#r=${swapped}`],
		['of another assessment', `#r=${foreign}`],
		['of a version to come', `#r=${future}`],
		['with markup for a code', '#r=<script>document.title="owned"</script>'],
		['with markup behind the code', `#r=${code.slice(0, 12)}<img src=x onerror=alert(1)>`],
		['with nothing for a code', '#r='],
		['with a megabyte of anything', `#r=${'A1-_'.repeat(250_000)}`],
	] as const) {
		test(what, async ({ page }) => {
			const { words, path } = languages[fragment.length % 2]!;
			const own = stored(worst);
			await open(page, path, '', own);
			const title = await page.title();
			await page.evaluate((hash) => (location.hash = hash), fragment);
			await expect(page.getByRole('alert')).not.toBeEmpty();
			await expect(page.getByRole('alert')).toHaveText(words.language === 'zh' ? /[。]$/ : /^[\x20-\x7e’“”]+$/);
			await expect(page.getByText(words.t('link.untouched'))).toBeVisible();
			await expect(level(page)).toHaveCount(0);
			await expect(page.locator('.bars')).toHaveCount(0);
			await expect(page).toHaveTitle(`${words.t('result.shared')} – ${title}`);
			expect(await keptBy(page)).toBe(own);
			await page.getByRole('link', { name: words.t('result.own') }).click();
			await expect(level(page)).toHaveText(levelOf(worst, words));
		});
	}

	test('what chat apps put around a link does no harm', async ({ page }) => {
		const { words, path } = inChinese;
		await page.goto('about:blank');
		for (const fragment of [
			`#r=${code}&appinstall=0`,
			`#r=${code}。`,
			`#r=${code}，你看看`,
			`#r=${code}）`,
			`#from=x&r=${code}`,
		]) {
			await page.goto('about:blank');
			await open(page, path, fragment);
			await expect(level(page), fragment).toHaveText(levelOf(unsure, words));
			expect(await keptBy(page)).toBeNull();
		}
		await page.goto('about:blank');
		await open(page, path, '#goals&appinstall=0');
		await expect(heading(page)).toHaveText('目标');
	});

	test('a link with few answers gives no level, and no way to change them', async ({ page }) => {
		await open(page, inEnglish.path, `#r=${encode(assessment, started, 1)}`);
		await expect(level(page)).toHaveText(inEnglish.words.t('level.none'));
		await expect(page.getByRole('link', { name: inEnglish.words.t('toReview') })).toHaveCount(0);
	});

	test('answers in an address are taken up only where nothing can be stored, and only over nothing', async ({
		page,
		browser,
	}) => {
		const resume = `#resume=${code}&step=result`;
		await open(page, inEnglish.path, resume);
		await expect(page.getByText(inEnglish.words.t('result.nothing'))).toBeVisible();
		await expect(page).toHaveURL(/#result$/);
		expect(await keptBy(page)).toBeNull();

		const blocked = await freshPage(browser);
		await blockStorage(blocked);
		await open(blocked, inEnglish.path, `#resume=${swapped}&step=goals`);
		await expect(blocked).toHaveURL(/#goals$/);
		await expect(blocked.locator('input:checked')).toHaveCount(0);
		await field(blocked, questions[0]!.id).locator('input').first().check();
		await blocked.evaluate((hash) => (location.hash = hash), resume);
		await expect(blocked).toHaveURL(/#result$/);
		await expect(level(blocked)).toHaveText(inEnglish.words.t('level.none'));
		await blocked.context().close();
	});
});

test.describe('storage that fails', () => {
	test('full: answers last while the page is open, and go along into the other language', async ({ page }) => {
		const { words, path } = inEnglish;
		const own = stored(started);
		await open(page, path, '', own);
		await page.reload();
		await fillStorage(page);
		await page.goto('about:blank');
		await open(page, path, '#patience');
		await expect(page.getByText(words.t('notice.memory'))).toBeVisible();
		await answerStep(page, best, words);
		await page.locator('[data-language-link]').click();
		await expect(page).toHaveURL(new RegExp(`${inChinese.path}#patience$`));
		await expect(page.locator('fieldset:not(:has(input:checked))')).toHaveCount(0);
		expect(await keptBy(page)).toBe(own);
	});

	for (const [what, text, loss] of [
		['a value that is no attempt', '{"assessment":"going-out","answers":[', 'unreadable'],
		['an attempt of an edition to come', stored(started, '2.0.0'), 'future'],
		['an attempt of a version to come', stored(started, '1.255.0'), 'future'],
		['answers that mean nothing any more', stored({ ...started, withdrawn: 'yes' }), 'dropped'],
	] as const) {
		test(`${what}: said, and left alone until there is an answer`, async ({ page }) => {
			const { words, path } = inEnglish;
			await open(page, path, '#goals', text);
			await expect(page.getByText(words.t(`notice.${loss}`))).toBeVisible();
			expect(await keptBy(page)).toBe(text);
			await field(page, questions[4]!.id).locator('input').first().check();
			expect(await keptAnswers(page)).toEqual({
				...(loss === 'dropped' ? started : {}),
				[questions[4]!.id]: questions[4]!.options[0]!.id,
			});
			await page.getByRole('button', { name: words.t('notice.dismiss') }).click();
			await expect(page.getByText(words.t(`notice.${loss}`))).toHaveCount(0);
		});
	}

	test('an attempt of an earlier edition: said, laid aside, and gone when it is deleted', async ({ page }) => {
		const { words, path } = inEnglish;
		const earlier = stored(started, '0.9.0');
		await open(page, path, '#goals', earlier);
		await expect(page.getByText(words.t('notice.older'))).toBeVisible();
		await field(page, questions[4]!.id).locator('input').first().check();
		expect(await keptAnswers(page)).toEqual({ [questions[4]!.id]: questions[4]!.options[0]!.id });
		expect(await page.evaluate((name) => localStorage.getItem(name), `${key}:0`)).toBe(earlier);

		await open(page, path);
		await page.getByRole('button', { name: words.t('delete'), exact: true }).click();
		await page.getByRole('button', { name: words.t('delete.confirm'), exact: true }).click();
		await expect(page.getByText(words.t('deleted'))).toBeFocused();
		expect(await everythingKept(page)).toEqual({});
	});
});

test('below a base path: links, languages and the copied link stay there', async ({ page }) => {
	const { origin, base: below } = sites[1];
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await open(page, `${origin}${below}assessments/going-out/`, '#result', stored(unsure));
	await page.getByRole('button', { name: inEnglish.words.t('share.copy') }).click();
	await expect(page.getByRole('textbox', { name: inEnglish.words.t('share.field') })).toHaveValue(
		`${origin}${below}assessments/going-out/#r=${encode(assessment, unsure, 4_000_000_000)}`,
	);
	for (const link of await page.locator('.advice .facts a').all()) {
		expect(await link.getAttribute('href')).toMatch(new RegExp(`^${below}guidelines/`));
	}
	await page.locator('[data-language-link]').click();
	await expect(page).toHaveURL(`${origin}${below}zh-cn/assessments/going-out/#result`);
	await expect(level(page)).toHaveText(levelOf(unsure, inChinese.words));
});

test('two tabs share their answers and not their step', async ({ page, context }) => {
	const { path } = inEnglish;
	const [first, second, third] = questions.map(({ id }) => id);
	await open(page, path, '#goals');
	const other = await context.newPage();
	await open(other, path, '#goals');
	await field(page, first!).locator('input').nth(1).check();
	await expect(field(other, first!).locator('input').nth(1)).toBeChecked();
	await next(other, inEnglish.words).click();
	await expect(heading(other)).toHaveText('Patience');
	await expect(heading(page)).toHaveText('Goals');
	await other.goBack();
	await field(other, second!).locator('input').first().check();
	await field(page, third!).locator('input').first().check();
	await field(other, first!).locator('input').first().check();
	await expect(field(page, first!).locator('input').first()).toBeChecked();
	expect(Object.keys((await keptAnswers(page))!)).toEqual([first, second, third]);
});

test('a result that cannot be loaded can be tried again', async ({ page, silent }) => {
	await page.route(/\/Result\.[^/]*\.js/, (route) => route.abort());
	await open(page, inEnglish.path, '#result', stored(best));
	await expect(page.getByRole('alert')).toContainText(inEnglish.words.t('result.failed'));
	await page.unroute(/\/Result\.[^/]*\.js/);
	await page.getByRole('button', { name: inEnglish.words.t('result.retry') }).click();
	await expect(level(page)).toHaveText(levelOf(best, inEnglish.words));
	expect(silent.problems.splice(0).join()).toContain('Failed to load resource');
});

for (const { language, path, words } of languages) {
	const states: [string, string, string | undefined, ((page: Page) => Promise<void>)?][] = [
		['introduction', '', undefined],
		[
			'asked before deletion',
			'',
			stored(started),
			(page) => page.getByRole('button', { name: words.t('delete'), exact: true }).click(),
		],
		['profile', '#profile', stored(started)],
		['dimension', '#legal-risk', stored(unsure), (page) => page.locator('summary').first().click()],
		['unreadable answers', '#goals', '{'],
		['review', '#review', stored(started)],
		['result', '#result', stored(unsure), (page) => page.locator('.advice summary').click()],
		['result without a level', '#result', stored(started)],
		['result without an answer', '#result', undefined],
		['shared result', `#r=${encode(assessment, worst, 1)}`, undefined],
		['broken link', '#r=broken', undefined],
	];
	for (const [state, fragment, kept, then] of states) {
		test(`axe finds nothing and nothing is too wide, in ${language}: ${state}`, async ({ page }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await open(page, path, fragment, kept);
			await expect(heading(page)).toBeVisible();
			await expect(page.getByText(words.t('result.loading'))).toHaveCount(0);
			await then?.(page);
			for (const theme of ['light', 'dark']) {
				await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
				await axe(page, `${state}, ${theme}`);
			}
			expect(await tooWide(page)).toBeLessThanOrEqual(0);
		});
	}
}

// ── What several tests need ──────────────────────────────────────────────────────────────────────────────────────

function dimensionName(index: number, language: 'en' | 'zh'): string {
	return dimensionNames[dimensions[index]!.id as Dimension][language];
}
