import type { Choice, Drill, Ending, Situation } from '../../../src/drill/types.ts';

const text = { en: 'words', zh: '文字' };

/** A choice, written `id → to`, as an author sees it. */
function choice(way: string): Choice {
	const [id, to] = way.split(' → ') as [string, string];
	return { id, text, consequence: text, guideline: 'goals', sources: ['a-study'], to };
}

export const situation = (id: string, ...ways: string[]): Situation => ({ id, text, choices: ways.map(choice) });
export const ending = (id: string): Ending => ({ id, title: text, text });

/** A drill of these places; the words are all the same. */
export const drillOf = (situations: Situation[], endings: Ending[]): Drill => ({
	id: 'a-drill',
	direction: 'both',
	order: 1,
	title: text,
	description: text,
	minutes: [8, 15],
	scene: text,
	discussion: [text, text],
	situations,
	endings,
});

/** Sound, with branches that meet again, and the same id for choices of different situations: six ways through. */
export const demo = drillOf(
	[
		situation('call', 'answer → talk', 'ignore → mail'),
		situation('mail', 'answer → talk', 'delete → talk'),
		situation('talk', 'listen → close', 'interrupt → close'),
		situation('close', 'thank → good'),
	],
	[ending('good')],
);
