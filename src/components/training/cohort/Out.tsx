import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { save } from '../../assessment/result/files.ts';
import { copy } from '../../share/copy.ts';
import { boardFragment, boardText, LONGEST_LINK } from './board.ts';
import { batchOf, type Round } from './useBoard.ts';
import type { BoardWords } from './words.ts';

interface Props {
	readonly words: BoardWords;
	readonly rounds: readonly Round[];
	/** The file's name without ending, and the table; absent until the results can be read. */
	readonly table: (() => { readonly name: string; readonly text: string }) | undefined;
	readonly onDelete: () => void;
}

/** Ways for the board to leave this tab: as a table, on paper, as a file or a link; or for good. */
export function Out({ words, rounds, table, onDelete }: Props) {
	const { t } = words;
	const [copied, setCopied] = useState<'copied' | 'copy.failed'>();
	const batches = rounds.map(batchOf);
	const link = linkTo(rounds);
	return (
		<section class="out no-print" aria-labelledby="out">
			<h2 id="out">{t('out')}</h2>
			<div class="ways-on">
				<button
					type="button"
					class="button quiet"
					disabled={!table}
					onClick={() => {
						if (!table) return;
						const { name, text } = table();
						save(`${name}.csv`, 'text/csv', text);
					}}
				>
					{t('out.csv')}
				</button>
				<button
					type="button"
					class="button quiet"
					onClick={() => {
						print();
					}}
				>
					{t('out.print')}
				</button>
				<button
					type="button"
					class="button quiet"
					onClick={() => {
						save('crosscurrent-board.json', 'application/json', boardText(batches));
					}}
				>
					{t('out.file')}
				</button>
			</div>
			<p class="help">{t('out.csv.help')}</p>
			<p class="help">{t('out.file.help')}</p>
			{link ? (
				<>
					<label for="board-link">{t('out.link.field')}</label>
					<input
						id="board-link"
						type="text"
						readonly
						aria-describedby="board-link-help"
						value={link}
						onFocus={({ currentTarget }) => {
							currentTarget.select();
						}}
					/>
					<p class="help" id="board-link-help">
						{t('out.link.help')}
					</p>
					<p class="ways-on">
						<button
							type="button"
							class="button quiet"
							onClick={() => {
								void copy(link).then((done) => {
									setCopied(done ? 'copied' : 'copy.failed');
								});
							}}
						>
							{t('out.link')}
						</button>
						<span role="status">{copied && t(`out.${copied}`)}</span>
					</p>
				</>
			) : (
				<p>{t('out.link.long')}</p>
			)}
			<Delete words={words} onDelete={onDelete} />
		</section>
	);
}

/** The link to a board, where it is short enough to be passed on whole. */
export function linkTo(rounds: readonly Round[]): string | undefined {
	// Longer than any link that is made, before all of it is put together.
	if (rounds.reduce((sum, { handed }) => sum + handed.length, 0) > LONGEST_LINK / 15) return undefined;
	const link = location.origin + location.pathname + boardFragment(rounds.map(batchOf));
	return link.length <= LONGEST_LINK ? link : undefined;
}

/** Asks once more, in place; Escape takes it back. */
function Delete({ words: { t }, onDelete }: Pick<Props, 'words' | 'onDelete'>) {
	const [asked, setAsked] = useState<boolean>();
	const question = useRef<HTMLParagraphElement>(null);
	const button = useRef<HTMLButtonElement>(null);

	useLayoutEffect(() => {
		if (asked) question.current?.focus();
		else if (asked === false) button.current?.focus();
		if (!asked) return;
		const escape = (event: KeyboardEvent) => {
			if (event.key === 'Escape') setAsked(false);
		};
		addEventListener('keydown', escape);
		return () => {
			removeEventListener('keydown', escape);
		};
	}, [asked]);

	if (!asked) {
		return (
			<p class="forget">
				<button
					type="button"
					class="link"
					ref={button}
					onClick={() => {
						setAsked(true);
					}}
				>
					{t('delete')}
				</button>
			</p>
		);
	}
	return (
		<div class="forget" role="group" aria-labelledby="delete-question">
			<p id="delete-question" ref={question} tabIndex={-1}>
				{t('delete.ask')}
			</p>
			<button
				type="button"
				class="button quiet"
				onClick={() => {
					setAsked(false);
				}}
			>
				{t('delete.keep')}
			</button>
			<button type="button" class="button danger" onClick={onDelete}>
				{t('delete.confirm')}
			</button>
		</div>
	);
}
