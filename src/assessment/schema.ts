import { z } from 'zod';
import type { Assessment, Condition } from './types.ts';
import { isVersion } from './version.ts';

const id = z
	.string({ error: 'An id is a text such as customer-list-consent.' })
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words and digits joined by hyphens, such as post-on-tiktok.');
const someIds = z.array(id).min(1, 'Name at least one.');

const twice = 'Say it in both languages, as en and zh.';
const words = z.string(twice).trim().min(1, 'The text is empty.');
const text = z.strictObject(
	{ en: words, zh: words },
	// A key too many keeps the message that names it.
	{ error: ({ code }) => (code === 'invalid_type' ? twice : undefined) },
);

function whole(lowest: number, highest: number) {
	const error = `This is a whole number from ${lowest} to ${highest}.`;
	return z.int({ error }).min(lowest, error).max(highest, error);
}

function between(lowest: number, highest: number) {
	const error = `This is a number from ${lowest} to ${highest}.`;
	return z.number({ error }).min(lowest, error).max(highest, error);
}

/** Astro's reader of YAML turns an unquoted date into a `Date`. */
const date = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.iso.date('A date is written 2026-11-21.'),
);

const condition: z.ZodType<Condition> = z.lazy(() => {
	const parts = z.array(condition).min(1, 'Name at least one condition.');
	return z.union(
		[
			z.strictObject({ answer: id, is: z.union([id, someIds]) }),
			z.strictObject({ all: parts }),
			z.strictObject({ any: parts }),
			z.strictObject({ not: condition }),
		],
		'A condition is { answer: <question>, is: <option or list of options> }, { all: [...] }, { any: [...] } or { not: ... }.',
	);
});

const version = z.string('A version is written 1.0.0; its first two numbers are at most 255.').refine(isVersion);

const asked = {
	id,
	code: whole(1, 127),
	since: version.exactOptional(),
	prompt: text,
	help: text.exactOptional(),
	when: condition.exactOptional(),
};

function profileQuestion<Kind extends string>(kind: Kind, options: number) {
	const option = z.strictObject({ id, code: whole(1, options), since: version.exactOptional(), text });
	return z.strictObject({ ...asked, kind: z.literal(kind), options: z.array(option).min(2) });
}

const gate = z.strictObject({
	id,
	options: someIds,
	severity: z.enum(['stop', 'cap']),
	capLevel: id,
	reason: text,
	jurisdictions: someIds,
	sources: someIds,
	checked: date,
	action: id,
});

const question = z.strictObject({
	...asked,
	dimension: id,
	weight: z.literal([1, 2, 3], 'A weight is 1, 2 or 3.'),
	why: text,
	guidelines: someIds,
	notApplicable: text.exactOptional(),
	options: z
		.array(
			z.strictObject({
				id,
				code: whole(1, 5),
				since: version.exactOptional(),
				value: between(0, 1),
				text,
				feedback: text.exactOptional(),
			}),
		)
		.min(2),
	gates: z.array(gate).min(1).exactOptional(),
});

const action = z.strictObject({
	id,
	when: condition,
	dimensions: someIds,
	impact: whole(1, 5),
	effort: whole(1, 5),
	guideline: id,
	owner: text,
	title: text,
	detail: text,
});

const level = z.strictObject({
	id,
	title: text,
	meaning: text,
	minMean: between(0, 100),
	minFloor: between(0, 100),
});

/**
 * One YAML file of `src/content/assessments/`. It says what each field may hold; how the fields must fit together is
 * for `checkAssessment`.
 */
export const assessmentSchema = z.strictObject({
	id,
	code: whole(1, 255),
	version,
	history: z.array(z.strictObject({ version, on: date, text })).min(1),
	direction: z.enum(['outbound', 'inbound', 'both']),
	title: text,
	description: text,
	intro: text,
	minutes: z.tuple([whole(1, 240), whole(1, 240)]),
	dimensions: z.array(z.strictObject({ id, weight: z.number().positive() })).min(1),
	levels: z.array(level).min(2),
	profile: z.array(z.discriminatedUnion('kind', [profileQuestion('one', 5), profileQuestion('many', 16)])),
	questions: z.array(question).min(1),
	actions: z.array(action).min(1),
}) satisfies z.ZodType<Assessment>;
