import { describe, expect, it } from 'vitest';
import { score } from '../../../src/assessment/score.ts';
import { asOf, isLater, isVersion, majorOf, minorOf, newsSince } from '../../../src/assessment/version.ts';
import { demo, everything, the } from './demo.ts';

it.each(['0.0.0', '1.2.3', '255.0.0', '0.255.0', '99.199.0', '10.200.123456789'])('%s is a version', (version) => {
	expect(isVersion(version)).toBe(true);
});

it.each([
	...['1', '1.2', '1.2.3.4', '1.2.x', 'x.2.3', '1.x.3', 'v1.0.0', '-1.0.0', '1.-1.0', '1..0', '.1.0', '1.0.', ''],
	...['256.0.0', '1000.0.0', '1.256.0', '1.1000.0', '1.0.1234567890', ' 1.0.0', '1.0.0\n', '1.0.0 ', '1,0,0'],
	...[1, null, undefined, true, ['1.0.0'], { toString: () => '1.0.0' }],
])('%j is none', (value) => {
	expect(isVersion(value)).toBe(false);
});

it('the major number is the first, the minor number the second', () => {
	expect(['0.9.1', '1.0.0', '12.34.56'].map(majorOf)).toEqual([0, 1, 12]);
	expect(['0.9.1', '1.0.0', '12.34.56'].map(minorOf)).toEqual([9, 0, 34]);
});

it.each([
	['2.0.0', '1.9.9', true],
	['1.9.9', '2.0.0', false],
	['1.2.0', '1.1.9', true],
	['1.1.9', '1.2.0', false],
	['1.1.2', '1.1.1', true],
	['1.1.1', '1.1.2', false],
	['1.1.1', '1.1.1', false],
	['1.10.0', '1.9.0', true],
	['10.0.0', '9.0.0', true],
])('%s is later than %s: %s', (version, than, expected) => {
	expect(isLater(version, than)).toBe(expected);
});

/** Every question with the options it has. */
const listed = ({ profile, questions }: typeof demo) =>
	[...profile, ...questions].map(({ id, options }) => [id, ...options.map((option) => option.id)].join(' '));

describe('asOf', () => {
	it('is the assessment itself where nothing has come since', () => {
		expect(asOf(demo, 2)).toBe(demo);
	});

	it('is made once', () => {
		const [first, second] = [asOf(demo, 0), asOf(demo, 1)];
		expect(asOf(demo, 0)).toBe(first);
		expect(asOf(demo, 1)).toBe(second);
	});

	it('has the questions and options that there were', () => {
		expect(listed(asOf(demo, 1))).toEqual([
			...['markets eu us cn', 'lists lists-yes lists-no', 'plan written none', 'replies everyone some nobody'],
			...['calendar no-calendar calendar', 'rights licensed unsure copied', 'labels labelled unlabelled'],
			...['claims proven unproven', 'consent recorded notice bought'],
		]);
		expect(listed(asOf(demo, 0))).toEqual([
			...['markets eu us', 'lists lists-yes lists-no', 'plan written none', 'replies everyone some nobody'],
			...['calendar no-calendar calendar', 'rights licensed unsure copied'],
			...['claims proven unproven', 'consent recorded notice bought'],
		]);
	});

	it('says which version it is and leaves the rest as it is', () => {
		const then = asOf({ ...demo, version: '1.2.3' }, 1);
		expect(then).toEqual({ ...demo, version: '1.1.0', profile: then.profile, questions: then.questions });
		expect(the('rights', then.questions)).toEqual(the('rights', demo.questions));
		expect(the('plan', then.questions)).toEqual({
			...the('plan', demo.questions),
			options: the('plan', demo.questions).options.filter(({ id }) => id !== 'spoken'),
		});
	});

	it('gives the level that what was asked then comes to', () => {
		const { labels: _, ...then } = everything(1);
		expect(score(asOf(demo, 0), then)).toMatchObject({ coverage: 1, level: 'leading', mean: { low: 100 } });
		expect(score(demo, then).mean).not.toEqual({ low: 100, high: 100 });
	});
});

describe('newsSince', () => {
	it('names what is new, and older questions that have more options', () => {
		expect(newsSince(demo, 2)).toEqual({ questions: [], options: [] });
		expect(newsSince(demo, 1)).toEqual({ questions: ['tool'], options: ['plan'] });
		expect(newsSince(demo, 0)).toEqual({ questions: ['tool', 'labels'], options: ['markets', 'plan'] });
	});

	it('does not name the options of a question that is new itself', () => {
		const options = the('labels', demo.questions).options.map((option) => ({ ...option, since: '1.2.0' }));
		const questions = demo.questions.map((question) =>
			question.id === 'labels' ? { ...question, options } : question,
		);
		expect(newsSince({ ...demo, questions }, 0)).toEqual({
			questions: ['tool', 'labels'],
			options: ['markets', 'plan'],
		});
		expect(newsSince({ ...demo, questions }, 1)).toEqual({ questions: ['tool'], options: ['plan', 'labels'] });
	});
});
