/** A room's board: results in by every way, the exact figures out, and nothing that a room hands over does any harm. */
import { parse } from 'csv-parse/sync';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { encode as matrixOf } from 'uqr';
import { quietly } from '../../playwright.config.ts';
import { failure } from '../../src/assessment/failure.ts';
import { nameSuffix } from '../../src/assessment/gather.ts';
import { plainLabel } from '../../src/assessment/invite.ts';
import { encode } from '../../src/assessment/link.ts';
import { score } from '../../src/assessment/score.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answers, type Assessment, type Id } from '../../src/assessment/types.ts';
import { wordsFrom } from '../../src/components/assessment/words.ts';
import { stringsOf } from '../../src/guide/strings.ts';
import { dimensionNames, type Dimension, type Language } from '../../src/guide/vocabulary.ts';
import {
	alive,
	answersBy,
	assessmentOf,
	assessments,
	axeInBothThemes,
	bestOf,
	freshPage,
	saved,
	tooWide,
} from './result-support.ts';
import { sites, watch } from './support.ts';

const english = wordsFrom(stringsOf('cohort', 'en'), 'en');
const chinese = wordsFrom(stringsOf('cohort', 'zh'), 'zh');
const goingOut = assessmentOf('going-out');
const pulse = assessmentOf('pulse');

// ── A room ───────────────────────────────────────────────────────────────────────────────────────────────────────

interface Person {
	readonly name: string;
	readonly answers: Answers;
	readonly code: string;
}

/** The same numbers in every run. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** People with answers drawn by chance. `known`: the share of questions whose answer they know. */
function room(assessment: Assessment, names: readonly string[], seed: number, known = 0.85, luck = 0): Person[] {
	const draw = numbers(seed);
	return names.map((name, index) => {
		const answers = answersBy(assessment, ({ options, notApplicable }) => {
			if (draw() > known) return notApplicable && draw() > 0.5 ? NOT_APPLICABLE : DONT_KNOW;
			const sorted = [...options].sort((a, b) => a.value - b.value);
			return sorted[Math.min(sorted.length - 1, Math.floor((draw() * (1 - luck) + luck) * sorted.length))]!.id;
		});
		return { name, answers, code: encode(assessment, answers, seed * 1000 + index) };
	});
}

const hostile = [
	'=HYPERLINK("http://example.org","x")',
	'+1',
	'@sum',
	'<img src=x onerror="document.title=1">',
	'Sales-"Ann", the first',
	'Sales 7\nnew line',
	'销售-小王',
	'sales_\u202Egnp.exe',
	'销售 2号',
	'Ops-1',
	'',
	'-2',
];
const twelve = room(goingOut, hostile, 1);
const linkOf = (person: Person, site = 'https://example.org/guide') =>
	`${site}/assessments/going-out/#r=${person.code}${nameSuffix(person.name)}`;

/** As chats in two languages, a mail and a spreadsheet hand it over. */
const chat = twelve
	.map((person, index) => {
		const link = linkOf(person);
		return [
			`[14:0${index % 10}] Ann Lee: here is mine ${link} thanks!`,
			`王芳 2026/11/22 14:05\r\n${link}\r\n收到，谢谢。`,
			`<a href="${link.replaceAll('&', '&amp;')}">my result</a>`,
			`> "${link}"`,
			`https://link.example/?to=${encodeURIComponent(link)}`,
			`我的结果：${person.code}${nameSuffix(person.name)}`,
		][index % 6]!;
	})
	.concat(
		'[14:20] Ann Lee: sorry, once more',
		linkOf(twelve[0]!),
		'系统消息：撤回了一条消息',
		'https://example.org/?a=1#top',
	)
	.join('\n');

// ── What it should come to, worked out from the rules alone ──────────────────────────────────────────────────────

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Like QUARTILE.INC of a spreadsheet. */
function quartile(values: readonly number[], quarter: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const place = ((sorted.length - 1) * quarter) / 4;
	const below = Math.floor(place);
	const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
	return sorted[below]! + (place - below) * (next - sorted[below]!);
}

