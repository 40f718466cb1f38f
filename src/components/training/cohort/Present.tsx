import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Slide } from './slides.tsx';
import type { BoardWords } from './words.ts';

interface Props {
	readonly words: BoardWords;
	/** Made when they are shown. */
	readonly slides: () => readonly Slide[];
}

/** Puts one thing after the other on the wall: the whole screen where the browser gives it, else the whole window. */
export function Present({ words, slides }: Props) {
	const { t } = words;
	const [shown, setShown] = useState<readonly Slide[]>();

	async function start() {
		// First, because what comes later lies on top.
		await (document.documentElement.requestFullscreen as (() => Promise<void>) | undefined)
			?.call(document.documentElement)
			.catch(() => undefined);
		setShown(slides());
	}

	return (
		<>
			<button type="button" class="button" onClick={() => void start()}>
				{t('present')}
			</button>
			{shown && (
				<Stage
					words={words}
					slides={shown}
					onLeave={() => {
						setShown(undefined);
					}}
				/>
			)}
		</>
	);
}

interface StageProps {
	readonly words: BoardWords;
	readonly slides: readonly Slide[];
	readonly onLeave: () => void;
}

function Stage({ words: { t }, slides, onLeave }: StageProps) {
	const [at, setAt] = useState(0);
	const dialog = useRef<HTMLDialogElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const last = slides.length - 1;
	const slide = slides[at]!;
	const go = (to: number) => {
		setAt(Math.min(last, Math.max(0, to)));
	};

	useLayoutEffect(() => {
		const before = document.activeElement;
		dialog.current!.showModal();
		const leave = () => {
			if (!document.fullscreenElement) dialog.current?.close();
		};
		// Escape ends the full screen without telling the page of the key.
		document.addEventListener('fullscreenchange', leave);
		return () => {
			document.removeEventListener('fullscreenchange', leave);
			if (document.fullscreenElement) void document.exitFullscreen();
			(before as HTMLElement | null)?.focus();
		};
	}, []);

	// A screen reader says where one is; from the top, however far the last one was scrolled.
	useEffect(() => {
		title.current?.focus();
		title.current?.closest('.slide')?.scrollTo(0, 0);
	}, [at]);

	function onKey(event: KeyboardEvent) {
		const to = { ArrowLeft: at - 1, PageUp: at - 1, ArrowRight: at + 1, PageDown: at + 1, Home: 0, End: last }[
			event.key
		];
		if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		go(to);
	}

	return (
		<dialog ref={dialog} class="stage" aria-label={t('present.title')} onClose={onLeave} onKeyDown={onKey}>
			<section class="slide" aria-labelledby="slide-title">
				<h2 id="slide-title" ref={title} tabIndex={-1}>
					{slide.title}
				</h2>
				<div key={at} class="body">
					{slide.body}
				</div>
			</section>
			<nav aria-label={t('present.title')}>
				<button
					type="button"
					class="button quiet"
					aria-disabled={at === 0}
					onClick={() => {
						go(at - 1);
					}}
				>
					← {t('present.previous')}
				</button>
				<span class="position" role="status">
					{t('present.position', { number: at + 1, count: slides.length })}
				</span>
				<button
					type="button"
					class="button quiet"
					aria-disabled={at === last}
					onClick={() => {
						go(at + 1);
					}}
				>
					{t('present.next')} →
				</button>
				<span class="keys">{t('present.help')}</span>
				<button type="button" class="button quiet leave" onClick={() => dialog.current?.close()}>
					{t('present.leave')}
				</button>
			</nav>
		</dialog>
	);
}
