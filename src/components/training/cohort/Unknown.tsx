import { FEWEST, type Cohort } from '../../../assessment/cohort.ts';
import { Bar } from './Bar.tsx';
import { promptOf, type Room } from './words.ts';

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
	/** The first few only: a slide has one size. */
	readonly atMost?: number;
}

/** Questions by how many people do not know the answer. */
export function Unknown({ room, cohort, atMost }: Props) {
	const { t } = room.words;
	const all = cohort.questions
		.filter(({ dontKnow, answered }) => dontKnow > 0 && answered >= FEWEST)
		.sort((a, b) => b.dontKnow / b.answered - a.dontKnow / a.answered);
	if (all.length === 0) return <p>{t('unknown.none')}</p>;
	const shown = all.slice(0, atMost);
	return (
		<>
			<ul class="unknown">
				{shown.map(({ id, dontKnow, answered }) => (
					<li key={id}>
						<p>{promptOf(room, id)}</p>
						<p class="of">
							<Bar count={dontKnow} all={answered} kind="open" />
							<strong>{t('unknown.people', { count: dontKnow, all: answered })}</strong>
						</p>
					</li>
				))}
			</ul>
			{shown.length < all.length && <p class="help">{t('present.more', { count: all.length - shown.length })}</p>}
		</>
	);
}
