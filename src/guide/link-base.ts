import type { HastPluginDefinition } from 'satteri';

/**
 * Puts the base path before links that start at the root, so that authors write `/guidelines/…` wherever the guide is
 * served.
 */
export function linkBase(base: string): HastPluginDefinition {
	const prefix = base.replace(/\/$/, '');
	return {
		name: 'crosscurrent-link-base',
		element: {
			filter: ['a'],
			visit(node, context) {
				const href = node.properties['href'];
				if (prefix && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
					context.setProperty(node, 'href', prefix + href);
				}
			},
		},
	};
}
