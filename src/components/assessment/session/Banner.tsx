import { OWN_ATTEMPT } from '../place.ts';
import type { Words } from '../words.ts';

interface Props {
	/** What the session is called; may be empty. */
	readonly label: string;
	readonly words: Words;
}

/** In every step: that this is somebody's session, and the way out of it, to one's own attempt. */
export function Banner({ label, words: { t } }: Props) {
	return (
		<p class="session-banner no-print">
			<span>{label ? t('session.banner', { label: isolated(label) }) : t('session.banner.plain')}</span>
			<a href={OWN_ATTEMPT}>{t('session.leave')}</a>
		</p>
	);
}

/** A label within a sentence: one that runs from right to left turns nothing else round. */
export function isolated(label: string): string {
	return `\u2068${label}\u2069`;
}
