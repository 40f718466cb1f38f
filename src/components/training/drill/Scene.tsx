import type { Place } from '../../../drill/place.ts';
import { HEADING, type DrillData, type DrillWords } from './data.ts';
import { hrefOf } from './usePlace.ts';

interface Props {
	readonly data: DrillData;
	readonly place: Place;
	readonly words: DrillWords;
}

/** Who you are and what has happened, and the way in. */
export function Scene({ data: { drill }, place, words: { t, say } }: Props) {
	return (
		<section>
			<h2 id={HEADING} tabIndex={-1}>
				{t('scene')}
			</h2>
			<p class="lead">{say(drill.scene)}</p>
			<p class="help">{t('scene.help')}</p>
			<p class="ways-on">
				<a class="button" href={hrefOf({ ...place, view: 'decision' })}>
					{t('begin')}
				</a>
			</p>
		</section>
	);
}
