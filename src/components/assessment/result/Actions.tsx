import { featured, type Advice } from '../../../assessment/advice.ts';
import type { Id } from '../../../assessment/types.ts';
import { longestOwner, type Plan, type Task } from '../../../stores/plan.ts';
import { becauseOf, elementId, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
	readonly advice: readonly Advice[];
	readonly plan: Plan;
	readonly onAssign: (action: Id, change: Partial<Task>) => void;
}

/** What to do now; what can wait is folded. On a result of one's own, each action takes an owner and a day. */
export function Actions({ reading, advice, plan, onAssign }: Props) {
	const { t } = reading.words;
	const open = featured(advice);
	return (
		<section class="advice" aria-labelledby={elementId(reading, 'advice')}>
			<h3 id={elementId(reading, 'advice')}>{t('advice')}</h3>
			{advice.length ? (
				<ol>
					{advice.slice(0, open).map((each) => (
						<Action
							key={each.action.id}
							reading={reading}
							advice={each}
							task={plan[each.action.id]}
							onAssign={onAssign}
						/>
					))}
				</ol>
			) : (
				<p>{t('advice.none')}</p>
			)}
			{advice.length > open && (
				<details class="no-print">
					<summary>{t('advice.rest', { count: advice.length - open })}</summary>
					<ol start={open + 1} style={{ counterReset: `action ${open}` }}>
						{advice.slice(open).map((each) => (
							<Action
								key={each.action.id}
								reading={reading}
								advice={each}
								task={plan[each.action.id]}
								onAssign={onAssign}
							/>
						))}
					</ol>
				</details>
			)}
		</section>
	);
}

interface ActionProps {
	readonly reading: Reading;
	readonly advice: Advice;
	readonly task: Task | undefined;
	readonly onAssign: Props['onAssign'];
}

function Action({ reading, advice, task = { owner: '', due: '' }, onAssign }: ActionProps) {
	const { t, say } = reading.words;
	const { action, kind, because } = advice;
	const guideline = reading.data.guidelines[action.guideline];
	return (
		<li>
			<p class="label">{t(`advice.${kind}`)}</p>
			<h4>{say(action.title)}</h4>
			<p>{say(action.detail)}</p>
			{becauseOf(reading, because).map((text) => (
				<p key={text} class="because">
					{text}
				</p>
			))}
			<ul class="facts">
				<li>
					{t('advice.owner')} {say(action.owner)}
				</li>
				{guideline && (
					<li>
						{t('advice.guideline')} <a href={guideline.href}>{guideline.title}</a>
					</li>
				)}
			</ul>
			{!reading.shared && !reading.beside && (
				<p class="task">
					<label>
						{t('plan.owner')}
						<input
							type="text"
							autocomplete="off"
							maxLength={longestOwner}
							value={task.owner}
							onChange={({ currentTarget }) => {
								onAssign(action.id, { owner: currentTarget.value.trim() });
							}}
						/>
					</label>
					<label>
						{t('plan.due')}
						<input
							type="date"
							class={task.due ? undefined : 'empty'}
							value={task.due}
							onChange={({ currentTarget }) => {
								onAssign(action.id, { due: currentTarget.value });
							}}
						/>
					</label>
				</p>
			)}
		</li>
	);
}
