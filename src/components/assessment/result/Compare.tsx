import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { compare } from '../../../assessment/compare.ts';
import { decode, type Decoded, type LinkError } from '../../../assessment/link.ts';
import { score } from '../../../assessment/score.ts';
import type { AssessmentData } from '../data.ts';
import { loadAssessment } from '../load.ts';
import { answerText, bandText, dimensionName, levelName, points, promptOf, type Reading } from './reading.ts';

/** Characters of a message with a link in it. A field of one line takes seconds to draw some millions. */
const LONGEST_MESSAGE = 20_000;

interface Props {
	readonly reading: Reading;
	/** The link or code to compare with: pasted here, or chosen from the history. */
	readonly pasted: string;
	readonly onPaste: (text: string) => void;
}

/** What has been pasted turned out to be. */
interface Found {
	readonly text: string;
	readonly read: Decoded | LinkError | 'unavailable';
	/** What puts it into words: of this assessment, or of another one that shares questions with it. */
	readonly data: AssessmentData;
}

/** Sets the result beside another one: an earlier one, a colleague's, one of another assessment. */
export function Compare({ reading, pasted, onPaste }: Props) {
	const { data, words } = reading;
	const { t, say, language } = words;
	const id = useId();
	const box = useRef<HTMLDetailsElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const [found, setFound] = useState<Found>();

	useEffect(() => {
		let over = false;
		void read(pasted, data, language).then((read) => {
			if (!over) setFound(read);
		});
		// What was chosen elsewhere on the page is shown where it is.
		if (pasted && document.activeElement !== field.current && box.current) {
			box.current.open = true;
			field.current?.focus();
		}
		return () => {
			over = true;
		};
	}, [pasted, data]);

	const now = found?.text === pasted ? found : undefined;
	const problem =
		now?.read === 'unavailable' ? t('result.failed') : now && 'code' in now.read ? say(now.read.message) : undefined;
	return (
		<details class="compare no-print" ref={box}>
			<summary>{t('compare')}</summary>
			<label for={id}>{t('compare.field')}</label>
			<input
				id={id}
				ref={field}
				type="text"
				autocomplete="off"
				spellcheck={false}
				maxLength={LONGEST_MESSAGE}
				value={pasted}
				onInput={({ currentTarget }) => {
					onPaste(currentTarget.value);
				}}
			/>
			<div role="status">{problem && <p class="notice">{problem}</p>}</div>
			{now && now.read !== 'unavailable' && !('code' in now.read) && (
				<SideBySide reading={reading} data={now.data} other={now.read} />
			)}
		</details>
	);
}

/** Reads what was pasted; what belongs to another assessment of the site is read with that one. */
async function read(text: string, data: AssessmentData, language: 'en' | 'zh'): Promise<Found | undefined> {
	if (text.trim() === '') return undefined;
	const read = decode(text, [data.assessment]);
	if (!('code' in read) || read.code !== 'foreign') return { text, read, data };
	const home = data.others.find(({ code }) => code === read.origin?.assessment);
	if (!home) return { text, read, data };
	try {
		const other = (await loadAssessment(data.files, home.id, language)).data;
		return { text, read: decode(text, [other.assessment]), data: other };
	} catch {
		return { text, read: 'unavailable', data };
	}
}

interface SideBySideProps {
	readonly reading: Reading;
	/** What the other result is put into words with. */
	readonly data: AssessmentData;
	readonly other: Decoded;
}

function SideBySide({ reading, data, other }: SideBySideProps) {
	const { words, answers, result } = reading;
	const { t, say } = words;
	const otherResult = score(other.assessment, other.answers);
	const otherReading: Reading = { ...reading, data: { ...data, assessment: other.assessment }, result: otherResult };
	const { comparable, mean, dimensions, changed } = compare(otherResult, result);
	return (
		<>
			{data.assessment.id !== reading.data.assessment.id && (
				<p>{t('compare.otherAssessment', { title: say(data.assessment.title) })}</p>
			)}
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
						<td>{levelName(otherReading, otherResult.level)}</td>
						<td>{levelName(reading, result.level)}</td>
					</tr>
					{mean && (
						<tr>
							<th scope="row">{t('compare.mean')}</th>
							<td>{bandText(mean.then)}</td>
							<td>{bandText(mean.now)}</td>
						</tr>
					)}
					{dimensions.map(({ id, then, now }) => (
						<tr key={id}>
							<th scope="row">{dimensionName(reading, id)}</th>
							<td>{bandText(then)}</td>
							<td>{bandText(now)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{comparable > 0 && (
				<h4>{changed.length > 0 ? t('compare.changed', { count: changed.length }) : t('compare.same')}</h4>
			)}
			<ul>
				{changed.map(({ question, gain }) => (
					<li key={question}>
						{promptOf(reading, question)}
						<span class="from-to">
							{answerText(otherReading, question, other.answers[question]!)} →{' '}
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
