import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/assessment/answers.ts';
import { codeIn, decode, encode, type LinkError } from '../../../src/assessment/link.ts';
import type { Answers, Assessment, ProfileQuestion, Question } from '../../../src/assessment/types.ts';
import { asOf } from '../../../src/assessment/version.ts';
import { answersOf, demo, frozen, nonces, the } from './demo.ts';

interface Link {
	name: string;
	code: string;
	answers: Answers;
	nonce: number;
}

/** Links made by encoders written apart from ours, after the README. They stay as they are for ever. */
function linksIn(name: string): Link[] {
	return (JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')) as { links: Link[] }).links;
}
const format1 = linksIn('links.json');
const format2 = linksIn('links-2.json');

const both = [demo, frozen];

/** One of everything. */
const { code, answers } = format2[6]!;

/** A code with these bits as its body and a right CRC-32; the head is format, assessment, version and nonce. */
function sealed(body: string, head = [2, 77, 3, 1, 0, 0, 0, 7]): string {
	const bytes = body.match(/.{1,8}/g)?.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)) ?? [];
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(Buffer.from([...head, ...bytes])));
	return Buffer.concat([Buffer.from([...head, ...bytes]), sum]).toString('base64url');
}

function errorOf(text: string, assessments: readonly Assessment[] = both): LinkError['code'] | undefined {
	const result = decode(text, assessments);
	return 'answers' in result ? undefined : result.code;
}

describe('links of format 1', () => {
	it.each(format1)('still open, as of the first minor version: $name', ({ code, answers, nonce }) => {
		expect(decode(code, both)).toEqual({ assessment: asOf(frozen, 0), answers, nonce });
	});

	it('are made no more', () => {
		const { answers, nonce, code } = format1[6]!;
		const anew = encode(asOf(frozen, 0), answers, nonce);
		expect(anew).not.toBe(code);
		expect(decode(anew, both)).toEqual(decode(code, both));
	});
});

describe('links of format 2', () => {
	it.each(format2)('open: $name', ({ code, answers, nonce }) => {
		expect(decode(code, both)).toEqual({ assessment: frozen, answers, nonce });
	});

	it.each(format2)('are made the same way by everybody: $name', ({ code, answers, nonce }) => {
		expect(encode(frozen, answers, nonce)).toBe(code);
	});
});

