import { useState } from 'preact/hooks';
import { mostHands } from '../../../drill/place.ts';
import type { DrillWords } from './data.ts';

interface Props {
	readonly letter: string;
	readonly count: number;
	/** Of all hands, in percent. */
	readonly share: number;
	readonly words: DrillWords;
	readonly onCount: (count: number) => void;
}

/** How many raised their hands for a choice, typed in, and what share of the room that is. */
export function Hands({ letter, count, share, words: { t }, onCount }: Props) {
	const [bad, setBad] = useState(false);
	const id = `hands-${letter}`;
	return (
		<div class="hands">
			<label for={id}>{t('votes.hands', { letter })}</label>
			<input
				id={id}
				type="number"
				inputMode="numeric"
				min={0}
				max={mostHands}
				step={1}
				// What is typed stays as it is typed, also while it is no count yet.
				defaultValue={count === 0 ? '' : String(count)}
				aria-invalid={bad}
				aria-describedby={`${id}-bad`}
				onInput={({ currentTarget: { value, validity } }) => {
					const sound = validity.valid && /^\d*$/.test(value);
					setBad(!sound);
					onCount(sound ? Number(value) : 0);
				}}
			/>
			<Bar count={count} share={share} />
			<p id={`${id}-bad`} role="alert" class="bad">
				{bad && t('votes.bad', { most: mostHands })}
			</p>
		</div>
	);
}

/** A share of the room, as a bar with its numbers. */
export function Bar({ count, share }: Pick<Props, 'count' | 'share'>) {
	return (
		<span class="bar-of-hands">
			<span class="meter" aria-hidden="true">
				<span class="low" style={{ width: `${share}%` }} />
			</span>
			<span class="score">
				{count} · {share}%
			</span>
		</span>
	);
}
