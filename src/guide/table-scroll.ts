import type { HastPluginDefinition } from 'satteri';

/** Puts every table into a frame of its own, so that on a phone a wide one scrolls by itself and the page does not. */
export function tableScroll(): HastPluginDefinition {
	return {
		name: 'crosscurrent-table-scroll',
		element: {
			filter: ['table'],
			visit: (node) => ({
				type: 'element',
				tagName: 'div',
				properties: { className: ['table-scroll'] },
				children: [node],
			}),
		},
	};
}
