import { useStore } from '@nanostores/preact';
import { useMemo, useState } from 'preact/hooks';
import { encode } from '../../assessment/link.ts';
import type { Assessment } from '../../assessment/types.ts';
import { majorOf } from '../../assessment/version.ts';
import { earlierAttempt, type AttemptStore } from '../../stores/attempt.ts';
import { historyStore } from '../../stores/history.ts';
import { planStore } from '../../stores/plan.ts';
import { $storage } from '../../stores/storage.ts';
import type { AssessmentData, Facts } from './data.ts';
import { Intro } from './Intro.tsx';
import { Notices, type Earlier } from './Notices.tsx';
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
	const plans = useMemo(() => planStore(assessment.id), [assessment]);
	const plan = useStore(plans.$plan);
	const history = useMemo(() => historyStore(assessment.id), [assessment]);
	const entries = useStore(history.$entries);
	const [earlier, setEarlier] = useState(() => earlierAttempts(assessment));
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

	function deleteAnswers() {
		attempt.deleteData();
		setEarlier([]);
	}
	function deleteEverything() {
		deleteAnswers();
		plans.clear();
		history.clear();
	}

	const next = steps.find(({ questions }) => questions.some((question) => !isAnswered(question, kept.answers)));
	return (
		<>
			<Notices
				data={data}
				storage={storage}
				kept={kept}
				earlier={earlier}
				steps={steps}
				loss={loss}
				onDismiss={attempt.dismissLoss}
				words={words}
			/>
			{here === '' && (
				<Intro
					facts={facts}
					words={words}
					stored={{
						answered,
						total: questions.length,
						next: next?.id ?? RESULT,
						more: entries.length > 0 || Object.keys(plan).length > 0 || earlier.length > 0,
					}}
					onStartAgain={deleteAnswers}
					onDelete={deleteEverything}
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
					plans={plans}
					history={history}
					words={words}
					onDelete={deleteEverything}
				/>
			)}
			<p role="status" class="sr-only">
				{said}
			</p>
		</>
	);
}

/** The answers to earlier editions that this browser keeps. */
function earlierAttempts({ id, version }: Assessment): Earlier[] {
	return Array.from({ length: majorOf(version) }, (_, edition) => edition).flatMap((edition) => {
		const text = earlierAttempt(id, edition);
		return text === undefined ? [] : [{ edition, text }];
	});
}
