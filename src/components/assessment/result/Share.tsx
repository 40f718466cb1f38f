import { CopyText } from '../../share/CopyText.tsx';
import type { Words } from '../words.ts';
import { Qr } from './Qr.tsx';

interface Props {
	readonly link: string;
	readonly words: Words;
}

/** The result as a link, and on paper. */
export function Share({ link, words }: Props) {
	const { t } = words;
	return (
		<section class="share" aria-labelledby="share">
			<h3 id="share">{t('share')}</h3>
			<p class="no-print">{t('share.help')}</p>
			<div class="ways-on no-print">
				<CopyText
					text={link}
					label={t('share.copy')}
					field={t('share.field')}
					copied={t('share.copied')}
					byHand={t('share.byHand')}
				/>
				<button
					type="button"
					class="button quiet"
					onClick={() => {
						print();
					}}
				>
					{t('share.print')}
				</button>
			</div>
			<Qr key={link} link={link} words={words} />
			<p class="print-only">{link}</p>
		</section>
	);
}
