import { z } from 'zod';
import type { Drill } from './types.ts';

const id = z
	.string()
	.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'An id is lower-case words and digits joined by hyphens, such as answer-in-public.',
	);
const words = z.string().trim().min(1, 'The text is empty.');
const text = z.strictObject(
	{ en: words, zh: words },
	// A key too many keeps the message that names it.
	{ error: ({ code }) => (code === 'invalid_type' ? 'Say it in both languages, as en and zh.' : undefined) },
);
const minutes = z.int().min(1).max(240);

const choice = z.strictObject({
	id,
	text,
	consequence: text,
	guideline: id,
	sources: z
		.array(id)
		.min(1, 'Name at least one source.')
		.refine((sources) => new Set(sources).size === sources.length, 'A source is named twice.'),
	to: id,
});

/** One YAML file of `src/content/drills/`. How its parts must fit together is for `checkDrill`. */
export const drillSchema = z.strictObject({
	id,
	direction: z.enum(['outbound', 'inbound', 'both']),
	order: z.int().positive(),
	title: text,
	description: text,
	minutes: z
		.tuple([minutes, minutes])
		.refine(([shortest, longest]) => shortest <= longest, 'The shortest time is first.'),
	scene: text,
	discussion: z.array(text).min(2).max(6),
	situations: z.array(z.strictObject({ id, text, choices: z.array(choice).min(2).max(4) })).min(3),
	endings: z.array(z.strictObject({ id, title: text, text })).min(2),
}) satisfies z.ZodType<Drill>;
