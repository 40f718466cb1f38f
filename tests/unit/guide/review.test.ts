import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile, readContent, type ContentFile } from '../../../src/guide/content-files.ts';
import { checkContent } from '../../../src/guide/content-rules.ts';
import { reviewDue, saysLaw } from '../../../src/guide/review.ts';

describe('a page that was checked', () => {
	it.each([
		['2026-11-21', '2027-11-21'],
		['2026-12-31', '2027-12-31'],
		['2027-02-28', '2028-02-28'],
		['2028-02-29', '2029-03-01'],
	])('on %s is due on %s', (reviewed, due) => {
		expect(reviewDue(new Date(reviewed))).toEqual(new Date(due));
	});

	it('on any day is due a year later, and its own date stays as it was', () => {
		fc.assert(
			fc.property(fc.integer({ min: 18_000, max: 40_000 }), (count) => {
				const reviewed = new Date(count * 86_400_000);
				const due = reviewDue(reviewed);
				expect(reviewed.getTime()).toBe(count * 86_400_000);
				expect([365, 366]).toContain((due.getTime() - reviewed.getTime()) / 86_400_000);
			}),
		);
	});
});

it.each([
	['of one jurisdiction', { jurisdictions: ['eu'] }, true],
	['of none', { jurisdictions: [] }, false],
	['without a word about it', {}, false],
	['that left it open', { jurisdictions: undefined }, false],
])('a page %s speaks of law: %s', (_, page, expected) => {
	expect(saysLaw(page)).toBe(expected);
});

describe('the check of the content', () => {
	const law = 'src/content/docs/guidelines/legal-risk/uploading-a-customer-list.mdx';
	const noLaw = 'src/content/docs/guidelines/goals/count-outcomes-not-reposts.mdx';

	/** A page as it is, but checked on another day. */
	async function checkedOn(path: string, reviewed: string): Promise<ContentFile> {
		const source = await readFile(path, 'utf8');
		const changed = source.replace(/^reviewed: .*$/m, `reviewed: ${reviewed}`);
		expect(changed).toContain(`\nreviewed: ${reviewed}\n`);
		return parseFile(path, changed);
	}

	const reviewsOf = (files: ContentFile[], today: string) =>
		checkContent(files, new Date(today)).warnings.filter(({ field }) => field === 'review');

	it.each([
		['2027-03-02', 0],
		['2027-03-03', 1],
		['2027-03-03T15:00:00Z', 1],
		['2031-01-01', 1],
	])('on %s has %d warnings about a page on law of 3 March 2026', async (today, count) => {
		const warnings = reviewsOf([await checkedOn(law, '2026-03-03')], today);
		expect(warnings).toHaveLength(count);
		for (const { file, message, remedy } of warnings) {
			expect(file).toBe(law);
			expect(message).toContain('2026-03-03');
			expect(remedy).toContain('reviewed');
		}
	});

	it('never sends anybody back to a page without law', async () => {
		expect(reviewsOf([await checkedOn(noLaw, '2020-01-01')], '2031-01-01')).toEqual([]);
	});

	it('warns once of every page on law, and of no other, when all are old', async () => {
		const content = await readContent(process.cwd());
		const articles = content.filter(({ path }) => /docs\/(guidelines|tensions|markets|platforms)\//.test(path));
		const onLaw = articles.filter(({ data }) => saysLaw(data as object)).map(({ path }) => path);
		expect(onLaw.length).toBeGreaterThan(20);
		expect(
			reviewsOf(articles, '2040-01-01')
				.map(({ file }) => file)
				.toSorted(),
		).toEqual(onLaw.toSorted());
	});

	it('stops no build because a review is due', async () => {
		const page = await checkedOn(law, '2026-03-03');
		const [early, late] = ['2026-03-04', '2040-01-01'].map((today) => checkContent([page], new Date(today)).problems);
		expect(late).toEqual(early);
	});
});
