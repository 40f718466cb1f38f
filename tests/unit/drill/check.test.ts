import { describe, expect, it } from 'vitest';
import { checkDrill } from '../../../src/drill/check.ts';
import type { Ending, Situation } from '../../../src/drill/types.ts';
import { demo, drillOf, ending, situation } from './support.ts';

const [call, mail, talk, close] = demo.situations as [Situation, Situation, Situation, Situation];
const good = ending('good');

const problems = (situations: Situation[], endings: Ending[] = [good]) =>
	checkDrill(drillOf(situations, endings)).map(({ field, message }) => `${field}: ${message}`);

describe('checkDrill', () => {
	it('finds nothing wrong with a sound drill', () => {
		expect(checkDrill(demo)).toEqual([]);
	});

	it('says what to do about each problem', () => {
		const [problem] = checkDrill(drillOf([call, mail, talk], [good]));
		expect(problem).toEqual({
			field: 'situations[2].choices[0].to',
			message: 'There is no situation or ending close.',
			remedy: 'Correct the id, or write it.',
		});
	});

	it.each<[string, Situation[], Ending[], string[]]>([
		[
			'two situations of one name',
			[call, mail, talk, close, situation('mail', 'on → talk')],
			[good],
			['situations[4].id: There are two things called mail.'],
		],
		[
			'two endings of one name',
			[call, mail, talk, close],
			[good, ending('good')],
			['endings[1].id: There are two things called good.'],
		],
		[
			'a situation and an ending of one name',
			[call, mail, talk, close],
			[good, ending('talk')],
			['endings[1].id: There are two things called talk.'],
		],
		[
			'two choices of one name in one situation',
			[call, mail, situation('talk', 'listen → close', 'ask → close', 'listen → good'), close],
			[good],
			['situations[2].choices[2].id: The choice listen is there twice.'],
		],
		[
			'choices that lead nowhere',
			[situation('call', 'answer → talk', 'ignore → mial'), mail, talk, situation('close', 'thank → god')],
			[good],
			[
				'situations[0].choices[1].to: There is no situation or ending mial.',
				'situations[3].choices[0].to: There is no situation or ending god.',
			],
		],
		[
			'names and references at once, and no paths before they are right',
			[situation('call', 'on → talk', 'on → nowhere'), talk, close],
			[good],
			[
				'situations[0].choices[1].id: The choice on is there twice.',
				'situations[0].choices[1].to: There is no situation or ending nowhere.',
			],
		],
		[
			'situations and endings that nothing leads to',
			[call, mail, talk, close, situation('aside', 'on → good')],
			[good, ending('never')],
			['situations[4]: No path leads to aside.', 'endings[1]: No path leads to never.'],
		],
		[
			'a way that is too short',
			[situation('call', 'answer → mail', 'hang-up → close'), mail, talk, close],
			[good],
			['situations: The path hang-up → thank ends after 2 of at least 3 decisions.'],
		],
	])('%s', (_, situations, endings, expected) => {
		expect(problems(situations, endings)).toEqual(expected);
	});

	/** One decision after the other, so many of them. */
	const line = (length: number) =>
		Array.from({ length }, (_, index) =>
			situation(`s${index}`, `go → ${index === length - 1 ? 'good' : `s${index + 1}`}`),
		);

	it.each([
		[2, ['situations: The path go → go ends after 2 of at least 3 decisions.']],
		[3, []],
		[6, []],
		[7, ['situations: The path go → go → go → go → go → go has not ended after 6 decisions.']],
	])('%i decisions on a way', (length, expected) => {
		expect(problems(line(length))).toEqual(expected);
	});

	it('a circle, without calling lost what it did not come to', () => {
		const circle = [situation('a', 'on → b'), situation('b', 'on → c'), situation('c', 'back → a', 'out → good')];
		expect(problems(circle, [good, ending('never')])).toEqual([
			'situations: The path on → on → back → on → on → back has not ended after 6 decisions.',
		]);
	});

	it('a way that is too short beside one that is too long', () => {
		const both = [situation('a', 'out → good', 'on → b'), situation('b', 'back → a')];
		expect(problems(both)).toEqual([
			'situations: The path on → back → on → back → on → back has not ended after 6 decisions.',
			'situations: The path out ends after 1 of at least 3 decisions.',
		]);
	});
});
