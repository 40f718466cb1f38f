import type { Cohort } from '../../../assessment/cohort.ts';
import { formatList } from '../../../guide/text.ts';
import { Bar } from './Bar.tsx';
import { gateOf, type Room } from './words.ts';

interface Props {
	readonly room: Room;
	readonly cohort: Cohort;
	/** The first few only, without their sources: a slide has one size. */
	readonly atMost?: number;
}

/** What no average makes up for: how many people have it open, and what lifts it. */
export function Gates({ room, cohort, atMost }: Props) {
	const { words, own, data } = room;
	const { t, say, language } = words;
	if (cohort.gates.length === 0) return <p>{t('gates.none')}</p>;
	const shown = cohort.gates.slice(0, atMost);
	return (
		<>
			<ul class="open-gates">
				{shown.map(({ gate: id, question, count }) => {
					const { gate, action } = gateOf(room, question, id);
					const where = gate.jurisdictions.map((jurisdiction) => data.jurisdictions[jurisdiction]!);
					return (
						<li key={id} class={gate.severity}>
							<p class="reason">{say(gate.reason)}</p>
							<p class="of">
								<Bar count={count} all={cohort.count} />
								<strong>{t('gate.people', { count, all: cohort.count })}</strong>
							</p>
							<dl>
								<dt>{own.t('gate.lift')}</dt>
								<dd>{say(action.title)}</dd>
								<dt>{own.t('gate.where')}</dt>
								<dd>{formatList(where, language)}</dd>
								{atMost === undefined && (
									<>
										<dt>{t('gate.law')}</dt>
										<dd>
											<ul>
												{gate.sources.map((source) => (
													<li key={source}>
														<a href={data.sources[source]!.href} rel="external">
															{data.sources[source]!.title}
														</a>
													</li>
												))}
											</ul>
										</dd>
									</>
								)}
							</dl>
						</li>
					);
				})}
			</ul>
			{shown.length < cohort.gates.length && (
				<p class="help">{t('present.more', { count: cohort.gates.length - shown.length })}</p>
			)}
			{atMost === undefined && <p class="help">{own.t('notAdvice')}</p>}
		</>
	);
}
