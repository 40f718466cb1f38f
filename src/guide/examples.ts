/** Named, made-up teams and posts with the results they come to: for readers to look at, and to know when one changes. */
import { z } from 'zod';
import { advise } from '../assessment/advice.ts';
import { score } from '../assessment/score.ts';
import type { Answers, Assessment, Id } from '../assessment/types.ts';
import { text } from './schemas.ts';

/** What a reader would notice first of a result. */
export interface Outcome {
	level: Id | null;
	gates: Id[];
	/** The first three. */
	actions: Id[];
}

const ids = z.array(z.string());

/** One file of `src/content/examples/`, named as its assessment; the first example is the one to learn from. */
export const examplesSchema = z.strictObject({
	examples: z
		.array(
			z.strictObject({
				name: text,
				/** Who this is, in a sentence or two. */
				about: text,
				answers: z.record(z.string(), z.union([z.string(), ids])),
				/** Written by `npm run golden`. */
				expected: z.strictObject({ level: z.string().nullable(), gates: ids, actions: ids }).optional(),
			}),
		)
		.min(1),
});

export type Example = z.infer<typeof examplesSchema>['examples'][number];

export function outcomeOf(assessment: Assessment, answers: Answers): Outcome {
	const result = score(assessment, answers);
	return {
		level: result.level,
		gates: result.gates.map(({ id }) => id),
		actions: advise(assessment, answers, result)
			.slice(0, 3)
			.map(({ action }) => action.id),
	};
}
