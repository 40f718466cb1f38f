/** A result saved as a file, described by a schema, and opened again: here, elsewhere, and when it is none of ours. */
import { expect, test, type Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { assemble } from '../../src/assessment/assemble.ts';
import type { Attempt } from '../../src/assessment/attempt.ts';
import { failure } from '../../src/assessment/failure.ts';
import type { Answers } from '../../src/assessment/types.ts';
import {
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
	open,
	saved,
	stored,
	tooWide,
	worstOf,
} from './result-support.ts';
import { watch } from './support.ts';

const assessment = assessmentOf('pulse');
const key = keyOf(assessment);
const best = bestOf(assessment);
const worst = worstOf(assessment);
const problem = (page: Page) => page.locator('.open-file .problem');

/** Chooses a file of this content. */
async function choose(page: Page, button: string, content: string | Buffer, name = 'answers.json') {
	const buffer = typeof content === 'string' ? Buffer.from(content) : content;
	await page.getByLabel(button).setInputFiles({ name, mimeType: 'application/json', buffer });
}

for (const { language, folder, words } of languages) {
	const { t } = words;

	test(`saved, and opened in a browser that was never here, in ${language}`, async ({ page, browser, request }) => {
		const seen = watch(page);
		await keep(page, { [key]: stored(assessment, best, 4_294_967_295) });
		await open(page, `/${folder}assessments/pulse/#result`);
		const { name, bytes } = await saved(page, t('keep.json'));
		expect(name).toBe('crosscurrent-pulse.json');
		const text = bytes.toString('utf8');

		// The file names what describes it, and is what that says.
		const file = JSON.parse(text) as Attempt & { $schema: string };
		const address = new URL('/schemas/attempt.json', page.url()).href;
		expect(file.$schema).toBe(address);
		await expect(page.getByRole('link', { name: t('keep.schema') })).toHaveAttribute('href', '/schemas/attempt.json');
		const schema = (await (await request.get(address)).json()) as object;
		const validate = new Ajv2020().compile(schema);
		expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...file, nonce: 2 ** 32 })).toBe(false);
		const { $schema: _, ...attempt } = file;
		expect(attempt).toEqual({
			assessment: 'pulse',
			version: assessment.version,
			answers: best,
			nonce: 4_294_967_295,
		} satisfies Attempt);

		const elsewhere = await freshPage(browser);
		await open(elsewhere, `/${folder}assessments/pulse/`);
		await choose(elsewhere, t('open'), bytes);
		await expect(elsewhere).toHaveURL(/#result$/);
		await expect(heading(elsewhere)).toHaveText(t('result.title'));
		await expect(heading(elsewhere)).toBeFocused();
		await expect(level(elsewhere)).toHaveText(levelTitle(assessment, best, words));
		// What it says goes on from there: these are one's own answers now.
		await elsewhere.reload();
		await expect(level(elsewhere)).toHaveText(levelTitle(assessment, best, words));
		expect(JSON.parse((await everythingKept(elsewhere))[key]!)).toEqual(file);
		await elsewhere.context().close();
		expect(seen.problems).toEqual([]);
	});

	test(`opened over other answers, it asks first, in ${language}`, async ({ page }) => {
		const seen = watch(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await keep(page, { [key]: stored(assessment, worst, 1) });
		await open(page, `/${folder}assessments/pulse/`);
		const before = await everythingKept(page);
		const theirs = stored(assessment, best, 2);

		await choose(page, t('open'), theirs);
		await expect(page.getByText(t('open.ask'))).toBeFocused();
		expect(await everythingKept(page)).toEqual(before);
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
		await axeInBothThemes(page, 'asked before answers are replaced');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: t('keep'), exact: true })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText(t('open.ask'))).toHaveCount(0);
		expect(await everythingKept(page)).toEqual(before);

		// The same file again, and yes.
		await choose(page, t('open'), theirs);
		await page.getByRole('button', { name: t('open.confirm') }).click();
		await expect(level(page)).toHaveText(levelTitle(assessment, best, words));
		expect(await everythingKept(page)).toEqual({ [key]: theirs });

		// What is here already need not be asked about.
		await page.evaluate(() => (location.hash = ''));
		await choose(page, t('open'), theirs);
		await expect(page).toHaveURL(/#result$/);
		expect(seen.problems).toEqual([]);
	});
}

test('a file of another assessment says so, and leads there', async ({ page }) => {
	const { words, folder } = inChinese;
	const goingOut = assessmentOf('going-out');
	await keep(page, { [key]: stored(assessment, worst, 1) });
	await open(page, `/${folder}assessments/pulse/`);
	const before = await everythingKept(page);
	const theirs = stored(goingOut, bestOf(goingOut));
	await choose(page, words.t('open'), theirs);
	await expect(problem(page)).toContainText(words.say(failure('foreign').message));
	await expect(problem(page)).toContainText(words.t('open.untouched'));
	await axeInBothThemes(page, 'a file of another assessment');
	expect(await everythingKept(page)).toEqual(before);
	await problem(page)
		.getByRole('link', { name: words.say(goingOut.title) })
		.click();
	await expect(page).toHaveURL(/\/zh-cn\/assessments\/going-out\/$/);
	await choose(page, words.t('open'), theirs);
	await expect(level(page)).toHaveText(levelTitle(goingOut, bestOf(goingOut), words));
	expect(await everythingKept(page)).toEqual({ ...before, [keyOf(goingOut)]: theirs });

	// One that this site does not have is another one all the same.
	await open(page, `/${folder}assessments/pulse/`);
	await choose(page, words.t('open'), stored({ id: 'yours', version: '1.0.0' }, {}));
	await expect(problem(page)).toContainText(words.say(failure('foreign').message));
	await expect(problem(page).getByRole('link')).toHaveCount(0);
});

