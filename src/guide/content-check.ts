import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { readContent } from './content-files.ts';
import { checkContent, describe } from './content-rules.ts';

/**
 * Checks the content before a build, and while an author writes: a build stops, the development server shows the
 * problems in the terminal and in the browser until they are mended.
 */
export function contentCheck(): AstroIntegration {
	let root = '';

	/** The problems in one text, or nothing. */
	async function check(logger: AstroIntegrationLogger): Promise<string | undefined> {
		const { problems, warnings } = checkContent(await readContent(root), new Date());
		for (const warning of warnings) logger.warn(describe(warning));
		if (problems.length === 0) return undefined;
		return `${problems.length} problem(s) in the content:\n${problems.map(describe).join('\n')}`;
	}

	return {
		name: 'crosscurrent:content-check',
		hooks: {
			'astro:config:setup': async ({ config, command, logger }) => {
				root = fileURLToPath(config.root);
				if (command !== 'build') return;
				const message = await check(logger);
				if (message) throw new AstroError(message, 'Each line names the file, the field and what to do.');
			},
			'astro:server:setup': ({ server, logger }) => {
				let shown: string | undefined;
				const send = () => {
					if (shown) server.ws.send({ type: 'error', err: { message: shown, stack: '', plugin: 'content check' } });
				};
				const update = async () => {
					const before = shown;
					shown = await check(logger);
					if (shown && shown !== before) logger.error(shown);
					if (shown) send();
					else if (before) server.ws.send({ type: 'full-reload' });
				};
				server.watcher.on('all', (_event, file) => {
					if (file.replaceAll('\\', '/').includes('/src/content/')) void update();
				});
				// A page opened later must show what an earlier one was told.
				server.ws.on('connection', send);
				void update();
			},
		},
	};
}
