import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../words.ts';
import { Qr } from './Qr.tsx';

interface Props {
	readonly link: string;
	readonly words: Words;
}

/** The result as a link, and on paper. */
export function Share({ link, words }: Props) {
	const { t } = words;
	const [copied, setCopied] = useState<boolean>();
	const field = useRef<HTMLInputElement>(null);

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
		<section class="share" aria-labelledby="share">
			<h3 id="share">{t('share')}</h3>
			<p class="no-print">{t('share.help')}</p>
			<p class="ways-on no-print">
				<button type="button" class="button" onClick={() => void copy()}>
					{t('share.copy')}
				</button>
				<button
					type="button"
					class="button quiet"
					onClick={() => {
						print();
					}}
				>
					{t('share.print')}
				</button>
			</p>
			<Qr key={link} link={link} words={words} />
			{copied === false && (
				<p class="no-print">
					<label>
						{t('share.field')}
						<input ref={field} type="text" readOnly value={link} />
					</label>
				</p>
			)}
			<p role="status" class="no-print">
				{copied === undefined ? '' : t(copied ? 'share.copied' : 'share.byHand')}
			</p>
			<p class="print-only">{link}</p>
		</section>
	);
}
