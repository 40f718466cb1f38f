import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Scan } from './Scan.tsx';
import type { Given, Report } from './useBoard.ts';
import { Wide } from './Wide.tsx';
import type { BoardKey, BoardWords } from './words.ts';

/** Unreadable places listed; more help nobody. */
const LISTED = 100;

interface Props {
	readonly words: BoardWords;
	/** Takes in what came together; `undefined` while the assessments cannot be fetched. */
	readonly onTake: (given: Given) => Promise<Report | undefined>;
	readonly report: Report | undefined;
	readonly reading: boolean;
	/** Fetches the assessments again, for what waits. */
	readonly onRetry: (() => void) | undefined;
}

/** All the ways in which a room's results get onto the board. */
export function TakeIn({ words, onTake, report, reading, onRetry }: Props) {
	const { t, say } = words;
	const id = useId();
	const [text, setText] = useState('');
	const [over, setOver] = useState(false);
	const field = useRef<HTMLTextAreaElement>(null);

	async function takeTyped() {
		const taken = await onTake({ texts: [text] });
		// What held nothing stays where it is: there may be a slip to put right.
		if (taken && !taken.problem) setText('');
		field.current?.focus();
	}

	useEffect(() => {
		const listening = new AbortController();
		const on = <Type extends keyof DocumentEventMap>(type: Type, listener: (event: DocumentEventMap[Type]) => void) => {
			document.addEventListener(type, listener, { signal: listening.signal });
		};
		on('paste', (event) => {
			const target = event.target as Element | null;
			if (target !== field.current && target?.closest('input, textarea, [contenteditable]')) return;
			const given = givenBy(event.clipboardData);
			if (!given) return;
			event.preventDefault();
			void onTake(given);
		});
		// Without this a browser would leave the page for the file that was dropped on it.
		on('dragover', (event) => {
			event.preventDefault();
			setOver(true);
		});
		on('dragleave', (event) => {
			if (event.relatedTarget === null) setOver(false);
		});
		on('drop', (event) => {
			event.preventDefault();
			setOver(false);
			const given = givenBy(event.dataTransfer);
			if (given) void onTake(given);
		});
		return () => {
			listening.abort();
		};
	}, [onTake]);

	return (
		<section class="take-in no-print" aria-labelledby="take-in">
			<h2 id="take-in">{t('in')}</h2>
			<p class="help">{t('in.help')}</p>
			<label for={id}>{t('in.field')}</label>
			<textarea
				id={id}
				ref={field}
				rows={4}
				spellcheck={false}
				autocomplete="off"
				aria-describedby={`${id}-help`}
				value={text}
				onInput={({ currentTarget }) => {
					setText(currentTarget.value);
				}}
			/>
			<p class="help" id={`${id}-help`}>
				{t('in.field.help')}
			</p>
			<div class="ways-on">
				<button type="button" class="button" onClick={() => void takeTyped()}>
					{t('in.take')}
				</button>
				<label class="button quiet">
					{t('in.files')}
					<input
						type="file"
						class="sr-only"
						multiple
						onChange={({ currentTarget }) => {
							void onTake({ files: [...(currentTarget.files ?? [])] });
							// The same file can be chosen again.
							currentTarget.value = '';
						}}
					/>
				</label>
				<Scan words={words} onTake={onTake} />
			</div>
			{over && <p class="drop-here">{t('in.drop')}</p>}
			<div role="status">
				{reading && <p>{t('in.reading')}</p>}
				{!reading && report && <p class={report.problem ? 'notice problem' : 'notice'}>{saidOf(report, words)}</p>}
			</div>
			{onRetry && (
				<p class="ways-on">
					<button type="button" class="button" onClick={onRetry}>
						{t('in.retry')}
					</button>
				</p>
			)}
			{report && report.unreadable.length > 0 && (
				<details class="unreadable">
					<summary>{t('in.unreadable.list')}</summary>
					<Wide name={t('in.unreadable.list')}>
						<table>
							<thead>
								<tr>
									<th scope="col">{t('in.line')}</th>
									<th scope="col">{t('in.found')}</th>
									<th scope="col">{t('in.reason')}</th>
								</tr>
							</thead>
							<tbody>
								{report.unreadable.slice(0, LISTED).map((each, index) => (
									<tr key={index}>
										<td>{each.line}</td>
										<td>
											<code>{each.text}</code>
										</td>
										<td>{say(each.error.message)}</td>
									</tr>
								))}
							</tbody>
						</table>
					</Wide>
					{report.unreadable.length > LISTED && <p>{t('in.more', { count: report.unreadable.length - LISTED })}</p>}
				</details>
			)}
		</section>
	);
}

function saidOf({ problem, taken, merged, unreadable }: Report, { t }: BoardWords): string {
	if (problem) return t(`in.${problem}`);
	const counts: [BoardKey, number][] = [
		['in.taken', taken],
		['in.merged', merged],
		['in.unreadable', unreadable.length],
	];
	return counts
		.filter(([key, count]) => count > 0 || key === 'in.taken')
		.map(([key, count]) => t(key, { count }))
		.join(' ');
}

/** What a paste or a drop brings: files, or else words, also those behind the links of a page. */
function givenBy(data: DataTransfer | null): Given | undefined {
	if (!data) return undefined;
	if (data.files.length > 0) return { files: [...data.files] };
	const texts = ['text/plain', 'text/html'].map((type) => data.getData(type)).filter(Boolean);
	return texts.length > 0 ? { texts } : undefined;
}
