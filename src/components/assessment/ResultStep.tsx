import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Heading } from './Heading.tsx';
import type { ResultProps } from './result/Result.tsx';
import type { Words } from './words.ts';

type Part = ComponentType<ResultProps>;

/** Fetches the part of the script that only a result needs. Called again after a failure, it tries again. */
export async function loadResult(): Promise<Part> {
	return (await import('./result/Result.tsx')).Result;
}

interface Props extends ResultProps {
	readonly title: string;
	readonly words: Words;
}

/** The heading of the result and, once its part of the script is here, the result. */
export function ResultStep({ title, ...props }: Props) {
	const { t } = props.words;
	const [loaded, setLoaded] = useState<{ Result: Part }>();
	const [failed, setFailed] = useState(false);
	const load = () => {
		setFailed(false);
		loadResult().then(
			(Result) => {
				setLoaded({ Result });
			},
			() => {
				setFailed(true);
			},
		);
	};
	useEffect(load, []);
	return (
		<section class="result">
			<Heading>{title}</Heading>
			{loaded && <loaded.Result {...props} />}
			{!loaded && !failed && <p>{t('result.loading')}</p>}
			{failed && (
				<div role="alert">
					<p>{t('result.failed')}</p>
					<button type="button" class="button" onClick={load}>
						{t('result.retry')}
					</button>
				</div>
			)}
		</section>
	);
}
