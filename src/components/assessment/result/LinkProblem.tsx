import { fragmentOf } from '../place.ts';
import { RESULT } from '../steps.ts';
import type { Words } from '../words.ts';

interface Props {
	/** What is wrong with the link, and what to do about it. */
	readonly message: string;
	readonly first: string;
	readonly hasOwn: boolean;
	readonly words: Words;
}

/** A link that cannot be read: no score, and ways on. */
export function LinkProblem({ message, first, hasOwn, words: { t } }: Props) {
	return (
		<>
			<p class="notice problem" role="alert">
				{message}
			</p>
			<p>{t('link.untouched')}</p>
			<p class="ways-on">
				{hasOwn && (
					<a class="button" href={fragmentOf(RESULT)}>
						{t('result.own')}
					</a>
				)}
				<a class={hasOwn ? 'button quiet' : 'button'} href={fragmentOf(hasOwn ? '' : first)}>
					{t(hasOwn ? 'toIntro' : 'result.takeIt')}
				</a>
			</p>
		</>
	);
}
