import type { Choice } from '../../../drill/types.ts';
import type { DrillData, DrillWords } from './data.ts';

interface Props {
	readonly data: DrillData;
	readonly choice: Choice;
	readonly words: DrillWords;
}

/** The guideline that a choice is about, and what its consequence rests on. */
export function References({ data: { guidelines, sources }, choice, words: { t } }: Props) {
	const guideline = guidelines[choice.guideline]!;
	return (
		<dl class="references">
			<dt>{t('guideline')}</dt>
			<dd>
				<a href={guideline.href}>{guideline.title}</a>
			</dd>
			<dt>{t('sources')}</dt>
			<dd>
				<ul class="sources">
					{choice.sources.map((id) => {
						const { title, href, authority } = sources[id]!;
						return (
							<li key={id}>
								<a href={href} rel="external">
									{title}
								</a>{' '}
								<span class="source-facts">{authority}</span>
							</li>
						);
					})}
				</ul>
			</dd>
		</dl>
	);
}
