/**
 * `npm run bench`, first part: how fast answering is. Times the core on one attempt at each assessment and then, in
 * Chromium on a processor slowed down four times, how soon the built site (in `dist` or the folder named) takes an
 * answer and how long it works on one. Beside it stands a plain form with the same questions and the least script there
 * can be, alone and in the assessment's place on its page. Fails if a bar of scoring or responding is missed.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import { advise } from '../src/assessment/advice.ts';
import { answerable, offered, takesSeveral } from '../src/assessment/answers.ts';
import { shortestLift } from '../src/assessment/lift.ts';
import { decode, encode } from '../src/assessment/link.ts';
import { score } from '../src/assessment/score.ts';
import type { Answers, Assessment, Id } from '../src/assessment/types.ts';
import { visibleIds } from '../src/assessment/visibility.ts';
import { witnesses } from '../src/assessment/witness.ts';
import { DATA_ELEMENT } from '../src/components/assessment/data.ts';
import { elementOf, fragmentOf } from '../src/components/assessment/place.ts';
import { stepsOf } from '../src/components/assessment/steps.ts';
import { readAssessments } from '../src/guide/assessment-files.ts';
import { browser as findBrowser } from './browser.mjs';

/** Scoring an attempt takes less, in the median, in microseconds. */
const scoringBar = 100;
/** The page works less on an answer, in the median, in milliseconds: one frame. */
const respondingBar = 16;
/** The page should take an answer at most so many times as late as the plain form. */
const interactiveBar = 1.35;

/** Everything is measured so many times, and the best counts: something else may be running. */
const rounds = 3;
/** How often a page is opened in a round. */
const loads = 7;
/** How long one function runs in a round, in milliseconds. */
const runTime = 400;
const slowdown = 4;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const measured = 'going-out';

// ── The core ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Times {
	readonly median: number;
	/** The 99th percentile, or the slowest where there are few. */
	readonly worst: number;
}

/** An attempt that gives much to do: a profile to which most questions show, and answers of every kind. */
function fullAttempt(assessment: Assessment): Answers {
	const shown = (answers: Answers) => visibleIds(assessment, answers);
	const profiles = [...witnesses(assessment).answers.values()];
	const fullest = profiles.reduce((most, next) => (shown(next).size > shown(most).size ? next : most));
	const scored = assessment.questions.map((question, index) => {
		const ids = offered(question);
		return [question.id, ids[index % ids.length]!] as const;
	});
	const answers: Answers = { ...fullest, ...Object.fromEntries(scored) };
	return Object.fromEntries(Object.entries(answers).filter(([id]) => shown(fullest).has(id)));
}

/** How long one call takes, in microseconds. The first round only warms up. */
function timesOf(run: () => unknown): Times {
	const times = Array.from({ length: 1 + rounds }, () => {
		const histogram = createHistogram();
		const end = performance.now() + runTime;
		for (let start = 0; start < end;) {
			start = performance.now();
			run();
			histogram.record(Math.max(1, Math.round((performance.now() - start) * 1e6)));
		}
		return { median: histogram.percentile(50) / 1000, worst: histogram.percentile(99) / 1000 };
	});
	return best(times.slice(1));
}

/** Times the core on every assessment, prints a table, and says what is too slow. */
function benchCore(assessments: ReadonlyMap<Id, Assessment>): string[] {
	const all = [...assessments.values()];
	const nonce = 4_000_000_000;
	const missed: string[] = [];
	const rows = all.map((assessment) => {
		const answers = fullAttempt(assessment);
		const result = score(assessment, answers);
		const code = encode(assessment, answers, nonce);
		const times = {
			score: timesOf(() => score(assessment, answers)),
			advise: timesOf(() => advise(assessment, answers, result)),
			encode: timesOf(() => encode(assessment, answers, nonce)),
			decode: timesOf(() => decode(code, all)),
			shortestLift: timesOf(() => shortestLift(assessment, result)),
		};
		if (times.score.median >= scoringBar) {
			missed.push(`Scoring ${assessment.id} takes ${times.score.median.toFixed(1)} µs, not below ${scoringBar}.`);
		}
		const cells = Object.entries(times).map(([name, times]) => [name, inWords(times, 1)]);
		return [assessment.id, Object.fromEntries(cells)] as const;
	});
	console.log('The core, one call in microseconds: median / 99th percentile');
	console.table(Object.fromEntries(rows));
	return missed;
}

