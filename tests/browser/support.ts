import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { basePort, rootPort } from '../../playwright.config.ts';

/** WCAG 2.2 AA, and what older versions asked for. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const sites = [
	{ name: 'at the root', origin: `http://localhost:${rootPort}`, base: '/' },
	{ name: 'below a base path', origin: `http://localhost:${basePort}`, base: '/guide/' },
] as const;

/**
 * Expects axe to find nothing on the page as it stands. With `contrastOnly` it looks at colours alone: what else there
 * is does not depend on the theme. `without` names rules that are left out.
 */
export async function axe(
	page: Page,
	what = page.url(),
	{ contrastOnly = false, without = [] }: { contrastOnly?: boolean; without?: string[] } = {},
) {
	// Our pages hold no frames, so that nothing has to be put together in a page of its own.
	const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
	builder.disableRules(without);
	const { violations } = await (
		contrastOnly ? builder.withRules(['color-contrast', 'link-in-text-block']) : builder.withTags(standard)
	).analyze();
	const found = violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
	);
	expect(found, what).toEqual([]);
}

/**
 * Watches a page from its first request on. `problems` holds what must never happen: a request to another origin, an
 * error in the console, a violation of the content security policy.
 */
export function watch(page: Page): { problems: string[]; requests: string[] } {
	const problems: string[] = [];
	const requests: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		requests.push(url.pathname);
		if (!['data:', 'blob:'].includes(url.protocol) && !/(^|\.)localhost$/.test(url.hostname))
			problems.push(`request to ${url.origin}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
	return { problems, requests };
}
