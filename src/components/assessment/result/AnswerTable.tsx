import type { Answer, Id } from '../../../assessment/types.ts';
import { visibleIds } from '../../../assessment/visibility.ts';
import { fragmentOf } from '../place.ts';
import { PROFILE } from '../steps.ts';
import { answerText, bandText, dimensionName, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
}

/** Every answer with its value and what it means, the profile last. */
export function AnswerTable({ reading }: Props) {
	const { data, words, answers, result } = reading;
	const { t } = words;
	const { profile, questions } = data.assessment;
	const visible = visibleIds(data.assessment, answers);
	const groups = [
		...result.dimensions.map(({ id }) => ({ id, name: dimensionName(reading, id) })),
		{ id: PROFILE, name: t('profile.title') },
	];
	return (
		<section class="answers" aria-labelledby="answers">
			<h3 id="answers">{t('answers')}</h3>
			<p class="help">{t('answers.help')}</p>
			{groups.map(({ id: group, name }) => {
				const rows = group === PROFILE ? profile : questions.filter(({ dimension }) => dimension === group);
				const shown = rows.filter(({ id }) => visible.has(id));
				return (
					shown.length > 0 && (
						<table key={group}>
							<caption>{name}</caption>
							<thead>
								<tr>
									<th scope="col">{t('answers.question')}</th>
									<th scope="col">{t('answers.answer')}</th>
									{group !== PROFILE && <th scope="col">{t('answers.value')}</th>}
								</tr>
							</thead>
							<tbody>
								{shown.map((question) => (
									<Row
										key={question.id}
										reading={reading}
										group={group}
										id={question.id}
										prompt={words.say(question.prompt)}
										answer={answers[question.id]}
									/>
								))}
							</tbody>
						</table>
					)
				);
			})}
		</section>
	);
}

interface RowProps {
	readonly reading: Reading;
	/** The step the question stands in. */
	readonly group: Id;
	readonly id: Id;
	readonly prompt: string;
	readonly answer: Answer | undefined;
}

function Row({ reading, group, id, prompt, answer }: RowProps) {
	const { data, words, result, shared } = reading;
	const { t, say } = words;
	const scored = result.questions.find((question) => question.id === id);
	const option = data.assessment.questions
		.find((question) => question.id === id)
		?.options.find((candidate) => candidate.id === answer);
	return (
		<tr>
			<th scope="row">
				{prompt}
				{!shared && (
					<a class="change no-print" href={fragmentOf(group, id)}>
						{t(answer === undefined ? 'answers.give' : 'answers.change')}
						<span class="sr-only">{t('answers.of', { question: prompt })}</span>
					</a>
				)}
			</th>
			<td>
				{answer === undefined ? t('answers.none') : answerText(reading, id, answer)}
				{option?.feedback && <span class="feedback">{say(option.feedback)}</span>}
			</td>
			{scored && (
				<td class="score">
					{scored.band ? bandText(scored.band) : t('score.none')}
					<span class="weight">{t('answers.weight', { weight: scored.weight })}</span>
				</td>
			)}
		</tr>
	);
}
