/** What the tests of assessments share: the assessments, answers to them, words, and a browser that keeps something. */
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment, Id, Question } from '../../src/assessment/types.ts';
import { wordsFrom, type Strings, type Words } from '../../src/components/assessment/words.ts';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import chinese from '../../src/content/i18n/zh-CN.json' with { type: 'json' };
import { readAssessments } from '../../src/guide/assessment-files.ts';
import { examplesSchema, type Example } from '../../src/guide/examples.ts';
import { axe } from './support.ts';

const all = await readAssessments();
export const assessments = [...all.values()];
export const assessmentOf = (id: Id): Assessment => all.get(id)!;

export function examplesOf({ id }: Assessment): Example[] {
	return examplesSchema.parse(parse(readFileSync(`src/content/examples/${id}.yaml`, 'utf8'))).examples;
}

function wordsIn(language: 'en' | 'zh'): Words {
	const entries = Object.entries(language === 'zh' ? chinese : english);
	// Those of the assessment last: they go before words of the same name elsewhere.
	const own = entries
		.sort(([a], [b]) => Number(a.startsWith('assessment.')) - Number(b.startsWith('assessment.')))
		.map(([name, words]) => [name.replace(/^assessment\./, ''), words]);
	return wordsFrom(Object.fromEntries(own) as Strings, language);
}

export const languages = [
	{ language: 'en', folder: '', tag: 'en', words: wordsIn('en') },
	{ language: 'zh', folder: 'zh-cn/', tag: 'zh-CN', words: wordsIn('zh') },
] as const;
export const [inEnglish, inChinese] = languages;

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

export function optionOf({ options }: Question, place: 'best' | 'worst'): Id {
	const sorted = [...options].sort((a, b) => b.value - a.value);
	return sorted.at(place === 'best' ? 0 : -1)!.id;
}

/** Answers to everything, with a profile that has several of whatever it may have several of. */
export function answersBy(
	{ profile, questions }: Assessment,
	choose: (question: Question, index: number) => Id | undefined,
): Answers {
	const facts = profile.map(({ id, kind, options }) => [
		id,
		kind === 'many' ? options.slice(0, 3).map((option) => option.id) : options[0]!.id,
	]);
	const scored = questions.map((question, index) => [question.id, choose(question, index)]);
	return Object.fromEntries([...facts, ...scored].filter(([, answer]) => answer)) as Answers;
}

export const bestOf = (assessment: Assessment) => answersBy(assessment, (question) => optionOf(question, 'best'));
export const worstOf = (assessment: Assessment) => answersBy(assessment, (question) => optionOf(question, 'worst'));

export function levelTitle(assessment: Assessment, answers: Answers, { say }: Words): string {
	const { level } = score(assessment, answers);
	return say(assessment.levels.find(({ id }) => id === level)!.title);
}

// ── What a browser keeps ─────────────────────────────────────────────────────────────────────────────────────────

export const keyOf = ({ id }: Pick<Assessment, 'id'>) => `crosscurrent:attempt:${id}`;

/** An attempt as it is stored and saved. */
export function stored({ id, version }: Pick<Assessment, 'id' | 'version'>, answers: Answers, nonce = 7): string {
	return JSON.stringify({ assessment: id, version, answers, nonce });
}

/** Makes the browser keep these values from the first page on. A later page finds what an earlier one left. */
export async function keep(page: Page, values: Record<string, string>): Promise<void> {
	await page.addInitScript((entries) => {
		if (location.protocol === 'about:' || sessionStorage.getItem('kept')) return;
		sessionStorage.setItem('kept', '1');
		for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
	}, values);
}

/** All that the browser keeps. */
export const everythingKept = (page: Page): Promise<Record<string, string>> =>
	page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

// ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const heading = (page: Page) => page.locator('#assessment').getByRole('heading', { level: 2 });
export const level = (page: Page) => page.locator('#level');
export const field = (page: Page, id: Id) => page.locator(`#question-${id}`);

/** The island has taken over. */
export async function alive(page: Page): Promise<void> {
	await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
	await expect(page.locator('[data-elsewhere]')).toHaveCount(0);
}

export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await alive(page);
}

/** A page in a browser that was never here. */
export async function freshPage(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
	const { baseURL } = test.info().project.use;
	return (await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options })).newPage();
}

/** Ticks what `answers` say about the questions of the step that is shown. */
export async function answerStep(page: Page, assessment: Assessment, answers: Answers, { say, t }: Words) {
	const asked = [...assessment.profile, ...assessment.questions];
	for (const box of await page.locator('fieldset').all()) {
		const id = (await box.getAttribute('id'))!.replace('question-', '');
		const { options } = asked.find((candidate) => candidate.id === id)!;
		for (const answer of [answers[id] ?? []].flat()) {
			const option = options.find((candidate) => candidate.id === answer);
			await box.getByText(option ? say(option.text) : t('dontKnow'), { exact: true }).click();
		}
	}
}

export const next = (page: Page, { t }: Words): Locator =>
	page.getByRole('link', { name: t('next', { step: '' }).trim() });

/** Presses a button that saves a file. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const downloading = page.waitForEvent('download', { timeout: 15_000 });
	await page.getByRole('button', { name: button, exact: true }).click();
	const download = await downloading;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** How far the page is wider than its window, in CSS pixels. */
export const tooWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Expects axe to find nothing in the light, and no colour at fault in the dark. */
export async function axeInBothThemes(page: Page, what: string): Promise<void> {
	const put = (theme: string) => page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
	await put('light');
	await axe(page, what);
	await put('dark');
	await axe(page, `${what}, in the dark`, { contrastOnly: true });
	await put('light');
}
