import type { InviteError } from '../../../assessment/invite.ts';
import type { AssessmentData, Facts } from '../data.ts';
import { Heading } from '../Heading.tsx';
import { fragmentOf } from '../place.ts';
import { useArrival } from '../useArrival.ts';
import { useLanguageLink } from '../useLanguageLink.ts';
import { usePlace } from '../usePlace.ts';
import type { Words } from '../words.ts';

interface Props {
	readonly error: InviteError;
	readonly data: AssessmentData;
	/** The code that cannot be read here. */
	readonly invitation: string;
	readonly facts: Facts;
	readonly words: Words;
}

/** An invitation that cannot be read here: what is wrong with it, and what can be done all the same. */
export function Problem({ error, data, invitation, facts, words: { t, say } }: Props) {
	const place = usePlace(data.assessment);
	useArrival(place, t('session.problem'), () => undefined);
	const fragment = fragmentOf('', undefined, invitation);
	useLanguageLink(fragment);
	const home = error.code === 'foreign-invite' ? data.others.find(({ code }) => code === error.origin) : undefined;
	return (
		<section>
			<Heading>{t('session.problem')}</Heading>
			<div class="notice problem" role="alert">
				<p>{say(error.message)}</p>
				{home && (
					<p>
						<a href={home.href + fragment}>{t('link.home', { title: home.title })}</a>
					</p>
				)}
			</div>
			<p>{t('session.problem.own')}</p>
			<p class="ways-on">
				<a class="button quiet" href={fragmentOf(facts.first)}>
					{t('result.takeIt')}
				</a>
			</p>
		</section>
	);
}