function figures(
	assessment: Assessment,
	people: readonly Person[],
	{ language, say }: { language: Language; say: typeof english.say },
) {
	const results = people.map(({ answers }) => score(assessment, answers));
	const levels = [...assessment.levels]
		.reverse()
		.map(({ id, title }) => [say(title), results.filter(({ level }) => level === id).length] as const);
	const dimensions = assessment.dimensions.map(({ id }) => {
		const lows = results.flatMap(({ dimensions: all }) => all.find((each) => each.id === id)?.band?.low ?? []);
		return {
			name: dimensionNames[id as Dimension][language],
			median: Math.floor(quartile(lows, 2)),
			half: [Math.floor(quartile(lows, 1)), Math.floor(quartile(lows, 3))] as const,
			tenths: Array.from(
				{ length: 10 },
				(_, tenth) =>
					lows.filter((low) => (tenth === 9 ? low >= 90 : low >= 10 * tenth && low < 10 * (tenth + 1))).length,
			),
		};
	});
	const gates = new Map<Id, number>();
	for (const { id } of results.flatMap((result) => result.gates)) gates.set(id, (gates.get(id) ?? 0) + 1);
	const questions = assessment.questions.map((question) => {
		const given = results.map((result) => result.questions.find(({ id }) => id === question.id)!.answer);
		const valueOf = (answer: Id) => question.options.find(({ id }) => id === answer)?.value ?? 0;
		const counted = given.filter((answer): answer is Id => answer !== null && answer !== NOT_APPLICABLE);
		const values = counted.map(valueOf);
		const mean = sum(values) / values.length;
		const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
		const count = (answer: Id) => given.filter((each) => each === answer).length;
		return {
			question,
			answered: counted.length,
			dontKnow: count(DONT_KNOW),
			mean,
			disagreement: Math.round(200 * Math.sqrt(variance)),
			count,
		};
	});
	return { levels, dimensions, gates, questions };
}

// ── The page ─────────────────────────────────────────────────────────────────────────────────────────────────────

async function openBoard(page: Page, folder = '', fragment = ''): Promise<void> {
	await page.goto(`/${folder}training/cohort/${fragment}`);
	await alive(page);
}

/** Pastes as a keyboard would, wherever the focus is. */
async function paste(page: Page, text: string, type = 'text/plain'): Promise<void> {
	await page.evaluate(
		([content, kind]) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData(kind, content);
			const target = document.activeElement ?? document.body;
			target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		},
		[text, type] as const,
	);
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, content: string): Promise<void> {
	await page.evaluate(
		([file, text]) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], file));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		[name, content] as const,
	);
}

const codesOf = (people: readonly Person[]) =>
	people.map(({ code, name }) => `r=${code}${nameSuffix(name)}`).join('\n');
const said = (page: Page) => page.locator('.take-in [role=status] .notice').last();
const people = (page: Page) => page.locator('p.how-many strong');
const section = (page: Page, name: string) => page.locator(`section[aria-labelledby=${name}]`);
const select = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const texts = (locator: Locator) => locator.evaluateAll((all) => all.map((each) => each.textContent.trim()));

/** The rows of a table: what stands in each cell. */
const rows = (locator: Locator) =>
	locator.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

async function taken(
	page: Page,
	count: number,
	merged = 0,
	unreadable = 0,
	{ t }: Pick<typeof english, 't'> = english,
) {
	const parts = [t('in.taken', { count })];
	if (merged) parts.push(t('in.merged', { count: merged }));
	if (unreadable) parts.push(t('in.unreadable', { count: unreadable }));
	await expect(said(page)).toHaveText(parts.join(' '));
}

