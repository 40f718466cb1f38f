import { useStore } from '@nanostores/preact';
import { useMemo, useState } from 'preact/hooks';
import { decodeInvite, partOf, type Invite } from '../../../assessment/invite.ts';
import { encode } from '../../../assessment/link.ts';
import { attemptStore } from '../../../stores/attempt.ts';
import { historyStore } from '../../../stores/history.ts';
import { planStore } from '../../../stores/plan.ts';
import { $storage } from '../../../stores/storage.ts';
import { Answering, progressAt } from '../Answering.tsx';
import type { AssessmentData, Facts } from '../data.ts';
import { Notices } from '../Notices.tsx';
import { fragmentOf, resumeFragment } from '../place.ts';
import { loadResult, ResultStep } from '../ResultStep.tsx';
import { RESULT, REVIEW, standingOf } from '../steps.ts';
import { useArrival } from '../useArrival.ts';
import { Invitation } from '../useInvitation.ts';
import { useLanguageLink } from '../useLanguageLink.ts';
import { usePlace } from '../usePlace.ts';
import type { Words } from '../words.ts';
import { Banner } from './Banner.tsx';
import { Done } from './Done.tsx';
import { HandOver } from './HandOver.tsx';
import { Problem } from './Problem.tsx';
import { Welcome } from './Welcome.tsx';

export interface SessionProps {
	readonly data: AssessmentData;
	/** The code of the invitation. */
	readonly invitation: string;
	readonly facts: Facts;
	readonly words: Words;
}

/** The step in which the answers may be handed over. */
const HAND_OVER = 'hand-over';

/** What somebody sees who opens an invitation. */
export function Session(props: SessionProps) {
	const { data, invitation, facts, words } = props;
	const invite = useMemo(() => decodeInvite(`i=${invitation}`, [data.assessment]), [invitation, data]);
	if ('code' in invite)
		return <Problem error={invite} data={data} invitation={invitation} facts={facts} words={words} />;
	return (
		<Invitation.Provider value={invitation}>
			<Attendance {...props} invite={invite} />
		</Invitation.Provider>
	);
}

/** The way from an invitation to what was answered, handed over or not. */
function Attendance({ data, invitation, invite, facts, words }: SessionProps & { readonly invite: Invite }) {
	const { assessment } = data;
	const { t } = words;
	const asked = useMemo(() => ({ ...data, assessment: partOf(invite) }), [invite]);
	const attempt = useMemo(() => attemptStore(assessment, invitation), [invite]);
	const plans = useMemo(() => planStore(assessment.id, invitation), [invite]);
	const history = useMemo(() => historyStore(assessment.id), [invite]);
	const kept = useStore(attempt.$kept);
	const loss = useStore(attempt.$loss);
	const storage = useStore($storage);
	const place = usePlace(asked.assessment, [HAND_OVER]);
	const [said, say] = useState('');
	/** Nobody but this page knows it until it is handed over. */
	const [nickname, setNickname] = useState('');
	const [declined, setDeclined] = useState(false);

	const standing = standingOf(asked.assessment, kept.answers);
	const here = 'step' in place ? place.step : '';

	function nameOf(id: string): string {
		if (id === HAND_OVER) return t('session.handOver');
		if (id === RESULT) return t(invite.showsResult ? 'result.title' : 'session.done');
		if (id === REVIEW) return t('review.title');
		return data.dimensions[id]?.name ?? t('profile.title');
	}

	useArrival(place, here && nameOf(here), (opening) => {
		say(progressAt(here, standing, words));
		if (!opening && invite.showsResult) loadResult().catch(() => undefined);
	});

	const code = kept.nonce === undefined ? undefined : encode(assessment, kept.answers, kept.nonce);
	const inOtherLanguage =
		storage === 'memory' && code !== undefined
			? resumeFragment({ code, step: fragmentOf(here).slice(1), invitation })
			: fragmentOf(here, 'step' in place ? place.question : undefined, invitation);
	useLanguageLink(inOtherLanguage);

	function deleteEverything() {
		attempt.deleteData();
		plans.clear();
		setNickname('');
	}

	return (
		<>
			{here !== '' && <Banner label={invite.label} words={words} />}
			<Notices
				data={asked}
				storage={storage}
				kept={kept}
				earlier={[]}
				steps={standing.steps}
				loss={loss}
				onDismiss={attempt.dismissLoss}
				words={words}
			/>
			{here === '' && (
				<Welcome
					data={data}
					invite={invite}
					facts={facts}
					standing={standing}
					end={HAND_OVER}
					inOtherLanguage={inOtherLanguage}
					words={words}
					onStartAgain={deleteEverything}
					onDelete={deleteEverything}
				/>
			)}
			<Answering
				data={asked}
				answers={kept.answers}
				standing={standing}
				here={here}
				end={{ step: HAND_OVER, label: t('session.toHandOver') }}
				nameOf={nameOf}
				words={words}
				onAnswer={(question, answer) => {
					attempt.answer(question, answer);
					say(t(`kept.${$storage.get()}`));
				}}
			/>
			{here === HAND_OVER && (
				<HandOver
					page={data.page}
					invite={invite}
					code={standing.answered > 0 ? code : undefined}
					standing={standing}
					nickname={nickname}
					words={words}
					onNickname={setNickname}
					onDecide={setDeclined}
				/>
			)}
			<div role="status">{here === RESULT && declined && <p class="notice">{t('session.declined')}</p>}</div>
			{here === RESULT &&
				(invite.showsResult ? (
					<ResultStep
						title={nameOf(RESULT)}
						data={data}
						kept={kept}
						shared={undefined}
						examples={[]}
						plans={plans}
						history={history}
						invite={invite}
						words={words}
						onDelete={deleteEverything}
					/>
				) : (
					<Done answered={standing.answered > 0} handOver={HAND_OVER} words={words} onDelete={deleteEverything} />
				))}
			<p role="status" class="sr-only">
				{said}
			</p>
		</>
	);
}
