import { describe, expect, it } from 'vitest';
import { visibleIds } from '../../../src/assessment/visibility.ts';
import { demo, withQuestion } from './demo.ts';

const always = ['markets', 'lists', 'plan', 'replies', 'calendar', 'rights', 'labels', 'claims'];
const byCode = (ids: Iterable<string>) => [...ids].sort();

describe('visibleIds', () => {
	it('shows what has no condition', () => {
		expect(byCode(visibleIds(demo, {}))).toEqual(byCode(always));
	});

	it('shows what the profile asks for', () => {
		expect(byCode(visibleIds(demo, { lists: 'lists-yes' }))).toEqual(byCode([...always, 'tool', 'consent']));
		expect(byCode(visibleIds(demo, { lists: 'lists-no' }))).toEqual(byCode(always));
	});

	it('lets a hidden answer show nothing', () => {
		const assessment = withQuestion('claims', { when: { answer: 'tool', is: 'tool-ours' } });
		expect(visibleIds(assessment, { lists: 'lists-yes', tool: 'tool-ours' }).has('claims')).toBe(true);
		expect(visibleIds(assessment, { lists: 'lists-no', tool: 'tool-ours' }).has('claims')).toBe(false);
	});

	it('lets no answer show a question before its own', () => {
		const assessment = withQuestion('plan', { when: { answer: 'rights', is: 'licensed' } });
		expect(visibleIds(assessment, { rights: 'licensed' }).has('plan')).toBe(false);
	});

	it('takes answers of earlier scored questions', () => {
		const assessment = withQuestion('claims', { when: { answer: 'plan', is: 'written' } });
		expect(visibleIds(assessment, { plan: 'written' }).has('claims')).toBe(true);
		expect(visibleIds(assessment, { plan: 'none' }).has('claims')).toBe(false);
	});
});
