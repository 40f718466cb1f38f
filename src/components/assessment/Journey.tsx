import { useStore } from '@nanostores/preact';
import { useMemo, useState } from 'preact/hooks';
import { encode } from '../../assessment/link.ts';
import type { Assessment } from '../../assessment/types.ts';
import { majorOf } from '../../assessment/version.ts';
import { earlierAttempt, type AttemptStore } from '../../stores/attempt.ts';
import { historyStore } from '../../stores/history.ts';
import { planStore } from '../../stores/plan.ts';
import { deleteSessions, hasSessions } from '../../stores/sessions.ts';
import { $storage } from '../../stores/storage.ts';
import { Answering, progressAt } from './Answering.tsx';
import type { AssessmentData, Facts } from './data.ts';
import { Intro } from './Intro.tsx';
import { Notices, type Earlier } from './Notices.tsx';
import { OpenFile } from './OpenFile.tsx';
import { fragmentOf, resumeFragment } from './place.ts';
import { loadResult, ResultStep } from './ResultStep.tsx';
import { RESULT, REVIEW, standingOf } from './steps.ts';
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

	const standing = standingOf(assessment, kept.answers);
	const { steps, answered, total, next } = standing;
	const shared = 'shared' in place ? place.shared : undefined;
	const here = 'shared' in place ? RESULT : place.step;

	function nameOf(id: string): string {
		if (id === RESULT) return shared ? t('result.shared') : t('result.title');
		if (id === REVIEW) return t('review.title');
		return data.dimensions[id]?.name ?? t('profile.title');
	}

	useArrival(place, here && nameOf(here), (opening) => {
		say(progressAt(here, standing, words));
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
		deleteSessions(assessment.id);
	}

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
						total,
						next: next ?? RESULT,
						more:
							entries.length > 0 || Object.keys(plan).length > 0 || earlier.length > 0 || hasSessions(assessment.id),
					}}
					onStartAgain={deleteAnswers}
					onDelete={deleteEverything}
				/>
			)}
			{here === '' && <OpenFile data={data} attempt={attempt} words={words} />}
			<Answering
				data={data}
				answers={kept.answers}
				standing={standing}
				here={here}
				end={{ step: RESULT, label: t('result.show') }}
				nameOf={nameOf}
				words={words}
				onAnswer={(question, answer) => {
					attempt.answer(question, answer);
					say(t(`kept.${$storage.get()}`));
				}}
			/>
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
