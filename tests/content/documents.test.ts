/** The project's own documents agree with what they speak of. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import budgets from '../../budgets.json' with { type: 'json' };
import type { Assessment } from '../../src/assessment/types.ts';
import manifest from '../../package.json' with { type: 'json' };

test('docs/architecture.md quotes the budgets as they are checked', () => {
	const text = readFileSync('docs/architecture.md', 'utf8');
	for (const { what, limitKB } of Object.values(budgets)) expect(text).toContain(`| ${what} | ${limitKB} kB gzip |`);
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
	for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g))
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
