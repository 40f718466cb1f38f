import { FEWEST, type Cohort, type QuestionSpread } from '../../../assessment/cohort.ts';
import { DONT_KNOW, NOT_APPLICABLE } from '../../../assessment/types.ts';
import { Bar } from './Bar.tsx';
import { promptFor } from './prompts.ts';
import { answerOf, answersOf, outOfHundred, promptOf, questionOf, type Room } from './words.ts';

/** Questions to discuss: what comes after them is folded. */
export const TO_DISCUSS = 5;

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
}

/** Questions that enough people answered, those first on which they are furthest apart. */
export function ranked({ questions }: Cohort): readonly QuestionSpread[] {
	return questions.filter(({ answered }) => answered >= FEWEST).sort((a, b) => b.disagreement - a.disagreement);
}

/** The questions on which a room disagrees most, each with its answers and something to ask the room. */
export function Disagreement({ room, cohort }: Props) {
	const { t } = room.words;
	const all = ranked(cohort);
	const few = cohort.questions.length - all.length;
	const [first, others] = [all.slice(0, TO_DISCUSS), all.slice(TO_DISCUSS)];
	return (
		<>
			{all[0]?.disagreement === 0 && <p>{t('apart.none')}</p>}
			<ol class="apart">
				{first.map((spread) => (
					<li key={spread.id}>
						<QuestionAnswers room={room} spread={spread} />
					</li>
				))}
			</ol>
			{others.length > 0 && (
				<details class="no-print">
					<summary>{t('apart.more', { count: others.length })}</summary>
					<ol class="apart" start={TO_DISCUSS + 1}>
						{others.map((spread) => (
							<li key={spread.id}>
								<QuestionAnswers room={room} spread={spread} />
							</li>
						))}
					</ol>
				</details>
			)}
			{few > 0 && <p class="help">{t('apart.few', { fewest: FEWEST, count: few })}</p>}
		</>
	);
}

interface QuestionProps {
	readonly room: Room;
	readonly spread: QuestionSpread;
}

/** One question: how many gave each answer, and what to ask them. */
export function QuestionAnswers({ room, spread }: QuestionProps) {
	const { t } = room.words;
	const { id, answered, disagreement, mean } = spread;
	const answers = answersOf(room, spread);
	const all = answers.reduce((sum, { count }) => sum + count, 0);
	return (
		<>
			<table class="counts answers-given">
				<caption>{promptOf(room, id)}</caption>
				<thead class="sr-only">
					<tr>
						<th scope="col">{t('answer')}</th>
						<th scope="col">{t('people')}</th>
					</tr>
				</thead>
				<tbody>
					{answers.map(({ answer, count }) => (
						<tr key={answer}>
							<th scope="row">
								{answerOf(room, id, answer)}
								<Bar
									count={count}
									all={all}
									kind={answer === DONT_KNOW || answer === NOT_APPLICABLE ? 'open' : 'full'}
								/>
							</th>
							<td class="number">{count}</td>
						</tr>
					))}
				</tbody>
			</table>
			{answered > 0 && mean !== null && (
				<>
					<p class="help">{t('apart.figures', { number: outOfHundred(disagreement), mean: outOfHundred(mean) })}</p>
					<p class="discuss">
						<strong>{t('apart.discuss')}</strong> {discussion(room, spread)}
					</p>
				</>
			)}
		</>
	);
}

function discussion(room: Room, spread: QuestionSpread): string {
	const { t } = room.words;
	const prompt = promptFor(questionOf(room, spread.id), spread);
	const say = (answer: string) => answerOf(room, spread.id, answer);
	switch (prompt.kind) {
		case 'camps':
			return t('prompt.camps', {
				a: prompt.low.count,
				low: say(prompt.low.answer),
				b: prompt.high.count,
				high: say(prompt.high.answer),
			});
		case 'strong':
			return t('prompt.strong', { count: prompt.high.count, answer: say(prompt.high.answer) });
		case 'unknown':
			return t('prompt.unknown', { count: spread.dontKnow, all: spread.answered });
		default:
			return t(`prompt.${prompt.kind}`);
	}
}
