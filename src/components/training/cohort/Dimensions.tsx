import { FEWEST, type Cohort, type Spread } from '../../../assessment/cohort.ts';
import { points } from '../../assessment/result/reading.ts';
import { Wide } from './Wide.tsx';
import { dimensionOf, type Room } from './words.ts';

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
	/** Without the table of numbers: a slide has one size. */
	readonly brief?: boolean;
}

/** How the room is spread in each dimension. */
export function Dimensions({ room, cohort, brief = false }: Props) {
	const { t } = room.words;
	const shown = cohort.dimensions.filter(({ count }) => count >= FEWEST);
	return (
		<>
			<ul class="spreads">
				{cohort.dimensions.map((spread) => (
					<li key={spread.id}>
						<span class="name">{dimensionOf(room, spread.id)}</span>
						{spread.count < FEWEST ? (
							<span class="figures">{t('dimension.few', { fewest: FEWEST })}</span>
						) : (
							<>
								<Tenths spread={spread} />
								<span class="figures">
									{t('dimension.figures', {
										median: points(spread.median),
										low: points(spread.quartiles[0]),
										high: points(spread.quartiles[1]),
									})}
								</span>
							</>
						)}
					</li>
				))}
			</ul>
			{!brief && shown.length > 0 && (
				<details class="numbers no-print">
					<summary>{t('dimension.numbers')}</summary>
					<Wide name={t('dimension.numbers')}>
						<table>
							<thead>
								<tr>
									<th scope="col">{t('dimension')}</th>
									{Array.from({ length: 10 }, (_, tenth) => (
										<th key={tenth} scope="col">
											{10 * tenth}–{tenth === 9 ? 100 : 10 * tenth + 9}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{shown.map(({ id, tenths }) => (
									<tr key={id}>
										<th scope="row">{dimensionOf(room, id)}</th>
										{tenths.map((count, tenth) => (
											<td key={tenth}>{count}</td>
										))}
									</tr>
								))}
							</tbody>
						</table>
					</Wide>
				</details>
			)}
		</>
	);
}

/** A column for each tenth of the scale, the median as a line through them, the middle half as a bar beneath. */
function Tenths({ spread: { tenths, median, quartiles } }: { readonly spread: Spread }) {
	const most = Math.max(...tenths);
	return (
		<svg class="tenths" viewBox="0 0 200 52" preserveAspectRatio="none" aria-hidden="true">
			<line class="scale" x1="0" x2="200" y1="40" y2="40" />
			{tenths.map((count, tenth) => (
				<rect
					key={tenth}
					class="column"
					x={20 * tenth + 1}
					width="18"
					y={40 - (38 * count) / most}
					height={(38 * count) / most}
				/>
			))}
			<line class="scale" x1="0" x2="200" y1="47" y2="47" />
			<rect
				class="half"
				x={2 * quartiles[0]}
				width={Math.max(1, 2 * (quartiles[1] - quartiles[0]))}
				y="44"
				height="6"
			/>
			<line class="median" x1={2 * median} x2={2 * median} y1="0" y2="52" />
		</svg>
	);
}
