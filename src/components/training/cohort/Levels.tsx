import type { Cohort } from '../../../assessment/cohort.ts';
import { Bar } from './Bar.tsx';
import { levelOf, percent, type Room } from './words.ts';

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
}

/** How many people reached each level, the highest on top. */
export function Levels({ room, cohort }: Props) {
	const { t } = room.words;
	const without = cohort.levels.filter(({ level }) => level === null);
	const rows = [
		...cohort.levels.filter(({ level }) => level !== null).reverse(),
		...without.filter((row) => row.count),
	];
	return (
		<table class="counts">
			<caption class="sr-only">{t('levels')}</caption>
			<thead class="sr-only">
				<tr>
					<th scope="col">{t('level')}</th>
					<th scope="col">{t('share')}</th>
					<th scope="col">{t('people')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ level, count }) => (
					<tr key={level}>
						<th scope="row">{levelOf(room, level)}</th>
						<td class="bar-cell">
							<Bar count={count} all={cohort.count} kind={level === null ? 'open' : 'full'} />
							<span class="sr-only">{percent(count, cohort.count)}%</span>
						</td>
						<td class="number">{count}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