// ── The plain form ───────────────────────────────────────────────────────────────────────────────────────────────

const formKey = 'plain-form';

/** All questions of an attempt in a form that keeps the answers and says how many there are, and does nothing else. */
function plainForm(assessment: Assessment, answers: Answers): string {
	const questions = stepsOf(assessment, answers).flatMap((step) => step.questions.map(({ question }) => question));
	const fields = questions.map((question) => {
		const type = takesSeveral(question) ? 'checkbox' : 'radio';
		const words = new Map(question.options.map(({ id, text }) => [id, text.en]));
		const inputs = offered(question).map(
			(id) => `<p><label><input type=${type} name=${question.id} value=${id}> ${escaped(words.get(id) ?? id)}</label>`,
		);
		const help = question.help ? `<p>${escaped(question.help.en)}` : '';
		return [
			`<fieldset id=${elementOf(question.id)}><legend>${escaped(question.prompt.en)}</legend>`,
			help,
			...inputs,
			'</fieldset>',
		].join('\n');
	});
	return `<form id=${formKey}><output></output>${fields.join('\n')}</form>
<script>
	const form = document.getElementById('${formKey}');
	form.addEventListener('change', () => {
		const answers = [...new FormData(form)];
		localStorage.setItem('${formKey}', JSON.stringify(answers));
		const answered = new Set(answers.map(([question]) => question)).size;
		form.querySelector('output').textContent = answered + ' of ${questions.length} answered';
	});
</script>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Writes the form into a folder: alone, and in `on-the-page/` on the assessment's page where the assessment was. */
async function writeForms(folder: string, site: string, form: string): Promise<void> {
	const head = '<meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=icon href="data:,">';
	await writeFile(join(folder, 'index.html'), `<!doctype html><html lang=en>${head}<title>Form</title>${form}</html>`);
	const page = await readFile(pageIn(site), 'utf8');
	const data = new RegExp(`<script type="application/json" id="${DATA_ELEMENT}">.*?</script>`, 's');
	const withForm = page
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
		.replace(/<noscript>.*?<\/noscript>/gs, '')
		.replace(data, '')
		.replace(/<astro-island.*<\/astro-island>/s, () => form);
	await mkdir(join(folder, 'on-the-page'));
	await writeFile(join(folder, 'on-the-page/index.html'), withForm);
	for (const name of ['_astro', 'favicon.svg', '404.html']) await symlink(resolve(site, name), join(folder, name));
}

// ── In the browser ───────────────────────────────────────────────────────────────────────────────────────────────

/** A page that takes answers. It has a `fieldset` for each question, with the inputs in the order of `offered`. */
interface Subject {
	readonly name: string;
	readonly address: string;
	/** The fragment with which a question is on the page. */
	readonly fragmentFor: (question: Id) => string;
	/** What it keeps in storage once there is an answer. */
	readonly key: string;
}

/** An input to choose: the place among those of its question. */
interface Choice {
	readonly question: Id;
	readonly place: number;
}

/** Everything an attempt chooses, in the order asked; of a question that takes several, each. */
function choicesOf(assessment: Assessment, answers: Answers): Choice[] {
	return answerable(assessment).flatMap((question) =>
		[answers[question.id] ?? []].flat().map((id) => ({ question: question.id, place: offered(question).indexOf(id) })),
	);
}

/** Opens a phone that was never here. */
async function onPhone<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext(phone);
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		return await use(page);
	} finally {
		await context.close();
	}
}

/** Milliseconds from the start of the navigation until a click on an answer has taken effect. */
async function timeToInteractive(browser: Browser, subject: Subject, [first]: readonly Choice[]): Promise<number> {
	return onPhone(browser, async (page) => {
		await page.addInitScript(clickUntilKept, subject.key);
		// The page says it by itself: asking would give it other work meanwhile.
		const said = page.waitForEvent('console', (message) => message.text().startsWith('kept '));
		await page.goto(subject.address + subject.fragmentFor(first!.question));
		return Number((await said).text().slice('kept '.length));
	});
}

/** Runs in the page before anything else: from the first frame that has one, clicks choices until an answer is kept. */
function clickUntilKept(key: string) {
	let clicked = 0;
	function look() {
		const input = document.querySelectorAll<HTMLInputElement>('fieldset[id^=question-] input')[clicked];
		if (!input) {
			requestAnimationFrame(look);
			return;
		}
		clicked++;
		input.click();
		setTimeout(() => {
			if (localStorage.getItem(key) === null) look();
			else console.log(`kept ${performance.now()}`);
		});
	}
	requestAnimationFrame(look);
}

/** Makes all choices one after another. */
async function choose<T>(
	page: Page,
	subject: Subject,
	choices: readonly Choice[],
	by: (choice: Choice) => Promise<T>,
): Promise<T[]> {
	await page.goto(subject.address);
	const results: T[] = [];
	for (const choice of choices) {
		await page.evaluate((fragment) => {
			if (location.hash !== fragment) location.hash = fragment;
		}, subject.fragmentFor(choice.question));
		await page.locator(`#${elementOf(choice.question)}`).waitFor();
		results.push(await by(choice));
	}
	return results;
}

