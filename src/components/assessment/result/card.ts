/** A picture of a result to pass on. Drawn in the browser with the reader's own faces, so that Chinese is right. */
import { bandText, dimensionName, levelName, points, type Reading } from './reading.ts';

const width = 1200;
const height = 630;

/** The card as SVG: level, mean and the bars of the dimensions. */
export function cardSvg(reading: Reading): string {
	const { data, words, result } = reading;
	const { t, say } = words;
	const face = words.language === 'zh' ? "'Noto Serif CJK SC','Songti SC',SimSun,serif" : 'Newsreader,Georgia,serif';
	const plain = "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
	const bars = result.dimensions.map(({ id, band }, index) => {
		const y = 330 + index * 52;
		const low = points(band?.low ?? 0);
		const high = points(band?.high ?? 0);
		return [
			`<text x="72" y="${y + 20}" font-size="26" fill="#2b3a3d">${escape(dimensionName(reading, id))}</text>`,
			`<rect x="400" y="${y}" width="600" height="24" fill="#e6e4da"/>`,
			`<rect x="400" y="${y}" width="${high * 6}" height="24" fill="#0a5a6b" opacity="0.35"/>`,
			`<rect x="400" y="${y}" width="${low * 6}" height="24" fill="#0a5a6b"/>`,
			`<text x="1024" y="${y + 20}" font-size="26" fill="#2b3a3d">${band ? bandText(band) : '–'}</text>`,
		].join('');
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${plain}">`,
		`<rect width="${width}" height="${height}" fill="#fbfaf5"/>`,
		`<rect width="${width / 2 - 24}" height="10" fill="#b23a1e"/><rect x="${width / 2 + 24}" width="${width / 2}" height="10" fill="#0a5a6b"/>`,
		`<text x="72" y="92" font-size="30" fill="#55605f">${escape(say(data.assessment.title))}</text>`,
		`<text x="72" y="200" font-size="84" font-family="${face}" fill="#10191b">${escape(levelName(reading, result.level))}</text>`,
		`<text x="72" y="264" font-size="32" fill="#2b3a3d">${escape(`${t('mean')} ${bandText(result.mean)}`)}</text>`,
		...bars,
		`<text x="1128" y="604" font-size="22" text-anchor="end" fill="#55605f">Crosscurrent · 交汇</text>`,
		'</svg>',
	].join('');
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** @throws if the browser cannot draw */
export async function cardPng(reading: Reading): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(cardSvg(reading))}`;
	await image.decode();
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	canvas.getContext('2d')!.drawImage(image, 0, 0);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The picture could not be made.'));
		}, 'image/png');
	});
}
