/** The project's own documents agree with what they speak of. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import budgets from '../../budgets.json' with { type: 'json' };
import type { Assessment } from '../../src/assessment/types.ts';
import manifest from '../../package.json' with { type: 'json' };
import { highestShare, longest, longestRun } from '../../src/guide/rules/questions.ts';
import { highestGrade } from '../../src/guide/rules/writing.ts';

test('docs/architecture.md quotes the budgets as they are checked', () => {
	const text = readFileSync('docs/architecture.md', 'utf8');
	for (const { what, limitKB } of Object.values(budgets)) expect(text).toContain(`| ${what} | ${limitKB} kB gzip |`);
});

test('CONTRIBUTING.md states the form of questions as it is checked', () => {
	const text = readFileSync('CONTRIBUTING.md', 'utf8').replaceAll(/\s+/g, ' ');
	const { prompt, option } = longest;
	expect(text).toContain(
		`${prompt.en} characters at most in it (${prompt.zh} in Chinese) and ${option.en} (${option.zh})`,
	);
	expect(text).toContain(`no place more than ${100 * highestShare} % of the time`);
	expect([longestRun, highestGrade]).toEqual([3, 10]);
	expect(text).toMatch(/more than three times in a row.*; ten years of school/);
});

test.each([
	'README.md',
	'CONTRIBUTING.md',
	'docs/architecture.md',
	'docs/style-en.md',
	'docs/style-zh.md',
	'src/assessment/README.md',
])('%s names only files and commands that exist', (path) => {
	const text = readFileSync(path, 'utf8');
	// What stands between backticks is an example of what to write elsewhere.
	const prose = text.replace(/`[^`]*`/g, '');
	for (const [, target = ''] of prose.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
		expect(existsSync(join(dirname(path), target)), target).toBe(true);
	}
	for (const [, place = ''] of text.matchAll(/`((?:src|tests|scripts|docs)\/[\w./-]*)`/g)) {
		expect(existsSync(place), place).toBe(true);
	}
	for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g))
		expect(Object.keys(manifest.scripts)).toContain(script);
});

test.each(['src/content/docs/reference/scoring.mdx', 'src/content/docs/zh-cn/reference/scoring.mdx'])(
	'%s states the thresholds of the assessments',
	(path) => {
		const rows = [...readFileSync(path, 'utf8').matchAll(/^\| (\d) \| (\S+) \| (\S+) \|$/gm)];
		const stated = rows.map(([, , mean = '', floor = '']) =>
			[mean, floor].map((text) => (text === '–' ? 0 : Number(text))),
		);
		const levelsOf = (id: string) =>
			(parse(readFileSync(`src/content/assessments/${id}.yaml`, 'utf8')) as Pick<Assessment, 'levels'>).levels.map(
				({ minMean, minFloor }) => [minMean, minFloor],
			);
		expect(levelsOf('going-out')).toEqual(stated);
		expect(levelsOf('coming-in')).toEqual(stated);
		expect(levelsOf('pulse')).toEqual(stated.map(([mean]) => [mean, 0]));
		expect(levelsOf('pre-flight').at(-1)).toEqual([100, 0]);
	},
);