describe('encode and decode', () => {
	it.each([demo, frozen])('bring back every answer to $id', (assessment) => {
		fc.assert(
			fc.property(fc.oneof(answersOf(assessment), answersOf(assessment, 2)), nonces, (given, nonce) => {
				expect(decode(encode(assessment, given, nonce), both)).toEqual({ assessment, answers: given, nonce });
			}),
			{ numRuns: 500 },
		);
	});

	it('keeps answers to hidden questions', () => {
		expect(decode(encode(demo, { lists: 'lists-no', consent: 'bought' }, 1), both)).toMatchObject({
			answers: { lists: 'lists-no', consent: 'bought' },
		});
	});

	it('leave out what `clean` leaves out', () => {
		const dirty = {
			plan: 'gone',
			calendar: 'not-applicable',
			lists: 'dont-know',
			markets: ['us', 'mars', 'eu', 'us'],
			extra: 'x',
			rights: 'copied',
		};
		expect(encode(demo, dirty, 9)).toBe(encode(demo, clean(demo, dirty).answers, 9));
		expect(decode(encode(demo, dirty, 9), both)).toMatchObject({
			answers: { markets: ['eu', 'us'], rights: 'copied' },
		});
	});

	it('tell attempts with the same answers apart', () => {
		expect(encode(demo, {}, 1)).not.toBe(encode(demo, {}, 2));
		expect(decode(encode(demo, {}, 2 ** 32 - 1), both)).toMatchObject({ nonce: 2 ** 32 - 1 });
	});

	it('write any number as a nonce of 32 bits', () => {
		expect(encode(demo, {}, -1)).toBe(encode(demo, {}, 2 ** 32 - 1));
		expect(encode(demo, {}, 2 ** 32 + 5.5)).toBe(encode(demo, {}, 5));
	});

	it('choose the shorter of dense and sparse', () => {
		expect(encode(frozen, { first: 'best' }, 7)).toBe(sealed('0001'));
		expect(encode(frozen, { late: 'best' }, 7)).toBe(sealed('1' + '1111000' + '001'));
		expect(encode(frozen, { market: 'here' }, 7)).toBe(sealed('0000001'));
		// Two of the first nine and the tenth: 27 bits in front of the last value either way.
		const first = the('first', frozen.questions);
		const questions = Array.from({ length: 10 }, (_, at) => ({ ...first, id: `q-${at}`, code: at + 1 }));
		const ten = { ...frozen, profile: [], questions };
		const tie = { 'q-0': 'best', 'q-1': 'best', 'q-9': 'worst' };
		expect(encode(ten, tie, 7)).toBe(sealed(`0${'001'.repeat(2)}${'000'.repeat(7)}011`));
		expect(encode(ten, { 'q-0': 'best', 'q-9': 'worst' }, 7)).toBe(sealed('1' + '0000001' + '001' + '0001010' + '011'));
	});

	it('takes at most 60 characters for 40 questions', () => {
		const options = (count: number) =>
			Array.from({ length: count }, (_, at) => ({
				...the('first', frozen.questions).options[0]!,
				id: `o-${at}`,
				code: at + 1,
			}));
		const profile = Array.from({ length: 8 }, (_, at): ProfileQuestion => ({
			...frozen.profile[0]!,
			id: `p-${at}`,
			code: at + 1,
			kind: at < 5 ? 'many' : 'one',
			options: options(at < 5 ? 16 : 5),
		}));
		const questions = Array.from({ length: 40 }, (_, at): Question => ({
			...frozen.questions[0]!,
			id: `q-${at}`,
			code: at + 9,
			options: options(5),
		}));
		const forty = { ...frozen, profile, questions };
		const full = Object.fromEntries(
			[...profile, ...questions].map((question) => [
				question.id,
				'kind' in question && question.kind === 'many' ? question.options.map(({ id }) => id) : 'o-4',
			]),
		);
		expect(encode(forty, full, 2 ** 32 - 1)).toHaveLength(52);
		const onlyScored = Object.fromEntries(questions.map(({ id }) => [id, 'dont-know']));
		expect(encode({ ...forty, profile: [] }, onlyScored, 1)).toHaveLength(38);
		fc.assert(
			fc.property(fc.oneof(answersOf(forty), answersOf(forty, 2)), nonces, (given, nonce) => {
				const code = encode(forty, given, nonce);
				expect(code.length).toBeLessThanOrEqual(60);
				expect(decode(code, [forty])).toEqual({ assessment: forty, answers: given, nonce });
			}),
		);
	});

	it('reach the last of 127 places', () => {
		const questions = Array.from({ length: 127 }, (_, at): ProfileQuestion => ({
			...the('platforms', frozen.profile),
			id: `p-${at}`,
			code: at + 1,
		}));
		const widest = { ...frozen, profile: questions, questions: [] };
		const full = Object.fromEntries(questions.map(({ id }) => [id, ['p-one', 'p-sixteen']]));
		expect(decode(encode(widest, full, 3), [widest])).toEqual({ assessment: widest, answers: full, nonce: 3 });
	});
});

