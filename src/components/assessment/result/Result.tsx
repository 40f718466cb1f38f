import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { advise } from '../../../assessment/advice.ts';
import { partOf, partSuffix, type Invite } from '../../../assessment/invite.ts';
import { encode } from '../../../assessment/link.ts';
import { score } from '../../../assessment/score.ts';
import { asOf, majorOf, minorOf } from '../../../assessment/version.ts';
import { formatDay } from '../../../guide/text.ts';
import type { Assessment } from '../../../assessment/types.ts';
import { attemptIn } from '../../../assessment/attempt.ts';
import { earlierAttempt, type Kept } from '../../../stores/attempt.ts';
import type { HistoryStore } from '../../../stores/history.ts';
import type { PlanStore } from '../../../stores/plan.ts';
import type { AssessmentData, Example } from '../data.ts';
import { Forget, Forgotten } from '../Forget.tsx';
import { RESULT, stepIds } from '../steps.ts';
import { useFragmentOf } from '../useInvitation.ts';
import type { Words } from '../words.ts';
import { Actions } from './Actions.tsx';
import { Added } from './Added.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { Beside } from './Beside.tsx';
import { Compare } from './Compare.tsx';
import { Gates } from './Gates.tsx';
import { History } from './History.tsx';
import { Keep } from './Keep.tsx';
import { LinkProblem } from './LinkProblem.tsx';
import { OtherLanguage, type InOtherLanguage } from './OtherLanguage.tsx';
import { Picture } from './Picture.tsx';
import type { Reading } from './reading.ts';
import { Share } from './Share.tsx';
import { useShared } from './useShared.ts';
import { Verdict } from './Verdict.tsx';
import { WhatIf } from './WhatIf.tsx';

export interface ResultProps {
	readonly data: AssessmentData;
	/** What this browser keeps. */
	readonly kept: Kept;
	/** The fragment that holds somebody's result; without one it is one's own. */
	readonly shared: string | undefined;
	/** Made-up results; one of them may be the one shared. */
	readonly examples: readonly Example[];
	readonly plans: PlanStore;
	readonly history: HistoryStore;
	/** The session it is the result of. */
	readonly invite?: Invite;
	readonly words: Words;
	/** Deletes everything that is kept of this assessment, or of this session. */
	readonly onDelete: () => void;
}

