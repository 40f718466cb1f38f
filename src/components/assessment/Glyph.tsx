interface Props {
	/** The `d` of its path. */
	readonly path: string;
	readonly size: number;
}

/** The sign of a dimension. Decoration: the name always stands beside it. */
export function Glyph({ path, size }: Props) {
	return (
		<svg
			class="glyph"
			viewBox="0 0 24 24"
			width={size}
			height={size}
			fill="none"
			stroke="currentColor"
			stroke-width="1.75"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d={path} />
		</svg>
	);
}
