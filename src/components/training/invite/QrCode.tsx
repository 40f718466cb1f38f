import { useEffect, useState } from 'preact/hooks';

interface Props {
	readonly link: string;
	readonly label: string;
	/** What is said if the library cannot be fetched. */
	readonly failed: string;
}

/** A link as a code to point a camera at: dark on light, whatever the theme. */
export function QrCode({ link, label, failed }: Props) {
	const [draw, setDraw] = useState<{ render: (link: string) => string } | 'failed'>();
	useEffect(() => {
		import('uqr').then(
			({ renderSVG }) => {
				setDraw({ render: (text) => renderSVG(text, { ecc: 'M', border: 4 }) });
			},
			() => {
				setDraw('failed');
			},
		);
	}, []);
	if (draw === 'failed') return <p role="alert">{failed}</p>;
	// The library draws squares only; nothing of the link stands in its text.
	return (
		<div class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: draw ? draw.render(link) : '' }} />
	);
}
