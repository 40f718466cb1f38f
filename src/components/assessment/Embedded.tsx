import { useEffect, useState } from 'preact/hooks';
import type { Id } from '../../assessment/types.ts';
import type { Language } from '../../guide/vocabulary.ts';
import { attemptStore, type AttemptStore } from '../../stores/attempt.ts';
import { languageIn, leavesPage, parentOrigin, type FrameMessage } from './embedding.ts';
import { Journey } from './Journey.tsx';
import { loadAssessment, type LoadedAssessment } from './load.ts';
import { wordsFrom, type Words } from './words.ts';

/** What there is to say before the assessment and its words are here. */
export interface FirstWords {
	readonly loading: string;
	readonly failed: string;
	readonly retry: string;
}

interface Props {
	readonly assessment: Id;
	/** Address of the folder of the data files, see `load.ts`. */
	readonly files: string;
	/** Addresses of the assessment's own page. */
	readonly pages: Readonly<Record<Language, string>>;
	readonly firstWords: Readonly<Record<Language, FirstWords>>;
}

interface Shown extends LoadedAssessment {
	readonly words: Words;
	readonly attempt: AttemptStore;
}

/**
 * An assessment in a frame on somebody else's page, in the language that the address asks for. One page serves both, so
 * that what it says is fetched when it is known which.
 */
export default function Embedded({ assessment, files, pages, firstWords }: Props) {
	/** Known once the page is alive. */
	const [language, setLanguage] = useState<Language>();
	const [shown, setShown] = useState<Shown>();
	const [failed, setFailed] = useState(false);

	function load(language: Language) {
		setFailed(false);
		loadAssessment(files, assessment, language).then(
			(loaded) => {
				const words = wordsFrom(loaded.strings, language);
				document.title = words.t('embed.title', { title: words.say(loaded.data.assessment.title) });
				setShown({ ...loaded, words, attempt: attemptStore(loaded.data.assessment) });
			},
			() => {
				setFailed(true);
			},
		);
	}

	useEffect(() => {
		const asked = languageIn(location.search);
		document.documentElement.lang = asked === 'zh' ? 'zh-CN' : 'en';
		setLanguage(asked);
		load(asked);
		document.addEventListener('click', openOutside);
		return () => {
			document.removeEventListener('click', openOutside);
		};
	}, []);

	// Until there is something to see, the frame stays as tall as the page around it made it.
	const settled = shown !== undefined || failed;
	useEffect(() => (settled ? keepParentInformed() : undefined), [settled]);

	return (
		<>
			<main>
				{shown ? (
					<>
						<div class="page-title">
							<h1>{shown.words.say(shown.data.assessment.title)}</h1>
						</div>
						<div class="prose">
							<div class="assessment" id="assessment">
								<Journey {...shown} />
							</div>
						</div>
					</>
				) : language && failed ? (
					<div role="alert">
						<p>{firstWords[language].failed}</p>
						<button
							type="button"
							class="button"
							onClick={() => {
								load(language);
							}}
						>
							{firstWords[language].retry}
						</button>
					</div>
				) : (
					<div role="status" class="loading">
						<p lang="en">{firstWords.en.loading}</p>
						<p lang="zh-CN">{firstWords.zh.loading}</p>
					</div>
				)}
			</main>
			<footer>
				<a href={pages[language ?? 'en']} target="_blank" rel="noopener">
					<span lang="en">Crosscurrent</span> · <span lang="zh-CN">交汇</span>
				</a>
			</footer>
		</>
	);
}

/** Opens a link that leads to another page in a tab of its own, whichever part of the assessment it stands in. */
function openOutside({ target }: MouseEvent) {
	const link = (target as Element).closest('a');
	if (!link || !leavesPage(link.href, location.href)) return;
	link.target = '_blank';
	link.relList.add('noopener');
}

/**
 * Tells the page around the frame how tall this one is and where each next step begins, until it is undone. Browsers may
 * not scroll the page of another origin by themselves: without this, a step would open somewhere in its middle.
 */
function keepParentInformed(): (() => void) | undefined {
	const origin = parentOrigin(location.search, document.referrer);
	if (window.parent === window || origin === undefined) return undefined;
	const tell = (message: FrameMessage) => {
		window.parent.postMessage(message, origin);
	};

	let told = 0;
	const size = new ResizeObserver(() => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		tell({ type: 'crosscurrent:size', height });
	});
	size.observe(document.documentElement);

	/** The place in the address is another one, and focus has not moved there yet, see `useArrival`. */
	let arriving = false;
	const listening = new AbortController();
	const on = (types: readonly string[], listener: () => void) => {
		for (const type of types) addEventListener(type, listener, { signal: listening.signal });
	};
	on(['hashchange'], () => {
		arriving = true;
	});
	on(['keydown', 'pointerdown'], () => {
		arriving = false;
	});
	on(['focusin'], () => {
		const first = document.activeElement?.closest('fieldset') ?? document.getElementById('assessment');
		if (!arriving || !first) return;
		arriving = false;
		const margin = parseFloat(getComputedStyle(first).scrollMarginTop);
		const top = Math.max(0, Math.floor(first.getBoundingClientRect().top + scrollY - margin));
		tell({ type: 'crosscurrent:step', top });
	});
	return () => {
		size.disconnect();
		listening.abort();
	};
}
