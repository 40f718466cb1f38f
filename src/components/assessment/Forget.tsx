import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from './words.ts';

type Wish = 'startAgain' | 'delete' | 'session.delete';

interface Props {
	readonly words: Words;
	/** What is offered, and what grants it. */
	readonly wishes: Readonly<Partial<Record<Wish, (() => void) | undefined>>>;
}

/** Ways to be rid of one's answers. Each asks once more, in place; Escape takes it back. */
export function Forget({ words, wishes }: Props) {
	const { t } = words;
	const [wish, setWish] = useState<Wish>();
	const last = useRef<Wish>();
	const box = useRef<HTMLDivElement>(null);
	const offered = (Object.keys(wishes) as Wish[]).filter((each) => wishes[each]);

	// Both before the next key can arrive: focus goes to the question and, when it is taken back, to the button that
	// asked it.
	useLayoutEffect(() => {
		if (wish) box.current?.querySelector('p')?.focus();
		else if (last.current) box.current?.querySelector<HTMLElement>(`[data-wish="${last.current}"]`)?.focus();
		last.current = wish;
		if (!wish) return;
		const escape = (event: KeyboardEvent) => {
			if (event.key === 'Escape') takeBack();
		};
		addEventListener('keydown', escape);
		return () => {
			removeEventListener('keydown', escape);
		};
	}, [wish]);

	function takeBack() {
		setWish(undefined);
	}

	return (
		<div class="forget" ref={box}>
			{wish ? (
				<div role="group" aria-labelledby="forget-question">
					<p id="forget-question" tabIndex={-1}>
						{t(`${wish}.ask`)}
					</p>
					<button type="button" class="button quiet" onClick={takeBack}>
						{t('keep')}
					</button>
					<button
						type="button"
						class="button danger"
						onClick={() => {
							takeBack();
							last.current = undefined;
							wishes[wish]?.();
						}}
					>
						{t(`${wish}.confirm`)}
					</button>
				</div>
			) : (
				offered.map((each) => (
					<button
						key={each}
						type="button"
						class="link"
						data-wish={each}
						onClick={() => {
							setWish(each);
						}}
					>
						{t(each)}
					</button>
				))
			)}
		</div>
	);
}

interface ForgottenProps {
	readonly words: Words;
	/** It was a session's. */
	readonly session?: boolean;
}

/** Says that nothing is left, where the question was asked. Focus goes there: what had it is gone. */
export function Forgotten({ words, session = false }: ForgottenProps) {
	const message = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		message.current?.focus();
	}, []);
	return (
		<p class="notice" ref={message} tabIndex={-1}>
			{words.t(session ? 'session.deleted' : 'deleted')}
		</p>
	);
}
