/**
 * What each content file must hold. The content collections and the content check read the same schemas, so that a
 * file cannot pass one and fail the other.
 */
import { z } from 'zod';
import { audiences, dimensions, directions, jurisdictions, momentKinds, presences, purposes } from './vocabulary.ts';

/**
 * Makes the schema of a reference to an entry of another collection: Astro's in the site; in the content check one
 * that takes any id, because the check looks it up itself and can name the file that is missing.
 */
export type Reference = <C extends 'claims' | 'sources' | 'assessments' | 'drills'>(
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

/** Why a platform serves a purpose, a sentence each. */
const purposeReasons = z
	.partialRecord(z.enum(purposes), words)
	.refine((reasons) => Object.keys(reasons).length > 0, 'must name at least one purpose');

/**
 * The frontmatter that this guide adds to Starlight's, one shape for each kind of page. A translation carries no
 * `type`: its structure stands in the English file of the same path.
 */
export function pageSchema(reference: Reference) {
	/** What the pages about a market and about a platform have in common. */
	const profile = {
		/** What it cites, in the order of first citation. */
		sources: z.array(reference('sources')),
		/** What else people call it, in any language, for the search. */
		also: z.array(words).optional(),
		/** Slugs of guidelines worth reading next. */
		related: z.array(z.string()).min(1),
		/** When a person last checked every fact on the page. */
		reviewed: day,
	};
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
			/** Why no question of an assessment tests it, where none does. */
			untested: words.optional(),
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
		/** One market: who talks where, manners, law, moments, the first 90 days. */
		z.object({
			type: z.literal('market'),
			/** Place among the markets. */
			order: z.int().positive(),
			...profile,
			jurisdictions: z.array(z.enum(jurisdictions)).min(1),
		}),
		/** Lists the markets. */
		z.object({ type: z.literal('market-list') }),
		/** One platform: what it is for, how people talk, what it takes, which rules bite. */
		z.object({
			type: z.literal('platform'),
			/** Place among the platforms. */
			order: z.int().positive(),
			/** Who uses it: companies coming in (Chinese platforms) or going out. */
			direction: z.enum(directions),
			/** Where a company may want it, by the slug of the market. */
			markets: z.record(z.string(), z.enum(presences)),
			/** Whom it reaches, best first. */
			audiences: z.array(z.enum(audiences)).min(1),
			/** What it is good for, best first, and why. */
			purposes: purposeReasons,
			/** What a company must have to hold an account there. */
			needs: words,
			...profile,
			jurisdictions: z.array(z.enum(jurisdictions)).optional(),
		}),
		/** Puts the platforms side by side. */
		z.object({ type: z.literal('platform-list') }),
		/** Lists the moments of the coming twelve months. */
		z.object({ type: z.literal('calendar') }),
		/** Lists what changed in the guide. */
		z.object({ type: z.literal('changes') }),
		/** The guidelines of one dimension, or all of them, in a row for print. */
		z.object({ type: z.literal('edition'), dimension: z.enum(dimensions).optional() }),
		/** Lists the claims of the origin documents. */
		z.object({ type: z.literal('claims') }),
		/** Lists the assessments. */
		z.object({ type: z.literal('assessment-list') }),
		/** Holds one assessment; made from its file. */
		z.object({ type: z.literal('assessment'), assessment: reference('assessments') }),
		/** Shows every question of one assessment with its values, gates and actions; made from its file. */
		z.object({ type: z.literal('question-list'), assessment: reference('assessments') }),
		/** For trainers: the section's front page, its tools, and the facilitator's kit. */
		z.object({
			type: z.literal('training'),
			/** Place in the section; the front page has none. */
			order: z.int().positive().optional(),
		}),
		/** Holds one drill; made from its file. */
		z.object({ type: z.literal('drill'), drill: reference('drills') }),
		/** For trainers too, but it states facts, cites sources and says when they were reviewed. */
		z.object({
			type: z.literal('training-article'),
			/** Place in the section. */
			order: z.int().positive(),
			/** What it cites, in the order of first citation. */
			sources: z.array(reference('sources')),
			/** Slugs of guidelines worth reading next. */
			related: z.array(z.string()).min(1),
			/** Where the law it speaks of applies. */
			jurisdictions: z.array(z.enum(jurisdictions)).min(1),
			/** When a person last checked every fact on the page. */
			reviewed: day,
		}),
		/** Lists every source. */
		z.object({ type: z.literal('sources') }),
		/** Lists every term. */
		z.object({ type: z.literal('glossary') }),
		/** A translation; that of a platform and of an untested guideline holds more words. */
		z.object({
			type: z.undefined().optional(),
			purposes: purposeReasons.optional(),
			needs: words.optional(),
			untested: words.optional(),
		}),
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

const names = z.strictObject({ en: z.array(words).optional(), zh: z.array(words).optional() });

/** A term of the field in both languages. */
export const termSchema = z.strictObject({
	en: words,
	zh: words,
	note: text,
	/** What else people call it; the search knows these names too. */
	also: names.optional(),
	/** Spellings that this guide does not use; the content check finds them. */
	avoid: names.optional(),
	/** Ids of the pages that deal with it, the first the foremost: `guidelines/engagement/work-with-creators`. */
	see: z.array(z.string()).optional(),
	/** Known to every reader: no note is offered where it stands in a text. */
	everyday: z.literal(true).optional(),
	sources: z.array(z.string()).optional(),
});

const monthAndDay = z.string().regex(/^\d\d?-\d\d?$/, 'must be month and day such as 11-11');
/** Whether a month and a day are a day of a leap year, which has them all. */
function isInSomeYear(monthAndDay: string): boolean {
	const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
	const found = new Date(Date.UTC(2024, month - 1, day));
	return found.getUTCMonth() + 1 === month && found.getUTCDate() === day;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/**
 * A day or a stretch of days that comes back each year. Where calendars and authorities disagree, `published` holds
 * what the authority says.
 */
export const momentSchema = z
	.strictObject({
		name: text,
		kind: z.enum(momentKinds),
		/** Slugs of the markets that keep it. */
		markets: z.array(z.string()).min(1),
		when: z.union([
			/** The same day each year. */
			z.strictObject({ on: monthAndDay.refine(isInSomeYear, 'must be a day that some year has') }),
			/** The nth (from the end: -1) weekday of a month. */
			z.strictObject({
				weekday: z.enum(weekdays),
				nth: z
					.int()
					.min(-1)
					.max(5)
					.refine((nth) => nth !== 0, 'must be 1 to 5, or -1 for the last'),
				month: z.int().min(1).max(12),
			}),
			/** A day of another calendar, as the platform (`Intl`) computes it. */
			z.strictObject({ calendar: z.enum(['chinese', 'dangi', 'islamic-umalqura']), on: monthAndDay }),
			/** Days after (before: negative) Easter Sunday of the western churches. */
			z.strictObject({ easter: z.int() }),
			/** Dates that an authority or an organiser has published, because no rule gives them. */
			z.strictObject({ dates: z.array(day).min(1) }),
		]),
		/** Days added to (taken from) the day found. */
		plus: z.int().optional(),
		/** How many days it lasts; one unless said. */
		days: z.int().min(1).max(62).optional(),
		/** Dates by the authority of the place, where the computed one may be a day or two off. */
		published: z.array(day).optional(),
		/** Why a reader must check the date on the spot. */
		check: z.enum(['sighting', 'decree', 'organiser']).optional(),
		/** What to do, or not to do. */
		note: text,
		sources: z.array(z.string()).optional(),
	})
	.refine(({ when, check }) => !('calendar' in when && when.calendar.startsWith('islamic')) || check === 'sighting', {
		path: ['check'],
		error: 'must be `sighting`: months of the Islamic calendar begin when the moon is seen',
	});

/** What is used at a step of a session: a page by its id, or one for each direction. */
const used = z.union([z.string(), z.strictObject({ outbound: z.string(), inbound: z.string() })]);

/** How a trainer spends the time of a session, minute by minute. Its page has the same name: `training/kit/45-minutes`. */
export const sessionSchema = z.strictObject({
	/** The whole length, breaks included. The steps must add up to it. */
	minutes: z.int().positive(),
	/** When it begins if the table shows the time of day; without it the table counts from 0:00. */
	starts: z
		.string()
		.regex(/^\d\d:\d\d$/, 'must be a time such as 09:00')
		.optional(),
	steps: z
		.array(
			z.strictObject({
				minutes: z.int().positive(),
				title: text,
				/** What the trainer does. */
				do: text,
				/** What the trainer says or asks, word for word. */
				say: text.optional(),
				/** What the room does meanwhile. */
				room: text.optional(),
				uses: z.array(used).optional(),
			}),
		)
		.min(1),
});

/** The pages that a step of a session uses, in both directions. */
export const pagesOf = (uses: readonly z.infer<typeof used>[] = []): string[] =>
	uses.flatMap((use) => (typeof use === 'string' ? [use] : [use.outbound, use.inbound]));

/** A change to the guide that a returning reader wants to hear of. */
export const changeSchema = z.strictObject({
	on: day,
	text,
	/** Ids of the pages it is about, for example `markets/japan`. */
	pages: z.array(z.string()),
});
