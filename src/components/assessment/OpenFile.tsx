import { useEffect, useRef, useState } from 'preact/hooks';
import { attemptIn, LONGEST_ATTEMPT, type AttemptError } from '../../assessment/attempt.ts';
import { failure } from '../../assessment/failure.ts';
import { encode } from '../../assessment/link.ts';
import { majorOf } from '../../assessment/version.ts';
import type { AttemptStore } from '../../stores/attempt.ts';
import type { AssessmentData } from './data.ts';
import { loadAssessment } from './load.ts';
import { fragmentOf } from './place.ts';
import { RESULT } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
	readonly data: AssessmentData;
	readonly attempt: AttemptStore;
	readonly words: Words;
}

/** Takes up answers from a file that this site wrote. What is kept in this browser changes only after a yes. */
export function OpenFile({ data, attempt, words }: Props) {
	const { t, say, language } = words;
	const [problem, setProblem] = useState<AttemptError | 'unavailable'>();
	/** The file's text, when taking it up would replace other answers. */
	const [waiting, setWaiting] = useState<string>();
	const question = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (waiting !== undefined) question.current?.focus();
	}, [waiting]);

	function takeUp(text: string) {
		attempt.open(text);
		setWaiting(undefined);
		location.hash = fragmentOf(RESULT);
	}

	async function open(file: File) {
		setProblem(undefined);
		setWaiting(undefined);
		// A character has up to three bytes here; what is longer need not be read.
		if (file.size > 3 * LONGEST_ATTEMPT) {
			setProblem(failure('too-big'));
			return;
		}
		let text;
		try {
			text = await file.text();
		} catch {
			// It was moved or taken away since it was chosen.
			setProblem(failure('unreadable'));
			return;
		}
		const read = attemptIn(text, data.assessment);
		if ('attempt' in read) {
			// Of what it holds, nothing is an answer here: it must not take the place of any.
			if (Object.keys(read.attempt.answers).length === 0) {
				setProblem(failure('unreadable'));
				return;
			}
			const kept = attempt.$kept.get();
			const same =
				kept.nonce === read.attempt.nonce && JSON.stringify(kept.answers) === JSON.stringify(read.attempt.answers);
			if (Object.keys(kept.answers).length > 0 && !same) setWaiting(text);
			else takeUp(text);
			return;
		}
		setProblem(read);
		if (read.code === 'older') await openEarlier(text, majorOf(read.origin!.version));
	}

	/** Answers to an earlier edition are shown as they were, and take nobody's place. */
	async function openEarlier(text: string, edition: number) {
		if (!data.editions.includes(edition)) return;
		try {
			const { assessment } = (await loadAssessment(data.files, data.assessment.id, language, edition)).data;
			const read = attemptIn(text, assessment);
			if (!('attempt' in read)) return;
			location.hash = `#r=${encode(assessment, read.attempt.answers, read.attempt.nonce)}`;
		} catch {
			setProblem('unavailable');
		}
	}

	const home =
		problem && problem !== 'unavailable' && problem.code === 'foreign'
			? data.others.find(({ id }) => id === problem.origin?.assessment)
			: undefined;
	return (
		<div class="open-file">
			<label class="button quiet">
				{t('open')}
				<input
					type="file"
					class="sr-only"
					accept=".json,application/json"
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? [];
						if (file) void open(file);
						// The same file can be chosen again.
						currentTarget.value = '';
					}}
				/>
			</label>
			<div role="status">
				{problem && (
					<div class="notice problem">
						<p>{problem === 'unavailable' ? t('result.failed') : say(problem.message)}</p>
						{home && (
							<p>
								<a href={home.href}>{home.title}</a>
							</p>
						)}
						<p>{t('open.untouched')}</p>
					</div>
				)}
			</div>
			{waiting !== undefined && (
				<div role="group" aria-labelledby="open-question" class="notice">
					<p id="open-question" ref={question} tabIndex={-1}>
						{t('open.ask')}
					</p>
					<button
						type="button"
						class="button quiet"
						onClick={() => {
							setWaiting(undefined);
						}}
					>
						{t('keep')}
					</button>{' '}
					<button
						type="button"
						class="button danger"
						onClick={() => {
							takeUp(waiting);
						}}
					>
						{t('open.confirm')}
					</button>
				</div>
			)}
		</div>
	);
}
