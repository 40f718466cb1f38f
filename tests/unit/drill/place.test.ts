import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	arrive,
	beginning,
	formatPlace,
	mostHands,
	parsePlace,
	withHands,
	type Place,
} from '../../../src/drill/place.ts';
import { everyPath } from '../../../src/drill/walk.ts';
import { demo } from './support.ts';

const at = (fragment: string) => parsePlace(fragment)?.place;
/** Where a fragment leads in the demo drill, as the address then says, and what it says about it. */
function led(fragment: string) {
	const { place, lost, badVotes } = arrive(demo, parsePlace(fragment)!);
	return [formatPlace(place), ...(lost ? ['lost'] : []), ...(badVotes ? ['bad votes'] : [])];
}

describe('parsePlace', () => {
	it.each<[string, Place]>([
		['', beginning],
		['#', beginning],
		['#d=', { view: 'decision', path: [], votes: undefined }],
		['#d=answer', { view: 'decision', path: ['answer'], votes: undefined }],
		['d=only-the-theme.wait', { view: 'decision', path: ['only-the-theme', 'wait'], votes: undefined }],
		['#c=answer.listen', { view: 'consequence', path: ['answer', 'listen'], votes: undefined }],
		['#v=', { view: 'scene', path: [], votes: [] }],
		['#d=&v=', { view: 'decision', path: [], votes: [] }],
		['#d=answer&v=14-6', { view: 'decision', path: ['answer'], votes: [[14, 6]] }],
		['#d=answer&v=.5-5', { view: 'decision', path: ['answer'], votes: [[], [5, 5]] }],
		['#d=answer&v=0-0.5-5.0-0', { view: 'decision', path: ['answer'], votes: [[], [5, 5]] }],
		['#d=answer&amp;v=14-6', { view: 'decision', path: ['answer'], votes: [[14, 6]] }],
		['#d%3Danswer%26v%3D14-6', { view: 'decision', path: ['answer'], votes: [[14, 6]] }],
	])('reads %s', (fragment, place) => {
		expect(parsePlace(fragment)).toEqual({ place, badVotes: false });
	});

	it.each(['#_top', '#at-the-first-line', '#r=AbC', '#D=answer', '#id=answer'])('leaves %s to others', (fragment) => {
		expect(parsePlace(fragment)).toBeUndefined();
	});

	it.each(['。', '，看看', ')', '?from=groupmessage', '&utm_source=chat', '.', ' ', '%20', '%', '…'])(
		'ends where a chat app puts %s behind it',
		(behind) => {
			expect(at(`#d=answer${behind}`)?.path).toEqual(['answer']);
		},
	);

	it.each(['x', '1-x', '1-2-', '1000-2', '-1-2', '1.5-x', '1e3'])('says that the votes %s are none', (votes) => {
		expect(parsePlace(`#d=answer&v=${votes}`)).toMatchObject({ place: { path: ['answer'] }, badVotes: true });
	});

	it('keeps the votes that can be read', () => {
		expect(at('#d=answer.listen&v=1-2.many.3-4')?.votes).toEqual([[1, 2], [], [3, 4]]);
	});

	it('never throws, whatever the text', () => {
		const part = fc.constantFrom('#', 'd=', 'c=', 'v=', '&', '%', '.', '-', 'answer', 'listen', '14-6', '%E4');
		const any = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.oneof(part, fc.string())).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(any, (text) => {
				const asked = parsePlace(text);
				if (!asked) return;
				// And wherever it leads is a place that can be linked to.
				const { place } = arrive(demo, asked);
				expect(arrive(demo, parsePlace(formatPlace(place))!)).toMatchObject({ place, lost: false, badVotes: false });
			}),
		);
	});
});

describe('formatPlace', () => {
	const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
	const hands = fc
		.array(fc.integer({ min: 0, max: mostHands }), { minLength: 2, maxLength: 4 })
		.filter((counts) => counts.some((count) => count > 0));
	const votes = fc
		.array(fc.oneof(fc.constant([]), hands), { maxLength: 6 })
		.filter((all) => all.length === 0 || all.at(-1)!.length > 0);
	const place = fc.record<Place>({
		view: fc.constantFrom('decision', 'consequence'),
		path: fc.array(id, { maxLength: 6 }),
		votes: fc.option(votes, { nil: undefined }),
	});

	it('writes what parsePlace reads back', () => {
		fc.assert(
			fc.property(place, (each) => {
				expect(parsePlace(formatPlace(each))).toEqual({ place: each, badVotes: false });
			}),
		);
	});

	it('is nothing for the scene, and only the votes of a room that has not begun', () => {
		expect(formatPlace(beginning)).toBe('');
		expect(formatPlace({ ...beginning, votes: [] })).toBe('#v=');
	});
});

describe('arrive', () => {
	it('comes to every place of every path', () => {
		for (const { path } of everyPath(demo, 6)) {
			for (const length of path.keys()) {
				const steps = path.slice(0, length + 1).join('.');
				for (const view of ['d', 'c']) expect(led(`#${view}=${steps}`)).toEqual([`#${view}=${steps}`]);
			}
			expect(arrive(demo, parsePlace(`#d=${path.join('.')}`)!).walk.now).toEqual({ ending: demo.endings[0] });
		}
	});

	it.each([
		['#d=shout', '#d='],
		['#d=answer.shout', '#d=answer'],
		['#c=answer.shout', '#d=answer'],
		['#d=Answer', '#d='],
		['#d=answer..listen', '#d=answer'],
		['#d=answer.listen.thank.thank', '#d=answer.listen.thank'],
		['#c=answer.listen.thank.thank', '#d=answer.listen.thank'],
		['#d=answer.shout&v=14-6.1-2.3-4', '#d=answer&v=14-6.1-2'],
	])('stops on %s at the last sound moment', (fragment, sound) => {
		expect(led(fragment)).toEqual([sound, 'lost']);
	});

	it('shows the first decision where no consequence can be', () => {
		expect(led('#c=')).toEqual(['#d=']);
	});

	it('keeps the votes of the path and of the decision that comes next', () => {
		expect(led('#d=answer&v=14-6.3-4')).toEqual(['#d=answer&v=14-6.3-4']);
		expect(led('#d=answer.listen.thank&v=14-6..5')).toEqual(['#d=answer.listen.thank&v=14-6..5']);
	});

	it.each([
		['of too many choices', '#d=answer&v=14-6-3', '#d=answer&v='],
		['of too few choices', '#d=answer&v=14.3-4', '#d=answer&v=.3-4'],
		['of a decision that is not on the path', '#d=&v=14-6.3-4', '#d=&v=14-6'],
		['after the ending', '#d=answer.listen.thank&v=...14-6', '#d=answer.listen.thank&v='],
		['that are no numbers', '#d=answer&v=lots.3-4', '#d=answer&v=.3-4'],
	])('leaves out votes %s, and says so', (_, fragment, sound) => {
		expect(led(fragment)).toEqual([sound, 'bad votes']);
	});
});

describe('withHands', () => {
	it.each([
		[[], 0, [1, 2], [[1, 2]]],
		[[], 2, [1, 2], [[], [], [1, 2]]],
		[[[1, 2]], 0, [3, 2], [[3, 2]]],
		[
			[
				[1, 2],
				[3, 4],
			],
			0,
			[0, 5],
			[
				[0, 5],
				[3, 4],
			],
		],
		[
			[
				[1, 2],
				[3, 4],
			],
			1,
			[0, 0],
			[[1, 2]],
		],
	])('%j, decision %i: %j', (votes, decision, hands, expected) => {
		expect(withHands(votes, decision, hands)).toEqual(expected);
	});
});
