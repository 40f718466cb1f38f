/**
 * What must hold across the content, beyond what one file's schema can say. Used by the build, the development server,
 * `npm run check` and the tests. Every problem names the file, the field and what to do. The rules themselves stand in
 * `rules/`, a file for each thing they are about.
 */
import type { ContentFile } from './content-files.ts';
import { checkArticles } from './rules/articles.ts';
import { checkAssessments } from './rules/assessments.ts';
import { checkCalendar } from './rules/calendar.ts';
import { checkChanges } from './rules/changes.ts';
import { readAll, type Problem, type Report, type Used } from './rules/content.ts';
import { checkDrills } from './rules/drills.ts';
import { checkGlossary } from './rules/glossary.ts';
import { checkInterface } from './rules/interface.ts';
import { checkLedger } from './rules/ledger.ts';
import { checkPages } from './rules/pages.ts';
import { checkQuestions } from './rules/questions.ts';
import { checkReviews } from './rules/reviews.ts';
import { checkSessions } from './rules/sessions.ts';
import { checkSources } from './rules/sources.ts';
import { checkWriting } from './rules/writing.ts';

export type { Problem };

export interface ContentReport {
	/** What stops the build. */
	problems: Problem[];
	/** What somebody should see to, and what a build says and goes on. */
	warnings: Problem[];
}

/**
 * Checks the whole content.
 * @param today the day that reviews and published dates are measured against
 */
export function checkContent(files: readonly ContentFile[], today: Date): ContentReport {
	const problems: Problem[] = [];
	const warnings: Problem[] = [];
	const report: Report = (file, field, message, remedy) => problems.push({ file, field, message, remedy });
	const warn: Report = (file, field, message, remedy) => warnings.push({ file, field, message, remedy });

	const content = readAll(files, report);
	const used: Used = { sources: new Set(), claims: new Set() };
	checkPages(content, report);
	checkArticles(content, used, report);
	checkAssessments(content, used, report);
	checkQuestions(content, report);
	checkDrills(content, used, report);
	checkCalendar(content, used, report, warn, today);
	checkGlossary(content, used, report);
	checkChanges(content, report);
	checkLedger(content, used, report);
	checkSources(content, used, report);
	checkSessions(content, report);
	checkReviews(content, warn, today);
	checkWriting(content, report);
	checkInterface(files, report);
	return { problems, warnings };
}

/** One problem in one line, as terminal and browser show it. */
export const describe = ({ file, field, message, remedy }: Problem): string =>
	`${file} → ${field}: ${message.replace(/\.$/, '')}. ${remedy}`;
