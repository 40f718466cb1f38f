/** Finds a Chromium for the browser tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function find() {
	const { CHROMIUM_PATH } = process.env;
	if (CHROMIUM_PATH) {
		if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
		console.error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, where there is no file.`);
		process.exit(1);
	}
	const onPath = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	const system = [...onPath, ...places].find((path) => existsSync(path));
	if (system) return system;
	const { chromium } = await import('@playwright/test');
	const own = chromium.executablePath();
	return existsSync(own) ? own : undefined;
}

/** The path of a Chromium. Ends the process with one sentence if there is none and none can be installed. */
export async function browser() {
	const found = await find();
	if (found) return found;
	const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
	console.log('Installing Chromium for the browser tests…');
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		spawnSync('apt-get', ['update', '-qq'], quiet);
		spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
			...quiet,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
	} else {
		spawnSync('npx', ['playwright', 'install', 'chromium'], quiet);
	}
	const installed = await find();
	if (installed) return installed;
	console.error(
		'The browser tests need Chromium and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run npm test again.',
	);
	process.exit(1);
}
