import { FEWEST } from '../../../assessment/cohort.ts';
import type { BoardWords } from './words.ts';

/** Says why so few people are not shown. */
export function Few({ count, words: { t } }: { readonly count: number; readonly words: BoardWords }) {
	return <p class="notice">{t('few', { fewest: FEWEST, count, missing: FEWEST - count })}</p>;
}
