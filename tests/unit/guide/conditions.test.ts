import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/assessment/types.ts';
import { conditionInWords } from '../../../src/guide/conditions.ts';
import { demo, withQuestion } from '../assessment/support.ts';

const english = (condition: Condition) => conditionInWords(condition, demo, 'en');
const chinese = (condition: Condition) => conditionInWords(condition, demo, 'zh');

const lists: Condition = { answer: 'lists', is: 'lists-yes' };
const tool: Condition = { answer: 'tool', is: 'tool-ours' };
const rights: Condition = { answer: 'rights', is: ['copied', 'unsure', 'dont-know'] };
const markets: Condition = { answer: 'markets', is: ['eu', 'cn'] };

describe('a condition in words', () => {
	it('names the question and the answer', () => {
		expect(english(lists)).toBe('the answer to “Do you upload lists?” is “We do”');
		expect(chinese(lists)).toBe('“会上传名单吗？”的回答是“会”');
	});

	it('offers a choice of answers, “I don’t know” among them', () => {
		expect(english(rights)).toBe('the answer to “Who owns the music?” is “Copied”, “In-app library” or “I don’t know”');
		expect(chinese(rights)).toBe('“音乐归谁？”的回答是“抄来”“平台曲库”或“不知道”');
	});

	it('knows “not applicable”', () => {
		const closed: Condition = { answer: 'replies', is: 'not-applicable' };
		expect(english(closed)).toBe('the answer to “Who replies?” is “Does not apply to us”');
		expect(chinese(closed)).toBe('“谁回复？”的回答是“不适用”');
	});

	it('speaks of several answers where several may be given', () => {
		expect(english(markets)).toBe('the answers to “Which markets?” include “EU” or “China”');
		expect(chinese(markets)).toBe('“哪些市场？”的回答里有“欧盟”或“中国”');
		expect(english({ not: markets })).toBe('the answers to “Which markets?” do not include “EU” or “China”');
		expect(chinese({ not: markets })).toBe('“哪些市场？”的回答里没有“欧盟”或“中国”');
	});

	it('joins what must hold together, and what may hold instead', () => {
		expect(english({ all: [lists, tool] })).toBe(
			'the answer to “Do you upload lists?” is “We do”, and the answer to “With which tool?” is “Ours”',
		);
		expect(chinese({ all: [lists, tool] })).toBe('“会上传名单吗？”的回答是“会”，并且“用什么工具？”的回答是“自己的”');
		expect(english({ any: [lists, tool] })).toBe(
			'the answer to “Do you upload lists?” is “We do”, or the answer to “With which tool?” is “Ours”',
		);
		expect(chinese({ any: [lists, tool] })).toBe('“会上传名单吗？”的回答是“会”，或者“用什么工具？”的回答是“自己的”');
	});

	it('brackets parts of several clauses within a whole, and only those', () => {
		expect(english({ all: [markets, { any: [lists, tool] }] })).toBe(
			'the answers to “Which markets?” include “EU” or “China”, and ' +
				'(the answer to “Do you upload lists?” is “We do”, or the answer to “With which tool?” is “Ours”)',
		);
		expect(chinese({ any: [markets, { all: [lists, tool] }] })).toBe(
			'“哪些市场？”的回答里有“欧盟”或“中国”，或者（“会上传名单吗？”的回答是“会”，并且“用什么工具？”的回答是“自己的”）',
		);
		expect(english({ all: [{ any: [lists] }, tool] })).toBe(english({ all: [lists, tool] }));
		expect(english({ all: [{ any: [lists, tool] }] })).toBe(english({ any: [lists, tool] }));
	});

	it('says “not” of the single answers', () => {
		expect(english({ not: lists })).toBe('the answer to “Do you upload lists?” is not “We do”');
		expect(chinese({ not: lists })).toBe('“会上传名单吗？”的回答不是“会”');
		expect(english({ not: { not: lists } })).toBe(english(lists));
		expect(english({ not: { all: [lists, { not: tool }] } })).toBe(english({ any: [{ not: lists }, tool] }));
		expect(english({ not: { any: [lists, tool] } })).toBe(english({ all: [{ not: lists }, { not: tool }] }));
	});

	it('drops the full stop of a quotation and makes the marks within it single', () => {
		const assessment = withQuestion('rights', {
			prompt: { en: 'What does “ours” mean?', zh: '“自己的”指什么？' },
			options: [
				{ id: 'licensed', code: 1, value: 1, text: { en: 'It is “licensed”.', zh: '有“授权”。' } },
				{ id: 'copied', code: 3, value: 0, text: { en: 'Copied.', zh: '抄来。' } },
			],
		});
		const condition: Condition = { answer: 'rights', is: ['licensed', 'copied'] };
		expect(conditionInWords(condition, assessment, 'en')).toBe(
			'the answer to “What does ‘ours’ mean?” is “It is ‘licensed’” or “Copied”',
		);
		expect(conditionInWords(condition, assessment, 'zh')).toBe('“‘自己的’指什么？”的回答是“有‘授权’”或“抄来”');
	});
});
