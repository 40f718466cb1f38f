/** Every assessment on the site asks well: nothing in its form gives the best answer away. */
import { describe, expect, it } from 'vitest';
import { published } from '../unit/assessment/support.ts';

const limits = { prompt: { en: 160, zh: 70 }, option: { en: 140, zh: 60 } } as const;

describe.each(published)('$id', ({ questions, profile }) => {
	const places = questions.map(({ options }) => options.findIndex(({ value }) => value === 1));

	it('does not put the best answer in one place', () => {
		for (const place of new Set(places)) {
			expect(places.filter((other) => other === place).length / places.length).toBeLessThanOrEqual(0.4);
		}
		const runs = places.map((place, index) => places.slice(index, index + 4).filter((other) => other === place).length);
		expect(Math.max(...runs)).toBeLessThan(4);
	});

	it('asks and offers in a line or two', () => {
		for (const { id, prompt, options } of [...profile, ...questions]) {
			for (const language of ['en', 'zh'] as const) {
				expect(prompt[language].length, id).toBeLessThanOrEqual(limits.prompt[language]);
				for (const { text } of options) expect(text[language].length, id).toBeLessThanOrEqual(limits.option[language]);
			}
		}
	});

	it('says what every answer below the best one means', () => {
		for (const { id, options } of questions) {
			const silent = options.filter(({ value, feedback }) => value < 1 && !feedback);
			expect(silent.map((option) => `${id}.${option.id}`)).toEqual([]);
		}
	});
});
