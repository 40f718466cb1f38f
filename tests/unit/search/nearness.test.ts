import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearness } from '../../../src/search/nearness.ts';
import { realAids } from './support.ts';

const texts = [
	{ title: 'May I upload my customer list?', text: 'Only people for whom you can show a ground.' },
	{ title: 'We got a bad review', text: 'Tell the customer the truth, promise one repair' },
	{ title: 'Which platform first?', text: 'Ask twenty recent buyers and one customer' },
	{ title: '可以上传客户名单吗', text: '拿得出依据的才能传' },
];
const near = nearness(texts);
const titles = (query: string) => near(query).map(({ item }) => item.title);

describe('a query', () => {
	it('finds the text that says it, in other forms of its words', () => {
		expect(titles('uploading lists')).toEqual([texts[0]!.title]);
		expect(titles('上传名单')).toEqual([texts[3]!.title]);
	});

	it.each(['', '  ', '?', 'how do I', '的', 'zeppelin', '飞艇'])(
		'that no text says anything of finds none: “%s”',
		(query) => {
			expect(near(query)).toEqual([]);
		},
	);

	it('finds nothing where there is nothing', () => {
		expect(nearness([])('customer list')).toEqual([]);
	});

	it('finds rare words before common ones', () => {
		expect(titles('customer repair')[0]).toBe(texts[1]!.title);
		expect(titles('customer platform')[0]).toBe(texts[2]!.title);
	});

	it('finds a title before a text', () => {
		expect(titles('customer')[0]).toBe(texts[0]!.title);
	});

	it('finds the word at the end of a sentence', () => {
		const [found] = nearness([{ title: 'A troll army is here', text: 'Pin one statement, save evidence.' }])(
			'evidence',
		);
		expect(found).toMatchObject({ share: 1, titleShare: 0 });
	});
});

describe('the share', () => {
	it('is all of a query whose words all stand in a text', () => {
		expect(near('upload list')[0]).toMatchObject({ item: texts[0], share: 1, titleShare: 1 });
		expect(near('repair bad customer')[0]).toMatchObject({ item: texts[1], share: 1 });
		expect(near('repair bad customer')[0]!.titleShare).toBeLessThan(1);
	});

	it('is small where only a common word is said, large where the rare one is', () => {
		expect(near('customer zeppelin')[0]!.share).toBeLessThan(0.3);
		expect(near('customer review zeppelin')[0]).toMatchObject({ item: texts[1] });
		expect(near('review customer').find(({ item }) => item === texts[1])!.titleShare).toBeGreaterThan(0.5);
	});

	it('lies between 0 and 1, that of the title is part of it, and the nearest stands first', () => {
		const word = fc.constantFrom('customer', 'lists', 'upload', 'bad', 'truth', '客户', '名单', 'the', 'zeppelin', '?');
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const found = near(words.join(' '));
				for (const { share, titleShare } of found) {
					expect(share).toBeGreaterThan(0);
					expect(share).toBeLessThanOrEqual(1);
					expect(titleShare).toBeGreaterThanOrEqual(0);
					expect(titleShare).toBeLessThanOrEqual(share);
				}
				const sums = found.map(({ share, titleShare }) => share + titleShare);
				expect(sums).toEqual([...sums].sort((a, b) => b - a));
			}),
		);
	});

	it('does not grow when a word is said twice', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('customer list', 'bad review', '客户名单'),
				fc.integer({ min: 2, max: 5 }),
				(query, times) => {
					expect(near(Array<string>(times).fill(query).join(' '))).toEqual(near(query));
				},
			),
		);
	});
});

describe.each(['en', 'zh'] as const)('the problems of “Start here” (%s)', (language) => {
	const { problems } = realAids(language);
	const nearProblems = nearness(problems);

	it('are each among the first two that their own words find', () => {
		const firstTwo = (query: string) => nearProblems(query).slice(0, 2);
		expect(problems.filter((problem) => !firstTwo(problem.title).some(({ item }) => item === problem))).toEqual([]);
	});
});
