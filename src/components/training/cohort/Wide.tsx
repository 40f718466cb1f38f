import type { ComponentChildren } from 'preact';

interface Props {
	readonly name: string;
	readonly children: ComponentChildren;
}

/** What may be wider than the page scrolls by itself, also with the keyboard. */
export function Wide({ name, children }: Props) {
	return (
		// eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- Safari lets nobody scroll it by keys otherwise.
		<div class="scrolls" tabIndex={0} role="region" aria-label={name}>
			{children}
		</div>
	);
}
