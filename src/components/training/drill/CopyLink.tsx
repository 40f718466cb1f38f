import { CopyText } from '../../share/CopyText.tsx';
import type { DrillWords } from './data.ts';

interface Props {
	readonly fragment: string;
	readonly words: DrillWords;
}

/** The moment that is shown as a link to pass on. */
export function CopyLink({ fragment, words: { t } }: Props) {
	return (
		<CopyText
			text={location.href.replace(/#.*/, '') + fragment}
			label={t('copy')}
			field={t('copy.field')}
			copied={t('copied')}
			byHand={t('copy.byHand')}
			quiet
		/>
	);
}
