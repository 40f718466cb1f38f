import { useState } from 'preact/hooks';
import type { Advice } from '../../../assessment/advice.ts';
import type { Plan } from '../../../stores/plan.ts';
import { cardPng } from './card.ts';
import { answersTable, attemptFile, planCalendar, planMarkdown, planTable, save } from './files.ts';
import type { Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
	readonly advice: readonly Advice[];
	readonly plan: Plan;
	readonly nonce: number;
	readonly link: string;
}

/** The result as files. Nothing is sent: the browser writes them. */
export function Keep({ reading, advice, plan, nonce, link }: Props) {
	const { t } = reading.words;
	const [failed, setFailed] = useState(false);
	const name = `crosscurrent-${reading.data.assessment.id}`;
	const dated = Object.values(plan).some(({ due }) => due);

	const files: [label: string, make: () => void | Promise<void>][] = [
		[
			t('keep.json'),
			() => {
				save(`${name}.json`, 'application/json', attemptFile(reading, nonce));
			},
		],
		[
			t('keep.csv'),
			() => {
				save(`${name}.csv`, 'text/csv', answersTable(reading));
			},
		],
		[
			t('keep.planCsv'),
			() => {
				save(`${name}-plan.csv`, 'text/csv', planTable(reading, advice, plan));
			},
		],
		[
			t('keep.planMarkdown'),
			() => {
				save(`${name}-plan.md`, 'text/markdown', planMarkdown(reading, advice, plan, link));
			},
		],
		...(dated
			? [
					[
						t('keep.planCalendar'),
						async () => {
							save(`${name}.ics`, 'text/calendar', await planCalendar(reading, advice, plan));
						},
					] as [string, () => Promise<void>],
				]
			: []),
		[
			t('keep.card'),
			async () => {
				save(`${name}.png`, 'image/png', await cardPng(reading));
			},
		],
	];

	return (
		<section class="keep no-print" aria-labelledby="keep">
			<h3 id="keep">{t('keep.title')}</h3>
			<p class="help">
				{t('keep.help')} <a href={reading.data.schema}>{t('keep.schema')}</a>
			</p>
			<ul>
				{files.map(([label, make]) => (
					<li key={label}>
						<button
							type="button"
							class="button quiet"
							onClick={() => {
								setFailed(false);
								Promise.resolve(make()).catch(() => {
									setFailed(true);
								});
							}}
						>
							{label}
						</button>
					</li>
				))}
			</ul>
			<p role="status">{failed ? t('keep.failed') : ''}</p>
		</section>
	);
}
