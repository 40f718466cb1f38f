/** The interface strings. English is the source: every key it has, every other language must have. */
import { z } from 'zod';
import english from '../content/i18n/en.json' with { type: 'json' };

export type InterfaceKey = keyof typeof english;

/** Requires every key of `en.json`, none of them empty. */
export const interfaceSchema = z.object(
	Object.fromEntries(Object.keys(english).map((key) => [key, z.string().trim().min(1)])) as Record<
		InterfaceKey,
		z.ZodString
	>,
);
