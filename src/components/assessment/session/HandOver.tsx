import { nameSuffix } from '../../../assessment/gather.ts';
import { LONGEST_LABEL, partSuffix, type Invite } from '../../../assessment/invite.ts';
import { Send } from '../../share/Send.tsx';
import { ToCopy } from '../../share/ToCopy.tsx';
import { Heading } from '../Heading.tsx';
import { Qr } from '../result/Qr.tsx';
import { RESULT, REVIEW, type Standing } from '../steps.ts';
import { useFragmentOf } from '../useInvitation.ts';
import type { Words } from '../words.ts';

interface Props {
	/** Address of the assessment's page. */
	readonly page: string;
	readonly invite: Invite;
	/** The answers, made with the whole assessment; `undefined` where there are none. */
	readonly code: string | undefined;
	readonly standing: Standing;
	/** As it was typed. */
	readonly nickname: string;
	readonly words: Words;
	readonly onNickname: (nickname: string) => void;
	/** Somebody goes on, having handed over or not. */
	readonly onDecide: (declined: boolean) => void;
}

/** The answers as a code, a link and a picture to give to the trainer, or not. */
export function HandOver({ page, invite, code, standing, nickname, words, onNickname, onDecide }: Props) {
	const { t } = words;
	const fragmentOf = useFragmentOf();
	if (code === undefined) {
		return (
			<section class="step">
				<header>
					<Heading>{t('session.handOver')}</Heading>
				</header>
				<p>{t('session.empty')}</p>
				<p class="ways-on">
					<a class="button" href={fragmentOf(standing.steps[0]?.id ?? '')}>
						{t('intro.start')}
					</a>
				</p>
			</section>
		);
	}

	const named = code + (invite.asksName ? nameSuffix(nickname) : '');
	const link = new URL(`${page}#r=${named}${partSuffix(invite)}`, location.origin).href;
	const open = standing.total - standing.answered;
	const copying = { copied: t('session.copied'), byHand: t('session.byHand') };
	const ways = [
		{ declined: true, label: t('session.decline') },
		{ declined: false, label: t('session.handed') },
	];
	return (
		<section class="step hand-over">
			<header>
				<Heading>{t('session.handOver')}</Heading>
			</header>
			<p>{t('session.handOver.help')}</p>
			{open > 0 && (
				<p class="notice">
					{t('session.incomplete', { count: open })} <a href={fragmentOf(REVIEW)}>{t('toReview')}</a>
				</p>
			)}
			{invite.asksName && (
				<p>
					<label>
						{t('session.name')}
						<input
							type="text"
							autocomplete="off"
							spellcheck={false}
							maxLength={LONGEST_LABEL}
							aria-describedby="nickname-help"
							value={nickname}
							onInput={({ currentTarget }) => {
								onNickname(currentTarget.value);
							}}
						/>
					</label>
					<small id="nickname-help" class="help">
						{t('session.name.help', { count: LONGEST_LABEL })}
					</small>
				</p>
			)}
			<ToCopy label={t('session.code')} text={named} words={{ ...copying, copy: t('session.copyCode') }} />
			<ToCopy label={t('session.link')} text={link} words={{ ...copying, copy: t('share.copy') }} />
			<p class="ways-on">
				<Qr key={link} link={link} label={t('session.qr')} words={words} />
				<Send link={link} label={t('session.share')} />
			</p>
			<nav class="ways-on" aria-label={t('steps')}>
				{ways.map(({ declined, label }) => (
					<a
						key={label}
						class="button quiet"
						href={fragmentOf(RESULT)}
						onClick={() => {
							onDecide(declined);
						}}
					>
						{label}
					</a>
				))}
			</nav>
		</section>
	);
}
