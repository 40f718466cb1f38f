import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/guide/content-files.ts';
import { allNamesOf, namesOf, type Term } from '../../../src/guide/glossary.ts';
import { languages } from '../../../src/guide/vocabulary.ts';

const { readFile } = await import('node:fs/promises');
const path = 'src/content/glossary/terms.yaml';
const glossary = Object.entries(parseFile(path, await readFile(path, 'utf8')).data as Record<string, Term>);

const term = (en: string, zh: string, also?: Term['also']): Term => ({
	en,
	zh,
	also,
	note: { en: 'Note.', zh: '注。' },
});

describe('a heading', () => {
	it.each([
		['water army', ['water army']],
		['water army, paid posters', ['water army', 'paid posters']],
		['key opinion leader (KOL)', ['key opinion leader', 'KOL']],
		['multi-channel network (MCN) agency', ['multi-channel network agency', 'MCN']],
		['private domain (traffic)', ['private domain']],
		['appeal (to a platform), plea', ['appeal', 'plea']],
	])('in English, “%s”, gives the names %j', (heading, names) => {
		expect(namesOf(term(heading, '名'), 'en')).toEqual(names);
	});

	it.each([
		['种草', ['种草']],
		['投流 / 投放', ['投流', '投放']],
		['KOL / 关键意见领袖', ['KOL', '关键意见领袖']],
		['投资回报率（ROI）', ['投资回报率', 'ROI']],
		['客户（终身）价值 / LTV', ['客户价值', '终身', 'LTV']],
	])('in Chinese, “%s”, gives the names %j', (heading, names) => {
		expect(namesOf(term('name', heading), 'zh')).toEqual(names);
	});
});

describe('what else people call a term', () => {
	const named = term('water army', '水军', { en: ['trolls', 'troll (army)'], zh: ['喷子'] });

	it('is found by the search after its own names', () => {
		expect(allNamesOf(named, 'en')).toEqual(['water army', 'trolls', 'troll (army)']);
		expect(allNamesOf(named, 'zh')).toEqual(['水军', '喷子']);
		expect(allNamesOf(term('water army', '水军'), 'en')).toEqual(['water army']);
	});

	it('is not looked for in texts', () => {
		expect(namesOf(named, 'en')).toEqual(['water army']);
	});
});

describe.each(languages)('the glossary (%s)', (language) => {
	it('gives every term names as a text has them, without brackets and strokes', () => {
		for (const [id, entry] of glossary) {
			const names = namesOf(entry, language);
			expect(names, id).not.toEqual([]);
			for (const name of names) expect(name, id).toMatch(/^[^\s()（）,，、]+( [^\s()（）,，、/]+)*$/);
		}
	});
});
