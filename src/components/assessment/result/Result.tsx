import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { advise } from '../../../assessment/advice.ts';
import { decode, encode } from '../../../assessment/link.ts';
import { score } from '../../../assessment/score.ts';
import type { Kept } from '../../../stores/attempt.ts';
import { planStore } from '../../../stores/plan.ts';
import type { AssessmentData } from '../data.ts';
import { Forget } from '../Forget.tsx';
import { fragmentOf } from '../place.ts';
import { stepIds } from '../steps.ts';
import type { Words } from '../words.ts';
import { Actions } from './Actions.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { Compare } from './Compare.tsx';
import { Gates } from './Gates.tsx';
import { Keep } from './Keep.tsx';
import { LinkProblem } from './LinkProblem.tsx';
import { Picture } from './Picture.tsx';
import type { Reading } from './reading.ts';
import { Share } from './Share.tsx';
import { Verdict } from './Verdict.tsx';
import { WhatIf } from './WhatIf.tsx';

export interface ResultProps {
	readonly data: AssessmentData;
	/** What this browser keeps. */
	readonly kept: Kept;
	/** The fragment that holds somebody's result; without one it is one's own. */
	readonly shared: string | undefined;
	readonly words: Words;
	readonly onDelete: () => void;
}

/** One's own result, or one that came with a link. */
export function Result({ data, kept, shared, words, onDelete }: ResultProps) {
	const { assessment } = data;
	const { t } = words;
	const decoded = useMemo(
		() => (shared === undefined ? undefined : decode(shared, [assessment])),
		[shared, assessment],
	);
	const plans = useMemo(() => planStore(assessment.id), [assessment.id]);
	const plan = useStore(plans.$plan);
	const hasOwn = Object.keys(kept.answers).length > 0;
	const first = stepIds(assessment)[0] ?? '';

	if (decoded && !('answers' in decoded)) {
		return <LinkProblem message={words.say(decoded.message)} first={first} hasOwn={hasOwn} words={words} />;
	}
	if (!decoded && !hasOwn) {
		return (
			<>
				<p>{t('result.nothing')}</p>
				<p class="ways-on">
					<a class="button" href={fragmentOf(first)}>
						{t('intro.start')}
					</a>
				</p>
			</>
		);
	}

	const answers = decoded?.answers ?? kept.answers;
	const result = score(assessment, answers);
	const advice = advise(assessment, answers, result);
	const nonce = decoded?.nonce ?? kept.nonce ?? 0;
	const link = `${location.origin}${location.pathname}#r=${encode(assessment, answers, nonce)}`;
	const reading: Reading = { data, words, answers, result, shared: decoded !== undefined };
	return (
		<>
			{decoded && (
				<div class="notice no-print">
					<p>{t('result.fromLink')}</p>
					<p>
						<a href={fragmentOf(first)}>{t('result.takeIt')}</a>
						{hasOwn && (
							<>
								{' · '}
								<a href={fragmentOf('result')}>{t('result.own')}</a>
							</>
						)}
					</p>
				</div>
			)}
			<Verdict reading={reading} />
			<Picture reading={reading} />
			<Gates reading={reading} />
			<Actions reading={reading} advice={advice} plan={plan} onAssign={plans.assign} />
			<Share link={link} words={words} />
			<Keep reading={reading} advice={advice} plan={plan} nonce={nonce} link={link} />
			<WhatIf key={link} reading={reading} />
			<Compare reading={reading} />
			<AnswerTable reading={reading} />
			<p>
				<a href={data.scoring}>{t('result.scoring')}</a>
			</p>
			<p class="colophon-line">{t('result.version', { version: assessment.version })}</p>
			{!decoded && <Forget words={words} onDelete={onDelete} />}
		</>
	);
}
