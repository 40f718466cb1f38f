import { tally } from '../../../drill/tally.ts';
import type { Situation } from '../../../drill/types.ts';
import { letterOf, type DrillWords } from './data.ts';
import { Bar } from './Hands.tsx';

interface Props {
	readonly situation: Situation;
	/** For each choice; `undefined` or empty where nobody was asked. */
	readonly hands: readonly number[] | undefined;
	readonly words: DrillWords;
}

/** How the room voted at a decision, if it did. */
export function RoomSaid({ situation, hands, words: { t } }: Props) {
	if (!hands?.length) return null;
	const { shares } = tally(hands);
	return (
		<div class="room-said">
			<p>{t('room.said', { hands: hands.join(' / ') })}</p>
			<ul>
				{situation.choices.map(({ id }, index) => (
					<li key={id}>
						<b class="letter">{letterOf(index)}</b> <Bar count={hands[index]!} share={shares[index]!} />
					</li>
				))}
			</ul>
		</div>
	);
}
