interface Props {
	readonly link: string;
	readonly title?: string;
	/** Of the button. */
	readonly label: string;
}

/** A button that passes a link to another app, where the browser can: few on a desk do, and TypeScript knows only those. */
export function Send({ link, title, label }: Props) {
	if (!('share' in navigator)) return null;
	return (
		<button
			type="button"
			class="button quiet"
			onClick={() => {
				// Whoever thinks better of it needs no message, and whoever could not can copy.
				navigator.share({ ...(title && { title }), url: link }).catch(() => undefined);
			}}
		>
			{label}
		</button>
	);
}
