import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrillWords } from './data.ts';

interface Props {
	readonly fragment: string;
	readonly words: DrillWords;
}

/** The moment that is shown as a link to pass on. */
export function CopyLink({ fragment, words: { t } }: Props) {
	const [copied, setCopied] = useState<boolean>();
	const field = useRef<HTMLInputElement>(null);
	const link = location.href.replace(/#.*/, '') + fragment;

	useEffect(() => {
		if (copied === false) field.current?.select();
	}, [copied]);

	async function copy() {
		try {
			// Missing on pages without https, and refused by some browsers; TypeScript knows only the best case.
			await navigator.clipboard.writeText(link);
			setCopied(true);
		} catch {
			setCopied(false);
		}
	}

	return (
		<div class="share">
			<button type="button" class="button quiet" onClick={() => void copy()}>
				{t('copy')}
			</button>
			{copied === false && (
				<label>
					{t('copy.field')}
					<input ref={field} type="text" readOnly value={link} />
				</label>
			)}
			<p role="status">{copied === undefined ? '' : t(copied ? 'copied' : 'copy.byHand')}</p>
		</div>
	);
}
