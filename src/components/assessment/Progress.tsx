import type { Words } from './words.ts';

interface Props {
	/** “Step 2 of 7”. */
	readonly label: string;
	readonly answered: number;
	readonly total: number;
	readonly words: Words;
}

/** How far one has come. */
export function Progress({ label, answered, total, words }: Props) {
	const text = words.t('progress.answered', { answered, total });
	return (
		<div class="progress">
			<p>
				<span>{label}</span>
				<span>{text}</span>
			</p>
			<progress value={answered} max={total} aria-label={text} />
		</div>
	);
}
