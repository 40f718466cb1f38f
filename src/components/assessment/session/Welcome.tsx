import { useState } from 'preact/hooks';
import { partOf, type Invite } from '../../../assessment/invite.ts';
import { minutesFor } from '../../../assessment/minutes.ts';
import type { Id } from '../../../assessment/types.ts';
import { formatList } from '../../../guide/text.ts';
import type { AssessmentData, Facts } from '../data.ts';
import { Forget, Forgotten } from '../Forget.tsx';
import { Heading } from '../Heading.tsx';
import { OWN_ATTEMPT } from '../place.ts';
import { PROFILE, stepIds, type Standing } from '../steps.ts';
import { useFragmentOf } from '../useInvitation.ts';
import type { Words } from '../words.ts';
import { isolated } from './Banner.tsx';

interface Props {
	readonly data: AssessmentData;
	readonly invite: Invite;
	readonly facts: Facts;
	readonly standing: Standing;
	/** The step after the review. */
	readonly end: Id;
	/** The fragment with which the page in the other language opens the same invitation. */
	readonly inOtherLanguage: string;
	readonly words: Words;
	readonly onStartAgain: () => void;
	readonly onDelete: () => void;
}

/** Whose choice this is, what is asked, what is shared and how: before anything else. */
export function Welcome(props: Props) {
	const { data, invite, facts, standing, end, inOtherLanguage, words, onStartAgain, onDelete } = props;
	const { t, say, language } = words;
	const fragmentOf = useFragmentOf();
	const [deleted, setDeleted] = useState(false);
	const { assessment } = data;
	const part = partOf(invite);
	const steps = stepIds(part);
	const first = steps[0] ?? '';
	const title = say(assessment.title);
	const isPart = part.questions.length < assessment.questions.length;
	const dimensions = steps.filter((id) => id !== PROFILE).map((id) => data.dimensions[id]!.name);

	const chinese = { tag: 'zh-CN', name: '中文' };
	const english = { tag: 'en', name: 'English' };
	const [own, other] = language === 'zh' ? [chinese, english] : [english, chinese];
	const twin = (
		<a href={data.twin + inOtherLanguage} lang={other.tag} hreflang={other.tag}>
			{other.name}
		</a>
	);
	return (
		<section>
			{invite.language === undefined && (
				<p class="session-languages">
					<span>{t('session.language')}</span> <strong aria-current="true">{own.name}</strong> {twin}
				</p>
			)}
			{invite.language !== undefined && invite.language !== language && (
				<p class="notice">
					{t('session.language.fixed')} {twin}
				</p>
			)}
			<Heading>{t('session.title')}</Heading>
			<p class="lead">
				{invite.label
					? t('session.asks', { label: isolated(invite.label), title })
					: t('session.asks.plain', { title })}
			</p>
			<p>{t('session.choice')}</p>
			<dl class="at-a-glance">
				<dt>{t('session.asked')}</dt>
				<dd>
					{t(facts.profile ? 'intro.parts' : 'intro.questions', {
						count: part.questions.length,
						profile: facts.profile,
					})}{' '}
					{isPart && t('session.from', { dimensions: formatList(dimensions, language) })}
				</dd>
				<dt>{t('intro.time')}</dt>
				<dd>
					{isPart
						? t('session.minutes', { minutes: minutesFor(assessment, part.questions.length) })
						: t('minutes', { min: facts.minutes[0], max: facts.minutes[1] })}
				</dd>
				<dt>{t('result.title')}</dt>
				<dd>{t(invite.showsResult ? 'session.result.shown' : 'session.result.later')}</dd>
				<dt>{t('session.shared')}</dt>
				<dd>
					{t('session.shared.text')} {t(invite.asksName ? 'session.shared.name' : 'session.shared.nameless')}
				</dd>
				<dt>{t('intro.privacy')}</dt>
				<dd>{t('session.apart')}</dd>
			</dl>
			{standing.answered > 0 ? (
				<div class="resume">
					<p>
						{standing.complete
							? t('intro.complete')
							: t('intro.answered', { answered: standing.answered, total: standing.total })}
					</p>
					<p class="ways-on">
						<a class="button" href={fragmentOf(standing.next ?? end)}>
							{standing.complete ? t('session.toHandOver') : t('intro.continue')}
						</a>
					</p>
					<Forget
						words={words}
						wishes={{
							startAgain: () => {
								onStartAgain();
								location.hash = fragmentOf(first);
							},
							'session.delete': () => {
								onDelete();
								setDeleted(true);
							},
						}}
					/>
				</div>
			) : (
				<>
					{deleted && <Forgotten session words={words} />}
					<p class="ways-on">
						<a class="button" href={fragmentOf(first)}>
							{t('intro.start')}
						</a>
					</p>
				</>
			)}
			<p class="session-alone">
				<a href={OWN_ATTEMPT}>{t('session.alone')}</a>
			</p>
		</section>
	);
}
