import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decodeInvite, encodeInvite, inviteCodeIn, type InviteError } from '../../../assessment/invite.ts';
import { minutesFor } from '../../../assessment/minutes.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { Language } from '../../../guide/vocabulary.ts';
import { useLanguageLink } from '../../assessment/useLanguageLink.ts';
import { wordsFrom } from '../../assessment/words.ts';
import { Send } from '../../share/Send.tsx';
import { ToCopy } from '../../share/ToCopy.tsx';
import { askedBy, choicesOf, firstChoices, inviteOf, type Choices, type Choosable } from './choices.ts';
import { JoinSlide, type SlideStrings } from './JoinSlide.tsx';
import { Label } from './Label.tsx';
import { Part } from './Part.tsx';
import { QrCode } from './QrCode.tsx';

interface Props {
	readonly assessments: readonly Choosable[];
	/** Address of the cohort board. */
	readonly board: string;
	readonly strings: Readonly<Record<KeyUnder<'invite'>, string>>;
	readonly slide: Readonly<Record<Language, SlideStrings>>;
	readonly language: Language;
}

/**
 * The form that makes an invitation. What is chosen stands in the address of the page, as the invitation itself, and
 * nowhere else: a reload, a bookmark and the page in the other language have it.
 */
export default function Invite({ assessments, board, strings, slide, language }: Props) {
	const words = useMemo(() => wordsFrom(strings, language), [strings, language]);
	const { t, say } = words;
	const [choices, setChoices] = useState(() => firstChoices(assessments));
	const [problem, setProblem] = useState<InviteError>();
	/** Known once the page is alive. */
	const [origin, setOrigin] = useState<string>();
	const dialog = useRef<HTMLDialogElement>(null);

	const assessment = assessments.find(({ id }) => id === choices.assessment)!;
	const asked = askedBy(choices, assessment);
	const invite = inviteOf(choices, assessment);
	const code = invite && encodeInvite(invite);

	useEffect(() => {
		const follow = () => {
			if (inviteCodeIn(location.hash) === undefined) return;
			const read = decodeInvite(location.hash, assessments);
			if ('code' in read) setProblem(read);
			else {
				setProblem(undefined);
				setChoices(choicesOf(read));
			}
		};
		follow();
		setOrigin(location.origin);
		addEventListener('hashchange', follow);
		return () => {
			removeEventListener('hashchange', follow);
		};
	}, []);
	useLanguageLink(code === undefined ? '' : `#i=${code}`);

	function change(changes: Partial<Choices>) {
		const changed = { ...choices, ...changes };
		setChoices(changed);
		setProblem(undefined);
		const made = inviteOf(
			changed,
			assessments.find(({ id }) => id === changed.assessment)!,
		);
		if (made) history.replaceState(history.state, '', `#i=${encodeInvite(made)}`);
	}

	const link =
		origin !== undefined && code !== undefined
			? `${origin}${assessment.pages[choices.language ?? language]}#i=${code}`
			: undefined;
	const languages: readonly [Language | undefined, string][] = [
		[undefined, t('language.any')],
		['en', t('language.en')],
		['zh', t('language.zh')],
	];
	return (
		<div class="assessment invite">
			<div role="status">
				{problem && (
					<p class="notice problem">
						{say(problem.message)} {t('afresh')}
					</p>
				)}
			</div>
			<div class="choosing no-print">
				<fieldset class="question-field">
					<legend>{t('assessment')}</legend>
					<div class="choices">
						{assessments.map((each) => (
							<label key={each.id} class="choice">
								<input
									type="radio"
									name="assessment"
									checked={each.id === choices.assessment}
									onChange={() => {
										change({ assessment: each.id });
									}}
								/>
								<span>
									{say(each.title)}
									<small>
										{t('size', { count: each.questions.length, min: each.minutes[0], max: each.minutes[1] })}
									</small>
								</span>
							</label>
						))}
					</div>
				</fieldset>
				<fieldset class="question-field">
					<legend>{t('asked')}</legend>
					<div class="choices">
						{[false, true].map((inPart) => (
							<label key={String(inPart)} class="choice">
								<input
									type="radio"
									name="asked"
									checked={inPart === choices.inPart}
									onChange={() => {
										change({ inPart });
									}}
								/>
								<span>{t(inPart ? 'asked.part' : 'asked.all')}</span>
							</label>
						))}
					</div>
					{choices.inPart && (
						<Part
							assessment={assessment}
							chosen={choices.questions}
							words={words}
							onChoose={(questions) => {
								change({ questions });
							}}
						/>
					)}
					<p role="status" class="count">
						{asked.length === 0
							? t('none')
							: t('count', {
									count: asked.length,
									total: assessment.questions.length,
									minutes: minutesFor(assessment, asked.length),
								})}
					</p>
				</fieldset>
				<fieldset class="question-field">
					<legend>{t('language')}</legend>
					<div class="choices">
						{languages.map(([each, name]) => (
							<label key={name} class="choice">
								<input
									type="radio"
									name="language"
									checked={each === choices.language}
									onChange={() => {
										change({ language: each });
									}}
								/>
								<span>{name}</span>
							</label>
						))}
					</div>
				</fieldset>
				<fieldset class="question-field">
					<legend>{t('room')}</legend>
					<Label
						label={choices.label}
						words={words}
						onChange={(label) => {
							change({ label });
						}}
					/>
					<div class="choices">
						{(['showsResult', 'asksName'] as const).map((each) => (
							<label key={each} class="choice">
								<input
									type="checkbox"
									checked={choices[each]}
									onChange={({ currentTarget }) => {
										change({ [each]: currentTarget.checked });
									}}
								/>
								<span>
									{t(each)}
									<small>{t(`${each}.help`)}</small>
								</span>
							</label>
						))}
					</div>
				</fieldset>
			</div>
			<section class="outcome no-print" aria-labelledby="invitation">
				<h2 id="invitation">{t('outcome')}</h2>
				{link === undefined || invite === undefined ? (
					<p>{asked.length === 0 ? t('none') : ''}</p>
				) : (
					<>
						<ToCopy
							label={t('link')}
							text={link}
							words={{ copy: t('link.copy'), copied: t('link.copied'), byHand: t('link.byHand') }}
						/>
						<QrCode link={link} label={t('qr')} failed={t('qr.failed')} />
						<p class="ways-on">
							<button
								type="button"
								class="button"
								onClick={() => {
									void present(dialog.current!);
								}}
							>
								{t('present')}
							</button>
							<button
								type="button"
								class="button quiet"
								onClick={() => {
									print();
								}}
							>
								{t('poster')}
							</button>
							<Send link={link} label={t('share')} />
						</p>
						<ul>
							<li>
								<a href={link}>{t('try')}</a>
							</li>
							<li>
								<a href={board}>{t('board')}</a>
							</li>
						</ul>
						<p class="help">{t('address')}</p>
					</>
				)}
			</section>
			{link !== undefined && invite !== undefined && (
				<JoinSlide
					dialog={dialog}
					invite={invite}
					minutes={minutesFor(assessment, asked.length)}
					link={link}
					slide={slide}
					words={words}
				/>
			)}
		</div>
	);
}

/**
 * Shows the slide on the whole screen, or in the whole window where the browser does not let a page have the screen. The
 * screen first: what is shown last lies on top.
 */
async function present(dialog: HTMLDialogElement): Promise<void> {
	try {
		await document.documentElement.requestFullscreen();
	} catch {
		// The window will do.
	}
	dialog.showModal();
}
