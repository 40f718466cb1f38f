/** `npm run check`: says what is wrong with the content, in the author's words. */
import { readContent } from '../src/guide/content-files.ts';
import { checkContent, describe } from '../src/guide/content-rules.ts';

const { problems, planned } = checkContent(await readContent(process.cwd()));
for (const problem of problems) console.error(describe(problem));
if (planned.length > 0) console.log(`Planned, not yet written: ${planned.join(', ')}.`);
if (problems.length > 0) process.exit(1);
console.log('The content is sound.');
