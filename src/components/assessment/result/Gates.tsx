import { DONT_KNOW } from '../../../assessment/types.ts';
import { formatDay, formatList } from '../../../guide/text.ts';
import { becauseOf, elementId, levelName, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
}

/** What no average can buy off: the open gates, each with what it rests on and what lifts it. */
export function Gates({ reading }: Props) {
	const { data, words, result } = reading;
	const { t, say, language } = words;
	if (!result.gates.length) return null;
	const { questions, actions, levels } = data.assessment;
	const all = questions.flatMap((question) => question.gates ?? []);
	return (
		<section class="gates" aria-labelledby={elementId(reading, 'gates')}>
			<h3 id={elementId(reading, 'gates')}>{t('gates')}</h3>
			<p>{t('gates.intro')}</p>
			<ul>
				{result.gates.map(({ id, question, answer, effect, limit, action }) => {
					const gate = all.find((candidate) => candidate.id === id)!;
					const level = levels[limit]!;
					const lifts = actions.find((candidate) => candidate.id === action)!;
					return (
						<li key={id} class={effect}>
							<p class="label">
								{t(answer === DONT_KNOW ? 'gate.verify' : `gate.${effect}`, { level: levelName(reading, level.id) })}
							</p>
							<p class="reason">{say(gate.reason)}</p>
							{becauseOf(reading, [{ question, answer }]).map((because) => (
								<p key={because} class="because">
									{because}
								</p>
							))}
							<dl>
								<dt>{t('gate.lift')}</dt>
								<dd>{say(lifts.title)}</dd>
								<dt>{t('gate.where')}</dt>
								<dd>
									{formatList(
										gate.jurisdictions.map((jurisdiction) => data.jurisdictions[jurisdiction]!),
										language,
									)}
								</dd>
								<dt>{t('gate.sources')}</dt>
								<dd>
									<ul class="sources">
										{gate.sources.map((source) => {
											const { title, href, authority } = data.sources[source]!;
											return (
												<li key={source}>
													<a href={href} rel="external">
														{title}
													</a>
													<span class="source-facts">{authority}</span>
												</li>
											);
										})}
									</ul>
								</dd>
								<dt>{t('gate.checked')}</dt>
								<dd>{formatDay(new Date(gate.checked), language)}</dd>
							</dl>
						</li>
					);
				})}
			</ul>
			<p class="help">{t('notAdvice')}</p>
		</section>
	);
}