/** Expects the whole page to show what these people come to. */
async function expectFigures(page: Page, assessment: Assessment, members: readonly Person[], words: typeof english) {
	const { t, say } = words;
	const expected = figures(assessment, members, words);
	await expect(people(page)).toHaveText(String(members.length));
	const levels = await rows(section(page, 'levels').locator('tbody tr'));
	expect(levels.slice(0, expected.levels.length).map(([name, , count]) => [name, Number(count)])).toEqual(
		expected.levels.map((row) => [...row]),
	);
	expect(await texts(section(page, 'dimensions').locator('.spreads li'))).toEqual(
		expected.dimensions.map(
			({ name, median, half: [low, high] }) => name + t('dimension.figures', { median, low, high }),
		),
	);
	expect(await rows(section(page, 'dimensions').locator('.numbers tbody tr'))).toEqual(
		expected.dimensions.map(({ name, tenths }) => [name, ...tenths.map(String)]),
	);

	const gates = assessment.questions.flatMap((question) => question.gates ?? []);
	const shownGates = await texts(section(page, 'open-gates').locator('.open-gates > li'));
	expect(shownGates).toHaveLength(expected.gates.size);
	for (const [id, count] of expected.gates) {
		const { reason } = gates.find((gate) => gate.id === id)!;
		const shown = shownGates.find((text) => text.includes(say(reason)));
		expect(shown, id).toContain(t('gate.people', { count, all: members.length }));
	}

	const unknown = await texts(section(page, 'unknown').locator('.unknown li'));
	const doubtful = expected.questions.filter(({ dontKnow, answered }) => dontKnow > 0 && answered >= 5);
	expect(unknown).toHaveLength(doubtful.length);
	for (const { question, dontKnow, answered } of doubtful) {
		expect(unknown).toContain(say(question.prompt) + t('unknown.people', { count: dontKnow, all: answered }));
	}

	const discussed = await section(page, 'apart')
		.locator('.apart > li')
		.evaluateAll((all) =>
			all.map((each) => ({
				prompt: each.querySelector('caption')!.textContent.trim(),
				counts: [...each.querySelectorAll('tbody tr')].map((row) => [
					row.children[0]!.textContent.trim(),
					Number(row.children[1]!.textContent),
				]),
				figures: each.querySelector('.help')!.textContent,
			})),
		);
	const asked = expected.questions.filter(({ answered }) => answered >= 5);
	expect(discussed).toHaveLength(asked.length);
	for (const { question, count, mean, disagreement } of asked) {
		const shown = discussed.find(({ prompt }) => prompt === say(question.prompt))!;
		expect(Object.fromEntries(shown.counts), question.id).toMatchObject(
			Object.fromEntries(question.options.map(({ id, text }) => [say(text), count(id)])),
		);
		expect(shown.figures).toBe(t('apart.figures', { number: disagreement, mean: Math.round(100 * mean) }));
	}
	const order = discussed.map(
		({ prompt }) => asked.find(({ question }) => say(question.prompt) === prompt)!.disagreement,
	);
	expect(order).toEqual([...order].sort((a, b) => b - a));

	const means = (await texts(section(page, 'reading').locator('.reading-list li'))).map((text) =>
		Number(/\d+/.exec(text.replace(/^.*?(?=mean \d|平均 \d)/s, ''))![0]),
	);
	expect(means.length).toBeGreaterThan(5);
	expect(means).toEqual([...means].sort((a, b) => a - b));
}

// ── In, and what it comes to ─────────────────────────────────────────────────────────────────────────────────────

test('twelve people out of chats in two languages: every figure, the table, and a reload', async ({ page }) => {
	const seen = watch(page);
	const { t } = english;
	await openBoard(page);
	await expect(page.getByLabel(t('in.field'), { exact: true })).toBeVisible();
	expect(seen.requests.filter((path) => path.endsWith('.json'))).toEqual([]);
	await axeInBothThemes(page, 'an empty board');

	await paste(page, chat);
	await taken(page, 12, 1);
	await expectFigures(page, goingOut, twelve, english);
	// Nobody's name is on the page, and nothing of a name was run.
	const shown = await page.locator('.cohort').innerText();
	for (const { name } of twelve) if (plainLabel(name)) expect(shown).not.toContain(plainLabel(name));
	await expect(page.locator('.cohort img')).toHaveCount(0);
	await expect(page).not.toHaveTitle('1');
	await axeInBothThemes(page, 'a board with twelve people');

	const { name, bytes } = await saved(page, t('out.csv'));
	expect(name).toBe('crosscurrent-going-out.csv');
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const [head, ...table]: string[][] = parse(bytes, { bom: true });
	expect(table).toHaveLength(12);
	const column = (title: string) => table.map((row) => row[head!.indexOf(title)]!);
	expect(column(t('csv.code'))).toEqual(twelve.map(({ code }) => code));
	expect(column(t('csv.nickname'))).toEqual(
		twelve.map((person) => plainLabel(person.name).replace(/^(?=[=+\-@])/, "'")),
	);
	for (const cell of table.flat()) expect(cell).not.toMatch(/^[=+@]|^-\D/);
	for (const [index, person] of twelve.entries()) {
		const result = score(goingOut, person.answers);
		expect(column(t('csv.low'))[index]).toBe(String(Math.floor(result.mean.low)));
		for (const question of goingOut.questions) {
			const option = question.options.find(({ id }) => id === person.answers[question.id]);
			if (option) expect(column(question.prompt.en)[index]).toBe(option.text.en);
		}
	}

	// A reload by mistake, and the other language, lose nothing.
	await page.reload();
	await alive(page);
	await expect(people(page)).toHaveText('12');
	await page.locator('[data-language-link]').first().click();
	await expect(page).toHaveURL(/\/zh-cn\/training\/cohort\/$/);
	await expectFigures(page, goingOut, twelve, chinese);
	expect(seen.problems).toEqual([]);
});

