/**
 * Every version of an assessment that was ever published, as `npm run keep-version` wrote it down: links from then open
 * and come to what they came to, and nothing changes what answers come to under the number of a version that is out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KeptVersion } from '../../scripts/keep-version.ts';
import { decode, type Decoded } from '../../src/assessment/link.ts';
import { assessmentSchema } from '../../src/assessment/schema.ts';
import { score } from '../../src/assessment/score.ts';
import { stepBetween, type Assessed } from '../../src/assessment/step.ts';
import { asOf, majorOf, minorOf } from '../../src/assessment/version.ts';
import { readAssessments, writtenEditions } from '../../src/guide/assessment-files.ts';

const folder = 'tests/versions/';
const keep = 'run `npm run keep-version`';

const today = [...(await readAssessments()).values()];
const earlier = [...(await writtenEditions(process.cwd())).values()].map((data) => assessmentSchema.parse(data));
/** Everything that answers can be read with: each major version in its last form. */
const editions = [...today, ...earlier];

const versions = readdirSync(folder)
	.map((name) => {
		const kept = JSON.parse(readFileSync(folder + name, 'utf8')) as KeptVersion;
		return { ...kept, name, id: kept.structure.id, major: majorOf(kept.version), minor: minorOf(kept.version) };
	})
	.sort((a, b) => a.id.localeCompare(b.id) || a.major - b.major || a.minor - b.minor);

const fileOf = (id: string, version: string) => `${folder}${id}-${majorOf(version)}.${minorOf(version)}.json`;

/** Every question and option by its id. */
const askedIn = ({ profile, questions }: Assessed) =>
	[...profile, ...questions]
		.flatMap(({ id, options }) => [id, ...options.map((option) => `${id}/${option.id}`)])
		.sort();

describe.each(editions)('$id $version', ({ id, version, history, ...assessment }) => {
	it('every version in its history is kept', () => {
		for (const entry of history) {
			const file = fileOf(id, entry.version);
			const remedy = file === fileOf(id, version) ? keep : 'bring it back';
			expect(existsSync(file), `There is no ${file}: ${remedy}.`).toBe(true);
		}
	});

	it('differs from what is kept of it in words at most', () => {
		const file = fileOf(id, version);
		const kept = versions.find(({ name }) => folder + name === file);
		if (!kept) throw new Error(`There is no ${file}: ${keep}.`);
		const step = stepBetween(kept.structure, assessment);
		const message = {
			patch: '',
			minor: `${id} has more or advises otherwise than ${version} did: raise its version to ${majorOf(version)}.${minorOf(version) + 1}.0, date what is new with \`since\``,
			major: `Answers to ${id} may come to something else than in ${version}: put that version as src/content/editions/${id}-${majorOf(version)}.yaml, raise the version to ${majorOf(version) + 1}.0.0`,
		}[step];
		expect(
			step,
			`${message}, say in its history what changed and ${keep}. If ${version} is not published yet, delete ${file} and ${keep}.`,
		).toBe('patch');
	});
});

describe.each(versions)('$name', ({ id, version, major, minor, name, structure, links }) => {
	const edition = editions.find((other) => other.id === id && majorOf(other.version) === major);

	it('is named as what it holds', () => {
		expect(folder + name).toBe(fileOf(id, version));
	});

	it('can still be read', () => {
		const file = `src/content/editions/${id}-${major}.yaml`;
		expect(edition, `Nothing reads ${id} ${version}: keep the last version ${major} whole in ${file}.`).toBeDefined();
	});

	it('is followed by what adds to it at most', () => {
		const [next] = versions.filter((other) => other.id === id && other.major === major && other.minor > minor);
		const step = next ? stepBetween(structure, next.structure) : 'patch';
		const remedy = `raise the major number of ${id} instead, and delete ${folder}${next?.name} if it is not published yet`;
		expect(step, `${next?.version} takes something from ${version} or changes it: ${remedy}.`).not.toBe('major');
	});

	it('is what is left of its edition without what came later', () => {
		const then = edition && asOf(edition, minor);
		const remedy = `Date what came to ${id} after ${version} with \`since\`, and nothing else.`;
		expect(then && askedIn(then), remedy).toEqual(askedIn(structure));
	});

	it.each(links)('its links open and come to what they came to: $name', ({ code, answers, nonce, result }) => {
		const decoded = decode(`#r=${code}`, editions);
		expect(decoded, `A link to ${id} ${version} does not open as it did.`).toMatchObject({
			answers,
			nonce,
			assessment: { id },
		});
		const { assessment } = decoded as Decoded;
		expect([majorOf(assessment.version), minorOf(assessment.version)]).toEqual([major, minor]);
		expect(score(assessment, answers)).toMatchObject(result);
	});
});
