import { useState } from 'preact/hooks';
import type { Words } from '../words.ts';

interface Props {
	readonly link: string;
	/** What the code is, where it is not the link to a result. */
	readonly label?: string;
	readonly words: Words;
}

/** A link as a code to point a camera at. */
export function Qr({ link, words: { t }, label = t('share.qr.label') }: Props) {
	const [svg, setSvg] = useState<string>();
	const [failed, setFailed] = useState(false);
	if (svg) {
		// The library draws squares only; nothing of the link stands in its text.
		return <div class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
	}
	return (
		<>
			<button
				type="button"
				class="button quiet no-print"
				onClick={() => {
					import('uqr').then(
						({ renderSVG }) => {
							setSvg(renderSVG(link, { ecc: 'M', border: 2 }));
						},
						() => {
							setFailed(true);
						},
					);
				}}
			>
				{t('share.qr')}
			</button>
			<span role="alert">{failed ? t('result.failed') : ''}</span>
		</>
	);
}
