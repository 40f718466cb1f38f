import { useStore } from '@nanostores/preact';
import { useRef } from 'preact/hooks';
import { decode } from '../../../assessment/link.ts';
import { score, type Result } from '../../../assessment/score.ts';
import { formatDay } from '../../../guide/text.ts';
import type { Entry, HistoryStore } from '../../../stores/history.ts';
import { bandText, levelName, type Reading } from './reading.ts';
import { Trend } from './Trend.tsx';

interface Props {
	readonly reading: Reading;
	readonly history: HistoryStore;
	/** The code of the result shown. */
	readonly code: string;
	readonly onCompare: (code: string) => void;
}

/** Earlier results that were put by on this device, and how the mean has moved. */
export function History({ reading, history, code, onCompare }: Props) {
	const { data, words, result } = reading;
	const { t, say, language } = words;
	const entries = useStore(history.$entries);
	const heading = useRef<HTMLHeadingElement>(null);
	// The button that is pressed goes away with what it does; focus goes to the heading.
	const act = (change: () => void) => () => {
		change();
		heading.current?.focus();
	};
	const isKept = entries.some((entry) => entry.code === code);
	const rows = entries.map((entry) => ({ entry, found: read(entry) }));

	function read({ code: kept }: Entry): Result | string {
		const decoded = decode(`r=${kept}`, [data.assessment]);
		return 'code' in decoded ? say(decoded.message) : score(decoded.assessment, decoded.answers);
	}
	const points = rows.flatMap(({ entry, found }) =>
		typeof found === 'string' ? [] : [{ on: entry.on, mean: found.mean }],
	);
	if (!isKept && result.level !== null && points.length > 0) points.push({ on: today(), mean: result.mean });

	return (
		<section class="history no-print" aria-labelledby="history">
			<h3 id="history" ref={heading} tabIndex={-1}>
				{t('history')}
			</h3>
			<p class="help">{t('history.help')}</p>
			{!isKept && result.level !== null && (
				<p class="ways-on">
					<button
						type="button"
						class="button quiet"
						onClick={act(() => {
							history.keep({ on: today(), code });
						})}
					>
						{t('history.keep')}
					</button>
				</p>
			)}
			<p role="status">{isKept ? t('history.kept') : ''}</p>
			{points.length > 1 && <Trend points={points} words={words} />}
			{rows.length > 0 && (
				<table>
					<caption class="sr-only">{t('history')}</caption>
					<thead>
						<tr>
							<th scope="col">{t('history.day')}</th>
							<th scope="col">{t('compare.level')}</th>
							<th scope="col">{t('mean')}</th>
							<td />
						</tr>
					</thead>
					<tbody>
						{rows.map(({ entry, found }) => {
							const day = formatDay(new Date(entry.on), language);
							return (
								<tr key={entry.code}>
									<th scope="row">{day}</th>
									{typeof found === 'string' ? (
										<td colSpan={2}>{found}</td>
									) : (
										<>
											<td>{levelName(reading, found.level)}</td>
											<td>{bandText(found.mean)}</td>
										</>
									)}
									<td>
										<div class="ways-on">
											<a href={`#r=${entry.code}`}>
												{t('history.open')} <span class="sr-only">{day}</span>
											</a>
											{typeof found !== 'string' && entry.code !== code && (
												<button
													type="button"
													class="link"
													onClick={() => {
														onCompare(entry.code);
													}}
												>
													{t('history.compare')} <span class="sr-only">{day}</span>
												</button>
											)}
											<button
												type="button"
												class="link"
												onClick={act(() => {
													history.remove(entry.code);
												})}
											>
												{t('history.remove')} <span class="sr-only">{day}</span>
											</button>
										</div>
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			)}
		</section>
	);
}

/** The day it is where the reader is. */
function today(): string {
	const now = new Date();
	const part = (number: number) => String(number).padStart(2, '0');
	return [now.getFullYear(), part(now.getMonth() + 1), part(now.getDate())].join('-');
}
