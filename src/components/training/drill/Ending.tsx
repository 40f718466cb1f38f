import { beginning, type Place } from '../../../drill/place.ts';
import type { Ending as End } from '../../../drill/types.ts';
import type { Taken } from '../../../drill/walk.ts';
import { HEADING, type DrillData, type DrillWords } from './data.ts';
import { hrefOf } from './usePlace.ts';
import { ReviewedDecision } from './ReviewedDecision.tsx';

interface Props {
	readonly data: DrillData;
	readonly taken: readonly Taken[];
	readonly ending: End;
	readonly place: Place;
	readonly words: DrillWords;
}

/** Where a path ends, and then the whole of it once more, to talk about and to print. */
export function Ending({ data, taken, ending, place, words }: Props) {
	const { t, say } = words;
	const guidelines = new Set(taken.map(({ choice }) => choice.guideline));
	const again = place.votes ? { ...beginning, votes: [] } : beginning;
	return (
		<section class="review-of-drill">
			<p class="label">{t('ending')}</p>
			<h2 id={HEADING} tabIndex={-1}>
				{say(ending.title)}
			</h2>
			<p class="lead">{say(ending.text)}</p>
			<p class="ways-on">
				<a class="button" href={hrefOf(again)}>
					{t('restart')}
				</a>
				<button
					type="button"
					class="button quiet"
					onClick={() => {
						print();
					}}
				>
					{t('print')}
				</button>
			</p>

			<section aria-labelledby="drill-way">
				<h3 id="drill-way">{t('review')}</h3>
				<p class="help">{t('review.help')}</p>
				<ol class="way">
					{taken.map((each, at) => (
						<ReviewedDecision
							key={each.situation.id}
							data={data}
							taken={each}
							at={at}
							hands={place.votes?.[at]}
							place={{ view: 'decision', path: place.path.slice(0, at), votes: place.votes?.slice(0, at + 1) }}
							words={words}
						/>
					))}
				</ol>
			</section>

			<section aria-labelledby="drill-discussion">
				<h3 id="drill-discussion">{t('discussion')}</h3>
				<ul>
					{data.drill.discussion.map((question) => (
						<li key={say(question)}>{say(question)}</li>
					))}
				</ul>
			</section>

			<section aria-labelledby="drill-reading">
				<h3 id="drill-reading">{t('reading')}</h3>
				<ul>
					{[...guidelines].map((slug) => (
						<li key={slug}>
							<a href={data.guidelines[slug]!.href}>{data.guidelines[slug]!.title}</a>
						</li>
					))}
				</ul>
			</section>
		</section>
	);
}
