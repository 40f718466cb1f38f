import { FEWEST, type Cohort } from '../../../assessment/cohort.ts';
import { outOfHundred, type Room } from './words.ts';

/** Guidelines that are worth the room's time: what comes after them is folded. */
const TO_READ = 8;

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
	/** The first few only: a slide has one size. */
	readonly atMost?: number;
}

/** The guidelines whose questions were answered weakest, with the way to each. */
export function ReadingList({ room, cohort, atMost }: Props) {
	const { t } = room.words;
	const answered = new Set(cohort.questions.filter((each) => each.answered >= FEWEST).map(({ id }) => id));
	const all = cohort.guidelines.filter(
		({ guideline, questions }) => guideline in room.guidelines && questions.every((id) => answered.has(id)),
	);
	const list = (guidelines: Cohort['guidelines'], start: number) => (
		<ol class="reading-list" start={start}>
			{guidelines.map(({ guideline, mean, questions }) => (
				<li key={guideline}>
					<a href={room.guidelines[guideline]!.href}>{room.guidelines[guideline]!.title}</a>{' '}
					<span class="help">{t('reading.mean', { mean: outOfHundred(mean), count: questions.length })}</span>
				</li>
			))}
		</ol>
	);
	const others = all.slice(TO_READ);
	return (
		<>
			{list(all.slice(0, atMost ?? TO_READ), 1)}
			{atMost === undefined && others.length > 0 && (
				<details class="no-print">
					<summary>{t('reading.more', { count: others.length })}</summary>
					{list(others, TO_READ + 1)}
				</details>
			)}
		</>
	);
}
