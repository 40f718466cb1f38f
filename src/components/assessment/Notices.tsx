import type { Loss } from '../../stores/attempt.ts';
import type { Words } from './words.ts';

interface Props {
	readonly storage: 'saved' | 'memory';
	readonly loss: Loss | undefined;
	readonly onDismiss: () => void;
	readonly words: Words;
}

/** What somebody should know about their saved answers before they rely on them. */
export function Notices({ storage, loss, onDismiss, words }: Props) {
	const { t } = words;
	return (
		<div role="status">
			{storage === 'memory' && <p class="notice">{t('notice.memory')}</p>}
			{loss && (
				<p class="notice">
					{t(`notice.${loss}`)}{' '}
					<button type="button" class="link" onClick={onDismiss}>
						{t('notice.dismiss')}
					</button>
				</p>
			)}
		</div>
	);
}
