import { useEffect, useRef, useState } from 'preact/hooks';
import { copy } from './copy.ts';

interface Props {
	readonly text: string;
	/** Of the button. */
	readonly label: string;
	/** Of the field to copy from by hand. */
	readonly field: string;
	readonly copied: string;
	readonly byHand: string;
	readonly quiet?: boolean;
}

/** A button that copies a text. Where the browser does not let it, the text stands selected in a field. */
export function CopyText({ text, label, field, copied, byHand, quiet = false }: Props) {
	const [done, setDone] = useState<boolean>();
	const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

	useEffect(() => {
		if (done === false) box.current?.select();
	}, [done]);

	return (
		<>
			<button
				type="button"
				class={quiet ? 'button quiet' : 'button'}
				onClick={() => {
					void copy(text).then(setDone);
				}}
			>
				{label}
			</button>
			{done === false && (
				<label class="to-copy">
					{field}
					{text.includes('\n') ? (
						<textarea ref={box} readOnly rows={text.split('\n').length} value={text} />
					) : (
						<input ref={box} type="text" readOnly value={text} />
					)}
				</label>
			)}
			<p role="status">{done === undefined ? '' : done ? copied : byHand}</p>
		</>
	);
}
