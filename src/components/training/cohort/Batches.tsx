import { useRef, useState } from 'preact/hooks';
import { LONGEST_LABEL } from '../../../assessment/invite.ts';
import { plainLabel } from '../../../assessment/invite.ts';
import type { Round } from './useBoard.ts';
import type { BoardWords } from './words.ts';

interface Props {
	readonly rounds: readonly Round[];
	readonly words: BoardWords;
	readonly onChange: (rounds: readonly Round[]) => void;
}

/** What came in, by the times at which it came: to be named, and to be taken away again. */
export function Batches({ rounds, words: { t }, onChange }: Props) {
	const [removed, setRemoved] = useState<{ round: Round; at: number }>();
	const heading = useRef<HTMLHeadingElement>(null);
	// What was brought back by other means needs no way back.
	const gone = removed && rounds.every(({ id }) => id !== removed.round.id) ? removed : undefined;
	if (rounds.length === 0 && !gone) return null;

	return (
		<section class="batches no-print" aria-labelledby="batches">
			<h3 id="batches" ref={heading} tabIndex={-1}>
				{t('batches')}
			</h3>
			<ul>
				{rounds.map((round, index) => (
					<li key={round.id}>
						<input
							type="text"
							aria-label={t('batch.name', { number: index + 1 })}
							maxLength={LONGEST_LABEL}
							value={round.name}
							onChange={({ currentTarget }) => {
								// One without a name could not be chosen by it.
								const name = plainLabel(currentTarget.value) || round.name;
								currentTarget.value = name;
								onChange(rounds.map((other) => (other === round ? { ...round, name } : other)));
							}}
						/>
						<span class="number">{t('batch.count', { count: round.handed.length })}</span>
						<button
							type="button"
							class="link"
							onClick={() => {
								setRemoved({ round, at: index });
								onChange(rounds.filter((other) => other !== round));
								heading.current?.focus();
							}}
						>
							{t('batch.remove')} <span class="sr-only">{round.name}</span>
						</button>
					</li>
				))}
			</ul>
			<div role="status">
				{gone && (
					<p class="notice">
						{t('batch.removed', { name: gone.round.name })}{' '}
						<button
							type="button"
							class="link"
							onClick={() => {
								onChange([...rounds.slice(0, gone.at), gone.round, ...rounds.slice(gone.at)]);
								setRemoved(undefined);
								heading.current?.focus();
							}}
						>
							{t('batch.undo')}
						</button>
					</p>
				)}
			</div>
		</section>
	);
}
