import { Glyph } from '../Glyph.tsx';
import { Radar } from './Radar.tsx';
import { bandText, dimensionName, elementId, points, type Reading } from './reading.ts';

interface Props {
	readonly reading: Reading;
}

/** The dimensions, each as a bar with what is not known, and all of them as a radar. */
export function Picture({ reading }: Props) {
	const { data, words, result } = reading;
	const { t } = words;
	// Of some dimensions, a session may have asked nothing.
	const dimensions = result.dimensions.filter(({ id }) => result.questions.some(({ dimension }) => dimension === id));
	const open = dimensions.some(({ band }) => band && band.low !== band.high);
	return (
		<section class="picture" aria-labelledby={elementId(reading, 'picture')}>
			<h3 id={elementId(reading, 'picture')}>{t('picture')}</h3>
			<div class="views">
				<table class="bars" id={elementId(reading, 'bars')}>
					<caption class="sr-only">{t('picture.caption')}</caption>
					<thead class="sr-only">
						<tr>
							<th scope="col">{t('dimension')}</th>
							<td />
							<th scope="col">{t('score')}</th>
						</tr>
					</thead>
					<tbody>
						{dimensions.map(({ id, band }) => (
							<tr key={id}>
								<th scope="row">
									<span class="name">
										<Glyph path={data.dimensions[id]!.glyph} size={20} />
										{dimensionName(reading, id)}
									</span>
								</th>
								<td class="bar-cell" aria-hidden="true">
									{band && (
										<span class="meter">
											<span class="low" style={{ width: `${band.low}%` }} />
											<span class="open" style={{ width: `${band.high - band.low}%` }} />
										</span>
									)}
								</td>
								<td class="score">{band ? bandText(band) : t('score.none')}</td>
							</tr>
						))}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row">{t('mean')}</th>
							<td aria-hidden="true" />
							<td class="score">{bandText(result.mean)}</td>
						</tr>
					</tfoot>
				</table>
				<Radar reading={reading} describedBy={elementId(reading, 'bars')} />
			</div>
			<p class="help">
				{t('picture.scale')} {open && t('picture.open')}{' '}
				{result.coverage < 1 && t('picture.coverage', { coverage: points(100 * result.coverage) })}
			</p>
		</section>
	);
}