/** One's own result, or one that came with a link. */
export function Result(props: ResultProps) {
	const { data: today, kept, shared: fragment, examples, plans, history, invite, words, onDelete } = props;
	const { assessment: current } = today;
	const { t } = words;
	const fragmentOf = useFragmentOf();
	const shared = useShared(fragment, today, words.language);
	const plan = useStore(plans.$plan);
	const entries = useStore(history.$entries);
	const [compared, setCompared] = useState('');
	const [deleted, setDeleted] = useState(false);
	const edition = shared?.kind === 'result' ? majorOf(shared.decoded.assessment.version) : majorOf(current.version);
	const [second, setSecond] = useState<InOtherLanguage>();
	const hasOwn = Object.keys(kept.answers).length > 0;
	const first = stepIds(current)[0] ?? '';

	if (shared?.kind === 'problem') {
		return <LinkProblem problem={shared} fragment={fragment!} first={first} hasOwn={hasOwn} words={words} />;
	}
	if (shared?.kind === 'loading') return <p>{t('result.loading')}</p>;
	if (shared?.kind === 'failed') {
		return (
			<div role="alert">
				<p>{t('result.failed')}</p>
				<button type="button" class="button" onClick={shared.retry}>
					{t('result.retry')}
				</button>
			</div>
		);
	}
	if (!shared && !hasOwn) {
		return (
			<>
				{deleted ? <Forgotten session={invite !== undefined} words={words} /> : <p>{t('result.nothing')}</p>}
				<p class="ways-on">
					<a class="button" href={fragmentOf(first)}>
						{t('intro.start')}
					</a>
				</p>
			</>
		);
	}

	// Links and comparisons are of the whole assessment, scores of what was asked.
	const whole = shared?.data ?? today;
	const questions = shared?.asked ?? invite?.questions ?? [];
	const inPart = (assessment: Assessment) => partOf({ assessment, questions });
	const assessment = inPart(whole.assessment);
	const data = { ...whole, assessment };
	const answers = shared?.decoded.answers ?? kept.answers;
	const result = score(assessment, answers);
	const advice = advise(assessment, answers, result);
	const nonce = shared?.decoded.nonce ?? kept.nonce ?? 0;
	const code = encode(whole.assessment, answers, nonce);
	const suffix = partSuffix({ assessment: whole.assessment, questions });
	const link = new URL(`${today.page}#r=${code}${suffix}`, location.origin).href;
	const mine = shared && isEarlierOwn(assessment, nonce);
	const reading: Reading = { data, words, answers, result, shared: shared !== undefined, beside: false };
	const other = second?.edition === edition ? second : undefined;
	const readings: [Reading, ...Reading[]] = [reading];
	if (other) {
		const inOther = inPart(asOf(other.data.assessment, minorOf(assessment.version)));
		readings.push({ ...reading, data: { ...other.data, assessment: inOther }, words: other.words, beside: true });
	}
	return (
		<>
			{shared && (
				<FromLink
					example={examples.find((example) => example.code === code)}
					keptOn={entries.find((entry) => entry.code === code)?.on}
					first={first}
					hasOwn={hasOwn}
					mine={mine ?? false}
					edition={edition === majorOf(current.version) ? undefined : edition}
					words={words}
				/>
			)}
			{shared && <Added today={current} then={whole.assessment} words={words} />}
			{questions.length > 0 && (
				<p class="notice">{t('result.part', { count: questions.length, total: whole.assessment.questions.length })}</p>
			)}
			<OtherLanguage data={today} edition={edition} shown={other !== undefined} words={words} onShow={setSecond} />
			<Beside readings={readings}>{(each) => <Verdict reading={each} />}</Beside>
			<Beside readings={readings}>{(each) => <Picture reading={each} />}</Beside>
			<Beside readings={readings}>{(each) => <Gates reading={each} />}</Beside>
			<Beside readings={readings}>
				{(each) => (
					<Actions
						reading={each}
						advice={advise(each.data.assessment, answers, result)}
						plan={plan}
						onAssign={plans.assign}
					/>
				)}
			</Beside>
			<Share link={link} words={words} />
			<Keep reading={reading} advice={advice} plan={shared ? {} : plan} nonce={nonce} link={link} />
			<WhatIf key={link} reading={reading} />
			{!shared && !invite && <History reading={reading} history={history} code={code} onCompare={setCompared} />}
			<Compare reading={{ ...reading, data: whole }} pasted={compared} onPaste={setCompared} />
			<AnswerTable readings={readings} />
			<p class="no-print">
				<a href={data.scoring}>{t('result.scoring')}</a>
			</p>
			<p class="colophon-line">{t('result.version', { version: assessment.version })}</p>
			{!shared && (
				<Forget
					words={words}
					wishes={{
						[invite ? 'session.delete' : 'delete']: () => {
							onDelete();
							setDeleted(true);
						},
					}}
				/>
			)}
		</>
	);
}

/** Whether a result is of the answers that this browser kept when a new edition came. */
function isEarlierOwn(assessment: Assessment, nonce: number): boolean {
	const text = earlierAttempt(assessment.id, majorOf(assessment.version));
	const read = text === undefined ? undefined : attemptIn(text, assessment);
	return read !== undefined && 'attempt' in read && read.attempt.nonce === nonce;
}

interface FromLinkProps {
	readonly example: Example | undefined;
	/** It is what this browser kept of an earlier edition. */
	readonly mine: boolean;
	/** The day on which this very result was put by in this browser. */
	readonly keptOn: string | undefined;
	/** The earlier edition it belongs to. */
	readonly edition: number | undefined;
	readonly first: string;
	readonly hasOwn: boolean;
	readonly words: Words;
}

/** Whose result this is, and the ways to one's own. */
function FromLink({ example, mine, keptOn, edition, first, hasOwn, words }: FromLinkProps) {
	const { t, language } = words;
	const fragmentOf = useFragmentOf();
	return (
		<div class="notice no-print">
			<p>
				{example
					? t('result.fromExample', { name: example.name, about: example.about })
					: keptOn
						? t('result.fromHistory', { day: formatDay(new Date(keptOn), language) })
						: t(mine ? 'result.fromEarlier' : 'result.fromLink')}{' '}
				{edition !== undefined && t('result.edition', { edition })}
			</p>
			<p>
				<a href={fragmentOf(first)}>{t('result.takeIt')}</a>
				{hasOwn && (
					<>
						{' · '}
						<a href={fragmentOf(RESULT)}>{t('result.own')}</a>
					</>
				)}
			</p>
		</div>
	);
}
