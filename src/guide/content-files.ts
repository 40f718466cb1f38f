/** Reads the content folder as plain data, for the rules that look across files. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** One file of content: its data (a page's frontmatter, or a whole YAML or JSON file) and a page's text. */
export interface ContentFile {
	/** Path from the project's root, as an author knows it. */
	path: string;
	data: unknown;
	body: string;
	/** Why it could not be read, with the line. */
	error?: string;
}

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/** Parses one file. Never throws: what is wrong with it is in `error`. */
export function parseFile(path: string, source: string): ContentFile {
	const [, head, body] = path.endsWith('.mdx') ? (frontmatter.exec(source) ?? []) : ['', source, ''];
	if (head === undefined) return { path, data: {}, body: source, error: 'has no frontmatter between two lines of ---' };
	const document = parseDocument(head, { version: '1.2', customTags: ['timestamp'] });
	const [error] = document.errors;
	if (error) return { path, data: {}, body: body ?? '', error: error.message.split('\n')[0]!.replace(/:$/, '') };
	return { path, data: document.toJS() as unknown, body: body ?? '' };
}

/** Every content file below a project's root, in the order of their paths. */
export async function readContent(root: string): Promise<ContentFile[]> {
	const paths: string[] = [];
	for await (const path of glob('src/content/**/*.{mdx,yaml,json}', { cwd: root }))
		paths.push(path.replaceAll('\\', '/'));
	return Promise.all(paths.sort().map(async (path) => parseFile(path, await readFile(join(root, path), 'utf8'))));
}

/**
 * The YAML files of a folder as data, by their names without the ending, in their order.
 * @param root the project's root
 * @throws if a file cannot be read
 */
export async function readYaml(root: string, folder: string): Promise<Map<string, unknown>> {
	const files = new Map<string, unknown>();
	for await (const name of glob('*.yaml', { cwd: join(root, folder) })) {
		const { data, error } = parseFile(folder + name, await readFile(join(root, folder, name), 'utf8'));
		if (error) throw new Error(`${folder}${name}: ${error}`);
		files.set(name.replace('.yaml', ''), data);
	}
	return new Map([...files].sort(([a], [b]) => a.localeCompare(b)));
}
