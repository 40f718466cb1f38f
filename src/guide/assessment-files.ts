/** Reads the assessments from their files, for the site, the scripts and the tests. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, type Assembled } from '../assessment/assemble.ts';
import { assessmentSchema } from '../assessment/schema.ts';
import type { Assessment, Id } from '../assessment/types.ts';
import { parseFile } from './content-files.ts';

export const assessmentsFolder = 'src/content/assessments/';

/** Earlier major versions, whole and as they were: `going-out-1.yaml`. */
export const editionsFolder = 'src/content/editions/';

/** The YAML files of a folder as data, by their names. */
async function filesIn(root: string, folder: string): Promise<Map<string, unknown>> {
	const files = new Map<string, unknown>();
	for await (const name of glob('*.yaml', { cwd: join(root, folder) })) {
		const { data, error } = parseFile(folder + name, await readFile(join(root, folder, name), 'utf8'));
		if (error) throw new Error(`${folder}${name}: ${error}`);
		files.set(name.replace('.yaml', ''), data);
	}
	return new Map([...files].sort(([a], [b]) => a.localeCompare(b)));
}

/**
 * Every assessment as it is written, with what it shares in its place, by id. Together, because one may share questions
 * with another.
 *
 * @param root the project's root
 * @throws if a file cannot be read
 */
export async function assembledAssessments(root: string): Promise<Map<Id, Assembled>> {
	return assemble(await filesIn(root, assessmentsFolder));
}

/** The earlier editions as they are written, by the names of their files; otherwise like `assembledAssessments`. */
export async function writtenEditions(root: string): Promise<Map<string, unknown>> {
	return filesIn(root, editionsFolder);
}

/**
 * Every assessment, by id.
 * @param root the project's root
 * @throws if one is not as the schema says; what fits together is for `checkAssessment`
 */
export async function readAssessments(root = process.cwd()): Promise<Map<Id, Assessment>> {
	const assembled = await assembledAssessments(root);
	return new Map([...assembled].map(([id, { data }]) => [id, assessmentSchema.parse(data)]));
}