describe('a later minor version', () => {
	const first = the('first', frozen.questions);
	const since = '3.2.0';
	const later: Assessment = {
		...frozen,
		version: '3.2.5',
		profile: [
			...frozen.profile.map((question) =>
				question.id === 'platforms'
					? {
							...question,
							options: [...question.options, { id: 'p-three', code: 3, since, text: { en: 'Three', zh: '三' } }],
						}
					: question,
			),
			{ ...the('platforms', frozen.profile), id: 'new-many', code: 122, since },
		],
		questions: [
			// Its code is among those of older questions, as where two assessments share their codes.
			{ ...first, id: 'new-first', code: 6, since },
			...frozen.questions.map((question) =>
				question.id === 'first'
					? {
							...question,
							notApplicable: { en: 'Now and then.', zh: '有时。' },
							options: [...question.options, { ...first.options[0]!, id: 'fourth', code: 4, since }],
						}
					: question,
			),
		],
	};

	it.each(format1)('opens links of format 1, without what is new: $name', ({ code, answers, nonce }) => {
		expect(decode(code, [later])).toEqual({ assessment: asOf(later, 0), answers, nonce });
	});

	it.each(format2)(
		'opens links of an earlier minor version, without what is new: $name',
		({ code, answers, nonce }) => {
			expect(decode(code, [later])).toEqual({ assessment: asOf(later, 1), answers, nonce });
			expect(encode(asOf(later, 1), answers, nonce)).toBe(code);
		},
	);

	it.each<[string, Answers]>([
		['nothing new', answers],
		[
			'a new question, dense',
			{ ...Object.fromEntries(frozen.questions.map(({ id }) => [id, 'dont-know'])), 'new-first': 'worst' },
		],
		['a new question, sparse', { 'new-first': 'best' }],
		['a new question that takes several', { 'new-many': ['p-one'] }],
		['a new option', { first: 'fourth' }],
		['a new option among several', { platforms: ['p-one', 'p-three'] }],
		['"not applicable" where it was not allowed', { first: 'not-applicable' }],
	])('makes links that an old page knows as newer: %s', (_, given) => {
		const code = encode(later, given, 5);
		expect(decode(code, [later])).toEqual({ assessment: later, answers: clean(later, given).answers, nonce: 5 });
		expect(decode(code, [frozen])).toMatchObject({ code: 'future', origin: { assessment: 77, major: 3 } });
	});

	it.each([
		['a new question', '1' + '0000110' + '001'],
		['a new option', '0' + '100'],
		['a new option among several', '1' + '0000101' + '0000000000000100'],
	])('opens no link of an earlier one that holds %s', (_, body) => {
		expect(errorOf(sealed(body, [2, 77, 3, 2, 0, 0, 0, 7]), [later])).toBeUndefined();
		expect(errorOf(sealed(body, [2, 77, 3, 1, 0, 0, 0, 7]), [later])).toBe('damaged');
		expect(errorOf(sealed(body, [1, 77, 3, 0, 0, 0, 7]), [later])).toBe('damaged');
	});

	it('ends at 255', () => {
		const last = { ...frozen, version: '255.255.0' };
		expect(decode(encode(last, answers, 1), [last])).toMatchObject({ assessment: last, answers });
	});
});

describe('several editions', () => {
	const [second, fourth] = ['2.7.0', '4.0.0'].map((version) => ({ ...frozen, version })) as [Assessment, Assessment];

	it('each open their own links', () => {
		for (const edition of [second, frozen, fourth]) {
			const code = encode(edition, answers, 7);
			expect(decode(code, [fourth, demo, second, frozen])).toEqual({
				assessment: edition,
				answers: clean(edition, answers).answers,
				nonce: 7,
			});
		}
	});

	it.each([
		['earlier than all of them', [frozen, fourth], second, 'older'],
		['between two of them', [second, fourth], frozen, 'older'],
		['later than all of them', [second, frozen], fourth, 'future'],
		['later than the only one', [second], frozen, 'future'],
	])('know a link that is %s', (_, editions, made, expected) => {
		expect(decode(encode(made, answers, 7), [demo, ...editions])).toMatchObject({
			code: expected,
			origin: { assessment: 77, major: Number.parseInt(made.version) },
		});
	});
});

