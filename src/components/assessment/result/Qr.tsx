import { QrCode } from '../../share/QrCode.tsx';
import type { Words } from '../words.ts';

interface Props {
	readonly link: string;
	/** What the code is, where it is not the link to a result. */
	readonly label?: string;
	readonly words: Words;
}

/** A link as a code to point a camera at. */
export function Qr({ link, words: { t }, label = t('share.qr.label') }: Props) {
	return <QrCode link={link} label={t('share.qr')} description={label} failed={t('result.failed')} />;
}
