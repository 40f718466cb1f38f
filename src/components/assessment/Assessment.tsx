import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../guide/vocabulary.ts';
import { attemptStore, type AttemptStore } from '../../stores/attempt.ts';
import { DATA_ELEMENT, type AssessmentData, type Facts } from './data.ts';
import { Intro } from './Intro.tsx';
import { Journey } from './Journey.tsx';
import { Part } from './Part.tsx';
import type { SessionProps } from './session/Session.tsx';
import { useInvitation } from './useInvitation.ts';
import { resume } from './usePlace.ts';
import { wordsFrom, type Strings } from './words.ts';

interface Props {
	readonly facts: Facts;
	readonly strings: Strings;
	readonly language: Language;
}

/**
 * The island. Written into the page at build as the introduction for somebody who was never here; what only the browser
 * knows, the address and the answers it keeps, comes in once the page is alive.
 */
export default function Assessment({ facts, strings, language }: Props) {
	const words = useMemo(() => wordsFrom(strings, language), [strings, language]);
	const invitation = useInvitation();
	const [alive, setAlive] = useState<{ data: AssessmentData; attempt: AttemptStore }>();
	function begin() {
		const data = JSON.parse(document.getElementById(DATA_ELEMENT)!.textContent) as AssessmentData;
		const attempt = attemptStore(data.assessment);
		const takeUp = () => {
			resume(data.assessment, attempt);
		};
		takeUp();
		addEventListener('hashchange', takeUp);
		setAlive({ data, attempt });
		// From here on what is shown is what the address asks for, see Assessment.astro.
		delete document.documentElement.dataset['elsewhere'];
	}

	useEffect(() => {
		// The data stands behind the island, so that the introduction need not wait for it: on a slow line the script may
		// be here before it.
		if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
		else begin();
	}, []);

	return (
		<div class="assessment" id="assessment">
			{!alive ? (
				<Intro facts={facts} words={words} />
			) : invitation === undefined ? (
				<Journey {...alive} facts={facts} words={words} />
			) : (
				<Part
					key={invitation}
					load={loadSession}
					given={{ data: alive.data, invitation, facts, words }}
					loading={words.t('session.loading')}
					words={words}
				/>
			)}
		</div>
	);
}

/** Fetches the part of the script that only a session needs. */
async function loadSession(): Promise<ComponentType<SessionProps>> {
	return (await import('./session/Session.tsx')).Session;
}
