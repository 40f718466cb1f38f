import { useState } from 'preact/hooks';

interface Props {
	readonly link: string;
	/** Of the button. */
	readonly label: string;
	/** What the code is, for whoever cannot see it. */
	readonly description: string;
	readonly failed: string;
}

/** A link as a code to point a camera at, with the link in letters below it. Drawn when somebody asks for it. */
export function QrCode({ link, label, description, failed }: Props) {
	const [svg, setSvg] = useState<string>();
	const [missing, setMissing] = useState(false);
	if (svg) {
		return (
			<figure class="qr-code">
				{/* The library draws squares only; nothing of the link stands in its text. */}
				<div class="qr" role="img" aria-label={description} dangerouslySetInnerHTML={{ __html: svg }} />
				<figcaption class="no-print">{link}</figcaption>
			</figure>
		);
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
							setMissing(true);
						},
					);
				}}
			>
				{label}
			</button>
			<span role="alert">{missing ? failed : ''}</span>
		</>
	);
}
