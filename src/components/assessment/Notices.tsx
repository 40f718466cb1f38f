import { useState } from 'preact/hooks';
import { attemptIn } from '../../assessment/attempt.ts';
import { encode } from '../../assessment/link.ts';
import { minorOf, newsSince } from '../../assessment/version.ts';
import { earlierAttempt, type Kept, type Loss } from '../../stores/attempt.ts';
import type { AssessmentData } from './data.ts';
import { loadAssessment } from './load.ts';
import { fragmentOf } from './place.ts';
import { isAnswered, type Step } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
	readonly data: AssessmentData;
	readonly storage: 'saved' | 'memory';
	readonly kept: Kept;
	readonly steps: readonly Step[];
	readonly loss: Loss | undefined;
	readonly onDismiss: () => void;
	readonly words: Words;
}

/** What somebody should know about their saved answers before they rely on them. */
export function Notices({ data, storage, kept, steps, loss, onDismiss, words }: Props) {
	const { t } = words;
	return (
		<div role="status">
			{storage === 'memory' && <p class="notice">{t('notice.memory')}</p>}
			{loss && (
				<p class="notice">
					{t(`notice.${loss}`)}{' '}
					<button type="button" class="link" onClick={onDismiss}>
						{t('notice.dismiss')}
					</button>
				</p>
			)}
			<News data={data} kept={kept} steps={steps} words={words} />
			{data.editions.map((edition) => (
				<EarlierResult key={edition} data={data} edition={edition} words={words} />
			))}
		</div>
	);
}

/** What the assessment asks since somebody answered last, and they have not answered. */
function News({ data, kept, steps, words }: Pick<Props, 'data' | 'kept' | 'steps' | 'words'>) {
	const { t, say } = words;
	if (kept.version === undefined) return null;
	const { questions, options } = newsSince(data.assessment, minorOf(kept.version));
	const links = steps.flatMap((step) =>
		step.questions.flatMap((numbered) => {
			const { id, prompt } = numbered.question;
			const isNew = questions.includes(id) && !isAnswered(numbered, kept.answers);
			return isNew || options.includes(id) ? [{ id, href: fragmentOf(step.id, id), text: say(prompt) }] : [];
		}),
	);
	if (links.length === 0) return null;
	return (
		<div class="notice">
			<p>{t('news', { version: kept.version, now: data.assessment.version })}</p>
			<ul>
				{links.map(({ id, href, text }) => (
					<li key={id}>
						<a href={href}>{text}</a>
					</li>
				))}
			</ul>
		</div>
	);
}

/** The way to the result of answers that were given in an earlier edition. */
function EarlierResult({ data, edition, words }: Pick<Props, 'data' | 'words'> & { readonly edition: number }) {
	const { t, language } = words;
	const [failed, setFailed] = useState(false);
	const text = earlierAttempt(data.assessment.id, edition);
	if (text === undefined) return null;

	async function show(text: string) {
		setFailed(false);
		try {
			const { assessment } = (await loadAssessment(data.files, data.assessment.id, language, edition)).data;
			const read = attemptIn(text, assessment);
			if ('attempt' in read) {
				location.hash = `#r=${encode(assessment, read.attempt.answers, read.attempt.nonce)}`;
				return;
			}
		} catch {
			// The message below says it.
		}
		setFailed(true);
	}

	return (
		<p class="notice">
			{t('earlier', { edition })}{' '}
			<button type="button" class="link" onClick={() => void show(text)}>
				{t('earlier.show')}
			</button>{' '}
			{failed && t('result.failed')}
		</p>
	);
}
