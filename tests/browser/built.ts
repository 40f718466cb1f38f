/** The built site as files, for checks that need no browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
	/** Address below the base path: `/zh-cn/about/`. */
	address: string;
	html: string;
}

/** Every page of a built folder. */
export function builtPages(folder: string): BuiltPage[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.html'))
		.map((name) => ({
			address: `/${name.replace(/index\.html$/, '')}`,
			html: readFileSync(join(folder, name), 'utf8'),
		}))
		.sort((a, b) => a.address.localeCompare(b.address));
}

export const languages = [
	{ name: 'English', folder: '', lang: 'en' },
	{ name: 'Chinese', folder: 'zh-cn/', lang: 'zh-CN' },
] as const;
