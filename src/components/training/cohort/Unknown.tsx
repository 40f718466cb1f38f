import { FEWEST, type Cohort } from '../../../assessment/cohort.ts';
import { Bar } from './Bar.tsx';
import { promptOf, type Room } from './words.ts';

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
	/** The first few only: a slide has one size. */
	readonly atMost?: number;
}

/** Questions that are shown open; what comes after them is folded. */
const FIRST = 5;

/** Questions by how many people do not know the answer. */
export function Unknown({ room, cohort, atMost }: Props) {
	const { t } = room.words;
	const all = cohort.questions
		.filter(({ dontKnow, answered }) => dontKnow > 0 && answered >= FEWEST)
		.sort((a, b) => b.dontKnow / b.answered - a.dontKnow / a.answered);
	if (all.length === 0) return <p>{t('unknown.none')}</p>;
	const shown = all.slice(0, atMost ?? FIRST);
	const others = all.slice(shown.length);
	return (
		<>
			<List room={room} questions={shown} />
			{others.length > 0 &&
				(atMost === undefined ? (
					<details class="no-print">
						<summary>{t('apart.more', { count: others.length })}</summary>
						<List room={room} questions={others} />
					</details>
				) : (
					<p class="help">{t('present.more', { count: others.length })}</p>
				))}
		</>
	);
}

interface ListProps {
	readonly room: Room;
	readonly questions: Cohort['questions'];
}

function List({ room, questions }: ListProps) {
	return (
		<ul class="unknown">
			{questions.map(({ id, dontKnow, answered }) => (
				<li key={id}>
					<p>{promptOf(room, id)}</p>
					<p class="of">
						<Bar count={dontKnow} all={answered} kind="open" />
						<strong>{room.words.t('unknown.people', { count: dontKnow, all: answered })}</strong>
					</p>
				</li>
			))}
		</ul>
	);
}