test('before and after, subgroups, fewer than five, on a phone in Chinese', async ({ page }) => {
	const seen = watch(page);
	const { t, say } = chinese;
	await page.setViewportSize({ width: 360, height: 740 });
	await openBoard(page, 'zh-cn/');
	const field = page.getByLabel(t('in.field'), { exact: true });
	const names = ['销售-a', '销售 b', '销售_c', '销售1', '销售2', '运营-1', '运营-2', '王芳', '', '法务 甲'];
	const before = room(pulse, names, 3, 0.7);
	// Three of them answer again; who does so keeps the number of their attempt.
	const draw = room(pulse, names, 4, 1, 0.5);
	const after = draw.map((person, index) =>
		index < 3 ? { ...person, code: encode(pulse, person.answers, 3000 + index) } : person,
	);
	await field.fill(codesOf(before));
	await page.getByRole('button', { name: t('in.take') }).click();
	await taken(page, 10, 0, 0, chinese);
	await expect(field).toHaveValue('');
	await field.fill(codesOf(after));
	await page.getByRole('button', { name: t('in.take') }).click();
	await taken(page, 7, 3, 0, chinese);
	await expectFigures(page, pulse, [...after.slice(0, 3), ...before.slice(3), ...after.slice(3)], chinese);

	// The batches have names, also hostile ones.
	const [first, second] = [1, 2].map((number) => page.getByLabel(t('batch.name', { number })));
	await first!.fill('<b>之前</b>');
	await second!.fill('之后');
	await second!.blur();
	await select(page, t('change.before')).selectOption('<b>之前</b>');
	await select(page, t('change.after')).selectOption('之后');
	const change = section(page, 'change');
	await expect(change).toContainText(
		t('change.facts', { before: 10, after: 10, both: 3, asked: pulse.questions.length }),
	);
	const [then, now] = [figures(pulse, before, chinese), figures(pulse, after, chinese)];
	expect((await rows(change.locator('.rounds tbody tr'))).slice(0, then.levels.length)).toEqual(
		then.levels.map(([name, count], index) => [name, String(count), String(now.levels[index]![1])]),
	);
	const signed = (shift: number) => (shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '0');
	expect(await rows(change.locator('.shifts tbody tr'))).toEqual(
		then.dimensions.map(({ name, median }, index) => {
			const later = now.dimensions[index]!.median;
			return [name, '', String(median), String(later), signed(later - median)];
		}),
	);
	const moved = then.questions
		.map(({ question, mean }, index) => ({ question, shift: now.questions[index]!.mean - mean }))
		.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift));
	const listed = await texts(change.locator('.moved li'));
	expect(listed).toHaveLength(5);
	for (const [index, text] of listed.entries()) expect(text).toContain(say(moved[index]!.question.prompt));

	// Subgroups by the beginnings of nicknames; one that a single person has is not shown.
	await select(page, t('groups.by')).selectOption('name');
	const groups = () => rows(section(page, 'groups').locator('tbody tr'));
	expect((await groups()).map(([name, count]) => [name, count])).toEqual([
		['销售', '7'],
		['运营', '4'],
	]);
	// 王芳 and 法务 甲 came twice, in two rounds; so did the one without a nickname.
	await expect(section(page, 'groups')).toContainText(t('groups.others', { count: 6 }));
	expect(await groups()).toContainEqual(['运营', '4', t('groups.few', { missing: 1 })]);
	await page.getByLabel(t('groups.typed')).fill('运，销售，hr');
	expect((await groups()).map(([name, count]) => [name, count])).toEqual([
		['销售', '7'],
		['运', '4'],
		['hr', '0'],
	]);
	await select(page, t('groups.by')).selectOption('batch');
	expect((await groups()).map(([name, count]) => [name, count])).toEqual([
		['<b>之前</b>', '10'],
		['之后', '10'],
	]);

	// Part of the room: fewer than five are a number, and nothing else.
	const part = select(page, t('show.part'));
	await select(page, t('groups.by')).selectOption('none');
	await part.selectOption(t('show.batch', { name: '之后', count: 10 }));
	await expectFigures(page, pulse, after, chinese);
	await part.selectOption(t('show.group', { name: '运', count: 4 }));
	await expect(people(page)).toHaveText('4');
	await expect(page.getByText(t('few', { fewest: 5, count: 4, missing: 1 }))).toBeVisible();
	await expect(section(page, 'levels')).toHaveCount(0);
	await expect(page.getByRole('button', { name: t('present') })).toHaveCount(0);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await axeInBothThemes(page, 'fewer than five');

	// A batch that is removed comes back where it was.
	await page.getByRole('button', { name: `${t('batch.remove')} <b>之前</b>` }).click();
	await expect(people(page)).toHaveText('2');
	await page.getByRole('button', { name: t('batch.undo') }).click();
	await expect(first!).toHaveValue('<b>之前</b>');
	await part.selectOption('all');
	await expect(people(page)).toHaveText('17');
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	expect(seen.problems).toEqual([]);
});

