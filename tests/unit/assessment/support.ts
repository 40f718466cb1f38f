import { readAssessments } from '../../../src/guide/assessment-files.ts';

export * from './demo.ts';

/** The assessments on the site. */
export const published = [...(await readAssessments()).values()];
