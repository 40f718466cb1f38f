import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Invite } from '../../../assessment/invite.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import { languages, type Language } from '../../../guide/vocabulary.ts';
import { wordsFrom, type Words } from '../../assessment/words.ts';
import type { Choosable } from './choices.ts';
import { QrCode } from './QrCode.tsx';

export type SlideStrings = Readonly<Record<KeyUnder<'slide'>, string>>;

interface Props {
	readonly dialog: RefObject<HTMLDialogElement>;
	readonly invite: Invite<Choosable>;
	/** About how long it takes. */
	readonly minutes: number;
	readonly link: string;
	readonly slide: Readonly<Record<Language, SlideStrings>>;
	readonly words: Words<KeyUnder<'invite'>>;
}

/** What stands on the wall while a room joins; on paper, a poster. Light in either theme, for the cameras. */
export function JoinSlide({ dialog, invite, minutes, link, slide, words }: Props) {
	const { t } = words;
	const shown = languages.filter((each) => invite.language === undefined || invite.language === each);
	// In the whole screen the first Escape is the browser's, which leaves it: then the slide goes as well.
	useEffect(() => {
		const follow = () => {
			if (!document.fullscreenElement) dialog.current?.close();
		};
		document.addEventListener('fullscreenchange', follow);
		return () => {
			document.removeEventListener('fullscreenchange', follow);
		};
	}, []);
	return (
		<dialog
			ref={dialog}
			class="join-slide"
			aria-label={t('slide')}
			onClose={() => {
				if (document.fullscreenElement) void document.exitFullscreen();
			}}
		>
			{invite.label && (
				<h2>
					<bdi>{invite.label}</bdi>
				</h2>
			)}
			<div class="join-code">
				<QrCode link={link} label={t('qr')} failed={t('qr.failed')} />
			</div>
			<div class="join-words">
				{shown.map((each) => {
					const { t: say } = wordsFrom(slide[each], each);
					return (
						<section key={each} lang={each === 'zh' ? 'zh-CN' : 'en'}>
							<h3>{say('title')}</h3>
							<p>
								{invite.assessment.title[each]} · {say('minutes', { minutes })}
							</p>
							<ol>
								<li>{say('scan')}</li>
								<li>{say('answer')}</li>
								<li>{say('handOver')}</li>
							</ol>
						</section>
					);
				})}
			</div>
			<p class="join-address" dir="ltr">
				{link}
			</p>
			<button
				type="button"
				class="button quiet no-print"
				onClick={() => {
					dialog.current?.close();
				}}
			>
				{t('close')}
			</button>
		</dialog>
	);
}
