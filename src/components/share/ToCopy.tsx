import { useEffect, useId, useRef, useState } from 'preact/hooks';

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

	async function copy() {
		try {
			// Missing on pages without https, and refused by some browsers; TypeScript knows only the best case.
			await navigator.clipboard.writeText(text);
			setCopied(true);
		} catch {
			field.current?.select();
			setCopied(false);
		}
	}

	return (
		<div class="to-copy">
			<label for={id}>{label}</label>
			<input id={id} ref={field} type="text" readOnly value={text} />
			<button type="button" class="button" onClick={() => void copy()}>
				{words.copy}
			</button>
			<p role="status">{copied === undefined ? '' : copied ? words.copied : words.byHand}</p>
		</div>
	);
}
