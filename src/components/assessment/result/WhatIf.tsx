import { useState } from 'preact/hooks';
import { shortestLift } from '../../../assessment/lift.ts';
import { score } from '../../../assessment/score.ts';
import type { Answers, Id } from '../../../assessment/types.ts';
import { dimensionName, levelName, points, type Reading } from './reading.ts';

/** Tries out other answers. Nothing of it is kept, and the result above stays what it is. */
export function WhatIf({ reading }: { readonly reading: Reading }) {
	const { data, words, answers, result } = reading;
	const { t, say } = words;
	const [changes, setChanges] = useState<Readonly<Record<Id, Id>>>({});
	const tried: Answers = { ...answers, ...changes };
	const outcome = score(data.assessment, tried);
	const count = Object.keys(changes).length;
	const lift = shortestLift(data.assessment, result);

	function change(question: Id, option: Id) {
		const { [question]: _, ...others } = changes;
		setChanges(option === answers[question] ? others : { ...others, [question]: option });
	}

	return (
		<details class="what-if no-print">
			<summary>{t('whatIf')}</summary>
			<p class="help">{t('whatIf.help')}</p>
			<p role="status" class="outcome">
				{count > 0 &&
					t('whatIf.outcome', {
						count,
						from: levelName(reading, result.level),
						to: levelName(reading, outcome.level),
						mean: points(result.mean.low),
						then: points(outcome.mean.low),
					})}
			</p>
			<p class="ways-on">
				{lift.length > 0 && (
					<button
						type="button"
						class="button quiet"
						onClick={() => {
							setChanges(Object.fromEntries(lift.map(({ question, option }) => [question, option])));
						}}
					>
						{t('whatIf.lift')}
					</button>
				)}
				{count > 0 && (
					<button
						type="button"
						class="button quiet"
						onClick={() => {
							setChanges({});
						}}
					>
						{t('whatIf.reset')}
					</button>
				)}
			</p>
			{result.dimensions.map(({ id }) => {
				const asked = data.assessment.questions.filter(
					(question) =>
						question.dimension === id && outcome.questions.some((each) => each.id === question.id && each.band),
				);
				return (
					asked.length > 0 && (
						<fieldset key={id}>
							<legend>{dimensionName(reading, id)}</legend>
							{asked.map((question) => (
								<label key={question.id} class={question.id in changes ? 'changed' : undefined}>
									{say(question.prompt)}
									<select
										autocomplete="off"
										value={String(tried[question.id] ?? '')}
										onChange={({ currentTarget }) => {
											change(question.id, currentTarget.value);
										}}
									>
										{!question.options.some((option) => option.id === answers[question.id]) && (
											<option value={String(answers[question.id] ?? '')}>
												{t(answers[question.id] === undefined ? 'answers.none' : 'dontKnow')}
											</option>
										)}
										{question.options.map((option) => (
											<option key={option.id} value={option.id}>
												{say(option.text)}
											</option>
										))}
									</select>
								</label>
							))}
						</fieldset>
					)
				);
			})}
		</details>
	);
}
