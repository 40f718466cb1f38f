import type { ComponentChildren } from 'preact';
import type { Id } from '../../../assessment/types.ts';
import { visibleIds } from '../../../assessment/visibility.ts';
import { PROFILE } from '../steps.ts';
import { useFragmentOf } from '../useInvitation.ts';
import { answerText, bandText, dimensionName, languageTag, promptOf, type Reading } from './reading.ts';

interface Props {
	/** One, or the same in both languages: then each cell says it in both. */
	readonly readings: readonly [Reading, ...Reading[]];
}

/** Every answer with its value and what it means, the profile last. */
export function AnswerTable({ readings }: Props) {
	const [reading] = readings;
	const { data, words, answers, result } = reading;
	const { t } = words;
	const { profile, questions } = data.assessment;
	const visible = visibleIds(data.assessment, answers);
	const groups = [...result.dimensions.map(({ id }) => id), PROFILE];
	return (
		<section class="answers" aria-labelledby="answers">
			<h3 id="answers">{t('answers')}</h3>
			<p class="help">{t('answers.help')}</p>
			{groups.map((group) => {
				const rows = group === PROFILE ? profile : questions.filter(({ dimension }) => dimension === group);
				const shown = rows.filter(({ id }) => visible.has(id));
				return (
					shown.length > 0 && (
						<table key={group}>
							<caption>
								<InEach readings={readings}>
									{(each) => (group === PROFILE ? each.words.t('profile.title') : dimensionName(each, group))}
								</InEach>
							</caption>
							<thead>
								<tr>
									<th scope="col">{t('answers.question')}</th>
									<th scope="col">{t('answers.answer')}</th>
									{group !== PROFILE && <th scope="col">{t('answers.value')}</th>}
								</tr>
							</thead>
							<tbody>
								{shown.map(({ id }) => (
									<Row key={id} readings={readings} group={group} id={id} />
								))}
							</tbody>
						</table>
					)
				);
			})}
		</section>
	);
}

interface RowProps extends Props {
	/** The step the question stands in. */
	readonly group: Id;
	readonly id: Id;
}

function Row({ readings, group, id }: RowProps) {
	const [reading] = readings;
	const { words, answers, result, shared } = reading;
	const { t } = words;
	const fragmentOf = useFragmentOf();
	const answer = answers[id];
	const scored = result.questions.find((question) => question.id === id);
	return (
		<tr>
			<th scope="row">
				<InEach readings={readings}>{(each) => promptOf(each, id)}</InEach>
				{!shared && (
					<a class="change no-print" href={fragmentOf(group, id)}>
						{t(answer === undefined ? 'answers.give' : 'answers.change')}
						<span class="sr-only">{t('answers.of', { question: promptOf(reading, id) })}</span>
					</a>
				)}
			</th>
			<td>
				<InEach readings={readings}>
					{(each) => {
						const feedback = feedbackOf(each, id);
						return (
							<>
								{answer === undefined ? each.words.t('answers.none') : answerText(each, id, answer)}
								{feedback && <span class="feedback">{feedback}</span>}
							</>
						);
					}}
				</InEach>
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

/** What the answer chosen means. */
function feedbackOf({ data, words, answers }: Reading, id: Id): string | undefined {
	const question = data.assessment.questions.find((candidate) => candidate.id === id);
	const feedback = question?.options.find((option) => option.id === answers[id])?.feedback;
	return feedback && words.say(feedback);
}

interface InEachProps extends Props {
	readonly children: (reading: Reading) => ComponentChildren;
}

/** The words in one language, or in both, each in a block of its own. */
function InEach({ readings, children }: InEachProps) {
	if (readings.length === 1) return <>{children(readings[0])}</>;
	return (
		<>
			{readings.map((reading) => (
				<span key={reading.words.language} class="in-each" lang={languageTag(reading)}>
					{children(reading)}
				</span>
			))}
		</>
	);
}
