import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatPlace, type Votes } from '../../../drill/place.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { Language } from '../../../guide/vocabulary.ts';
import { useLanguageLink } from '../../assessment/useLanguageLink.ts';
import { wordsFrom } from '../../assessment/words.ts';
import { Consequence } from './Consequence.tsx';
import { HEADING, type DrillData } from './data.ts';
import { Decision } from './Decision.tsx';
import { Ending } from './Ending.tsx';
import { Scene } from './Scene.tsx';
import { Tools } from './Tools.tsx';
import { useArrival, usePlace } from './usePlace.ts';

interface Props {
	readonly data: DrillData;
	readonly strings: Readonly<Record<KeyUnder<'drill'>, string>>;
	readonly language: Language;
}

/**
 * The island. Written into the page at build as the scene; what only the browser knows, the address, comes in once the
 * page is alive. The address is the whole state: nothing is kept anywhere else.
 */
export default function Drill({ data, strings, language }: Props) {
	const words = useMemo(() => wordsFrom(strings, language), [strings, language]);
	const { place, walk, lost, badVotes, put, alive } = usePlace(data.drill);
	const { t, say } = words;
	const room = place.votes !== undefined;
	/** What was counted before somebody turned the room off, to have it again if that was a slip. */
	const counted = useRef<Votes>([]);

	useLanguageLink(formatPlace(place));
	useEffect(() => {
		// From here on what is shown is what the address asks for, see Drill.astro.
		if (alive) delete document.documentElement.dataset['elsewhere'];
	}, [alive]);

	function view(): { title: string | undefined; shown: preact.JSX.Element } {
		const key = `${place.view}.${place.path.join('.')}`;
		const last = walk.taken.at(-1);
		if (place.view === 'scene') return { title: undefined, shown: <Scene data={data} place={place} words={words} /> };
		if (place.view === 'consequence' && last) {
			const shown = <Consequence key={key} data={data} taken={walk.taken} now={walk.now} place={place} words={words} />;
			return { title: t('consequence'), shown };
		}
		if ('ending' in walk.now) {
			const { ending } = walk.now;
			const shown = <Ending key={key} data={data} taken={walk.taken} ending={ending} place={place} words={words} />;
			return { title: say(ending.title), shown };
		}
		const { situation } = walk.now;
		return {
			title: t('decision', { number: walk.taken.length + 1 }),
			shown: <Decision key={key} situation={situation} taken={walk.taken} place={place} words={words} onHands={put} />,
		};
	}

	function turnRoom(on: boolean) {
		if (place.votes) counted.current = place.votes;
		put({ ...place, votes: on ? counted.current : undefined });
	}

	const { title, shown } = view();
	useArrival(place, title, alive, HEADING);
	return (
		<div class={`assessment stage${room ? ' room' : ''}`} id="drill">
			<div role="status">
				{lost && <p class="notice">{t('lost')}</p>}
				{badVotes && <p class="notice">{t('badVotes')}</p>}
			</div>
			{shown}
			<Tools fragment={formatPlace(place)} room={room} alive={alive} words={words} onRoom={turnRoom} />
		</div>
	);
}
