import type { ComponentChildren } from 'preact';
import type { Cohort } from '../../../assessment/cohort.ts';
import type { Change } from './change.ts';
import { DimensionChange, LevelChange, QuestionChange } from './Changes.tsx';
import { Dimensions } from './Dimensions.tsx';
import { QuestionAnswers, ranked, TO_DISCUSS } from './Disagreement.tsx';
import { Gates } from './Gates.tsx';
import { Levels } from './Levels.tsx';
import { ReadingList } from './ReadingList.tsx';
import { Unknown } from './Unknown.tsx';
import type { Room } from './words.ts';

/** One thing to look at together. */
export interface Slide {
	readonly title: string;
	readonly body: ComponentChildren;
}

/** What is shown on the wall, in the order in which a room talks about it. */
export function slidesOf(room: Room, cohort: Cohort, part: string, change: Change | undefined): readonly Slide[] {
	const { t, say } = room.words;
	return [
		{
			title: say(room.data.assessment.title),
			body: (
				<p class="how-many">
					<strong>{cohort.count}</strong> {part}
				</p>
			),
		},
		{ title: t('levels'), body: <Levels room={room} cohort={cohort} /> },
		{ title: t('dimensions'), body: <Dimensions room={room} cohort={cohort} brief /> },
		{ title: t('gates'), body: <Gates room={room} cohort={cohort} atMost={2} /> },
		{ title: t('unknown'), body: <Unknown room={room} cohort={cohort} atMost={4} /> },
		...ranked(cohort)
			.slice(0, TO_DISCUSS)
			.map((spread) => ({ title: t('apart'), body: <QuestionAnswers room={room} spread={spread} /> })),
		{ title: t('reading'), body: <ReadingList room={room} cohort={cohort} atMost={5} /> },
		...(change && change.asked > 0
			? [
					{ title: t('change.levels'), body: <LevelChange room={room} change={change} /> },
					{ title: t('change.dimensions'), body: <DimensionChange room={room} change={change} /> },
					{ title: t('change.questions'), body: <QuestionChange room={room} change={change} /> },
				]
			: []),
	];
}
