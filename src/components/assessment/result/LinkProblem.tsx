import { fragmentOf } from '../place.ts';
import { RESULT } from '../steps.ts';
import type { Words } from '../words.ts';
import type { Shared } from './useShared.ts';

interface Props {
	readonly problem: Extract<Shared, { kind: 'problem' }>;
	/** The fragment that holds the link. */
	readonly fragment: string;
	readonly first: string;
	readonly hasOwn: boolean;
	readonly words: Words;
}

/** A link that cannot be read here: what is wrong with it, no score, and ways on. */
export function LinkProblem({ problem, fragment, first, hasOwn, words: { t, say } }: Props) {
	const { error, home } = problem;
	return (
		<>
			<div class="notice problem" role="alert">
				<p>{say(error.message)}</p>
				{home && (
					<p>
						<a href={`${home.href}${fragment}`}>{t('link.home', { title: home.title })}</a>
					</p>
				)}
			</div>
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
