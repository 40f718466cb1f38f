import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passedOn } from '../../../src/components/share/address.ts';

const page = 'https://example.org/guide/assessments/pulse/';

test('a place stays, what chat apps add goes', () => {
	expect(passedOn(`${page}#goals/first-number`)).toEqual({ link: `${page}#goals/first-number` });
	expect(passedOn(`${page}?from=singlemessage&isappinstalled=0#goals`)).toEqual({ link: `${page}#goals` });
	expect(passedOn(`${page}#`)).toEqual({ link: page });
	expect(passedOn(`${page}#d=a.b&v=3-4`)).toEqual({ link: `${page}#d=a.b&v=3-4` });
});

test('answers are passed on knowingly', () => {
	expect(passedOn(`${page}#r=AbC-_1`)).toEqual({ link: `${page}#r=AbC-_1`, note: 'answers' });
	expect(passedOn(`${page}#x=1&r=AbC`).note).toBe('answers');
	expect(passedOn(`${page}#b=AbC`).note).toBe('answers');
});

test('the own result is in no address', () => {
	expect(passedOn(`${page}#result`)).toEqual({ link: `${page}#result`, note: 'own-result' });
	expect(passedOn(`${page}#result&i=AbC`).note).toBe('own-result');
	expect(passedOn(`${page}#results`).note).toBeUndefined();
});

test('answers on their way to the other language are never passed on', () => {
	expect(passedOn(`${page}#resume=AbC-_1&step=goals/first-number`)).toEqual({ link: `${page}#goals/first-number` });
	expect(passedOn(`${page}#resume=AbC&step=goals&i=DeF`)).toEqual({ link: `${page}#goals&i=DeF` });
	expect(passedOn(`${page}#resume=AbC`)).toEqual({ link: page });
	fc.assert(
		fc.property(fc.stringMatching(/^[\w-]{8,60}$/), fc.string(), (code, behind) => {
			expect(passedOn(`${page}#resume=${code}${behind}`).link).not.toContain(`resume=`);
		}),
	);
});