test('several assessments are kept apart, and what cannot be read is listed with its line and reason', async ({
	page,
}) => {
	const { t, say } = english;
	await openBoard(page);
	const names = Array.from({ length: 6 }, () => '');
	const [sixOut, sixPulse] = [room(goingOut, names, 5), room(pulse, names.slice(1), 6)];
	const cut = sixOut[0]!.code.slice(0, -4);
	const foreign = encode({ ...pulse, code: 200 }, bestOf(pulse), 1);
	const future = encode({ ...pulse, version: '9.0.0' }, bestOf(pulse), 1);
	await page
		.getByLabel(t('in.field'), { exact: true })
		.fill(
			[
				'Minutes of the session',
				codesOf(sixOut),
				`r=${cut}`,
				codesOf(sixPulse),
				`r=${foreign} and r=${future}`,
				'r=AgM',
			].join('\n'),
		);
	await page.getByRole('button', { name: t('in.take') }).click();
	await taken(page, 11, 0, 4);
	await page.getByText(t('in.unreadable.list')).click();
	expect(await rows(page.locator('.unreadable tbody tr'))).toEqual([
		['8', expect.stringContaining(cut), say(failure('damaged').message)],
		['14', expect.stringContaining(foreign), say(failure('foreign').message)],
		['14', expect.stringContaining(future), say(failure('future').message)],
		['15', 'r=AgM', say(failure('truncated').message)],
	]);
	await expect(page.getByText(t('show.apart'))).toBeVisible();
	await expectFigures(page, goingOut, sixOut, english);
	await select(page, t('show.assessment')).selectOption(t('show.assessmentCount', { title: pulse.title.en, count: 5 }));
	await expectFigures(page, pulse, sixPulse, english);

	// What holds nothing changes nothing, and stays to be put right.
	const nothing = 'Good morning everybody';
	await page.getByLabel(t('in.field'), { exact: true }).fill(nothing);
	await page.getByRole('button', { name: t('in.take') }).click();
	await expect(said(page)).toHaveText(t('in.nothing'));
	await expect(page.getByLabel(t('in.field'), { exact: true })).toHaveValue(nothing);
	await expect(people(page)).toHaveText('5');
	// What a page shows as a link is read behind it.
	const [late] = room(pulse, ['late'], 7);
	await paste(page, `<p>See <a href="https://example.org/#r=${late!.code}">my result</a></p>`, 'text/html');
	await taken(page, 1);
	await expect(people(page)).toHaveText('6');
});

test('an earlier edition is fetched when it is needed, below a base path too', async ({ browser }) => {
	const { origin, base } = sites[1];
	const page = await freshPage(browser);
	const seen = watch(page);
	await page.goto(`${origin}${base}training/cohort/`);
	await alive(page);
	const booth = readFileSync('tests/browser/own-copy/src/content/editions/booth-1.yaml', 'utf8');
	const { parse: yaml } = await import('yaml');
	const edition = yaml(booth) as Assessment;
	const five = Array.from({ length: 5 }, (_, nonce) => {
		const answers = Object.fromEntries(
			edition.questions.map(({ id, options }) => [id, options[nonce % options.length]!.id]),
		);
		return `r=${encode(edition, answers, nonce)}`;
	});
	await paste(page, `${five.join('\n')}\n${codesOf(room(pulse, ['', ''], 8))}`);
	await taken(page, 7);
	await expect(people(page)).toHaveText('5');
	await expect(page.locator('#room')).toHaveText(edition.title.en);
	expect(seen.requests).toContain(`${base}assessments/booth.1.en.json`);
	expect(seen.problems).toEqual([]);
	await page.context().close();
});

