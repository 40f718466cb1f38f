interface Props {
	readonly kind: 'radio' | 'checkbox';
	/** The same for all choices of a question. */
	readonly name: string;
	readonly text: string;
	/** When it may be chosen. */
	readonly note: string | undefined;
	readonly chosen: boolean;
	readonly onSelect: (selected: boolean) => void;
}

/** One answer to choose. */
export function Choice({ kind, name, text, note, chosen, onSelect }: Props) {
	return (
		<label class="choice">
			<input
				type={kind}
				name={name}
				checked={chosen}
				onChange={(event) => {
					onSelect(event.currentTarget.checked);
				}}
			/>
			<span>
				{text}
				{note && <small>{note}</small>}
			</span>
		</label>
	);
}
