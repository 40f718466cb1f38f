import { expect, test } from 'vitest';
import { ticksIn } from '../../../src/guide/ticks-in.ts';

test('the items of a checklist come as plain text, those of other lists do not', () => {
	const body = `
- Not to tick.

<Checklist>
- **Two people** per market can [pause](/x/) everything.
- We know the clock.<Cite id="eu-gdpr" at="Art 33" />
</Checklist>

<Checklist>
- And \`this\`.
</Checklist>
`;
	expect(ticksIn(body)).toEqual(['Two people per market can pause everything.', 'We know the clock.', 'And this.']);
	expect(ticksIn('- Not to tick.')).toEqual([]);
});
