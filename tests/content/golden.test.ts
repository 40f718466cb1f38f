/** People we know the answer for get that answer: the content check compares them, this shows that they are worth it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAssessments } from '../../src/guide/assessment-files.ts';
import { examplesSchema, outcomeOf } from '../../src/guide/examples.ts';

describe.each([...(await readAssessments()).values()])('$id', (assessment) => {
	const { examples } = examplesSchema.parse(parse(readFileSync(`src/content/examples/${assessment.id}.yaml`, 'utf8')));

	it.each(examples)('$name.en', ({ answers, expected }) => {
		// Run `npm run golden` if this is meant to change, and read what it prints.
		expect(outcomeOf(assessment, answers)).toEqual(expected);
	});

	it('has examples at more than one level, the first of them with an open gate', () => {
		expect(new Set(examples.map(({ expected }) => expected?.level)).size).toBeGreaterThan(1);
		expect(examples[0]!.expected!.gates.length).toBeGreaterThan(0);
	});
});