// ── Out, and in again ────────────────────────────────────────────────────────────────────────────────────────────

test('the board is handed on as a file and as a link, and is deleted for good', async ({ page, browser }) => {
	const seen = watch(page);
	const { t } = english;
	await openBoard(page);
	await paste(page, codesOf(twelve.slice(0, 7)));
	await taken(page, 7);
	await drop(page, 'Afternoon.txt', codesOf(twelve.slice(7)));
	await taken(page, 5);
	await expect(page.getByLabel(t('batch.name', { number: 2 }))).toHaveValue('Afternoon');
	const { name, bytes } = await saved(page, t('out.file'));
	expect(name).toBe('crosscurrent-board.json');
	const link = await page.getByLabel(t('out.link.field')).inputValue();
	expect(link).toContain('/training/cohort/#b=');
	expect(link.length).toBeLessThan(8000);
	for (const person of twelve) expect(link).toContain(person.code);

	// Deleting asks; Escape takes it back.
	await page.getByRole('button', { name: t('delete'), exact: true }).click();
	await expect(page.getByText(t('delete.ask'))).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: t('delete'), exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: t('delete.confirm') }).click();
	await expect(page.getByText(t('delete.done'))).toBeFocused();
	expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
	await page.reload();
	await alive(page);
	await expect(page.locator('.room')).toHaveCount(0);

	// The file brings all of it back, names included; damaged ones bring nothing.
	const file = bytes.toString('utf8');
	const files = page.getByLabel(t('in.files'));
	const choose = (content: string) =>
		files.setInputFiles({
			name: 'crosscurrent-board.json',
			mimeType: 'application/json',
			buffer: Buffer.from(content),
		});
	await choose(file);
	await taken(page, 12);
	await expect(page.getByLabel(t('batch.name', { number: 2 }))).toHaveValue('Afternoon');
	expect((await saved(page, t('out.file'))).bytes.toString('utf8')).toBe(file);
	for (const [content, problem] of [
		[file.slice(0, -40), 'damaged'],
		[file.replace('"version":1', '"version":2'), 'future'],
		[file.replace('"batches":[', '"batches":[{"name":{"toString":"x"},"results":[]},'), 'damaged'],
		[file.replace('"version":1', '"__proto__":{"polluted":1},"version":"1"'), 'damaged'],
	] as const) {
		await choose(content);
		await expect(said(page)).toHaveText(t(`in.${problem}`));
		await expect(people(page)).toHaveText('12');
	}
	await choose(file);
	await taken(page, 0, 12);

	// The link opens the same, nameless; a reload does not bring back what was removed.
	const other = await freshPage(browser);
	await other.goto(link);
	await alive(other);
	await expectFigures(other, goingOut, twelve, english);
	expect(other.url()).not.toContain('#b=');
	await expect(other.locator('.batches li')).toHaveCount(2);
	await other
		.getByRole('button', { name: t('batch.remove') })
		.last()
		.click();
	await other.reload();
	await expect(people(other)).toHaveText('7');
	await other.context().close();
	expect(seen.problems).toEqual([]);
});

test('where the tab keeps nothing, it says so, works, and takes the board along to the other language', async ({
	page,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'sessionStorage', {
			get: () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			},
		});
	});
	await openBoard(page);
	await paste(page, chat);
	await taken(page, 12, 1);
	await expect(page.getByText(english.t('in.memory'))).toBeVisible();
	await page.locator('[data-language-link]').first().click();
	await expect(page).toHaveURL(/\/zh-cn\//);
	await expectFigures(page, goingOut, twelve, chinese);
});

test('without the assessments it says so, and goes on when they can be fetched', async ({ page }) => {
	const { t } = english;
	await openBoard(page);
	await page.context().setOffline(true);
	await paste(page, chat);
	await expect(said(page)).toHaveText(t('in.unavailable'));
	await page.context().setOffline(false);
	await page.getByRole('button', { name: t('in.retry') }).click();
	await taken(page, 12, 1);
	await expect(people(page)).toHaveText('12');
});

