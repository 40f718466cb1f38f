import { useState } from 'preact/hooks';
import { compare } from '../../../assessment/compare.ts';
import { decode } from '../../../assessment/link.ts';
import { score, type Result } from '../../../assessment/score.ts';
import type { Answers } from '../../../assessment/types.ts';
import { answerText, bandText, dimensionName, levelName, points, promptOf, type Reading } from './reading.ts';

/** Sets the result beside another one that came as a link or a code. */
export function Compare({ reading }: { readonly reading: Reading }) {
	const { data, words } = reading;
	const { t, say } = words;
	const [pasted, setPasted] = useState('');
	// A code on its own is what stands in a link after “r=”.
	const text = pasted.includes('r=') ? pasted : `r=${pasted.trim()}`;
	const found = pasted.trim() === '' ? undefined : decode(text, [data.assessment]);
	return (
		<details class="compare no-print">
			<summary>{t('compare')}</summary>
			<label>
				{t('compare.field')}
				<input
					type="text"
					autocomplete="off"
					spellcheck={false}
					value={pasted}
					onInput={({ currentTarget }) => {
						setPasted(currentTarget.value);
					}}
				/>
			</label>
			<div role="status">{found && !('answers' in found) && <p class="notice">{say(found.message)}</p>}</div>
			{found && 'answers' in found && (
				<Beside reading={reading} other={score(data.assessment, found.answers)} otherAnswers={found.answers} />
			)}
		</details>
	);
}

interface BesideProps {
	readonly reading: Reading;
	readonly other: Result;
	readonly otherAnswers: Answers;
}

function Beside({ reading, other, otherAnswers }: BesideProps) {
	const { words, answers, result } = reading;
	const { t } = words;
	const { comparable, dimensions, changed } = compare(other, result);
	return (
		<>
			<p>{t('compare.share', { share: points(100 * comparable) })}</p>
			<table>
				<thead>
					<tr>
						<td />
						<th scope="col">{t('compare.other')}</th>
						<th scope="col">{t('compare.this')}</th>
					</tr>
				</thead>
				<tbody>
					<tr>
						<th scope="row">{t('compare.level')}</th>
						<td>{levelName(reading, other.level)}</td>
						<td>{levelName(reading, result.level)}</td>
					</tr>
					<tr>
						<th scope="row">{t('mean')}</th>
						<td>{bandText(other.mean)}</td>
						<td>{bandText(result.mean)}</td>
					</tr>
					{dimensions.map(({ id, then, now }) => (
						<tr key={id}>
							<th scope="row">{dimensionName(reading, id)}</th>
							<td>{then ? bandText(then) : t('score.none')}</td>
							<td>{now ? bandText(now) : t('score.none')}</td>
						</tr>
					))}
				</tbody>
			</table>
			<h4>{changed.length > 0 ? t('compare.changed', { count: changed.length }) : t('compare.same')}</h4>
			<ul>
				{changed.map(({ question, gain }) => (
					<li key={question}>
						{promptOf(reading, question)}
						<span class="from-to">
							{answerText(reading, question, otherAnswers[question]!)} →{' '}
							{answerText(reading, question, answers[question]!)}{' '}
							<strong>
								{gain > 0 ? '+' : gain < 0 ? '−' : '±'}
								{points(Math.abs(gain))}
							</strong>
						</span>
					</li>
				))}
			</ul>
		</>
	);
}
