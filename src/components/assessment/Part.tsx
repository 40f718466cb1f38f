import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from './words.ts';

interface Props<Given extends object> {
	/** Fetches the part of the script that shows it. Called again after a failure, it tries again. */
	readonly load: () => Promise<ComponentType<Given>>;
	/** What the part is given. */
	readonly given: Given;
	/** What is said until it is there. */
	readonly loading: string;
	readonly words: Words;
}

/** A part of the assessment that not everybody needs, fetched when it is shown. */
export function Part<Given extends object>({ load, given, loading, words }: Props<Given>) {
	const { t } = words;
	const [loaded, setLoaded] = useState<{ Shown: ComponentType<Given> }>();
	const [failed, setFailed] = useState(false);
	const fetchIt = () => {
		setFailed(false);
		load().then(
			(Shown) => {
				setLoaded({ Shown });
			},
			() => {
				setFailed(true);
			},
		);
	};
	useEffect(fetchIt, []);
	if (loaded) return <loaded.Shown {...given} />;
	if (!failed) return <p>{loading}</p>;
	return (
		<div role="alert">
			<p>{t('result.failed')}</p>
			<button type="button" class="button" onClick={fetchIt}>
				{t('result.retry')}
			</button>
		</div>
	);
}
