import { describe, expect, it } from 'vitest';
import { drillSchema } from '../../../src/drill/schema.ts';
import type { Choice } from '../../../src/drill/types.ts';
import { demo, situation } from './support.ts';

/** What the schema says of a value, with the place. */
const faults = (value: unknown) =>
	drillSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** A drill whose first choice is changed. */
function withChoice(change: Partial<Record<keyof Choice, unknown>>) {
	const [first, ...rest] = sound.situations;
	const [choice, ...others] = first!.choices;
	return { ...sound, situations: [{ ...first!, choices: [{ ...choice!, ...change }, ...others] }, ...rest] };
}

const sound = {
	...demo,
	situations: [...demo.situations.slice(0, 3), situation('close', 'thank → good', 'leave → bad')],
	endings: [demo.endings[0]!, { ...demo.endings[0]!, id: 'bad' }],
};

describe('drillSchema', () => {
	it('takes a whole drill as it is', () => {
		expect(drillSchema.parse(sound)).toEqual(sound);
	});

	it.each<[string, unknown, string]>([
		['an id with capitals', { ...sound, id: 'A-drill' }, 'id: An id is lower-case words'],
		['one language', { ...sound, title: 'Words' }, 'title: Say it in both languages'],
		[
			'an empty text',
			withChoice({ text: { en: ' ', zh: '文字' } }),
			'situations.0.choices.0.text.en: The text is empty.',
		],
		['a third language', { ...sound, scene: { ...sound.scene, fr: 'mots' } }, 'scene: Unrecognized key: "fr"'],
		[
			'a price without a source',
			withChoice({ sources: [] }),
			'situations.0.choices.0.sources: Name at least one source.',
		],
		['a source twice', withChoice({ sources: ['a', 'a'] }), 'situations.0.choices.0.sources: A source is named twice.'],
		['the longest time first', { ...sound, minutes: [15, 8] }, 'minutes: The shortest time is first.'],
		['no way to choose', { ...sound, situations: demo.situations }, 'situations.3.choices: Too small'],
	])('%s', (_, value, fault) => {
		expect(faults(value)).toEqual([expect.stringContaining(fault)]);
	});
});
