import type { Place } from '../../../drill/place.ts';
import type { Taken } from '../../../drill/walk.ts';
import { letterOf, type DrillData, type DrillWords } from './data.ts';
import { References } from './References.tsx';
import { RoomSaid } from './RoomSaid.tsx';
import { hrefOf } from './usePlace.ts';

interface Props {
	readonly data: DrillData;
	readonly taken: Taken;
	/** Its place on the path, from 0. */
	readonly at: number;
	readonly hands: readonly number[] | undefined;
	/** The place at which it was taken. */
	readonly place: Place;
	readonly words: DrillWords;
}

/** One decision of the path: what it was about, what was done, what came of it, and what else could have been done. */
export function ReviewedDecision({ data, taken: { situation, choice }, at, hands, place, words }: Props) {
	const { t, say } = words;
	return (
		<li>
			<h4>{t('decision', { number: at + 1 })}</h4>
			<p>{say(situation.text)}</p>
			<div class="taken">
				<p class="label">
					{t('chosen')} <b class="letter">{letterOf(situation.choices.indexOf(choice))}</b>
				</p>
				<p>{say(choice.text)}</p>
			</div>
			<RoomSaid situation={situation} hands={hands} words={words} />
			<p>{say(choice.consequence)}</p>
			<References data={data} choice={choice} words={words} />
			<details>
				<summary>{t('others')}</summary>
				<dl class="others">
					{situation.choices.map((other, index) =>
						other === choice ? null : (
							<div key={other.id}>
								<dt>
									<b class="letter">{letterOf(index)}</b> {say(other.text)}
								</dt>
								<dd>
									{say(other.consequence)}{' '}
									<a href={hrefOf({ ...place, view: 'consequence', path: [...place.path, other.id] })}>
										{t('others.try')}
									</a>
								</dd>
							</div>
						),
					)}
				</dl>
			</details>
			<p class="again">
				<a href={hrefOf(place)}>{t('again')}</a>
			</p>
		</li>
	);
}