describe('codeIn', () => {
	const bare = 'AU0DEjRWePhgTe4T4Q';

	it.each([
		['a link', `https://example.org/assessments/going-out/#r=${bare}`],
		['a link under a base path, in Chinese', `https://example.org/base/zh-cn/assessments/going-out/#r=${bare}`],
		['a fragment', `#r=${bare}`],
		['a parameter', `r=${bare}`],
		['one of several parameters', `#lang=zh&r=${bare}&x=1`],
		['what WeChat appends', `https://example.org/#r=${bare}&from=singlemessage&isappinstalled=0`],
		['what QQ appends', `https://example.org/#r=${bare}&appinstall=0`],
		['a space and more', `https://example.org/#r=${bare} see?`],
		['a Chinese full stop', `链接：https://example.org/#r=${bare}。请看`],
		['Chinese brackets', `（https://example.org/#r=${bare}）`],
		['angle brackets', `<https://example.org/#r=${bare}>`],
		['quotes', `"https://example.org/#r=${bare}"`],
		['a line break', `https://example.org/#r=${bare}\nSent from my phone`],
		['an encoded link', `https://link.example.com/?target=https%3A%2F%2Fexample.org%2F%23r%3D${bare}`],
		['an encoded parameter', `https://link.example.com/?target=x%26r%3d${bare}%26y`],
		['a capital R', `https://example.org/#R=${bare}`],
		['padding', `https://example.org/#r=${bare}==`],
		['the bare code', bare],
		['the bare code with space around it', `  ${bare}\n`],
		['the bare code after a name', `Zhang San: ${bare}, thanks`],
		['the bare code after a Chinese name', `张三：${bare}`],
		['the bare code in a row of a table', `3,${bare},"x"`],
	])('is found in %s', (_, text) => {
		expect(codeIn(text)).toBe(bare);
	});

	it.each([
		['nothing', ''],
		['a message', 'Hello, here is my result!'],
		['a link without it', 'https://example.org/assessments/going-out/'],
		['an empty one', 'https://example.org/#r='],
		['an empty one before others', 'https://example.org/#r=&from=singlemessage'],
		['another parameter ending in r', 'https://example.org/?for=abc&user=AU0DEjRWePhgTe4T4Q'],
		['a path', 'https://example.org/AU0DEjRWePhgTe4T4Q'],
		['a long word', 'Internationalization'],
		['a line', '--------------------------'],
		['a short word', 'AU0DEjRWePhgTe'],
		['Chinese', '这是我的结果，请看。'],
	])('is not found in %s', (_, text) => {
		expect(codeIn(text)).toBeUndefined();
		expect(errorOf(text)).toBe('missing');
	});

	it('is the first of several', () => {
		expect(codeIn('#r=first #r=second')).toBe('first');
		expect(codeIn(`${bare} #r=second`)).toBe('second');
		expect(codeIn(`${bare} AAAAAAAAAAAAAAA`)).toBe(bare);
		expect(codeIn('AAAAAAAAAAAAAAA')).toBe('AAAAAAAAAAAAAAA');
	});

	it('is found in linear time in ten million characters', () => {
		const size = 10_000_000;
		for (const text of [
			'A'.repeat(size),
			'r='.repeat(size / 2),
			'%23'.repeat(size / 3),
			' A'.repeat(size / 2),
			`#r=${'A'.repeat(size)}`,
			'AAAAAAAAAAAAAA '.repeat(size / 15),
		]) {
			const start = performance.now();
			expect(errorOf(text)).toMatch(/missing|damaged|truncated/);
			expect(performance.now() - start).toBeLessThan(1000);
		}
	});
});

