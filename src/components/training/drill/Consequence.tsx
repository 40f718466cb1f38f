import type { Place } from '../../../drill/place.ts';
import type { Taken, Walk } from '../../../drill/walk.ts';
import { HEADING, letterOf, type DrillData, type DrillWords } from './data.ts';
import { References } from './References.tsx';
import { RoomSaid } from './RoomSaid.tsx';
import { hrefOf } from './usePlace.ts';

interface Props {
	readonly data: DrillData;
	/** The last of them is the one whose consequence is shown. */
	readonly taken: readonly Taken[];
	readonly now: Walk['now'];
	readonly place: Place;
	readonly words: DrillWords;
}

/** What came of the last choice, before anything else happens: a room talks here. */
export function Consequence({ data, taken, now, place, words }: Props) {
	const { t, say } = words;
	const { situation, choice } = taken.at(-1)!;
	const at = taken.length - 1;
	return (
		<section>
			<h2 id={HEADING} tabIndex={-1}>
				{t('consequence')}
			</h2>
			<div class="taken">
				<p class="label">
					{t('chosen')} <b class="letter">{letterOf(situation.choices.indexOf(choice))}</b>
				</p>
				<p>{say(choice.text)}</p>
			</div>
			<p class="lead">{say(choice.consequence)}</p>
			<RoomSaid situation={situation} hands={place.votes?.[at]} words={words} />
			<References data={data} choice={choice} words={words} />
			<p class="ways-on">
				<a class="button quiet" href={hrefOf({ ...place, view: 'decision', path: place.path.slice(0, -1) })}>
					{t('back')}
				</a>
				<a class="button" href={hrefOf({ ...place, view: 'decision' })}>
					{t('ending' in now ? 'on.ending' : 'on')}
				</a>
			</p>
		</section>
	);
}
