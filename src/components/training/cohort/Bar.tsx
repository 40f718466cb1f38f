interface Props {
	readonly count: number;
	readonly all: number;
	/** `open`: striped, for what is not known. */
	readonly kind?: 'full' | 'open';
}

/** How much of a whole a number is, beside the number itself. */
export function Bar({ count, all, kind = 'full' }: Props) {
	return (
		<span class="meter" aria-hidden="true">
			<span class={kind === 'open' ? 'open' : 'low'} style={{ width: `${all > 0 ? (100 * count) / all : 0}%` }} />
		</span>
	);
}
