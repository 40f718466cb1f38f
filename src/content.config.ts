import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { defineCollection, reference } from 'astro:content';
import { assessmentSchema } from './assessment/schema.ts';
import { drillSchema } from './drill/schema.ts';
import { assessmentsLoader, editionsLoader } from './guide/assessments-loader.ts';
import { pagesLoader } from './guide/pages-loader.ts';
import { examplesSchema } from './guide/examples.ts';
import { forgiving } from './guide/forgiving.ts';
import {
	changeSchema,
	claimSchema,
	momentSchema,
	pageSchema,
	sessionSchema,
	sourceSchema,
	termSchema,
} from './guide/schemas.ts';
import { interfaceSchema } from './guide/interface.ts';

export const collections = {
	docs: defineCollection({ loader: forgiving(pagesLoader()), schema: docsSchema({ extend: pageSchema(reference) }) }),
	i18n: defineCollection({ loader: forgiving(i18nLoader()), schema: i18nSchema({ extend: interfaceSchema }) }),
	assessments: defineCollection({ loader: forgiving(assessmentsLoader()), schema: assessmentSchema }),
	examples: defineCollection({
		loader: forgiving(glob({ base: 'src/content/examples', pattern: '*.yaml' })),
		schema: examplesSchema,
	}),
	editions: defineCollection({ loader: forgiving(editionsLoader()), schema: assessmentSchema }),
	drills: defineCollection({
		loader: forgiving(glob({ base: 'src/content/drills', pattern: '*.yaml' })),
		schema: drillSchema,
	}),
	claims: defineCollection({ loader: forgiving(file('src/content/claims/claims.yaml')), schema: claimSchema }),
	sources: defineCollection({
		loader: forgiving(glob({ base: 'src/content/sources', pattern: '*.yaml' })),
		schema: sourceSchema,
	}),
	moments: defineCollection({ loader: forgiving(file('src/content/calendar/moments.yaml')), schema: momentSchema }),
	changes: defineCollection({ loader: forgiving(file('src/content/changes/changes.yaml')), schema: changeSchema }),
	sessions: defineCollection({
		loader: forgiving(glob({ base: 'src/content/sessions', pattern: '*.yaml' })),
		schema: sessionSchema,
	}),
	glossary: defineCollection({ loader: forgiving(file('src/content/glossary/terms.yaml')), schema: termSchema }),
};
