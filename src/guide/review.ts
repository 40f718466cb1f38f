/** When a page about law has to be checked again. */

/** Months after which the facts of a page about law are due for a check. */
export const reviewMonths = 12;

/** The day on which a page that was reviewed on a day is due again. */
export function reviewDue(reviewed: Date): Date {
	const due = new Date(reviewed);
	due.setUTCMonth(due.getUTCMonth() + reviewMonths);
	return due;
}

/** Whether a page speaks of the law of some place, and so goes out of date with it. */
export const saysLaw = (page: { jurisdictions?: readonly string[] | undefined } | object): boolean =>
	'jurisdictions' in page && !!page.jurisdictions?.length;
