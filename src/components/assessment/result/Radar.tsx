import { areaRadial, curveLinearClosed, lineRadial } from 'd3-shape';
import type { Band } from '../../../assessment/score.ts';
import { dimensionName, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
	/** The table that says the same in numbers. */
	readonly describedBy: string;
}

const RADIUS = 100;
const RINGS = [25, 50, 75, 100];

/** The shape of a result: what is sure as a filled area, what is not known as a band around it. */
export function Radar({ reading, describedBy }: Props) {
	const { dimensions } = reading.result;
	const axes = dimensions.flatMap(({ id, band }) => (band ? [{ id, band }] : []));
	if (axes.length < 3) return null;

	const angle = (index: number) => (index * 2 * Math.PI) / axes.length;
	const shape = lineRadial<number>()
		.curve(curveLinearClosed)
		.angle((_, index) => angle(index))
		.radius((score) => score);
	const band = areaRadial<Band>()
		.curve(curveLinearClosed)
		.angle((_, index) => angle(index))
		.innerRadius(({ low }) => low)
		.outerRadius(({ high }) => high);

	return (
		<svg
			class="radar"
			viewBox="-170 -140 340 270"
			role="img"
			aria-label={reading.words.t('radar')}
			aria-describedby={describedBy}
		>
			{RINGS.map((ring) => (
				<path key={ring} class="ring" d={shape(axes.map(() => ring)) ?? ''} />
			))}
			{axes.map(({ id }, index) => (
				<line
					key={id}
					class="axis"
					x2={(RADIUS * Math.sin(angle(index))).toFixed(1)}
					y2={(-RADIUS * Math.cos(angle(index))).toFixed(1)}
				/>
			))}
			<path class="open" d={band(axes.map((axis) => axis.band)) ?? ''} />
			<path class="low" d={shape(axes.map((axis) => axis.band.low)) ?? ''} />
			{axes.map(({ id }, index) => (
				<Label key={id} name={dimensionName(reading, id)} angle={angle(index)} />
			))}
		</svg>
	);
}

/** A dimension's name at the end of its axis, a word to a line. */
function Label({ name, angle }: { readonly name: string; readonly angle: number }) {
	const [x, y] = [Math.sin(angle), -Math.cos(angle)];
	const lines = name.split(' ');
	const anchor = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end';
	// Above the centre the last line is nearest to the axis, below it the first.
	const top = y * (RADIUS + 14) + 5 - (y < -0.1 ? (lines.length - 1) * 16 : 0);
	return (
		<text x={(x * (RADIUS + 10)).toFixed(1)} y={top.toFixed(1)} text-anchor={anchor}>
			{lines.map((line, index) => (
				<tspan key={line} x={(x * (RADIUS + 10)).toFixed(1)} dy={index ? 16 : 0}>
					{line}
				</tspan>
			))}
		</text>
	);
}
