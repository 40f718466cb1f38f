import { shortestLift } from '../../../assessment/lift.ts';
import { answerText, levelName, promptOf, type Reading } from './reading.ts';

/** The fewest answers that, each at its best, would bring the next level. */
export function Lift({ reading }: { readonly reading: Reading }) {
	const { data, words, answers, result } = reading;
	const lift = shortestLift(data.assessment, result);
	if (!result.next || lift.length === 0) return null;
	return (
		<>
			<h4>{words.t('lift', { level: levelName(reading, result.next.level), count: lift.length })}</h4>
			<ol class="lift">
				{lift.map(({ question, option }) => {
					const answer = answers[question];
					return (
						<li key={question}>
							{promptOf(reading, question)}
							<span class="from-to">
								<s>{answer === undefined ? words.t('answers.none') : answerText(reading, question, answer)}</s>{' '}
								<strong>{answerText(reading, question, option)}</strong>
							</span>
						</li>
					);
				})}
			</ol>
		</>
	);
}
