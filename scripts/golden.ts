/**
 * `npm run golden`: writes down what each named example in src/content/examples/ comes to, and prints what has changed
 * since it was last written. Run it after a change to questions, weights, gates or actions, and read what it prints: each
 * line is somebody who now gets another answer.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { readAssessments } from '../src/guide/assessment-files.ts';
import { examplesSchema, outcomeOf } from '../src/guide/examples.ts';

let changes = 0;
for (const assessment of (await readAssessments()).values()) {
	const path = `src/content/examples/${assessment.id}.yaml`;
	if (!existsSync(path)) continue;
	const document = parseDocument(readFileSync(path, 'utf8'));
	for (const [index, example] of examplesSchema.parse(document.toJS()).examples.entries()) {
		const now = outcomeOf(assessment, example.answers);
		if (JSON.stringify(now) === JSON.stringify(example.expected)) continue;
		changes++;
		console.log(`${assessment.id} · ${example.name.en}`);
		for (const key of ['level', 'gates', 'actions'] as const) {
			const [before, after] = [String(example.expected?.[key] ?? '–'), String(now[key])];
			if (before !== after) console.log(`  ${key}: ${before || 'none'} → ${after || 'none'}`);
		}
		document.setIn(['examples', index, 'expected'], document.createNode(now));
	}
	writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
console.log(changes === 0 ? 'Nobody gets another answer.' : `${changes} example(s) get another answer.`);
