/** `npm run check`: says what is wrong with the content, in the author's words. */
import { readContent } from '../src/guide/content-files.ts';
import { checkContent, describe } from '../src/guide/content-rules.ts';

const { problems, warnings } = checkContent(await readContent(process.cwd()), new Date());
for (const warning of warnings) console.warn(`Warning: ${describe(warning)}`);
for (const problem of problems) console.error(describe(problem));
if (problems.length > 0) process.exit(1);
console.log('The content is sound.');
