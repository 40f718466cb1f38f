/** The calendar: places and sources that exist, and dates that do not run out. */
import { occurrences } from '../../calendar/occurrences.ts';
import { calendarFile, type Content, type Report, type Used } from './content.ts';
import { checkMarket, checkSource } from './references.ts';

export function checkCalendar(content: Content, used: Used, report: Report, warn: Report, today: Date) {
	const from = new Date(`${today.toISOString().slice(0, 10)}T00:00:00Z`);
	const coming = new Set(occurrences(content.moments, from).map(({ id }) => id));
	for (const [id, { when, markets, sources }] of content.moments) {
		for (const slug of markets) checkMarket(content, report, calendarFile, `${id}.markets`, slug);
		for (const name of sources ?? []) checkSource(content, used, report, calendarFile, `${id}.sources`, name);
		// What follows a rule comes back by itself, if not within these twelve months.
		if ('dates' in when && !coming.has(id)) {
			warn(calendarFile, `${id}.when`, 'has no date in the coming twelve months', 'Add the next published date.');
		}
	}
}
