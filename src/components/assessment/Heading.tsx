import type { ComponentChildren } from 'preact';
import { HEADING } from './place.ts';

/** The heading of whatever is shown. Focus moves here at each step. */
export function Heading({ children }: { readonly children: ComponentChildren }) {
	return (
		<h2 id={HEADING} tabIndex={-1}>
			{children}
		</h2>
	);
}
