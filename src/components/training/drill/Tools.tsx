import { useEffect, useState } from 'preact/hooks';
import { CopyLink } from './CopyLink.tsx';
import type { DrillWords } from './data.ts';

interface Props {
	/** Of the moment that is shown. */
	readonly fragment: string;
	readonly room: boolean;
	readonly alive: boolean;
	readonly words: DrillWords;
	readonly onRoom: (on: boolean) => void;
}

/** What can be done at any moment: let the room vote, show it large, pass it on. */
export function Tools({ fragment, room, alive, words, onRoom }: Props) {
	const { t } = words;
	return (
		<div class="tools-of-drill no-print">
			<label class="switch">
				<input
					type="checkbox"
					role="switch"
					checked={room}
					disabled={!alive}
					onChange={({ currentTarget }) => onRoom(currentTarget.checked)}
				/>
				<span>
					{t('room')}
					<small>{t('room.help')}</small>
				</span>
			</label>
			{alive && (
				<div class="ways-on">
					{room && <FullScreen words={words} />}
					<CopyLink key={fragment} fragment={fragment} words={words} />
				</div>
			)}
		</div>
	);
}

/** For the wall of a room, in browsers that can. */
function FullScreen({ words: { t } }: Pick<Props, 'words'>) {
	const [full, setFull] = useState(document.fullscreenElement !== null);
	useEffect(() => {
		const follow = () => {
			setFull(document.fullscreenElement !== null);
		};
		document.addEventListener('fullscreenchange', follow);
		return () => {
			document.removeEventListener('fullscreenchange', follow);
		};
	}, []);
	// Missing on phones, forbidden in frames; TypeScript knows only the best case.
	if (!(document.fullscreenEnabled as boolean | undefined)) return null;
	return (
		<button
			type="button"
			class="button quiet"
			onClick={() => {
				// Where it is refused, everything stays as it was.
				const done = full ? document.exitFullscreen() : document.getElementById('drill')!.requestFullscreen();
				done.catch(() => undefined);
			}}
		>
			{t(full ? 'fullScreen.leave' : 'fullScreen')}
		</button>
	);
}
