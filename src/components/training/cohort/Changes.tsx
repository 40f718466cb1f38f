import { FEWEST } from '../../../assessment/cohort.ts';
import { points } from '../../assessment/result/reading.ts';
import { Bar } from './Bar.tsx';
import type { Change } from './change.ts';
import { dimensionOf, levelOf, outOfHundred, promptOf, shiftText, type Room } from './words.ts';

/** Questions shown of those that have moved. */
const MOVED = 5;

interface Props {
	readonly room: Room;
	readonly change: Change;
}

/** Levels of two rounds side by side. */
export function LevelChange({ room, change }: Props) {
	const { t } = room.words;
	const rows = change.before.levels.map(({ level, count }, index) => ({
		level,
		before: count,
		after: change.after.levels[index]!.count,
	}));
	return (
		<table class="counts rounds">
			<caption class="sr-only">{t('change.levels')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('level')}</th>
					<th scope="col">{t('change.before')}</th>
					<th scope="col">{t('change.after')}</th>
				</tr>
			</thead>
			<tbody>
				{[...rows.filter(({ level }) => level !== null).reverse(), ...rows.filter(({ level }) => level === null)]
					.filter(({ level, before, after }) => level !== null || before + after > 0)
					.map(({ level, before, after }) => (
						<tr key={level}>
							<th scope="row">{levelOf(room, level)}</th>
							<td>
								<Bar count={before} all={change.before.count} kind="open" /> {before}
							</td>
							<td>
								<Bar count={after} all={change.after.count} /> {after}
							</td>
						</tr>
					))}
			</tbody>
		</table>
	);
}

/** The median of each dimension in two rounds: a ring before, a disc after. */
export function DimensionChange({ room, change }: Props) {
	const { t } = room.words;
	return (
		<table class="counts shifts">
			<caption class="sr-only">{t('change.dimensions')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('dimension')}</th>
					<td />
					<th scope="col">{t('change.before')}</th>
					<th scope="col">{t('change.after')}</th>
					<th scope="col">{t('change.shift')}</th>
				</tr>
			</thead>
			<tbody>
				{change.dimensions.map(({ id, before, after }) => {
					const name = dimensionOf(room, id);
					if (before.count < FEWEST || after.count < FEWEST) {
						return (
							<tr key={id}>
								<th scope="row">{name}</th>
								<td colSpan={4}>{t('dimension.few', { fewest: FEWEST })}</td>
							</tr>
						);
					}
					const [then, now] = [points(before.median), points(after.median)];
					return (
						<tr key={id}>
							<th scope="row">{name}</th>
							<td class="bar-cell">
								<svg class="from-before" viewBox="-6 -8 212 16" aria-hidden="true">
									<line class="scale" x2="200" />
									<line class="way" x1={2 * before.median} x2={2 * after.median} />
									<circle class="before" r="5" cx={2 * before.median} />
									<circle class="after" r="5" cx={2 * after.median} />
								</svg>
							</td>
							<td class="number">{then}</td>
							<td class="number">{now}</td>
							<td class="number">
								<strong>{shiftText(then, now)}</strong>
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

/** The questions that have moved most. */
export function QuestionChange({ room, change }: Props) {
	const { t } = room.words;
	const enough = (round: Change['before'], id: string) =>
		round.questions.some((question) => question.id === id && question.answered >= FEWEST);
	const moved = change.questions.filter(({ id }) => enough(change.before, id) && enough(change.after, id));
	if (moved.length === 0) return <p>{t('change.still')}</p>;
	return (
		<ol class="moved">
			{moved.slice(0, MOVED).map(({ id, before, after }) => {
				const [then, now] = [outOfHundred(before), outOfHundred(after)];
				return (
					<li key={id}>
						{promptOf(room, id)}{' '}
						<span class="help">
							{t('change.from', { before: then, after: now })} <strong>{shiftText(then, now)}</strong>
						</span>
					</li>
				);
			})}
		</ol>
	);
}
