import { describe } from 'vitest';
import { demo } from './demo.ts';
import { promises } from './promises.ts';

describe('demo', () => {
	promises(demo);
});
