import { useState } from 'preact/hooks';
import type { AssessmentData } from '../data.ts';
import { loadAssessment } from '../load.ts';
import { wordsFrom, type Words } from '../words.ts';

/** An assessment and the words of the interface in the language that is not the page's. */
export interface InOtherLanguage {
	readonly data: AssessmentData;
	readonly words: Words;
	/** The edition (major version) it is of. */
	readonly edition: number;
}

interface Props {
	readonly data: AssessmentData;
	/** The edition of the result shown. */
	readonly edition: number;
	readonly shown: boolean;
	readonly words: Words;
	readonly onShow: (other: InOtherLanguage | undefined) => void;
}

/** Puts the other language beside the page's, for a team that reads both. */
export function OtherLanguage({ data, edition, shown, words, onShow }: Props) {
	const { t, language } = words;
	const [state, setState] = useState<'loading' | 'failed'>();
	const other = language === 'en' ? 'zh' : 'en';

	async function show() {
		setState('loading');
		try {
			const earlier = data.editions.includes(edition) ? edition : undefined;
			const found = await loadAssessment(data.files, data.assessment.id, other, earlier);
			onShow({ data: found.data, words: wordsFrom(found.strings, other), edition });
			setState(undefined);
		} catch {
			setState('failed');
		}
	}

	return (
		<p class="no-print">
			<button
				type="button"
				class="button quiet"
				aria-pressed={shown}
				onClick={() => {
					// Not disabled meanwhile: that would take the focus away.
					if (state === 'loading') return;
					if (shown) onShow(undefined);
					else void show();
				}}
			>
				{t('beside')}
			</button>{' '}
			<span role="status">
				{state === 'loading' && t('result.loading')}
				{state === 'failed' && t('result.failed')}
			</span>
		</p>
	);
}
