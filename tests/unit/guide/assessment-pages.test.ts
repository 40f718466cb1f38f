import { describe, expect, it } from 'vitest';
import { assessmentPages } from '../../../src/guide/assessment-pages.ts';

const pages = assessmentPages({
	id: 'booth',
	title: { en: 'Booth', zh: '展位' },
	description: { en: 'Three questions.', zh: '三道题。' },
});
const page = (id: string) => pages.find((candidate) => candidate.id === id)!.data;

describe('the pages of an assessment', () => {
	it('are two in each language', () => {
		expect(pages.map(({ id }) => id)).toEqual([
			'assessments/booth',
			'assessments/booth/questions',
			'zh-cn/assessments/booth',
			'zh-cn/assessments/booth/questions',
		]);
	});

	it('have the structure in English and only words in Chinese', () => {
		expect(page('assessments/booth')).toEqual({
			title: 'Booth',
			description: 'Three questions.',
			type: 'assessment',
			assessment: 'booth',
		});
		expect(page('zh-cn/assessments/booth')).toEqual({ title: '展位', description: '三道题。' });
		expect(page('assessments/booth/questions')).toMatchObject({ type: 'question-list', assessment: 'booth' });
		expect(Object.keys(page('zh-cn/assessments/booth/questions')).sort()).toEqual(['description', 'pagefind', 'title']);
	});

	it('name the assessment in the title of its questions, which is a title of its own', () => {
		const titles = ['assessments/booth/questions', 'zh-cn/assessments/booth/questions'].map((id) => page(id).title);
		expect(titles).toEqual([expect.stringContaining('Booth'), expect.stringContaining('展位')]);
		expect(titles).not.toContain('Booth');
		expect(titles).not.toContain('展位');
		expect(JSON.stringify(pages)).not.toContain('{{');
	});

	it('let the search find the assessment and not its questions', () => {
		expect(pages.filter(({ data }) => data.pagefind === false).map(({ id }) => id)).toEqual([
			'assessments/booth/questions',
			'zh-cn/assessments/booth/questions',
		]);
	});
});
