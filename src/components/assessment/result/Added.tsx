import type { Assessment, Id } from '../../../assessment/types.ts';
import { majorOf, minorOf, newsSince } from '../../../assessment/version.ts';
import type { Words } from '../words.ts';

interface Props {
	readonly today: Assessment;
	/** The assessment as it was when this result was made. */
	readonly then: Assessment;
	readonly words: Words;
}

/** What a result of an earlier minor version was not asked, and does not count. */
export function Added({ today, then, words: { t, say } }: Props) {
	if (majorOf(today.version) !== majorOf(then.version)) return null;
	const { questions, options } = newsSince(today, minorOf(then.version));
	if (questions.length + options.length === 0) return null;
	const asked = [...today.profile, ...today.questions];
	const list = (ids: readonly Id[]) => (
		<ul>
			{ids.map((id) => (
				<li key={id}>{say(asked.find((question) => question.id === id)!.prompt)}</li>
			))}
		</ul>
	);
	return (
		<div class="notice no-print">
			<p>{t('added', { version: then.version, now: today.version })}</p>
			{questions.length > 0 && (
				<>
					<p>{t('added.questions')}</p>
					{list(questions)}
				</>
			)}
			{options.length > 0 && (
				<>
					<p>{t('added.options')}</p>
					{list(options)}
				</>
			)}
		</div>
	);
}
