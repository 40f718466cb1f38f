/**
 * What each content file must hold. The content collections and the content check read the same schemas, so that a
 * file cannot pass one and fail the other.
 */
import { z } from 'zod';
import { dimensions, directions, jurisdictions } from './vocabulary.ts';

/**
 * Makes the schema of a reference to an entry of another collection: Astro's in the site; in the content check one
 * that takes any id, because the check looks it up itself and can name the file that is missing.
 */
export type Reference = <C extends 'claims' | 'sources' | 'assessments'>(
	collection: C,
) => z.ZodType<{ collection: C; id: string }>;

const words = z.string().trim().min(1, 'must not be empty');

/** The same words in both languages. */
export const text = z.strictObject({ en: words, zh: words });

/** A day, written unquoted as `2026-11-21`. */
export const day = z.date({ error: 'must be a date such as 2026-11-21' });

/**
 * A date that is known to the day, the month or only the year: `2026-11-21`, `2026-11` or `2026`, unquoted. Kept as
 * text, so that no page can claim more precision than the author had.
 */
export const date = z
	.union([z.date().transform((value) => value.toISOString().slice(0, 10)), z.int().transform(String), z.string()])
	.pipe(z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'must be a date such as 2026-11-21, 2026-11 or 2026'));

/**
 * The frontmatter that this guide adds to Starlight's, one shape for each kind of page. A translation carries no
 * `type`: its structure stands in the English file of the same path.
 */
export function pageSchema(reference: Reference) {
	return z.discriminatedUnion('type', [
		/** The front page. */
		z.object({ type: z.literal('home') }),
		/** An ordinary page. */
		z.object({ type: z.literal('page') }),
		/** Lists the guidelines: all of them, or those of one dimension or one direction. */
		z.object({
			type: z.literal('guideline-list'),
			dimension: z.enum(dimensions).optional(),
			direction: z.enum(directions).optional(),
		}),
		/** One practice. */
		z.object({
			type: z.literal('guideline'),
			dimension: z.enum(dimensions),
			direction: z.enum([...directions, 'both']),
			/** Place within its dimension. */
			order: z.int().positive(),
			/** The claims of the origin documents that this page carries. */
			claims: z.array(reference('claims')),
			/** What it cites, in the order of first citation. */
			sources: z.array(reference('sources')),
			/** Slugs of guidelines worth reading next. */
			related: z.array(z.string()),
			/** Where the law it speaks of applies; required on pages about law. */
			jurisdictions: z.array(z.enum(jurisdictions)).optional(),
			/** When a person last checked every fact on the page. */
			reviewed: day,
		}),
		/** A place where the origin documents contradict each other, resolved. */
		z.object({
			type: z.literal('tension'),
			/** Place among the tensions. */
			order: z.int().positive(),
			/** The claims on both sides. */
			claims: z.array(reference('claims')).min(2),
			/** Slugs of the guidelines that carry the two sides. */
			guidelines: z.array(z.string()).min(2),
			sources: z.array(reference('sources')),
			reviewed: day,
		}),
		/** Lists the tensions. */
		z.object({ type: z.literal('tension-list') }),
		/** Lists the claims of the origin documents. */
		z.object({ type: z.literal('claims') }),
		/** Lists the assessments. */
		z.object({ type: z.literal('assessment-list') }),
		/** Holds one assessment. */
		z.object({ type: z.literal('assessment'), assessment: reference('assessments') }),
		/** Lists every source. */
		z.object({ type: z.literal('sources') }),
		/** Lists every term. */
		z.object({ type: z.literal('glossary') }),
		/** A translation. */
		z.object({ type: z.undefined().optional() }),
	]);
}

export const sourceKinds = ['law', 'guidance', 'platform-rule', 'standard', 'study', 'case', 'statement'] as const;

/** A law, rule, study, case or company's statement that pages cite. */
export const sourceSchema = z.strictObject({
	title: text,
	kind: z.enum(sourceKinds),
	/** Who made it: the legislator, regulator, platform, authors or court. */
	authority: text,
	/** The official page; for a study its DOI. */
	url: z.url({ protocol: /^https$/, error: 'must be the https address of the official page' }),
	jurisdiction: z.enum(jurisdictions),
	/** Laws, guidance and rules: in force (or this version) since. */
	inForce: date.optional(),
	/** Everything else: published or decided. */
	published: date.optional(),
	/** When it was last checked. */
	checked: day,
	/**
	 * How it was checked: the official page's own text, a full copy of the text, somebody else's account of it, or not
	 * at all beyond its address.
	 */
	verified: z.enum(['official', 'full-copy', 'secondary', 'unread']),
	/** What was and was not seen. */
	note: text.optional(),
});

/** One piece of guidance from the five origin documents, restated. */
export const claimSchema = z.strictObject({
	/** The ids it had in the origin documents; the first is the entry's id. */
	ids: z.array(z.string().regex(/^S\d-\d\d[a-z]?$/)).min(1),
	text,
	status: z.enum(['holds', 'updated', 'superseded', 'unsupported']),
	/** What changed by 2026; required unless the claim simply holds. */
	change: text.optional(),
});

/** A term of the field in both languages. */
export const termSchema = z.strictObject({
	en: words,
	zh: words,
	note: text,
	sources: z.array(z.string()).optional(),
});
