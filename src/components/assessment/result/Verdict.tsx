import type { ComponentChildren } from 'preact';
import type { Demand, Rule } from '../../../assessment/level.ts';
import type { Result } from '../../../assessment/score.ts';
import type { Id } from '../../../assessment/types.ts';
import { REVIEW } from '../steps.ts';
import { useFragmentOf } from '../useInvitation.ts';
import { Lift } from './Lift.tsx';
import { dimensionName, elementId, levelName, points, promptOf, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
}

/** The level, the one rule that set it, and what the next one asks for. */
export function Verdict({ reading }: Props) {
	const { data, words, result } = reading;
	const { t, say } = words;
	const { levels } = data.assessment;
	const index = levels.findIndex(({ id }) => id === result.level);
	const level = levels[index];
	return (
		<section class="verdict" aria-labelledby={elementId(reading, 'level')}>
			<p class="label">{level ? t('level', { level: index + 1, levels: levels.length }) : t('level.none.label')}</p>
			<h3 id={elementId(reading, 'level')} class="level">
				{level ? say(level.title) : t('level.none')}
			</h3>
			{level && <p class="lead">{say(level.meaning)}</p>}
			<ol class="ladder" aria-label={t('levels')}>
				{levels.map(({ id, title }, at) => (
					<li key={id} class={at <= index ? 'reached' : undefined} aria-current={at === index ? 'true' : undefined}>
						{say(title)}
					</li>
				))}
			</ol>
			<h4>{level ? t('rule') : t('rule.none')}</h4>
			<RuleText reading={reading} rule={result.rule} />
			{result.next && (
				<>
					<h4>{t('next.asks', { level: levelName(reading, result.next.level) })}</h4>
					<ul class="asks">
						{result.next.asks.map((ask) => (
							<li key={ask.kind === 'floor' ? ask.dimension : ask.kind}>{askText(reading, ask)}</li>
						))}
					</ul>
				</>
			)}
			<Lift reading={reading} />
		</section>
	);
}

/** Why it is this level and none above, or why there is none. */
function RuleText({ reading, rule }: { readonly reading: Reading; readonly rule: Rule }) {
	const { data, words, result } = reading;
	const shared = reading.shared || reading.beside;
	const { t, say } = words;
	const next = result.next ? levelName(reading, result.next.level) : '';
	switch (rule.kind) {
		case 'mean':
			if (rule.needed === 100) return <p>{t('rule.every', { next, count: shortOf(result) })}</p>;
			return <p>{t('rule.mean', { next, needed: rule.needed, mean: points(rule.mean) })}</p>;
		case 'floor':
			return (
				<p>
					{t('rule.floor', {
						next,
						dimension: dimensionName(reading, rule.dimension),
						needed: rule.needed,
						low: points(rule.low),
					})}
				</p>
			);
		case 'gate': {
			const gates = data.assessment.questions.flatMap((question) => question.gates ?? []);
			const [gate] = rule.gates.map(({ id }) => gates.find((candidate) => candidate.id === id)!);
			return <p>{t('rule.gate', { next, reason: gate ? say(gate.reason) : '' })}</p>;
		}
		case 'top':
			return <p>{t('rule.top')}</p>;
		case 'coverage':
			return (
				<Unanswered shared={shared} reading={reading}>
					{t('rule.coverage', { coverage: points(100 * rule.coverage), needed: 100 * rule.needed })}
				</Unanswered>
			);
		case 'unanswered-gates':
			return (
				<Unanswered shared={shared} reading={reading} questions={rule.questions}>
					{t('rule.unanswered')}
				</Unanswered>
			);
	}
}

interface UnansweredProps {
	readonly reading: Reading;
	readonly shared: boolean;
	/** The questions that stand in the way, if not simply all that are unanswered. */
	readonly questions?: readonly Id[];
	readonly children: ComponentChildren;
}

/** What has to be answered before there is a level, with the way to it. */
function Unanswered({ reading, shared, questions = [], children }: UnansweredProps) {
	const fragmentOf = useFragmentOf();
	const dimensionOf = (id: Id) => reading.result.questions.find((question) => question.id === id)!.dimension;
	return (
		<>
			<p>{children}</p>
			{questions.length > 0 && (
				<ul>
					{questions.map((id) => (
						<li key={id}>
							{shared ? promptOf(reading, id) : <a href={fragmentOf(dimensionOf(id), id)}>{promptOf(reading, id)}</a>}
						</li>
					))}
				</ul>
			)}
			{!shared && (
				<p class="ways-on">
					<a class="button" href={fragmentOf(REVIEW)}>
						{reading.words.t('toReview')}
					</a>
				</p>
			)}
		</>
	);
}

/** How many answers are not the best there is. */
function shortOf({ questions }: Result): number {
	return questions.filter(({ band }) => band && band.low < 100).length;
}

function askText(reading: Reading, ask: Demand): string {
	const { t } = reading.words;
	switch (ask.kind) {
		case 'mean':
			if (ask.needed === 100) return t('ask.every', { count: shortOf(reading.result) });
			return t('ask.mean', { needed: ask.needed, mean: points(ask.mean) });
		case 'floor':
			return t('ask.floor', {
				dimension: dimensionName(reading, ask.dimension),
				needed: ask.needed,
				low: points(ask.low),
			});
		case 'gate':
			return t('ask.gate', { count: ask.gates.length });
	}
}
