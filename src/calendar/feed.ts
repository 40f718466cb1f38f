/** A calendar file (.ics, RFC 5545) that phones and calendars take in. */
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Language } from '../guide/vocabulary.ts';
import { plusDays, type Occurrence } from './occurrences.ts';

export interface FeedWords {
	/** Name of the calendar. */
	name: string;
	/** Put after the name of a moment whose date has to be checked on the spot. */
	check: string;
	/** Address of the page that explains the dates. */
	url: string;
}

/**
 * Every occurrence as a day, or as several, without a time and without blocking anybody's diary.
 * @param made when the file was made; the same content gives the same text
 */
export function feed(occurrences: readonly Occurrence[], language: Language, words: FeedWords, made: Date): string {
	const calendar = ical({
		name: words.name,
		prodId: { company: 'Crosscurrent', product: 'calendar', language: language.toUpperCase() },
		url: words.url,
	});
	for (const { key, moment, start, end } of occurrences) {
		const name = moment.name[language];
		calendar.createEvent({
			// The same moment of the same year replaces itself when the file is taken in again.
			id: `${key}@crosscurrent`,
			stamp: made,
			start,
			// An event without times ends on the day after its last.
			end: plusDays(end, 1),
			allDay: true,
			timezone: 'UTC',
			transparency: ICalEventTransparency.TRANSPARENT,
			summary: moment.check ? name + words.check : name,
			description: moment.note[language],
		});
	}
	return calendar.toString();
}
