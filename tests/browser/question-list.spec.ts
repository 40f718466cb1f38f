/** The page with every question of an assessment: complete, and every claim on it a link to a result that bears it out. */
import { expect, test, type Locator } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { advise } from '../../src/assessment/advice.ts';
import { answerable, offered } from '../../src/assessment/answers.ts';
import { decode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { visibleIds } from '../../src/assessment/visibility.ts';
import { readAssessments } from '../../src/guide/assessment-files.ts';
import { axe, watch } from './support.ts';

const assessments = [...(await readAssessments()).values()];
const goingOut = assessments.find(({ id }) => id === 'going-out')!;
const gatesOf = ({ questions }: Assessment) => questions.flatMap(({ gates = [] }) => gates);

for (const { language, folder, name } of [
	{ language: 'en', folder: '', name: 'English' },
	{ language: 'zh', folder: 'zh-cn/', name: 'Chinese' },
] as const) {
	const words = {
		en: { found: /^Everything was found by trying/, see: 'See it', contents: 'Contents', actions: 'Actions' },
		zh: { found: /^逐一试过，全部都能出现/, see: '查看', contents: '目录', actions: '行动' },
	}[language];
	const addressOf = ({ id }: Assessment) => `/${folder}assessments/${id}/questions/`;

	test.describe(`in ${name}`, () => {
		for (const assessment of assessments) {
			test(`${assessment.id} shows everything, each with a link to a result that has it`, async ({ page }) => {
				const seen = watch(page);
				await page.goto(addressOf(assessment));
				const text = page.locator('.prose');
				await expect(text.locator('.notice')).toHaveText(words.found);

				const results = new Map<string, ReturnType<typeof read>>();
				const read = (code: string) => {
					const decoded = decode(`r=${code}`, [assessment]);
					if (!('answers' in decoded)) throw new Error(`${code}: ${decoded.code}`);
					const { answers } = decoded;
					const result = score(assessment, answers);
					return { answers, result, advice: advise(assessment, answers, result) };
				};
				const resultOf = (href: string) => {
					expect(href.startsWith(`/${folder}assessments/${assessment.id}/#r=`), href).toBe(true);
					const code = href.split('#r=')[1]!;
					if (!results.has(code)) results.set(code, read(code));
					return results.get(code)!;
				};

				const levels = await linksIn(text.locator('tr:has(th[id^="level-"])'), words.see);
				expect(levels.map((href) => resultOf(href).result.level)).toEqual(assessment.levels.map(({ id }) => id));

				const gates = await linksIn(text.locator('.gate'), words.see);
				const open = gates.map((href) => resultOf(href).result.gates.map(({ id }) => id));
				// In the order of the page: by dimension.
				const inOrder = assessment.dimensions.flatMap(({ id }) =>
					assessment.questions.filter(({ dimension }) => dimension === id),
				);
				expect(open).toEqual(inOrder.flatMap(({ gates = [] }) => gates).map(({ id }) => expect.arrayContaining([id])));

				const actions = await linksIn(text.locator('section.one:has(h3[id^="action-"]) dl'), words.see);
				const advised = actions.map((href) => resultOf(href).advice.map(({ action }) => action.id));
				expect(advised).toEqual(assessment.actions.map(({ id }) => expect.arrayContaining([id])));

				const asked = [...assessment.profile, ...inOrder];
				const shown = await text.locator('section.one:has(table)').evaluateAll(
					(blocks, see) =>
						blocks.map((block) => ({
							id: block.querySelector('h3')!.id,
							prompt: block.querySelector('h3')!.textContent,
							links: [...block.querySelectorAll('tbody td:last-child a')]
								.filter((link) => link.textContent === see)
								.map((link) => link.getAttribute('href')!),
						})),
					words.see,
				);
				expect(shown.map(({ id, prompt }) => [id, prompt])).toEqual(
					asked.map(({ id, prompt }) => [id, prompt[language]]),
				);
				for (const [index, question] of asked.entries()) {
					const { id } = question;
					const given = shown[index]!.links.map((href) => {
						const { answers } = resultOf(href);
						return visibleIds(assessment, answers).has(id) ? [answers[id]].flat() : [];
					});
					expect(given, id).toEqual(offered(question).map((answer) => expect.arrayContaining([answer])));
				}
				expect(seen.problems).toEqual([]);
			});
		}

		test('a gate leads to a result in which it is open', async ({ page }) => {
			const seen = watch(page);
			const gate = gatesOf(goingOut).at(-1)!;
			await page.goto(`${addressOf(goingOut)}#gate-${gate.id}`);
			const block = page.locator('.gate', { has: page.locator(`[id="gate-${gate.id}"]`) });
			await expect(block).toBeInViewport();
			await expect(block).toContainText(gate.reason[language]);
			await block.getByRole('link', { name: words.see }).click();
			await expect(page).toHaveURL(new RegExp(`/${folder}assessments/going-out/#r=`));
			await expect(page.locator('.gates .reason').filter({ hasText: gate.reason[language] })).toBeVisible();
			expect(seen.problems).toEqual([]);
		});

		test('the contents lead to a part by keyboard, and on from there', async ({ page }) => {
			await page.goto(addressOf(goingOut));
			const contents = page.getByRole('navigation', { name: words.contents, exact: true });
			await contents.getByRole('link', { name: words.actions, exact: true }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { name: words.actions, level: 2 })).toBeInViewport();
			// First comes the link to the part itself.
			await page.keyboard.press('Tab');
			await expect(page.locator('.heading > #actions + a')).toBeFocused();
			await page.keyboard.press('Tab');
			const first = page.locator('section.one', { has: page.locator(`[id="action-${goingOut.actions[0]!.id}"]`) });
			await expect(first.getByRole('link').first()).toBeFocused();
		});

		test('on a phone only a wide table scrolls, and nothing is lost to a screen reader', async ({ page }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(addressOf(goingOut));
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
			const free = await page
				.locator('.prose table')
				.evaluateAll((tables) => tables.filter((table) => !table.closest('.table-scroll')).length);
			expect(free).toBe(0);
			await axe(page);
		});

		test('on paper everything is there, and no table is cut off', async ({ page }) => {
			// The width of an A4 page within its margins.
			await page.setViewportSize({ width: 673, height: 1000 });
			await page.emulateMedia({ media: 'print' });
			await page.goto(addressOf(goingOut));
			const printed = async (selector: string) => page.locator(selector).filter({ visible: true }).count();
			const asked = answerable(goingOut);
			expect(await printed('.prose h3[id]')).toBe(1 + asked.length + goingOut.actions.length);
			expect(await printed('.prose .gate')).toBe(gatesOf(goingOut).length);
			const answers = asked.reduce((count, question) => count + offered(question).length, 0);
			expect(await printed('section.one tbody tr')).toBe(answers);
			const cut = await page
				.locator('.table-scroll')
				.evaluateAll((frames) => frames.filter((frame) => frame.scrollWidth > frame.clientWidth).length);
			expect(cut).toBe(0);
		});

		test('is there without scripts, and light enough for its length', async ({ browser }) => {
			const context = await browser.newContext({ javaScriptEnabled: false });
			const page = await context.newPage();
			for (const assessment of assessments) {
				const response = (await page.goto(addressOf(assessment)))!;
				await expect(page.locator('.notice')).toHaveText(words.found);
				expect(gzipSync(await response.body(), { level: 9 }).length).toBeLessThan(60_000);
			}
			await context.close();
		});
	});
}

/** The addresses of the links with this text in some places of a page, in its order. */
async function linksIn(places: Locator, text: string): Promise<string[]> {
	return places
		.getByRole('link', { name: text, exact: true })
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}
