/**
 * `npm run golden`: writes down what each named profile in tests/golden/ comes to, and prints what has changed since it
 * was last written. Run it after a change to questions, weights, gates or actions, and read what it prints: each line
 * is somebody who now gets another answer.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { goldenResult, readAssessments, type GoldenProfile } from '../tests/golden/golden.ts';

const folder = 'tests/golden/';
const assessments = readAssessments();
let changes = 0;
for (const name of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
	const document = parseDocument(readFileSync(folder + name, 'utf8'));
	const profiles = document.toJS() as GoldenProfile[];
	const assessment = assessments.get(name.replace('.yaml', ''));
	if (!assessment) throw new Error(`${folder}${name}: there is no assessment of that name.`);
	for (const [index, profile] of profiles.entries()) {
		const now = goldenResult(assessment, profile.answers);
		if (JSON.stringify(now) === JSON.stringify(profile.expected)) continue;
		changes++;
		console.log(`${name} · ${profile.name}`);
		for (const key of ['level', 'gates', 'actions'] as const) {
			const [before, after] = [String(profile.expected?.[key] ?? '–'), String(now[key])];
			if (before !== after) console.log(`  ${key}: ${before || 'none'} → ${after || 'none'}`);
		}
		document.setIn([index, 'expected'], document.createNode(now));
	}
	writeFileSync(folder + name, document.toString({ lineWidth: 0 }));
}
console.log(changes === 0 ? 'Nobody gets another answer.' : `${changes} profile(s) get another answer.`);
