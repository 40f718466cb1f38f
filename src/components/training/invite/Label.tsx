import { LONGEST_LABEL } from '../../../assessment/invite.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { Words } from '../../assessment/words.ts';

interface Props {
	/** As it was typed. */
	readonly label: string;
	readonly words: Words<KeyUnder<'invite'>>;
	readonly onChange: (label: string) => void;
}

/** What the session is called. Too much of it is said, and never cut from under the fingers. */
export function Label({ label, words: { t }, onChange }: Props) {
	const length = Array.from(label.trim()).length;
	const over = length - LONGEST_LABEL;
	return (
		<div class="session-label">
			<label for="session-label">{t('label')}</label>
			<input
				id="session-label"
				type="text"
				autocomplete="off"
				value={label}
				aria-describedby="session-label-help session-label-count"
				aria-invalid={over > 0}
				onInput={({ currentTarget }) => {
					onChange(currentTarget.value);
				}}
			/>
			<p id="session-label-help" class="help">
				{t('label.help')}
			</p>
			<p id="session-label-count" class={over > 0 ? 'count over' : 'count'} role="status">
				{over > 0
					? t('label.over', { over, most: LONGEST_LABEL })
					: t('label.count', { count: length, most: LONGEST_LABEL })}
			</p>
		</div>
	);
}
