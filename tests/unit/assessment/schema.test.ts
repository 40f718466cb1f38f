import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assessmentSchema } from '../../../src/assessment/schema.ts';
import { demo, frozen } from './demo.ts';

const source = readFileSync(new URL('./fixtures/demo.yaml', import.meta.url), 'utf8');

/** The demo as YAML gives it, with another value at a path such as `questions.0.code`; `undefined` takes it out. */
function changed(path: string, value: unknown): unknown {
	const keys = path.split('.');
	const last = keys.pop()!;
	const root = parse(source) as Record<string, unknown>;
	let holder = root;
	for (const key of keys) holder = holder[key] as Record<string, unknown>;
	if (value === undefined) Reflect.deleteProperty(holder, last);
	else holder[last] = value;
	return root;
}

function issuesOf(value: unknown): { path: string; message: string }[] {
	const { error } = assessmentSchema.safeParse(value);
	return (error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
}

describe('assessmentSchema', () => {
	it('takes the demo as it is', () => {
		expect(assessmentSchema.parse(parse(source))).toEqual(parse(source));
	});

	it('takes what other tests take for an assessment', () => {
		expect(assessmentSchema.parse(demo)).toEqual(demo);
		expect(assessmentSchema.parse(frozen)).toEqual(frozen);
	});

	it('trims texts', () => {
		const { title } = assessmentSchema.parse(changed('title.en', '  Demo\n'));
		expect(title).toEqual(demo.title);
	});

	it('takes the date a YAML reader has made', () => {
		const value = changed('questions.3.gates.0.checked', new Date('2026-11-20T00:00:00Z'));
		expect(assessmentSchema.parse(value)).toEqual(demo);
		const history = assessmentSchema.parse(changed('history.0.on', new Date('2026-11-21T23:59:59Z'))).history;
		expect(history).toEqual(demo.history);
	});

	it.each(['outbound', 'inbound', 'both'])('takes the direction %s', (direction) => {
		expect(issuesOf(changed('direction', direction))).toEqual([]);
	});

	it.each([
		['help', { en: 'Help', zh: '帮助' }],
		['notApplicable', { en: 'Never', zh: '从不' }],
		['options.0.feedback', { en: 'Good', zh: '好' }],
		[
			'when',
			{ not: { any: [{ all: [{ answer: 'lists', is: 'lists-yes' }] }, { answer: 'markets', is: ['eu', 'us'] }] } },
		],
		['options.1.value', 0.123],
		['since', '1.1.0'],
		['options.1.since', '1.1.0'],
	])('takes %s %j', (path, value) => {
		expect(issuesOf(changed(`questions.0.${path}`, value))).toEqual([]);
	});

	it.each<[string, unknown, string]>([
		['id', 'Demo', 'lower-case words'],
		['id', 'a--b', 'lower-case words'],
		['id', '-a', 'lower-case words'],
		['id', 'a_b', 'lower-case words'],
		['id', 7, 'An id is a text'],
		['id', undefined, 'An id is a text'],
		['code', 0, 'whole number from 1 to 255'],
		['code', 256, 'whole number from 1 to 255'],
		['code', 1.5, 'whole number from 1 to 255'],
		['code', '1', 'whole number from 1 to 255'],
		['version', '1.0', '1.0.0'],
		['version', '256.0.0', 'at most 255'],
		['version', '1.256.0', 'at most 255'],
		['version', 1.2, 'A version is written 1.0.0'],
		['version', undefined, 'A version is written 1.0.0'],
		['history', [], 'Too small'],
		['history', undefined, 'expected array'],
		['history.0.version', '1.2', 'A version is written 1.0.0'],
		['history.0.on', '21 November', 'A date is written 2026-11-21.'],
		['history.0.text', 'New', 'both languages'],
		['direction', 'sideways', '"outbound"|"inbound"|"both"'],
		['title', 'Demo', 'both languages'],
		['title.en', '  ', 'The text is empty.'],
		['title.zh', undefined, 'both languages'],
		['description.en', '', 'The text is empty.'],
		['intro.zh', '', 'The text is empty.'],
		['minutes', [1], 'Too small'],
		['minutes.0', 0, 'whole number from 1 to 240'],
		['minutes.1', 241, 'whole number from 1 to 240'],
		['dimensions', [], 'Too small'],
		['dimensions.0.weight', 0, 'Too small'],
		['levels', [{ ...demo.levels[0] }], 'Too small'],
		['levels.0.minMean', -1, 'number from 0 to 100'],
		['levels.3.minFloor', 101, 'number from 0 to 100'],
		['levels.3.minFloor', null, 'number from 0 to 100'],
		['profile.0.kind', 'two', 'Invalid'],
		['profile.0.code', 128, 'whole number from 1 to 127'],
		['profile.0.options.2.code', 17, 'whole number from 1 to 16'],
		['profile.1.options.1.code', 6, 'whole number from 1 to 5'],
		['profile.1.options', [], 'Too small'],
		['profile.0.since', '1.1', 'A version is written 1.0.0'],
		['profile.0.options.0.since', 1.1, 'A version is written 1.0.0'],
		['profile.1.options.0.since', 'later', 'A version is written 1.0.0'],
		['questions', [], 'Too small'],
		['questions.0.code', 0, 'whole number from 1 to 127'],
		['questions.0.weight', 4, 'A weight is 1, 2 or 3.'],
		['questions.0.weight', '1', 'A weight is 1, 2 or 3.'],
		['questions.0.why', undefined, 'both languages'],
		['questions.0.guidelines', [], 'Name at least one.'],
		['questions.0.options', [{ ...demo.questions[0]?.options[0] }], 'Too small'],
		['questions.0.options.0.code', 6, 'whole number from 1 to 5'],
		['questions.0.options.0.value', 1.1, 'number from 0 to 1'],
		['questions.0.options.0.value', -0.1, 'number from 0 to 1'],
		['questions.0.options.0.value', Number.NaN, 'number from 0 to 1'],
		['questions.0.since', '1.1', 'A version is written 1.0.0'],
		['questions.0.options.0.since', '1.1', 'A version is written 1.0.0'],
		['questions.0.gates', [], 'Too small'],
		['questions.3.gates.0.options', [], 'Name at least one.'],
		['questions.3.gates.0.sources', [], 'Name at least one.'],
		['questions.3.gates.0.jurisdictions', [], 'Name at least one.'],
		['questions.3.gates.0.severity', 'maybe', 'stop'],
		['questions.3.gates.0.checked', '20 Nov 2026', '2026-11-21'],
		['questions.3.gates.0.checked', '2026-02-30', '2026-11-21'],
		['questions.3.gates.0.checked', 20261120, '2026-11-21'],
		['questions.6.when', { answer: 'lists' }, 'A condition is'],
		['questions.6.when.is', [], 'Name at least one.'],
		['actions.4.when.any', [], 'Name at least one condition.'],
		['actions.5.when.all', [], 'Name at least one condition.'],
		['questions.6.when', { not: { any: [7] } }, 'A condition is'],
		['questions.6.when', { answer: 'lists', is: 'lists-yes', not: { answer: 'tool', is: 'x' } }, 'A condition is'],
		['actions', [], 'Too small'],
		['actions.0.impact', 6, 'whole number from 1 to 5'],
		['actions.0.effort', 0, 'whole number from 1 to 5'],
		['actions.0.dimensions', [], 'Name at least one.'],
	])('refuses %s: %j', (path, value, message) => {
		const issues = issuesOf(changed(path, value));
		expect(issues).toHaveLength(1);
		expect(issues[0]?.path).toBe(path);
		expect(issues[0]?.message).toContain(message);
	});

	it.each([
		...['', 'title', 'dimensions.0', 'levels.0', 'profile.0', 'profile.1', 'profile.0.options.0', 'questions.0'],
		...['questions.0.options.0', 'questions.3.gates.0', 'actions.0', 'history.0'],
	])('refuses a key it does not know in "%s"', (path) => {
		const issues = issuesOf(changed(path ? `${path}.colour` : 'colour', 'red'));
		expect(issues).toEqual([{ path, message: 'Unrecognized key: "colour"' }]);
	});
});
