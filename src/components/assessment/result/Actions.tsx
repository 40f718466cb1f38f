import { featured, type Advice } from '../../../assessment/advice.ts';
import { becauseOf, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
	readonly advice: readonly Advice[];
}

/** What to do now; what can wait is folded. */
export function Actions({ reading, advice }: Props) {
	const { t } = reading.words;
	const open = featured(advice);
	return (
		<section class="advice" aria-labelledby="advice">
			<h3 id="advice">{t('advice')}</h3>
			{advice.length ? (
				<ol>
					{advice.slice(0, open).map((each) => (
						<Action key={each.action.id} reading={reading} advice={each} />
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
							<Action key={each.action.id} reading={reading} advice={each} />
						))}
					</ol>
				</details>
			)}
		</section>
	);
}

function Action({ reading, advice }: { readonly reading: Reading; readonly advice: Advice }) {
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
		</li>
	);
}
