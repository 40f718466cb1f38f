import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyUnder } from '../../guide/strings.ts';
import { passedOn } from './address.ts';
import { CopyText } from './CopyText.tsx';
import { QrCode } from './QrCode.tsx';
import { Send } from './Send.tsx';
import { titleOf, twinOf, type Twin } from './twin.ts';

type Words = Readonly<Record<KeyUnder<'share'>, string>>;

interface Props {
	readonly words: Words;
	readonly onClose: () => void;
}

/** Opens the dialog for the page as it stands now. @param menu the element that holds its words */
export function openShareDialog(menu: HTMLElement): void {
	if (document.querySelector('.share-dialog')) return;
	const place = menu.appendChild(document.createElement('div'));
	const close = () => {
		render(null, place);
		place.remove();
	};
	render(<ShareDialog words={JSON.parse(menu.dataset['words']!) as Words} onClose={close} />, place);
}

/** The page's address, to copy, to point a camera at, to pass to another app. */
function ShareDialog({ words, onClose }: Props) {
	const [{ link, note }] = useState(() => passedOn(location.href));
	const [twin, setTwin] = useState<Twin>();
	const dialog = useRef<HTMLDialogElement>(null);
	const title = titleOf(document);

	useEffect(() => {
		dialog.current?.showModal();
		// Somebody who is offline can still copy this page's own address.
		twinOf(document, link).then(setTwin, () => undefined);
	}, []);

	const copying = { field: words.field, copied: words.copied, byHand: words.byHand };
	return (
		<dialog ref={dialog} class="share-dialog" aria-labelledby="share-dialog" onClose={onClose} closedby="any">
			<header>
				<h2 id="share-dialog">{words.title}</h2>
				<form method="dialog">
					<button type="submit" class="button quiet">
						{words.close}
					</button>
				</form>
			</header>
			<p class="address">{link}</p>
			{note && <p class="notice">{words[note]}</p>}
			<div class="ways-on">
				<CopyText text={link} label={words.copy} {...copying} />
				{twin && (
					<CopyText text={[title, link, twin.title, twin.link].join('\n')} label={words.copyBoth} {...copying} quiet />
				)}
				<Send link={link} title={title} label={words.send} />
			</div>
			<QrCode link={link} label={words.qr} description={words['qr.label']} failed={words.failed} />
		</dialog>
	);
}
