import { useId } from 'preact/hooks';

interface Props {
	readonly label: string;
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly onChoose: (value: string) => void;
}

/** One choice of several, by a list that opens. */
export function Select({ label, value, options, onChoose }: Props) {
	const id = useId();
	return (
		<div>
			<label for={id}>{label}</label>
			<select
				id={id}
				value={value}
				onChange={({ currentTarget }) => {
					onChoose(currentTarget.value);
				}}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	);
}
