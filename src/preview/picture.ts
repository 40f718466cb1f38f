/**
 * The picture that a chat or a social network shows with a link to a page: its title above the two currents, its
 * section, and whose guide it is from.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { glyphs } from '../guide/glyphs.ts';
import { directions, directionNames, type Dimension, type Direction, type Language } from '../guide/vocabulary.ts';
import { facesFor } from './faces.ts';
import { setTitle } from './lines.ts';

/** In pixels: what all readers of link previews show in full. */
export const size = { width: 1200, height: 630 } as const;

export interface Preview {
	readonly language: Language;
	readonly title: string;
	/** Where it stands in the guide; the front page of a section stands nowhere but there. */
	readonly section?: string | undefined;
	readonly dimension?: Dimension | undefined;
	/** The directions it is for. The current of another one is only hinted at. */
	readonly directions: readonly Direction[];
}

/** The light theme's colours, see `styles/theme.css`. */
const colours = { paper: '#fbfaf5', ink: '#0d1c1e', soft: '#556664', outbound: '#b23a1e', inbound: '#0a5a6b' } as const;
const margin = 72;
const room = size.width - 2 * margin;

interface Node {
	readonly type: string;
	readonly props: Readonly<Record<string, unknown>>;
}
type Child = Node | string | false | undefined;

const box = (style: object, ...children: Child[]): Node => ({
	type: 'div',
	props: { style: { display: 'flex', ...style }, children: children.filter((child) => child) },
});

/** Drawn over the whole width, in the box of its view. */
const drawing = (view: string, style: object, paths: readonly object[]): Node => ({
	type: 'svg',
	props: {
		viewBox: view,
		fill: 'none',
		style,
		children: paths.map((props): Node => ({ type: 'path', props: { ...props } })),
	},
});

/** The two currents, as on the front page (`guide/Hero.astro`). */
function currents(directions: readonly Direction[]): Node {
	const lines = [0, 1, 2, 3, 4, 5];
	const stroke = (direction: Direction, line: number) => ({
		stroke: colours[direction],
		'stroke-width': 2.5,
		opacity: (directions.includes(direction) ? 0.85 : 0.16) * (1 - line * 0.09),
	});
	return drawing('0 0 1200 320', { position: 'absolute', left: 0, bottom: -76, width: size.width, height: 320 }, [
		...lines.map((line) => ({
			...stroke('outbound', line),
			d: `M-20 ${60 + line * 13}C360 ${40 + line * 13} 520 ${300 - line * 10} 1220 ${240 + line * 13}`,
		})),
		...lines.map((line) => ({
			...stroke('inbound', line),
			d: `M1220 ${50 + line * 13}C840 ${40 + line * 13} 680 ${300 - line * 10} -20 ${230 + line * 13}`,
		})),
	]);
}

/** The picture as SVG, its letters as outlines. @throws if no face has a character, which would print as a box. */
export async function previewSvg({ language, title, section, dimension, directions: own }: Preview): Promise<string> {
	const names = own.length === directions.length ? [] : own.map((direction) => directionNames[direction][language]);
	const name = language === 'zh' ? '交汇 · Crosscurrent' : 'Crosscurrent · 交汇';
	const fonts = await facesFor([title, section, ...names, name].join(''), language);
	const [direction = 'inbound'] = own;
	const set = setTitle(title, language, room);
	const page = box(
		{
			...size,
			flexDirection: 'column',
			padding: `64px ${margin}px`,
			background: colours.paper,
			color: colours.ink,
			fontFamily: fonts.map((font) => font.name).join(', '),
		},
		currents(own),
		box({ position: 'absolute', top: 0, left: 0, width: 576, height: 12, background: colours.outbound }),
		box({ position: 'absolute', top: 0, right: 0, width: 576, height: 12, background: colours.inbound }),
		box(
			{ alignItems: 'center', width: room, height: 44, fontSize: 32, color: colours.soft },
			dimension &&
				drawing('0 0 24 24', { width: 44, height: 44, marginRight: 16 }, [
					{
						d: glyphs[dimension],
						stroke: colours.inbound,
						'stroke-width': 1.75,
						'stroke-linecap': 'round',
						'stroke-linejoin': 'round',
					},
				]),
			section,
			names.length > 0 &&
				box(
					{ alignItems: 'center', marginLeft: section ? 28 : 0, color: colours[direction] },
					box({ width: 28, height: 6, marginRight: 12, borderRadius: 3, background: colours[direction] }),
					names.join(' '),
				),
			box({ marginLeft: 'auto', color: colours.ink }, name),
		),
		box(
			{ alignItems: 'center', width: room, height: 310 },
			box(
				{
					flexDirection: 'column',
					fontSize: set.size,
					lineHeight: language === 'zh' ? 1.3 : 1.12,
					letterSpacing: language === 'zh' ? 0 : '-0.01em',
				},
				...set.lines.map((line) => box({ whiteSpace: 'nowrap' }, line)),
			),
		),
	);
	return satori(page, {
		...size,
		fonts,
		loadAdditionalAsset: (_, missing) => {
			throw new Error(`No face of the preview pictures has “${missing}”, which is in “${title}”.`);
		},
	});
}

/**
 * The picture as PNG. Turning outlines into pixels takes most of the time, so that what was drawn once is kept, by the
 * outlines it was drawn from.
 */
export async function previewPng(preview: Preview): Promise<Buffer> {
	const svg = await previewSvg(preview);
	const folder = 'node_modules/.cache/previews';
	const file = join(folder, `${createHash('sha256').update(svg).digest('hex')}.png`);
	try {
		return await readFile(file);
	} catch {
		const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0 }).toBuffer();
		await mkdir(folder, { recursive: true });
		await writeFile(file, png);
		return png;
	}
}
