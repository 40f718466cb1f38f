import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, nameSuffix } from '../../../src/assessment/gather.ts';
import { encode } from '../../../src/assessment/link.ts';
import { asOf } from '../../../src/assessment/version.ts';
import { answersOf, demo, everything, frozen, nonces } from './demo.ts';

const both = [demo, frozen];
const [best, worst] = [everything(1), everything(0)];
const good = encode(demo, best, 1);
const bad = encode(demo, worst, 2);
const page = 'https://example.org/zh-cn/assessments/demo/';

const codesIn = (text: string) => gather(text, both).handed.map(({ code }) => code);
const namesIn = (text: string) => gather(text, both).handed.map(({ name }) => name);
const errorsIn = (text: string) => gather(text, both).unreadable.map(({ line, error }) => [line, error.code]);

describe('gather', () => {
	it('reads results with their nicknames, in the order of the text', () => {
		const { handed, unreadable } = gather(`${page}#r=${good}&n=Li%20Na\n${bad}`, both);
		expect(handed).toEqual([
			{ assessment: demo, answers: best, nonce: 1, code: good, name: 'Li Na' },
			{ assessment: demo, answers: worst, nonce: 2, code: bad, name: '' },
		]);
		expect(unreadable).toEqual([]);
	});

	it.each([
		['a chat', `[2026-11-21 10:05] 小王：我的结果 ${page}#r=${good}，谢谢\n[10:06] Ann: ${bad}!`],
		['mail', `> ${page}#r=${good}\r\n> \r\n>> <${page}#r=${bad}>`],
		['HTML', `<a href="${page}#r=${good}&amp;n=A">${page}#r=${bad}</a>`],
		['a table', `name,code\r\n"Ann, A.","${good}"\r\nBob;${bad};x`],
		['JSON', JSON.stringify({ codes: [good, bad] })],
		['a redirect', `https://link.example/?to=https%3A%2F%2Fexample.org%2F%23r%3D${good} R=${bad}`],
		['one line', `${good} ${bad}`],
		['Markdown', `[mine](${page}#r=${good}) **${bad}**`],
		['old line ends', `${good}\r${bad}\u2028`],
	])('finds them in %s', (_, text) => {
		expect(codesIn(text)).toEqual([good, bad]);
		expect(errorsIn(text)).toEqual([]);
	});

	it('names line and reason of what looks like a result and is none', () => {
		const changed = `${good.slice(0, -2)}AA`;
		const text = ['', `x ${page}#r=${changed} y`, bad, `r=${good.slice(0, 9)}`, changed, `#r=${encode(frozen, {}, 5)}`];
		expect(gather(text.join('\n'), [demo])).toMatchObject({
			handed: [{ code: bad }],
			unreadable: [
				{ line: 2, text: `r=${changed}`, error: { code: 'damaged' } },
				{ line: 4, text: `r=${good.slice(0, 9)}`, error: { code: 'truncated' } },
				{ line: 5, text: changed, error: { code: 'damaged' } },
				{ line: 6, error: { code: 'foreign' } },
			],
		});
		expect(errorsIn(`r=${encode({ ...demo, version: '2.0.0' }, best, 1)}`)).toEqual([[1, 'future']]);
		expect(errorsIn('AgabcdefghIjklmnop\nAgabcdefghijklmnop-Qrs')).toEqual([[1, 'damaged']]);
		expect(errorsIn(`r=${'A'.repeat(600)}`)).toEqual([[1, 'damaged']]);
	});

	it('passes over words, addresses and names that only begin like a bare code', () => {
		const words =
			'Agriculturalists Agreeablenesses https://example.org/AgAAAAAAAAAAAAAAAA1 AgAAAAAAAAAAAA1@example.org ' +
			'file.AgAAAAAAAAAAAAAAAA1 AgAAAAAAAAAAAAAAAA1.pdf Agent-provocateur-like hr=AgEBAQEBAQEBAQEBAQ other=AgEBAQEBAQEBAQEBAQ';
		expect(gather(words, both)).toEqual({ handed: [], unreadable: [] });
	});

	it('shows no more than a line of what it could not read', () => {
		const [found] = gather(`r=AgEB&n=${'ab%0A'.repeat(90)}`, both).unreadable;
		expect(found!.text).toBe(`r=AgEB&n=${'ab%0A'.repeat(90)}`.slice(0, 80));
	});

	it('reads results of earlier versions as what they were', () => {
		const early = asOf(demo, 0);
		expect(
			gather(`${encode(early, { plan: 'written' }, 3)}\n${encode(early, { plan: 'none' }, 4)}`, both).handed,
		).toEqual([
			expect.objectContaining({ answers: { plan: 'written' }, assessment: early }),
			expect.objectContaining({ answers: { plan: 'none' }, assessment: early }),
		]);
	});

	it('never throws, whatever the text', () => {
		const part = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('r=', '&n=', '%', '\n', '#r=Ag', good, bad, '&n=%', ' ', good.slice(0, 20)),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				const { handed, unreadable } = gather(parts.join(''), both);
				for (const { code } of handed) expect([good, bad]).toContain(code);
				for (const { line } of unreadable) expect(line).toBeGreaterThan(0);
			}),
		);
	});

	it('brings back whatever is handed over', () => {
		fc.assert(
			fc.property(
				answersOf(demo, 3),
				nonces,
				fc.string({ unit: 'grapheme', maxLength: 100 }),
				(answers, nonce, name) => {
					const code = encode(demo, answers, nonce);
					const link = `${page}#r=${code}${nameSuffix(name)}`;
					const [handed] = gather(`“${link}” ‎said`, both).handed;
					expect(handed).toMatchObject({ answers, nonce, code });
					expect(nameSuffix(handed!.name)).toBe(nameSuffix(name));
				},
			),
		);
	});
});

describe('nicknames', () => {
	it('stand behind a code, percent-encoded', () => {
		expect(nameSuffix('')).toBe('');
		expect(nameSuffix(' \n ')).toBe('');
		expect(nameSuffix('李娜 & Co.')).toBe('&n=%E6%9D%8E%E5%A8%9C%20%26%20Co%2E');
	});

	it.each([
		[`${good}&n=李娜 hello`, '李娜'],
		[`${good}&n=%E6%9D%8E%E5%A8%9C`, '李娜'],
		[`#r=${good}&amp;n=Ann`, 'Ann'],
		[`%23r%3D${good}%26n%3DAnn`, 'Ann'],
		[`%23r%3D${good}%26n%3D%25E6%259D%258E%2520%2526`, '李 &'],
		[`${good}&n=%E6%9D`, '%E6%9D'],
		[`${good}&n=%3Cb%3E%3D1%0A%E2%80%AE`, '<b>=1'],
		[`“${good}&n=🧡娜娜”`, '🧡娜娜'],
		[`${good}&n=Ann. ${bad}`, 'Ann'],
		[`${good}&n=<b>`, ''],
		[`${good} &n=Ann`, ''],
		[`${good}&x=Ann`, ''],
		[`${good}&n=${'a'.repeat(500)}`, 'a'.repeat(80)],
		[good + nameSuffix('🧡'.repeat(80)), '🧡'.repeat(80)],
	])('are read from %s', (text, name) => {
		expect(namesIn(text)[0]).toBe(name);
	});
});
