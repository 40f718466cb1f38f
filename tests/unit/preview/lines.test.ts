import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setTitle } from '../../../src/preview/lines.ts';

const room = 1056;

test('a Chinese title breaks after a mark, and a mark stays with what it closes', () => {
	expect(setTitle('到底是不是它带来的，做个实验', 'zh', room).lines).toEqual(['到底是不是它带来的，', '做个实验']);
	expect(setTitle('找达人：怎么选、怎么谈、怎么签、怎么算', 'zh', room).lines).toEqual([
		'找达人：怎么选、',
		'怎么谈、怎么签、怎么算',
	]);
	expect(setTitle('“发布前自查：这条能不能发？”的全部题目', 'zh', room).lines).toEqual([
		'“发布前自查：',
		'这条能不能发？”的全部题目',
	]);
});

test('a Chinese title without a mark breaks between words', () => {
	expect(setTitle('中国与海外之间的社交媒体营销实战指南', 'zh', room).lines).toEqual([
		'中国与海外之间的社交',
		'媒体营销实战指南',
	]);
});

test('an English title breaks between words into lines of about the same length', () => {
	expect(setTitle('A field guide to social media between China and the world', 'en', room).lines).toEqual([
		'A field guide to social media',
		'between China and the world',
	]);
});

test('a short title is set larger than a long one', () => {
	const sizes = [5, 20, 36, 70, 100].map((length) => setTitle('交'.repeat(length), 'zh', room).size);
	expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	expect(new Set(sizes).size).toBe(5);
});

test('a title that does not fit is named', () => {
	expect(() => setTitle('交'.repeat(200), 'zh', room)).toThrow('too long for a preview picture');
	expect(() => setTitle('w'.repeat(60), 'en', room)).toThrow('too long for a preview picture');
});

test('nothing of a title is lost, and no line begins with a mark', () => {
	const character = fc.constantFrom(...Array.from('中国海外，、：；？！。“”（）ab 1'));
	fc.assert(
		fc.property(fc.string({ unit: character, minLength: 1, maxLength: 40 }), (title) => {
			fc.pre(/^[中国]/.test(title) && !/[“（]$/.test(title));
			const { lines } = setTitle(title, 'zh', room);
			expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
		}),
	);
	const clause = fc.stringMatching(/^[中国海外营销]{1,20}[，：？]$/);
	fc.assert(
		fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
			for (const line of setTitle(clauses.join(''), 'zh', room).lines) expect(line).not.toMatch(/^[，：？]/);
		}),
	);
});
