import { useRef, useState } from 'preact/hooks';
import type { Id } from '../../../assessment/types.ts';
import { withHands, type Place } from '../../../drill/place.ts';
import { tally } from '../../../drill/tally.ts';
import type { Situation } from '../../../drill/types.ts';
import type { Taken } from '../../../drill/walk.ts';
import { formatList } from '../../../guide/text.ts';
import { HEADING, letterOf, type DrillWords } from './data.ts';
import { Hands } from './Hands.tsx';
import { hrefOf } from './usePlace.ts';

interface Props {
	readonly situation: Situation;
	readonly taken: readonly Taken[];
	readonly place: Place;
	readonly words: DrillWords;
	readonly onHands: (place: Place) => void;
}

/** A moment at which somebody has to decide: alone, or a room by raised hands. */
export function Decision({ situation, taken, place, words, onHands }: Props) {
	const { t, say, language } = words;
	const [picked, setPicked] = useState<Id>();
	const [unpicked, setUnpicked] = useState(false);
	const choices = useRef<HTMLFieldSetElement>(null);
	const at = taken.length;
	const hands = place.votes && situation.choices.map((_, index) => place.votes?.[at]?.[index] ?? 0);
	const { total, shares, leading } = tally(hands ?? []);
	const [first] = leading;
	const clear = leading.length === 1 ? situation.choices[first!] : undefined;

	function decide(choice: Id | undefined) {
		if (choice === undefined) {
			setUnpicked(true);
			choices.current?.querySelector('input')?.focus();
			return;
		}
		location.hash = hrefOf({ ...place, view: 'consequence', path: [...place.path, choice] });
	}

	function said(): string {
		if (total === 0) return '';
		if (clear) return t('votes.most', { letter: letterOf(first!), count: hands![first!]!, total });
		return t('votes.tie', { letters: formatList(leading.map(letterOf), language) });
	}

	return (
		<section>
			<h2 id={HEADING} tabIndex={-1}>
				{t('decision', { number: at + 1 })}
			</h2>
			<p class="situation">{say(situation.text)}</p>
			<fieldset class="question-field" ref={choices} aria-describedby="drill-unpicked">
				<legend>
					<span>{t(hands ? 'choose.room' : 'choose')}</span>
				</legend>
				<div class="choices">
					{situation.choices.map(({ id, text }, index) => (
						<div class="option" key={id}>
							<label class="choice">
								<input
									type="radio"
									name="choice"
									checked={picked === id}
									onChange={() => {
										setPicked(id);
										setUnpicked(false);
									}}
								/>
								<span>
									<b class="letter">{letterOf(index)}</b> {say(text)}
								</span>
							</label>
							{hands && (
								<Hands
									letter={letterOf(index)}
									count={hands[index]!}
									share={shares[index]!}
									words={words}
									onCount={(count) => {
										const changed = hands.map((each, other) => (other === index ? count : each));
										onHands({ ...place, votes: withHands(place.votes ?? [], at, changed) });
									}}
								/>
							)}
						</div>
					))}
				</div>
			</fieldset>
			{hands && (
				<p role="status" class="said">
					{said()}
				</p>
			)}
			<p id="drill-unpicked" role="alert">
				{unpicked && <span class="notice">{t('unpicked')}</span>}
			</p>
			<p class="ways-on">
				<a class="button quiet" href={hrefOf({ ...place, view: at > 0 ? 'consequence' : 'scene' })}>
					{t('back')}
				</a>
				{clear && (
					<button type="button" class="button" onClick={() => decide(clear.id)}>
						{t('decide.room', { letter: letterOf(first!) })}
					</button>
				)}
				<button type="button" class={clear ? 'button quiet' : 'button'} onClick={() => decide(picked)}>
					{t('decide')}
				</button>
			</p>
		</section>
	);
}