/** Milliseconds of work on each answer: script, style, layout and paint. */
async function workOnAnswers(browser: Browser, subject: Subject, choices: readonly Choice[]): Promise<number[]> {
	return onPhone(browser, (page) =>
		choose(page, subject, choices, ({ question, place }) =>
			page.evaluate(work, { id: elementOf(question), place, key: subject.key }),
		),
	);
}

/**
 * Runs in the page: clicks at the beginning of a frame, so that all the work the click causes follows it without a
 * pause, up to the paint; a message gets its turn after that.
 */
function work({ id, place, key }: { id: string; place: number; key: string }): Promise<number> {
	const input = document.querySelectorAll<HTMLInputElement>(`#${id} input`)[place]!;
	input.scrollIntoView({ block: 'center' });
	const before = localStorage.getItem(key);
	return new Promise((done, fail) => {
		function click() {
			const { port1, port2 } = new MessageChannel();
			const start = performance.now();
			port1.onmessage = () => {
				const time = performance.now() - start;
				if (localStorage.getItem(key) === before) fail(new Error(`The answer in #${id} is not kept.`));
				else done(time);
			};
			input.click();
			port2.postMessage('painted');
		}
		requestIdleCallback(() => requestAnimationFrame(click));
	});
}

/** Milliseconds from a finger's tap to the frame that shows it, as browsers report it: in steps of eight, from 16. */
async function tapsToPaint(browser: Browser, subject: Subject, choices: readonly Choice[]): Promise<number[]> {
	return onPhone(browser, async (page) => {
		await page.addInitScript(() => {
			const durations: Record<number, number> = {};
			new PerformanceObserver((list) => {
				for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
					if (interactionId) durations[interactionId] = Math.max(duration, durations[interactionId] ?? 0);
				}
			}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
			Object.assign(window, { durations });
		});
		await choose(page, subject, choices, ({ question, place }) =>
			page
				.locator(`#${elementOf(question)} input`)
				.nth(place)
				.tap(),
		);
		await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
		const reported = await page.evaluate(() => (window as unknown as { durations: Record<number, number> }).durations);
		const durations = Object.values(reported);
		// What took less is not reported.
		return [...durations, ...choices.slice(durations.length).map(() => 16)];
	});
}

interface Server {
	readonly process: ChildProcess;
	/** With a slash at the end. */
	readonly address: string;
}

/** Serves a folder until the process is killed. */
async function serve(folder: string): Promise<Server> {
	const server = spawn('node', ['scripts/serve.ts', folder], {
		env: { ...process.env, PORT: '', FIRST_PORT: '4401', BASE_PATH: '/' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [said] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])) as [Buffer | number];
	const address = /http:\S+/.exec(String(said))?.[0];
	if (address === undefined) throw new Error(`${folder} could not be served.`);
	return { process: server, address };
}

interface Measures {
	readonly interactive: Times;
	readonly work: Times;
	readonly taps: Times;
}

/** One round. */
async function measure(browser: Browser, subject: Subject, choices: readonly Choice[]): Promise<Measures> {
	const opened: number[] = [];
	for (let load = 0; load < loads; load++) opened.push(await timeToInteractive(browser, subject, choices));
	return {
		interactive: medianAndWorst(opened),
		work: medianAndWorst(await workOnAnswers(browser, subject, choices)),
		taps: medianAndWorst(await tapsToPaint(browser, subject, choices)),
	};
}

