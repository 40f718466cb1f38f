import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../../src/assessment/csv.ts';

/** Reads CSV back as a spreadsheet does. */
function cells(text: string): string[][] {
	const rows: string[][] = [[]];
	let field = '';
	let quoted = false;
	const body = text.replace(/^\uFEFF/, '').replace(/\r\n$/, '');
	for (let at = 0; at < body.length; at++) {
		const [character, following] = [body[at]!, body[at + 1]];
		if (quoted && character === '"' && following === '"') {
			field += '"';
			at++;
		} else if (character === '"') quoted = !quoted;
		else if (!quoted && character === ',') {
			rows.at(-1)!.push(field);
			field = '';
		} else if (!quoted && character === '\r' && following === '\n') {
			rows.at(-1)!.push(field);
			field = '';
			rows.push([]);
			at++;
		} else field += character;
	}
	rows.at(-1)!.push(field);
	return rows;
}

it('is read back as it was, Chinese, commas, quotation marks and line breaks included', () => {
	const rows = [
		['Question', '回答'],
		['Say "no", then\nexplain', '第一行\r\n第二行'],
	];
	expect(csv(rows).startsWith('\uFEFF')).toBe(true);
	expect(cells(csv(rows))).toEqual(rows);
});

it.each(['=1+1', '+86 10', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is text and no formula', (text) => {
	expect(cells(csv([[text]]))[0]![0]).toBe(`'${text}`);
});

it('numbers stay numbers', () => {
	expect(csv([[-3, 52.5]])).toBe('\uFEFF-3,52.5\r\n');
});

it('no text becomes a formula or breaks a row', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
			const read = cells(csv(rows));
			expect(read).toHaveLength(rows.length);
			for (const [index, row] of read.entries()) {
				expect(row.map((text) => text.replace(/^'/, ''))).toEqual(rows[index]!.map((text) => text.replace(/^'/, '')));
				expect(row.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
			}
		}),
	);
});
