import { describe, expect, it } from 'vitest';
import type { Drill } from '../../../src/drill/types.ts';
import { everyPath, walk, type Walk } from '../../../src/drill/walk.ts';
import { demo, drillOf, ending, situation } from './support.ts';

/** Where a walk stands, by its id. */
const place = ({ now }: Walk) => ('ending' in now ? now.ending.id : now.situation.id);
const steps = ({ taken }: Walk) => taken.map(({ situation, choice }) => `${situation.id}/${choice.id}`);

describe('walk', () => {
	it('stands before the first decision on an empty path', () => {
		const start = walk(demo, []);
		expect(start).toEqual({ taken: [], now: { situation: demo.situations[0] }, unknown: [] });
	});

	it('stops where the path stops', () => {
		const halfway = walk(demo, ['ignore', 'answer']);
		expect(steps(halfway)).toEqual(['call/ignore', 'mail/answer']);
		expect(place(halfway)).toBe('talk');
		expect(halfway.unknown).toEqual([]);
	});

	it('comes to an ending', () => {
		const whole = walk(demo, ['answer', 'interrupt', 'thank']);
		expect(steps(whole)).toEqual(['call/answer', 'talk/interrupt', 'close/thank']);
		expect(whole.now).toEqual({ ending: demo.endings[0] });
		expect(whole.unknown).toEqual([]);
	});

	it('goes no further than the first unknown choice, though what follows would be known', () => {
		const lost = walk(demo, ['answer', 'delete', 'listen']);
		expect(steps(lost)).toEqual(['call/answer']);
		expect(place(lost)).toBe('talk');
		expect(lost.unknown).toEqual(['delete', 'listen']);
	});

	it('takes nothing from a path that begins with an unknown choice', () => {
		const lost = walk(demo, ['', 'answer']);
		expect(steps(lost)).toEqual([]);
		expect(place(lost)).toBe('call');
		expect(lost.unknown).toEqual(['', 'answer']);
	});

	it('says what is left of a path that goes on after the ending', () => {
		const long = walk(demo, ['answer', 'listen', 'thank', 'thank', 'answer']);
		expect(place(long)).toBe('good');
		expect(long.unknown).toEqual(['thank', 'answer']);
	});

	it('is not taken in by names that every object has', () => {
		expect(walk(demo, ['constructor']).unknown).toEqual(['constructor']);
	});
});

describe('everyPath', () => {
	const ways = (drill: Drill, most: number) =>
		everyPath(drill, most).map(({ path, ended }) => `${path.join(' ')}${ended ? '' : ' …'}`);

	it('finds each way once, in the order of the author', () => {
		expect(ways(demo, 6)).toEqual([
			'answer listen thank',
			'answer interrupt thank',
			'ignore answer listen thank',
			'ignore answer interrupt thank',
			'ignore delete listen thank',
			'ignore delete interrupt thank',
		]);
	});

	it('names the situations and the ending of a way', () => {
		expect(everyPath(demo, 6)[2]!.places).toEqual(['call', 'mail', 'talk', 'close', 'good']);
	});

	it('gives up after the most decisions', () => {
		expect(ways(demo, 3)).toEqual([
			'answer listen thank',
			'answer interrupt thank',
			'ignore answer listen …',
			'ignore answer interrupt …',
			'ignore delete listen …',
			'ignore delete interrupt …',
		]);
	});

	it('leaves a circle', () => {
		const circle = drillOf([situation('a', 'on → b'), situation('b', 'back → a', 'out → end')], [ending('end')]);
		expect(ways(circle, 4)).toEqual(['on back on back …', 'on back on out', 'on out']);
	});
});