/** The assessment's page, the plain form, and the plain form on the assessment's page. */
function subjectsOf(assessment: Assessment, answers: Answers, site: string, forms: string): Subject[] {
	const stepOf = new Map(
		stepsOf(assessment, answers).flatMap(({ id, questions }) => questions.map(({ question }) => [question.id, id])),
	);
	const form = { fragmentFor: () => '', key: formKey };
	return [
		{
			name: assessment.id,
			address: `${site}assessments/${assessment.id}/`,
			fragmentFor: (question) => fragmentOf(stepOf.get(question)!),
			key: `crosscurrent:attempt:${assessment.id}`,
		},
		{ name: 'plain form', address: forms, ...form },
		{ name: 'plain form on its page', address: `${forms}on-the-page/`, ...form },
	];
}

/** Times an assessment's page and the forms in the browser, prints a table, and says what is too slow. */
async function benchPages(assessment: Assessment, site: string): Promise<string[]> {
	const answers = fullAttempt(assessment);
	const choices = choicesOf(assessment, answers);
	const folder = await mkdtemp(join(tmpdir(), 'bench-answers-'));
	const servers: Server[] = [];
	let browser: Browser | undefined;
	const results = new Map<string, Measures[]>();
	try {
		await writeForms(folder, site, plainForm(assessment, answers));
		for (const each of [site, folder]) servers.push(await serve(each));
		browser = await chromium.launch({
			executablePath: await findBrowser(),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
		});
		const [pages, forms] = servers as [Server, Server];
		for (let round = 0; round < rounds; round++) {
			for (const subject of subjectsOf(assessment, answers, pages.address, forms.address)) {
				const before = results.get(subject.name) ?? [];
				results.set(subject.name, [...before, await measure(browser, subject, choices)]);
			}
		}
	} finally {
		await browser?.close();
		for (const { process } of servers) process.kill();
		await rm(folder, { recursive: true });
	}

	const bests = [...results].map(([name, measures]) => ({
		name,
		interactive: best(measures.map(({ interactive }) => interactive)),
		work: best(measures.map(({ work }) => work)),
		taps: best(measures.map(({ taps }) => taps)),
	}));
	const [page, form] = bests as [(typeof bests)[0], (typeof bests)[0]];
	const against = (times: Times, floor: Times) => `(${(times.median / floor.median).toFixed(2)}×)`;
	const rows = bests.map(({ name, interactive, work, taps }) => [
		name,
		{
			'until it takes an answer': `${inWords(interactive, 0)} ${against(interactive, form.interactive)}`,
			'work on an answer': `${inWords(work, 1)} ${against(work, form.work)}`,
			'tap to paint': inWords(taps, 0),
		},
	]);
	console.log(
		`In Chromium, ${slowdown} times slower, ${choices.length} answers, in milliseconds: median / worst (× the form)`,
	);
	console.table(Object.fromEntries(rows));

	const missed: string[] = [];
	if (page.work.median >= respondingBar) {
		missed.push(`The page works ${page.work.median.toFixed(1)} ms on an answer, not below ${respondingBar}.`);
	}
	const ratio = page.interactive.median / form.interactive.median;
	// Known, and not for an answer to mend: the page has a header, styles and an island to load before it can take one.
	if (ratio > interactiveBar) {
		console.warn(
			`Not met yet: an answer is taken ${ratio.toFixed(2)} times as late as by the form, not ${interactiveBar}.`,
		);
	}
	return missed;
}

// ── Numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────

function medianAndWorst(numbers: readonly number[]): Times {
	const sorted = [...numbers].sort((a, b) => a - b);
	return { median: sorted[Math.floor(sorted.length / 2)]!, worst: sorted.at(-1)! };
}

/** Of several rounds the one with the lowest median. */
function best(times: readonly Times[]): Times {
	return times.reduce((best, next) => (next.median < best.median ? next : best));
}

function inWords({ median, worst }: Times, decimals: number): string {
	return `${median.toFixed(decimals)} / ${worst.toFixed(decimals)}`;
}

function pageIn(site: string): string {
	return join(site, `assessments/${measured}/index.html`);
}

const site = process.argv[2] ?? 'dist';
if (!existsSync(pageIn(site))) {
	console.error(`${site} holds no built site. Run \`npm run build\` first.`);
	process.exit(1);
}
if (loadavg()[0]! > availableParallelism()) console.warn('This machine is busy: it will look slower than it is.');
const assessments = await readAssessments();
const missed = [...benchCore(assessments), ...(await benchPages(assessments.get(measured)!, site))];
for (const bar of missed) console.error(bar);
if (missed.length > 0) process.exit(1);
