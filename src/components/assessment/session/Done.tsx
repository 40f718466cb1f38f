import { useState } from 'preact/hooks';
import type { Id } from '../../../assessment/types.ts';
import { Forget, Forgotten } from '../Forget.tsx';
import { Heading } from '../Heading.tsx';
import { OWN_ATTEMPT } from '../place.ts';
import { useFragmentOf } from '../useInvitation.ts';
import type { Words } from '../words.ts';

interface Props {
	/** Whether there are any answers. */
	readonly answered: boolean;
	/** The step before this one. */
	readonly handOver: Id;
	readonly words: Words;
	readonly onDelete: () => void;
}

/** The end of a session in which the trainer has chosen to look at the results together. */
export function Done({ answered, handOver, words, onDelete }: Props) {
	const { t } = words;
	const fragmentOf = useFragmentOf();
	const [deleted, setDeleted] = useState(false);
	return (
		<section class="step">
			<header>
				<Heading>{t('session.done')}</Heading>
			</header>
			<p>{t('session.later')}</p>
			{answered && <p>{t('session.later.link')}</p>}
			{deleted && <Forgotten session words={words} />}
			<p class="ways-on">
				<a class="button quiet" href={fragmentOf(handOver)}>
					{t('back')}
				</a>
				<a class="button quiet" href={OWN_ATTEMPT}>
					{t('session.leave')}
				</a>
			</p>
			{answered && (
				<Forget
					words={words}
					wishes={{
						'session.delete': () => {
							onDelete();
							setDeleted(true);
						},
					}}
				/>
			)}
		</section>
	);
}
