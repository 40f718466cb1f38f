import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	assembledAssessments,
	assessmentsFolder,
	editionsFolder,
	readAssessments,
	writtenEditions,
} from '../../../src/guide/assessment-files.ts';
import { demo } from '../assessment/support.ts';

let root = '';
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'crosscurrent-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, data: unknown) {
	await mkdir(join(root, dirname(path)), { recursive: true });
	await writeFile(join(root, path), typeof data === 'string' ? data : JSON.stringify(data));
}
const file = (id: string) => `${assessmentsFolder}${id}.yaml`;
const assessment = (id: string, code: number) => ({ ...demo, id, code });

describe('the assessments of a project', () => {
	it('come in the order of their names, whatever was written first', async () => {
		for (const [code, id] of ['pulse', 'coming-in', 'pre-flight', 'going-out'].entries()) {
			await write(file(id), assessment(id, code + 1));
		}
		const names = ['coming-in', 'going-out', 'pre-flight', 'pulse'];
		expect([...(await assembledAssessments(root)).keys()]).toEqual(names);
		const read = await readAssessments(root);
		expect([...read.keys()]).toEqual(names);
		expect(read.get('pulse')).toEqual(assessment('pulse', 1));
	});

	it('have what they share in its place, also from a file that comes later', async () => {
		const [first, ...others] = demo.questions;
		await write(file('a'), { ...assessment('a', 1), questions: [{ from: 'b', id: first!.id }, ...others] });
		await write(file('b'), assessment('b', 2));
		expect((await readAssessments(root)).get('a')!.questions).toEqual(demo.questions);
	});

	it('say what cannot be shared, and are then no assessment', async () => {
		await write(file('a'), { ...assessment('a', 1), questions: [{ from: 'b', id: 'plan' }] });
		const { problems } = (await assembledAssessments(root)).get('a')!;
		expect(problems).toEqual([expect.objectContaining({ field: 'questions[0]' })]);
		await expect(readAssessments(root)).rejects.toThrow();
	});

	it('are named with their path where one cannot be parsed', async () => {
		await write(file('a'), assessment('a', 1));
		await write(file('b'), 'id: b\ntitle: a: b\n');
		const message = /^src\/content\/assessments\/b\.yaml: .*line 2/;
		await expect(assembledAssessments(root)).rejects.toThrow(message);
		await expect(readAssessments(root)).rejects.toThrow(message);
	});

	it('are YAML files; what lies beside them is none', async () => {
		await write(file('a'), assessment('a', 1));
		await write(`${assessmentsFolder}README.md`, '# Assessments');
		expect([...(await assembledAssessments(root)).keys()]).toEqual(['a']);
	});
});

describe('the earlier editions of a project', () => {
	it('are none where there is no folder', async () => {
		expect(await writtenEditions(root)).toEqual(new Map());
	});

	it('come by the names of their files, as they are written', async () => {
		await write(`${editionsFolder}b-1.yaml`, { id: 'b' });
		await write(`${editionsFolder}a-2.yaml`, { id: 'a', questions: [{ from: 'b', id: 'plan' }] });
		expect([...(await writtenEditions(root))]).toEqual([
			['a-2', { id: 'a', questions: [{ from: 'b', id: 'plan' }] }],
			['b-1', { id: 'b' }],
		]);
	});

	it('are named with their path where one cannot be parsed', async () => {
		await write(`${editionsFolder}a-1.yaml`, '{');
		await expect(writtenEditions(root)).rejects.toThrow(/^src\/content\/editions\/a-1\.yaml: /);
	});
});
