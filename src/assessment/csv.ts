/**
 * A table as CSV (RFC 4180) that spreadsheets open right: with a byte order mark, so that Chinese is read as UTF-8, and
 * with an apostrophe before what a spreadsheet would run as a formula.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
	const text = typeof value === 'string' && /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