test('codes before the camera are taken one after the other', async ({ playwright }, info) => {
	const { t } = chinese;
	const shown = twelve.slice(0, 2);
	const video = info.outputPath('codes.y4m');
	writeFileSync(video, filmOf(shown.map((person) => linkOf(person))));
	const path = process.env['CHROMIUM_PATH'];
	const browser = await playwright.chromium.launch({
		...(path && { executablePath: path }),
		args: [
			...quietly,
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${video}`,
		],
	});
	const page = await browser.newPage({ baseURL: info.project.use.baseURL! });
	const seen = watch(page);
	await openBoard(page, 'zh-cn/');
	await page.getByRole('button', { name: t('scan') }).click();
	await expect(page.locator('.batches .number')).toHaveText(t('batch.count', { count: 2 }), { timeout: 20_000 });
	await expect(page.locator('.viewfinder [role=status]')).toHaveText(t('scan.taken', { count: 2 }));
	await expect(page.locator('.batches li')).toHaveCount(1);
	await expect(page.locator('.room').getByText(t('few', { fewest: 5, count: 2, missing: 3 }))).toBeVisible();
	await page.getByRole('button', { name: t('scan.stop') }).click();
	await expect(page.locator('video')).toHaveCount(0);
	expect(seen.problems).toEqual([]);
	await browser.close();
});

/** A film of codes, each for a second, as Chromium plays it in place of a camera. */
function filmOf(links: readonly string[]): Buffer {
	const [width, height, rate] = [480, 480, 5];
	const colour = Buffer.alloc((width * height) / 2, 128);
	const frames = links.flatMap((link) => {
		const { data, size } = matrixOf(link, { ecc: 'M', border: 4 });
		const scale = Math.floor(height / size);
		const light = Buffer.alloc(width * height, 235);
		for (let y = 0; y < size * scale; y++) {
			for (let x = 0; x < size * scale; x++) {
				if (data[Math.floor(y / scale)]![Math.floor(x / scale)]) light[y * width + x] = 16;
			}
		}
		return Array.from({ length: rate }, () => Buffer.concat([Buffer.from('FRAME\n'), light, colour]));
	});
	return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`), ...frames]);
}

test('where there is no camera, or none is allowed, it says so', async ({ page }) => {
	const { t } = english;
	await openBoard(page);
	const refuse = (name: string) =>
		page.evaluate((error) => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
		}, name);
	for (const [error, key] of [
		['NotAllowedError', 'scan.refused'],
		['NotFoundError', 'scan.absent'],
		['NotReadableError', 'scan.failed'],
	] as const) {
		await refuse(error);
		await page.getByRole('button', { name: t('scan') }).click();
		await expect(page.getByText(t(key))).toBeVisible();
		await page.getByRole('button', { name: t('scan.stop') }).click();
	}
});

// ── On the wall and on paper ─────────────────────────────────────────────────────────────────────────────────────

test('on the wall: one thing after the other, by keyboard, legible, in the light and in the dark', async ({ page }) => {
	const seen = watch(page);
	const { t } = english;
	await page.setViewportSize({ width: 1280, height: 720 });
	await openBoard(page);
	await paste(page, codesOf(twelve.slice(0, 6)));
	await taken(page, 6);
	await paste(
		page,
		codesOf(
			room(
				goingOut,
				Array.from({ length: 6 }, () => ''),
				9,
				1,
				0.4,
			),
		),
	);
	await taken(page, 6);
	for (const [label, index] of [
		['change.before', 1],
		['change.after', 2],
	] as const) {
		await select(page, t(label)).selectOption({ index });
	}
	const button = page.getByRole('button', { name: t('present') });
	await button.focus();
	await page.keyboard.press('Enter');
	const stage = page.getByRole('dialog', { name: t('present.title') });
	const title = stage.getByRole('heading', { level: 2 });
	const titles: string[] = [];
	for (let number = 1; number <= 14; number++) {
		await expect(stage.locator('.position')).toHaveText(t('present.position', { number, count: 14 }));
		await expect(title).toBeFocused();
		titles.push(await title.innerText());
		const smallest = await stage
			.locator('.slide')
			.evaluate((slide) =>
				Math.min(
					...[...slide.querySelectorAll('*')]
						.filter((each) => !each.closest('.sr-only') && [...each.childNodes].some((node) => node.nodeType === 3))
						.map((each) => parseFloat(getComputedStyle(each).fontSize)),
				),
			);
		expect(smallest, titles.at(-1)).toBeGreaterThanOrEqual(28);
		if ([2, 3, 4, 5, 6, 13].includes(number)) await axeInBothThemes(page, `slide ${number}`);
		await page.keyboard.press('ArrowRight');
	}
	const apart = Array.from({ length: 5 }, () => t('apart'));
	expect(titles).toEqual([
		goingOut.title.en,
		...(['levels', 'dimensions', 'gates', 'unknown'] as const).map((key) => t(key)),
		...apart,
		...(['reading', 'change.levels', 'change.dimensions', 'change.questions'] as const).map((key) => t(key)),
	]);
	await page.keyboard.press('Home');
	await expect(stage.locator('.how-many strong')).toHaveText('12');
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await expect(title).toHaveText(t('change.dimensions'));
	await stage.getByRole('button', { name: t('present.next') }).click();
	await expect(title).toHaveText(t('change.questions'));
	await page.keyboard.press('Escape');
	await expect(stage).toHaveCount(0);
	await expect(button).toBeFocused();

	await page.emulateMedia({ media: 'print' });
	for (const hidden of ['.take-in', '.batches', '.out', '.filters', '.room .button']) {
		await expect(page.locator(hidden).first()).toBeHidden();
	}
	await expect(section(page, 'levels')).toBeVisible();
	await expect(section(page, 'change').locator('.shifts')).toBeVisible();
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(6);
	expect(seen.problems).toEqual([]);
});

