import { useEffect, useRef, useState } from 'preact/hooks';
import type { Given, Report } from './useBoard.ts';
import type { BoardKey, BoardWords } from './words.ts';

interface Props {
	readonly words: BoardWords;
	readonly onTake: (given: Given) => Promise<Report | undefined>;
}

/** Milliseconds for which a code must have been away to be read once more. */
const SHOWN_AGAIN = 2000;

/** Scans codes with the camera, one after the other, until it is stopped. What comes in one go is one batch. */
export function Scan({ words, onTake }: Props) {
	const { t } = words;
	const [scanning, setScanning] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	return (
		<>
			<button
				type="button"
				class="button quiet"
				ref={button}
				aria-expanded={scanning}
				onClick={() => {
					setScanning(!scanning);
				}}
			>
				{t(scanning ? 'scan.stop' : 'scan')}
			</button>
			{scanning && <Viewfinder words={words} onTake={onTake} />}
		</>
	);
}

interface Said {
	readonly key: BoardKey;
	readonly count: number;
	/** Counts what was read, so that the same words are spoken again. */
	readonly number: number;
}

function Viewfinder({ words: { t }, onTake }: Props) {
	const video = useRef<HTMLVideoElement>(null);
	const [said, setSaid] = useState<Said>({ key: 'scan.start', count: 0, number: 0 });
	/** There is nothing to see, and will not be. */
	const failed = ['scan.insecure', 'scan.absent', 'scan.refused', 'scan.failed'].includes(said.key);

	useEffect(() => {
		let over = false;
		const isOver = () => over;
		let stop: (() => void) | undefined;
		let [count, number] = [0, 0];
		/** When each code was last seen. */
		const seen = new Map<string, number>();
		let round: number | undefined;
		const tell = (key: BoardKey) => {
			number += 1;
			if (!over) setSaid({ key, count, number });
		};

		async function read(text: string) {
			// A code is in front of the camera for many frames.
			const before = seen.get(text) ?? -Infinity;
			seen.set(text, performance.now());
			if (performance.now() - before < SHOWN_AGAIN) return;
			const report = await onTake({ texts: [text], to: round });
			round = report?.round ?? round;
			count += report?.taken ?? 0;
			if (!report || report.problem || report.unreadable.length > 0) tell('scan.none');
			else tell(report.taken > 0 ? 'scan.taken' : 'scan.known');
		}

		async function start() {
			if (!window.isSecureContext) {
				tell('scan.insecure');
				return;
			}
			// Older and embedded browsers have none, whatever the types say.
			if (!(navigator as { mediaDevices?: MediaDevices }).mediaDevices) {
				tell('scan.absent');
				return;
			}
			const { frameLoop, QRCanvas, rearCamera } = await import('qr/dom.js');
			const player = video.current!;
			const camera = await rearCamera(player);
			stop = () => {
				camera.stop();
			};
			// Stopped before the camera was there.
			if (isOver()) {
				stop();
				return;
			}
			// Set by a script, `autoplay` alone does not start every browser.
			await player.play();
			const canvas = new QRCanvas({}, { cropToSquare: false, decodeAll: true });
			const cancel = frameLoop(() => {
				void camera.readFrame(canvas, true).then((found) => {
					for (const text of textsOf(found)) void read(text);
				});
			});
			stop = () => {
				cancel();
				camera.stop();
			};
			if (isOver()) stop();
			else tell('scan.ready');
		}

		start().catch((error: unknown) => {
			const name = error instanceof DOMException ? error.name : '';
			if (name === 'NotAllowedError') tell('scan.refused');
			else tell(name === 'NotFoundError' ? 'scan.absent' : 'scan.failed');
		});
		return () => {
			over = true;
			stop?.();
		};
	}, []);

	return (
		<div class="viewfinder">
			{!failed && (
				<>
					<p class="help">{t('scan.help')}</p>
					<video
						ref={video}
						muted
						playsInline
						aria-label={t('scan.title')}
						class={said.key === 'scan.taken' ? `flash-${said.number % 2}` : ''}
					/>
				</>
			)}
			<p role="status" class={failed ? 'notice' : undefined}>
				<span key={said.number}>{t(said.key, { count: said.count })}</span>
			</p>
		</div>
	);
}

/** The codes in one picture. */
function textsOf(found: string | readonly (string | Error)[] | undefined): string[] {
	return [found ?? []].flat().filter((each): each is string => typeof each === 'string');
}
