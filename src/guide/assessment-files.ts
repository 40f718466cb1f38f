/** Reads the assessments from their files, for the site, the scripts and the tests. */
import { assemble, type Assembled } from '../assessment/assemble.ts';
import { assessmentSchema } from '../assessment/schema.ts';
import type { Assessment, Id } from '../assessment/types.ts';
import { readYaml } from './content-files.ts';

export const assessmentsFolder = 'src/content/assessments/';

/** Earlier major versions, whole and as they were: `going-out-1.yaml`. */
export const editionsFolder = 'src/content/editions/';

/**
 * Every assessment as it is written, with what it shares in its place, by id. Together, because one may share questions
 * with another.
 *
 * @param root the project's root
 * @throws if a file cannot be read
 */
export async function assembledAssessments(root: string): Promise<Map<Id, Assembled>> {
	return assemble(await readYaml(root, assessmentsFolder));
}

/** The earlier editions as they are written, by the names of their files; otherwise like `assembledAssessments`. */
export async function writtenEditions(root: string): Promise<Map<string, unknown>> {
	return readYaml(root, editionsFolder);
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