// ── Much ─────────────────────────────────────────────────────────────────────────────────────────────────────────

test('five megabytes of junk: the page goes on answering, and nothing is lost', async ({ page }) => {
	const { t } = english;
	await openBoard(page);
	await paste(page, codesOf(twelve));
	await taken(page, 12);
	// The longest time for which the page did not answer.
	await page.evaluate(() => {
		const state = { longest: 0, last: performance.now() };
		Object.assign(window, { state });
		setInterval(() => {
			const now = performance.now();
			state.longest = Math.max(state.longest, now - state.last);
			state.last = now;
		}, 5);
	});
	await page.evaluate(() => {
		const line =
			'r=AgMBAAAAAABlb_ZN <script>document.title = 1</script> AAAAAAAAAAAAAAAAAAAAAAA1 %23r%3Dabcdefghijkl 混乱 ';
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', line.repeat(Math.ceil(5_000_000 / line.length)));
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	});
	await expect(said(page)).toContainText(t('in.taken', { count: 0 }), { timeout: 30_000 });
	expect(await page.evaluate(() => (window as unknown as { state: { longest: number } }).state.longest)).toBeLessThan(
		2000,
	);
	await page.getByText(t('in.unreadable.list')).click();
	await expect(page.locator('.unreadable tbody tr')).toHaveCount(100);
	await expect(people(page)).toHaveText('12');
	await paste(page, 'x'.repeat(20_000_001));
	await expect(said(page)).toHaveText(t('in.too-big'));
	await expect(people(page)).toHaveText('12');
});

test('ten thousand results are here at once, and another part of the room sooner', async ({ page }) => {
	const { t } = english;
	await openBoard(page);
	const base = room(goingOut, ['销售-1', 'Ops-2', 'hr-3', '', 'Sales'], 10);
	const many = Array.from({ length: 10_000 }, (_, nonce) => {
		const { answers, name } = base[nonce % 5]!;
		return { name, answers, code: encode(goingOut, answers, nonce) };
	});
	// The assessments are here already.
	await paste(page, codesOf(many.slice(0, 1)));
	await taken(page, 1);
	const start = Date.now();
	await paste(page, codesOf(many));
	await expect(people(page)).toHaveText('10000', { timeout: 30_000 });
	expect(Date.now() - start).toBeLessThan(10_000);
	const redraw = await select(page, t('show.part')).evaluate((list: HTMLSelectElement) => {
		const began = performance.now();
		list.value = 'name sales';
		list.dispatchEvent(new Event('change', { bubbles: true }));
		return new Promise<number>((done) => {
			requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
		});
	});
	expect(redraw).toBeLessThan(1000);
	await expect(people(page)).toHaveText('2000');
	await expect(page.getByText(t('out.link.long'))).toBeVisible();
	expect(await page.locator('.cohort *').count()).toBeLessThan(3000);
	expect(assessments.length).toBeGreaterThan(1);
});
