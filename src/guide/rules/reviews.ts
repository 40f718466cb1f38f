/** Reviews: what a page says of the law is checked again within a year. */
import { reviewDue, saysLaw } from '../review.ts';
import type { Content, Report } from './content.ts';

export function checkReviews({ articles }: Content, warn: Report, today: Date) {
	for (const article of articles) {
		if (!saysLaw(article) || reviewDue(article.reviewed) > today) continue;
		const message = `is due: its facts were last checked on ${article.reviewed.toISOString().slice(0, 10)}`;
		warn(article.file.path, 'review', message, 'Check each source again, then set `reviewed` to that day.');
	}
}
