import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { copy } from './copy.ts';

interface Props {
	/** What it is. */
	readonly label: string;
	readonly text: string;
	readonly words: {
		readonly copy: string;
		/** It is copied. */
		readonly copied: string;
		/** The browser did not let the page copy; it is selected. */
		readonly byHand: string;
	};
}

/** Something to pass on: to be seen, and to be copied with a button or by hand. */
export function ToCopy({ label, text, words }: Props) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [copied, setCopied] = useState<boolean>();
	useEffect(() => {
		setCopied(undefined);
	}, [text]);

	async function copyText() {
		const done = await copy(text);
		if (!done) field.current?.select();
		setCopied(done);
	}

	return (
		<div class="to-copy">
			<label for={id}>{label}</label>
			<input id={id} ref={field} type="text" readOnly value={text} />
			<button type="button" class="button" onClick={() => void copyText()}>
				{words.copy}
			</button>
			<p role="status">{copied === undefined ? '' : copied ? words.copied : words.byHand}</p>
		</div>
	);
}
