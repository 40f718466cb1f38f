import { useState } from 'preact/hooks';
import { attemptIn } from '../../assessment/attempt.ts';
import { encode } from '../../assessment/link.ts';
import { minorOf, newsSince } from '../../assessment/version.ts';
import type { Kept, Loss } from '../../stores/attempt.ts';
import type { AssessmentData } from './data.ts';
import { loadAssessment } from './load.ts';
import { isAnswered, type Step } from './steps.ts';
import { useFragmentOf } from './useInvitation.ts';
import type { Words } from './words.ts';

/** An attempt at an earlier edition (major version), as it is stored. */
export interface Earlier {
	readonly edition: number;
	readonly text: string;
}

interface Props {
	readonly data: AssessmentData;
	readonly storage: 'saved' | 'memory';
	readonly kept: Kept;
	readonly earlier: readonly Earlier[];
	readonly steps: readonly Step[];
	readonly loss: Loss | undefined;
	readonly onDismiss: () => void;
	readonly words: Words;
}

/** What somebody should know about their saved answers before they rely on them. */
export function Notices({ data, storage, kept, earlier, steps, loss, onDismiss, words }: Props) {
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
			{earlier
				.filter(({ edition }) => data.editions.includes(edition))
				.map((each) => (
					<EarlierResult key={each.edition} data={data} earlier={each} words={words} />
				))}
		</div>
	);
}

/** What the assessment asks since somebody answered last, and they have not answered. */
function News({ data, kept, steps, words }: Pick<Props, 'data' | 'kept' | 'steps' | 'words'>) {
	const { t, say } = words;
	const fragmentOf = useFragmentOf();
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
function EarlierResult({ data, earlier, words }: Pick<Props, 'data' | 'words'> & { readonly earlier: Earlier }) {
	const { edition, text } = earlier;
	const { t, language } = words;
	const [failed, setFailed] = useState(false);

	async function show() {
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
			<button type="button" class="link" onClick={() => void show()}>
				{t('earlier.show')}
			</button>{' '}
			{failed && t('result.failed')}
		</p>
	);
}
