import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { encode } from '../../assessment/link.ts';
import type { AttemptStore } from '../../stores/attempt.ts';
import { $storage } from '../../stores/storage.ts';
import type { AssessmentData, Facts } from './data.ts';
import { Intro } from './Intro.tsx';
import { Notices } from './Notices.tsx';
import { OpenFile } from './OpenFile.tsx';
import { fragmentOf, resumeFragment } from './place.ts';
import { Progress } from './Progress.tsx';
import { Questions } from './Questions.tsx';
import { loadResult, ResultStep } from './ResultStep.tsx';
import { Review } from './Review.tsx';
import { isAnswered, RESULT, REVIEW, stepsOf } from './steps.ts';
import { useArrival } from './useArrival.ts';
import { useLanguageLink } from './useLanguageLink.ts';
import { usePlace } from './usePlace.ts';
import type { Words } from './words.ts';

interface Props {
	readonly data: AssessmentData;
	readonly attempt: AttemptStore;
	readonly facts: Facts;
	readonly words: Words;
}

/** The way from the introduction to the result. */
export function Journey({ data, attempt, facts, words }: Props) {
	const { assessment } = data;
	const { t } = words;
	const kept = useStore(attempt.$kept);
	const loss = useStore(attempt.$loss);
	const storage = useStore($storage);
	const place = usePlace(assessment);
	const [said, say] = useState('');

	const steps = stepsOf(assessment, kept.answers);
	const questions = steps.flatMap((step) => step.questions);
	const answered = questions.filter((question) => isAnswered(question, kept.answers)).length;
	const complete = answered === questions.length;

	const shared = 'shared' in place ? place.shared : undefined;
	const here = 'shared' in place ? RESULT : place.step;
	const index = here === REVIEW ? steps.length : steps.findIndex(({ id }) => id === here);
	const step = steps[index];
	const progress = index < 0 ? '' : t('progress', { step: index + 1, steps: steps.length + 1 });

	function nameOf(id: string): string {
		if (id === RESULT) return shared ? t('result.shared') : t('result.title');
		if (id === REVIEW) return t('review.title');
		return data.dimensions[id]?.name ?? t('profile.title');
	}

	useArrival(place, here && nameOf(here), (opening) => {
		say(progress);
		// The result comes in a part of its own. It is fetched while somebody answers: there is time, and a network.
		if (!opening) loadResult().catch(() => undefined);
	});

	const fragment = shared ?? ('step' in place ? fragmentOf(place.step, place.question) : '');
	useLanguageLink(
		storage === 'memory' && kept.nonce !== undefined && shared === undefined
			? resumeFragment({ code: encode(assessment, kept.answers, kept.nonce), step: fragment.slice(1) })
			: fragment,
	);

	const next = steps.find(({ questions }) => questions.some((question) => !isAnswered(question, kept.answers)));
	return (
		<>
			<Notices
				data={data}
				storage={storage}
				kept={kept}
				steps={steps}
				loss={loss}
				onDismiss={attempt.dismissLoss}
				words={words}
			/>
			{here === '' && (
				<Intro
					facts={facts}
					words={words}
					stored={{ answered, total: questions.length, next: next?.id ?? RESULT }}
					onDelete={attempt.deleteData}
				/>
			)}
			{here === '' && <OpenFile data={data} attempt={attempt} words={words} />}
			{progress && <Progress label={progress} answered={answered} total={questions.length} words={words} />}
			{step && (
				<Questions
					key={step.id}
					step={step}
					dimension={data.dimensions[step.id]}
					answers={kept.answers}
					before={steps[index - 1]?.id ?? ''}
					after={steps[index + 1]?.id ?? REVIEW}
					nameOf={nameOf}
					complete={complete}
					words={words}
					onAnswer={(question, answer) => {
						attempt.answer(question, answer);
						say(t(`kept.${$storage.get()}`));
					}}
				/>
			)}
			{here === REVIEW && <Review steps={steps} answers={kept.answers} nameOf={nameOf} words={words} />}
			{here === RESULT && (
				<ResultStep
					title={nameOf(RESULT)}
					data={data}
					kept={kept}
					shared={shared}
					examples={facts.examples}
					words={words}
					onDelete={attempt.deleteData}
				/>
			)}
			<p role="status" class="sr-only">
				{said}
			</p>
		</>
	);
}
