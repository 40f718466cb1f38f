/** Named profiles with the results they are known to come to. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { advise } from '../../src/assessment/advice.ts';
import { assemble } from '../../src/assessment/assemble.ts';
import { assessmentSchema } from '../../src/assessment/schema.ts';
import { score } from '../../src/assessment/score.ts';
import type { Answers, Assessment, Id } from '../../src/assessment/types.ts';

export interface GoldenProfile {
	name: string;
	about: string;
	answers: Answers;
	/** Written by `npm run golden`. */
	expected?: GoldenResult;
}

/** What a reader would notice first. */
export interface GoldenResult {
	level: Id | null;
	gates: Id[];
	/** The first three. */
	actions: Id[];
}

export function goldenResult(assessment: Assessment, answers: Answers): GoldenResult {
	const result = score(assessment, answers);
	return {
		level: result.level,
		gates: result.gates.map(({ id }) => id),
		actions: advise(assessment, answers, result)
			.slice(0, 3)
			.map(({ action }) => action.id),
	};
}

/** Every assessment on the site, by id. */
export function readAssessments(): Map<Id, Assessment> {
	const folder = 'src/content/assessments/';
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.map((name): [Id, unknown] => [name.replace('.yaml', ''), parse(readFileSync(folder + name, 'utf8'))]);
	return new Map([...assemble(new Map(files))].map(([id, { data }]) => [id, assessmentSchema.parse(data)]));
}
