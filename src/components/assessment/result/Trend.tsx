import { line } from 'd3-shape';
import type { Band } from '../../../assessment/score.ts';
import { points as shown } from './reading.ts';
import type { Words } from '../words.ts';

interface Props {
	/** The oldest first. */
	readonly points: readonly { readonly on: string; readonly mean: Band }[];
	readonly words: Words;
}

const width = 240;
const height = 60;

/** How the mean has moved, as a line from 0 to 100. The table beside it says the same in numbers. */
export function Trend({ points, words: { t } }: Props) {
	const [first, last] = [points[0]!, points.at(-1)!];
	const days = points.map(({ on }) => Date.parse(on));
	const span = days.at(-1)! - days[0]!;
	// Results of one day stand at even distances.
	const x = (index: number) =>
		4 + (width - 8) * (span > 0 ? (days[index]! - days[0]!) / span : index / (points.length - 1));
	const y = (mean: Band) => height - 4 - ((height - 8) * mean.low) / 100;
	const path = line<(typeof points)[number]>()
		.x((_, index) => x(index))
		.y(({ mean }) => y(mean));
	return (
		<figure class="trend">
			<svg
				viewBox={`0 0 ${width} ${height}`}
				role="img"
				aria-label={t('history.trend', {
					count: points.length,
					from: shown(first.mean.low),
					to: shown(last.mean.low),
				})}
			>
				<path d={`M0 ${height - 4}H${width}M0 4H${width}`} class="scale" />
				<path d={path([...points]) ?? ''} class="line" />
				{points.map(({ mean }, index) => (
					<circle key={index} cx={x(index)} cy={y(mean)} r="3" />
				))}
			</svg>
			<figcaption>
				{t('history.trend', { count: points.length, from: shown(first.mean.low), to: shown(last.mean.low) })}
			</figcaption>
		</figure>
	);
}
