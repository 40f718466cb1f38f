/** JSON Schemas of what people save and of what authors write: `/schemas/attempt.json`, `/schemas/assessment.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { attemptSchema } from '~/assessment/attempt-schema';
import { assessmentSchema } from '~/assessment/schema';

const schemas = {
	attempt: attemptSchema,
	// What a file may hold; that its parts fit together is for `npm run check`.
	assessment: z.toJSONSchema(assessmentSchema, { io: 'input', unrepresentable: 'any' }),
};

export const getStaticPaths = (() =>
	Object.entries(schemas).map(([name, schema]) => ({ params: { name }, props: { schema } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) =>
	new Response(JSON.stringify(schema, null, '\t'), { headers: { 'content-type': 'application/schema+json' } });
