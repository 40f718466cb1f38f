import type { ComponentType } from 'preact';
import { Heading } from './Heading.tsx';
import { Part } from './Part.tsx';
import type { ResultProps } from './result/Result.tsx';

/** Fetches the part of the script that only a result needs. */
export async function loadResult(): Promise<ComponentType<ResultProps>> {
	return (await import('./result/Result.tsx')).Result;
}

interface Props extends ResultProps {
	readonly title: string;
}

/** The heading of the result and, once its part of the script is here, the result. */
export function ResultStep({ title, ...given }: Props) {
	return (
		<section class="result">
			<Heading>{title}</Heading>
			<Part load={loadResult} given={given} loading={given.words.t('result.loading')} words={given.words} />
		</section>
	);
}
