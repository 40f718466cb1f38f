/**
 * `npm run bench`: how the build grows with the content. Builds the guide with its articles once, five and twenty
 * times over (copies under other names) and prints the time for each page; fails if a page of the largest guide takes
 * much longer than one of the smallest, that is, if growth is not linear.
 */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyProject } from './copy.mjs';

const folder = '.cache/bench';
/** How much longer a page may take in the largest guide. */
const tolerance = 1.5;
const articles = 'src/content/docs/{,zh-cn/}{guidelines/*,tensions,markets,platforms}/*.mdx';

/** Builds the guide with each article so many times over. */
async function build(times: number): Promise<{ pages: number; seconds: number }> {
	copyProject(folder);
	for await (const path of glob(articles)) {
		if (path.endsWith('index.mdx')) continue;
		const text = await readFile(path, 'utf8');
		for (let copy = 2; copy <= times; copy++) {
			const named = text.replace(/^(title|description): "?(.*?)"?$/gm, (_, key: string, words: string) => {
				return `${key}: ${JSON.stringify(`${words} (${copy})`)}`;
			});
			await writeFile(join(folder, path.replace('.mdx', `-${copy}.mdx`)), named);
		}
	}
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync('node', ['node_modules/astro/bin/astro.mjs', 'build', '--force'], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=6144' },
	});
	const seconds = (performance.now() - start) / 1000;
	const pages = Number(/(\d+) page\(s\) built/.exec(stdout)?.[1]);
	if (status !== 0 || !pages) throw new Error(`The build with ${times}× the content failed.\n${stdout}\n${stderr}`);
	return { pages, seconds };
}

const rows: { times: number; pages: number; seconds: number; perPage: number }[] = [];
for (const times of [1, 5, 20]) {
	const { pages, seconds } = await build(times);
	rows.push({ times, pages, seconds, perPage: (seconds * 1000) / pages });
	const last = rows.at(-1)!;
	console.log(`${times}×: ${pages} pages in ${seconds.toFixed(1)} s, ${last.perPage.toFixed(1)} ms each`);
}
await rm(folder, { recursive: true, force: true });
const [first, last] = [rows[0]!, rows.at(-1)!];
if (last.perPage > first.perPage * tolerance) {
	console.error(`A page takes ${(last.perPage / first.perPage).toFixed(1)} times as long in the largest guide.`);
	process.exit(1);
}
console.log('The time for a page does not grow with the guide.');
