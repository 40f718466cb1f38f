import type { ComponentChildren } from 'preact';
import { languageTag, type Reading } from './reading.ts';

interface Props {
	/** One, or the same in both languages. */
	readonly readings: readonly Reading[];
	readonly children: (reading: Reading) => ComponentChildren;
}

/** A part of the result; where both languages are wished, in one beside the other. */
export function Beside({ readings, children }: Props) {
	const [first] = readings;
	if (readings.length === 1) return <>{children(first!)}</>;
	return (
		<div class="beside">
			{readings.map((reading) => (
				<div key={reading.words.language} lang={languageTag(reading)}>
					{children(reading)}
				</div>
			))}
		</div>
	);
}
