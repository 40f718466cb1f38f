import { useEffect, useMemo, useState } from 'preact/hooks';
import { failure } from '../../../assessment/failure.ts';
import { decodeInvite, inviteCodeIn } from '../../../assessment/invite.ts';
import { decode, type Decoded, type LinkError } from '../../../assessment/link.ts';
import type { Id } from '../../../assessment/types.ts';
import type { Language } from '../../../guide/vocabulary.ts';
import type { AssessmentData, Other } from '../data.ts';
import { loadAssessment } from '../load.ts';

/** What a link in the address has come to. */
export type Shared =
	| {
			readonly kind: 'result';
			readonly decoded: Decoded;
			/** What puts it into words, with the assessment as it was in the link's version. */
			readonly data: AssessmentData;
			/** The scored questions that were asked, where a session asked some of them only; else none. */
			readonly asked: readonly Id[];
	  }
	| { readonly kind: 'loading' }
	/** An earlier edition could not be fetched. */
	| { readonly kind: 'failed'; readonly retry: () => void }
	| {
			readonly kind: 'problem';
			readonly error: LinkError;
			/** The assessment of this site that it belongs to. */
			readonly home: Other | undefined;
	  };

/**
 * Reads a result that came with a link. One of an earlier edition is read with that edition, which is fetched first.
 *
 * @param fragment holds the link's code; `undefined` where no result was shared
 */
export function useShared(fragment: string | undefined, data: AssessmentData, language: Language): Shared | undefined {
	const read = useMemo(
		() => (fragment === undefined ? undefined : decode(fragment, [data.assessment])),
		[fragment, data],
	);
	const origin = read && 'code' in read ? read.origin : undefined;
	const edition = origin && read && 'code' in read && read.code === 'older' ? origin.major : undefined;
	const wanted = edition !== undefined && data.editions.includes(edition) ? edition : undefined;

	const [loaded, setLoaded] = useState<{ edition: number; data: AssessmentData }>();
	const [failed, setFailed] = useState(false);
	function load() {
		if (wanted === undefined) return;
		setFailed(false);
		loadAssessment(data.files, data.assessment.id, language, wanted).then(
			(found) => {
				setLoaded({ edition: wanted, data: found.data });
			},
			() => {
				setFailed(true);
			},
		);
	}
	useEffect(load, [wanted]);

	if (read === undefined || fragment === undefined) return undefined;
	if (!('code' in read)) return resultIn(fragment, read, data);
	if (wanted === undefined) {
		const home = read.code === 'foreign' ? data.others.find(({ code }) => code === origin?.assessment) : undefined;
		return { kind: 'problem', error: read, home };
	}
	if (loaded?.edition !== wanted) return failed ? { kind: 'failed', retry: load } : { kind: 'loading' };
	const decoded = decode(fragment, [loaded.data.assessment]);
	if ('code' in decoded) return { kind: 'problem', error: decoded, home: undefined };
	return resultIn(fragment, decoded, loaded.data);
}

/** A result, over the part of the assessment that the link says. A part that cannot be told has no score. */
function resultIn(fragment: string, decoded: Decoded, data: AssessmentData): Shared {
	const part = inviteCodeIn(fragment) === undefined ? undefined : decodeInvite(fragment, [data.assessment]);
	if (part && 'code' in part) return { kind: 'problem', error: failure('damaged'), home: undefined };
	return {
		kind: 'result',
		decoded,
		data: { ...data, assessment: decoded.assessment },
		asked: part?.questions ?? [],
	};
}