describe('decode', () => {
	const junk = [
		'&from=singlemessage',
		'&appinstall=0',
		' ',
		'。',
		'）',
		'，谢谢',
		'\n',
		'"',
		'#',
		'=',
		'%20',
		'&r=other',
	];

	it('does not mind what is around the code', () => {
		fc.assert(
			fc.property(answersOf(frozen, 3), nonces, fc.constantFrom(...junk), (given, nonce, after) => {
				const link = `看看 https://example.org/assessments/frozen/#r=${encode(frozen, given, nonce)}${after}`;
				expect(decode(link, both)).toEqual({ assessment: frozen, answers: given, nonce });
			}),
		);
	});

	it.each([1, 5, 14])('calls %i characters truncated', (length) => {
		expect(errorOf(`r=${code.slice(0, length)}`)).toBe('truncated');
	});

	it('calls fifteen characters that do not fit damaged', () => {
		expect(errorOf(`r=${code.slice(0, 15)}`)).toBe('damaged');
	});

	it.each([512, 513, 514, 10_000])('calls %i characters damaged', (length) => {
		expect(errorOf(`r=${'A'.repeat(length)}`)).toBe('damaged');
		expect(errorOf('A'.repeat(length))).toBe('damaged');
		expect(errorOf(`r=${sealed('1'.repeat(6 * length))}`)).toBe('damaged');
	});

	it('looks at no more than 512 characters', () => {
		expect(codeIn(`r=${'A'.repeat(600)}`)).toHaveLength(512);
		expect(codeIn('A'.repeat(600))).toHaveLength(512);
	});

	it.each([
		['a format of the future', sealed('', [3, 77, 3, 1, 0, 0, 0, 7]), 'future', undefined],
		['a format of the far future', `r=${sealed('', [255, 1, 1, 0, 0, 0, 7])}`, 'future', undefined],
		['a format that never was', sealed('', [0, 77, 3, 1, 0, 0, 0, 7]), 'damaged', undefined],
		['another assessment', sealed('', [2, 78, 9, 1, 0, 0, 0, 7]), 'foreign', { assessment: 78, major: 9 }],
		['the next minor version', sealed('', [2, 77, 3, 2, 0, 0, 0, 7]), 'future', { assessment: 77, major: 3 }],
		['the next major version', sealed('', [2, 77, 4, 0, 0, 0, 0, 7]), 'future', { assessment: 77, major: 4 }],
		['the previous major version', sealed('', [2, 77, 2, 9, 0, 0, 0, 7]), 'older', { assessment: 77, major: 2 }],
		['format 1, another assessment', sealed('', [1, 78, 3, 0, 0, 0, 7]), 'foreign', { assessment: 78, major: 3 }],
		['format 1, the next major version', sealed('', [1, 77, 4, 0, 0, 0, 7]), 'future', { assessment: 77, major: 4 }],
		['format 1, the previous one', sealed('', [1, 77, 2, 0, 0, 0, 7]), 'older', { assessment: 77, major: 2 }],
	])('knows %s', (_, text, expected, origin) => {
		const result = decode(text, both);
		expect(result).toMatchObject({ code: expected });
		expect((result as LinkError).origin).toEqual(origin);
	});

	it('says nothing of where a damaged link comes from', () => {
		for (const text of ['', 'r=AQ', `r=${code.slice(0, -1)}`, sealed('11111111')]) {
			expect(decode(text, both)).not.toHaveProperty('origin');
		}
	});

	it('calls a link damaged that has no room for its head', () => {
		expect(errorOf(sealed('', [2, 77, 3, 1, 0, 0, 7]))).toBe('damaged');
		expect(errorOf(`r=${sealed('', [1, 77, 3, 0, 0, 7])}`)).toBe('truncated');
	});

	it('knows an assessment only among those given', () => {
		expect(errorOf(code, [demo])).toBe('foreign');
		expect(errorOf(code, [])).toBe('foreign');
		expect(errorOf(code, [frozen])).toBeUndefined();
	});

	it.each([
		['sparse where dense is shorter', '1' + '0000010' + '001'],
		['dense where sparse is shorter', '0' + '0'.repeat(3 + 3 + 3 + 3 + 16 + 24) + '001'],
		['a byte of zeros at the end', '0000001' + '0'.repeat(9)],
		['a body of zeros', '00000000'],
		['sparse without anything', '1'],
		['sparse in the wrong order', '1' + '1111000' + '001' + '0000010' + '001'],
		['the same question twice', '1' + '1111000' + '001' + '1111000' + '001'],
		['a question without an answer', '1' + '1111000' + '000' + '0010001' + '001'],
	])('reads one form only: not %s', (_, body) => {
		expect(errorOf(sealed(body))).toBe('damaged');
		expect(errorOf(sealed(body, [1, 77, 3, 0, 0, 0, 7]))).toBe('damaged');
	});

	it.each([
		['sparse, a question it does not have', '1' + '1111001' + '001'],
		[
			'dense, a question beyond the last',
			'0' + '001' + '001'.repeat(3) + '0'.repeat(15) + '1' + '001'.repeat(9) + '001',
		],
		['an option it does not have', '0' + '100'],
		['an option of several it does not have', '1' + '0000101' + '0000000000000100'],
		['"not applicable" where that is not offered', '0' + '110'],
		['"don\'t know" about the profile', '0' + '000' + '111'],
	])('makes no result of what this version cannot hold: %s', (_, body) => {
		expect(errorOf(sealed(body))).toBe('damaged');
		expect(errorOf(sealed(body, [1, 77, 3, 0, 0, 0, 7]))).toBe('damaged');
	});

	it('reads what the test seals', () => {
		expect(decode(sealed('0' + '001'), both)).toEqual({ assessment: frozen, answers: { first: 'best' }, nonce: 7 });
	});

	it('refuses bits in the last character that carry nothing', () => {
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		const padded = format2.find((link) => (link.code.length * 6) % 8 !== 0)!.code;
		const last = alphabet.indexOf(padded.slice(-1));
		expect(errorOf(padded)).toBeUndefined();
		expect(errorOf(padded.slice(0, -1) + alphabet.charAt(last + 1))).toBe('damaged');
	});

	it('calls every substituted character damage, whatever it seems to say, and reads no truncated code', () => {
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		for (const { code } of [...format1, ...format2]) {
			for (let at = 0; at < code.length; at++) {
				const having = (character: string) => `r=${code.slice(0, at)}${character}${code.slice(at + 1)}`;
				for (const character of alphabet) {
					if (character !== code[at]) expect(errorOf(having(character))).toBe('damaged');
				}
				expect(errorOf(having('!'))).toBeDefined();
				expect(errorOf(having('。'))).toBeDefined();
				expect(errorOf(`r=${code.slice(0, at)}`)).toBeDefined();
				expect(errorOf(code.slice(0, at))).toBeDefined();
			}
		}
	});

	it('refuses every code with characters added', () => {
		fc.assert(
			fc.property(fc.constantFrom(...format1, ...format2), fc.stringMatching(/^[\w-]{1,9}$/), ({ code }, more) => {
				expect(errorOf(`r=${code}${more}`)).toBe('damaged');
			}),
		);
	});

	it('reads of random bodies under a right CRC-32 only what it would have written', () => {
		const body = fc.array(fc.constantFrom('0', '1'), { maxLength: 80 }).map((bits) => bits.join(''));
		let opened = 0;
		fc.assert(
			fc.property(body, (bits) => {
				const text = sealed(bits);
				const result = decode(text, both);
				if (!('answers' in result)) return;
				opened++;
				expect(encode(frozen, result.answers, result.nonce)).toBe(text);
			}),
			{ numRuns: 2000 },
		);
		expect(opened).toBeGreaterThan(0);
	});

	it('makes no result of random bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				expect(errorOf(`r=${Buffer.from(bytes).toString('base64url')}`)).toBeDefined();
			}),
			{ numRuns: 2000 },
		);
	});

	it('makes no result of random text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true })), (text) => {
				expect(errorOf(text)).toBeDefined();
			}),
			{ numRuns: 2000 },
		);
	});

	it('says in both languages what happened and what to do', () => {
		const texts = [
			'',
			'r=AQ',
			`r=${code.slice(0, -1)}`,
			sealed('', [2, 9, 3, 0, 0, 0, 0, 7]),
			sealed('', [2, 77, 9, 0, 0, 0, 0, 7]),
			sealed('', [2, 77, 1, 0, 0, 0, 0, 7]),
		];
		const errors = texts.map((text) => decode(text, both) as LinkError);
		expect(errors.map((error) => error.code)).toEqual([
			'missing',
			'truncated',
			'damaged',
			'foreign',
			'future',
			'older',
		]);
		for (const { message } of errors) {
			expect(message.en).toMatch(/^T.+\. .+\.$/);
			expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
			expect(message.zh).not.toMatch(/[a-z,.;:]/i);
		}
		expect(new Set(errors.map(({ message }) => message.zh)).size).toBe(6);
	});
});
