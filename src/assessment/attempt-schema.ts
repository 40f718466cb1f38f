/**
 * The JSON Schema (2020-12) of a saved attempt, for other programs that read or write one. Whatever it lets through is an
 * attempt to `parseAttempt`; which assessment, version, questions and options there are is not its business.
 */
export const attemptSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	title: 'Attempt at a Crosscurrent assessment',
	description: 'The answers of one person or team to one assessment, as saved from the page of its result.',
	type: 'object',
	properties: {
		$schema: { type: 'string', description: 'Where this schema lies.' },
		assessment: { type: 'string', description: 'The id of the assessment, such as going-out.' },
		version: {
			type: 'string',
			// 0–255, as a link can hold it, twice; then the patch.
			pattern: String.raw`^([01]?\d?\d|2[0-4]\d|25[0-5])\.([01]?\d?\d|2[0-4]\d|25[0-5])\.\d{1,9}$`,
			description: 'The version of the assessment that was answered, such as 1.1.0.',
		},
		answers: {
			type: 'object',
			additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
			description:
				'By the id of the question: the id of an option, dont-know or not-applicable; a list of ids where several ' +
				'may be chosen. What is unanswered is left out.',
		},
		nonce: {
			type: 'integer',
			minimum: 0,
			maximum: 4_294_967_295,
			description: 'A random number drawn with the first answer. It tells apart people who give the same answers.',
		},
	},
	required: ['assessment', 'version', 'answers', 'nonce'],
	additionalProperties: false,
} as const;
