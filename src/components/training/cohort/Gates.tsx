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

/** Gates that are shown open; what comes after them is folded. */
const FIRST = 4;

/** What no average makes up for: how many people have it open, and what lifts it. */
export function Gates({ room, cohort, atMost }: Props) {
	const { words, own } = room;
	const { t } = words;
	const { gates, count } = cohort;
	if (gates.length === 0) return <p>{t('gates.none')}</p>;
	if (atMost !== undefined) {
		return (
			<>
				<List room={room} gates={gates.slice(0, atMost)} all={count} brief />
				{gates.length > atMost && <p class="help">{t('present.more', { count: gates.length - atMost })}</p>}
			</>
		);
	}
	const others = gates.slice(FIRST);
	return (
		<>
			<List room={room} gates={gates.slice(0, FIRST)} all={count} />
			{others.length > 0 && (
				<details class="no-print">
					<summary>{t('gates.more', { count: others.length })}</summary>
					<List room={room} gates={others} all={count} />
				</details>
			)}
			<p class="help">{own.t('notAdvice')}</p>
		</>
	);
}

interface ListProps {
	readonly room: Room;
	readonly gates: Cohort['gates'];
	readonly all: number;
	/** Without where it applies and on what it rests. */
	readonly brief?: boolean;
}

function List({ room, gates, all, brief = false }: ListProps) {
	const { words, own, data } = room;
	const { t, say, language } = words;
	return (
		<ul class="open-gates">
			{gates.map(({ gate: id, question, count }) => {
				const { gate, action } = gateOf(room, question, id);
				const where = gate.jurisdictions.map((jurisdiction) => data.jurisdictions[jurisdiction]!);
				return (
					<li key={id} class={gate.severity}>
						<p class="reason">{say(gate.reason)}</p>
						<p class="of">
							<Bar count={count} all={all} />
							<strong>{t('gate.people', { count, all })}</strong>
						</p>
						<dl>
							<dt>{own.t('gate.lift')}</dt>
							<dd>{say(action.title)}</dd>
							{!brief && (
								<>
									<dt>{own.t('gate.where')}</dt>
									<dd>{formatList(where, language)}</dd>
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
	);
}
