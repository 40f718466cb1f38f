/** People we know the answer for get that answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clean } from '../../src/assessment/answers.ts';
import { score } from '../../src/assessment/score.ts';
import { goldenResult, readAssessments, type GoldenProfile } from '../golden/golden.ts';

const assessments = readAssessments();

it('each assessment has its profiles', () => {
	const files = readdirSync('tests/golden').filter((name) => name.endsWith('.yaml'));
	expect(files.map((name) => name.replace('.yaml', '')).sort()).toEqual([...assessments.keys()].sort());
});

describe.each([...assessments.values()])('$id', (assessment) => {
	const profiles = parse(readFileSync(`tests/golden/${assessment.id}.yaml`, 'utf8')) as GoldenProfile[];

	it.each(profiles)('$name', ({ answers, expected }) => {
		// Answers to questions that are gone or hidden would say nothing.
		expect(clean(assessment, answers).dropped).toEqual([]);
		const unused = score(assessment, answers).questions.filter(
			({ id, status }) => status === 'hidden' && id in answers,
		);
		expect(unused.map(({ id }) => id)).toEqual([]);
		// Run `npm run golden` if this is meant to change, and read what it prints.
		expect(goldenResult(assessment, answers)).toEqual(expected);
	});

	it('has profiles at more than one level', () => {
		expect(new Set(profiles.map(({ expected }) => expected?.level)).size).toBeGreaterThan(1);
	});
});
