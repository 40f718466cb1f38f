/** The content of the guide as it stands. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/guide/content-files.ts';
import { checkContent, describe } from '../../src/guide/content-rules.ts';

test('keeps every rule about content', async () => {
	expect(checkContent(await readContent(process.cwd()), new Date()).problems.map(describe)).toEqual([]);
});