test('a file that cannot be taken up: a reason each, and all that is kept stays', async ({ page }) => {
	const seen = watch(page);
	const { t, say } = inEnglish.words;
	const attempt = { assessment: 'pulse', version: assessment.version, answers: best, nonce: 2 };
	const text = JSON.stringify(attempt);
	const { version: _, ...unversioned } = attempt;
	const history = '[{"on":"2026-12-24","code":"AgMBAAAAAABlb_ZN"}]';
	await keep(page, { [key]: stored(assessment, worst, 1), 'crosscurrent:history:pulse': history });
	await open(page, '/assessments/pulse/');
	const title = await page.title();
	const before = await everythingKept(page);
	const markup = '<img src=x onerror="document.title=1">';

	for (const [what, content, reason] of [
		['a later minor version', JSON.stringify({ ...attempt, version: '1.200.0' }), 'future'],
		['a later edition', JSON.stringify({ ...attempt, version: '2.0.0' }), 'future'],
		['an edition that nobody has', JSON.stringify({ ...attempt, version: '0.9.0' }), 'older'],
		['cut', text.slice(0, -20), 'unreadable'],
		['empty', '', 'unreadable'],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe]), 'unreadable'],
		['without a version', JSON.stringify(unversioned), 'unreadable'],
		['null', 'null', 'unreadable'],
		['a list', `[${text}]`, 'unreadable'],
		['answers in a list', JSON.stringify({ ...attempt, answers: ['best'] }), 'unreadable'],
		['a number that is none', text.replace('"nonce":2', '"nonce":1e400'), 'unreadable'],
		['a version of endless numbers', JSON.stringify({ ...attempt, version: `1.0.${'9'.repeat(400)}` }), 'unreadable'],
		['markup for an assessment', JSON.stringify({ ...attempt, assessment: markup }), 'foreign'],
		[
			'nothing but keys of objects and markup',
			`{"assessment":"pulse","version":"1.0.0","nonce":2,"__proto__":{"answers":1},"answers":{"__proto__":{"way":"going-out"},` +
				`"constructor":"prototype","toString":${JSON.stringify(markup)},"way":${JSON.stringify(markup)}}}`,
			'unreadable',
		],
		['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'unreadable'],
		['longer than any attempt', text.replace('{', `{${' '.repeat(110_000)}`), 'too-big'],
		['10 MB', text.replace('{', `{${' '.repeat(10_485_760)}`), 'too-big'],
	] as const) {
		await choose(page, t('open'), content);
		await expect(problem(page), what).toContainText(say(failure(reason).message));
		await expect(problem(page), what).toContainText(t('open.untouched'));
		await expect(page.getByText(t('open.ask')), what).toHaveCount(0);
		expect(await everythingKept(page), what).toEqual(before);
		await expect(page).toHaveURL(/\/assessments\/pulse\/$/);
	}
	await expect(page).toHaveTitle(title);
	expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
	await axeInBothThemes(page, 'a file that cannot be taken up');

	// After all that the right one opens, and the message goes.
	await choose(page, t('open'), stored(assessment, worst, 1));
	await expect(level(page)).toHaveText(levelTitle(assessment, worst, inEnglish.words));
	await expect(problem(page)).toHaveCount(0);
	expect(seen.problems).toEqual([]);
});

test('of a file with some answers that mean nothing, the others are taken up, and it is said', async ({ page }) => {
	const { t } = inEnglish.words;
	const [withdrawn, ...others] = assessment.questions;
	const answers: Record<string, unknown> = {
		...best,
		[withdrawn!.id]: '<script>document.title = 1</script>',
		'no-question': ['a', { b: 1 }],
	};
	await open(page, '/assessments/pulse/');
	await choose(page, t('open'), stored(assessment, answers as Answers));
	await expect(page.getByText(t('notice.dropped'))).toBeVisible();
	await expect(heading(page)).toHaveText(t('result.title'));
	await expect(page.locator('.answers td.score', { hasText: /^100/ })).toHaveCount(others.length);
	await expect(page.locator('.answers script')).toHaveCount(0);
	await expect(page).not.toHaveTitle('1');
});

test('the schema of assessments takes every assessment of the site, and refuses what is none', async ({ request }) => {
	const schema = (await (await request.get('/schemas/assessment.json')).json()) as object;
	// A pattern says the same as the format.
	const validate = new Ajv2020({ validateFormats: false }).compile(schema);
	const read = (path: string) => parse(readFileSync(path, 'utf8')) as unknown;
	const own = read('tests/browser/own-copy/src/content/assessments/booth.yaml');
	const folder = 'src/content/assessments/';
	const all = assemble(new Map(assessments.map(({ id }) => [id, read(`${folder}${id}.yaml`)])));
	expect(all.size).toBeGreaterThan(3);
	for (const [id, { data }] of all) {
		expect(validate(data), `${id}: ${JSON.stringify(validate.errors)}`).toBe(true);
	}
	expect(validate(own), JSON.stringify(validate.errors)).toBe(true);
	for (const change of [{ code: 0 }, { levels: [] }, { title: 'Booth' }, { verison: '1.0.0' }]) {
		expect(validate({ ...(own as object), ...change }), JSON.stringify(change)).toBe(false);
	}
});
