/**
 * What `npm start` and `npm test` need before they can do anything, in plain JavaScript for the Node that is there:
 * the packages (among them the newer Node that the build wants) and a built site. What is up to date is not done again.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './copy.mjs';

/** Runs a command with our own packages' programs first on the path, and says whether it went well. */
export function run(command, args, env = {}, cwd = process.cwd()) {
	const path = `${join(process.cwd(), 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
	const { status } = spawnSync(command, args, {
		cwd,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...env },
	});
	return status === 0;
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** A print of files and folders: changes when any of them does. */
function printOf(paths, extra) {
	const parts = [extra];
	const visit = (path) => {
		if (!existsSync(path)) return;
		const stat = statSync(path);
		if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
		else parts.push(path, hash(readFileSync(path)));
	};
	paths.forEach(visit);
	return hash(parts.join('\n'));
}

/** Does a step unless its print is the one of the last time it went well. */
function once(stamp, print, done, step) {
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print && done()) return;
	if (!step()) process.exit(1);
	mkdirSync(join(stamp, '..'), { recursive: true });
	writeFileSync(stamp, print);
}

/** Installs the packages that the lock file names. */
export function install() {
	const stamp = 'node_modules/.crosscurrent-lock';
	once(
		stamp,
		printOf(['package-lock.json'], process.platform + process.arch),
		() => true,
		() => {
			console.log('Installing packages…');
			return run('npm', ['ci', '--no-audit', '--no-fund']);
		},
	);
}

/**
 * Builds the site into a folder.
 * @param additions a folder of content laid over that of the site, as somebody's own copy would have it
 */
export function build(folder = 'dist', env = {}, additions) {
	const settings = {
		SITE_URL: process.env.SITE_URL,
		BASE_PATH: process.env.BASE_PATH,
		EDIT_BASE: process.env.EDIT_BASE,
		...env,
	};
	const inputs = [
		'src',
		'public',
		'astro.config.ts',
		'site.config.ts',
		'package-lock.json',
		'.git/HEAD',
		'.git/refs/heads',
		...(additions ? [additions] : []),
	];
	once(
		`.cache/${folder.replaceAll('/', '-')}.built`,
		printOf(inputs, JSON.stringify(settings)),
		() => existsSync(join(folder, 'index.html')),
		() => {
			console.log(`Building the site into ${folder}…`);
			const root = additions ? `${folder}-source` : process.cwd();
			if (additions) copyProject(root, additions);
			// --force: Astro does not notice that a schema changed, only that content did.
			return run('astro', ['build', '--force', '--outDir', join(process.cwd(), folder)], env, root);
		},
	);
}
