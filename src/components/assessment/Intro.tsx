import { useState } from 'preact/hooks';
import type { Facts } from './data.ts';
import { Forget, Forgotten } from './Forget.tsx';
import { Heading } from './Heading.tsx';
import { fragmentOf } from './place.ts';
import { RESULT } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
	readonly facts: Facts;
	readonly words: Words;
	/** What this browser keeps of an earlier visit. */
	readonly stored?: {
		readonly answered: number;
		readonly total: number;
		/** The first step with something unanswered, or the result. */
		readonly next: string;
		/** Something beside answers: results put by, owners and days, answers to an earlier edition. */
		readonly more: boolean;
	};
	/** Deletes the answers, and nothing else. */
	readonly onStartAgain?: () => void;
	/** Deletes everything. */
	readonly onDelete?: () => void;
}

/** What it is, how long it takes, what becomes of the answers, and the way in. */
export function Intro({ facts, words, stored, onStartAgain, onDelete }: Props) {
	const { t } = words;
	const [deleted, setDeleted] = useState(false);
	const answered = stored?.answered ?? 0;
	const forget = () => {
		onDelete?.();
		setDeleted(true);
	};

	return (
		<section>
			<Heading>{t('intro.title')}</Heading>
			<p class="lead">{facts.intro}</p>
			<dl class="at-a-glance">
				<dt>{t('intro.time')}</dt>
				<dd>{t('minutes', { min: facts.minutes[0], max: facts.minutes[1] })}</dd>
				<dt>{t('intro.size')}</dt>
				<dd>
					{t(facts.profile ? 'intro.parts' : 'intro.questions', { count: facts.questions, profile: facts.profile })}
				</dd>
				<dt>{t('intro.honesty')}</dt>
				<dd>{t('intro.dontKnow')}</dd>
				<dt>{t('intro.privacy')}</dt>
				<dd>{t('intro.private')}</dd>
			</dl>
			{stored && answered > 0 ? (
				<div class="resume">
					<p>{stored.next === RESULT ? t('intro.complete') : t('intro.answered', { answered, total: stored.total })}</p>
					<p class="ways-on">
						<a class="button" href={fragmentOf(stored.next)}>
							{stored.next === RESULT ? t('result.show') : t('intro.continue')}
						</a>
					</p>
					<Forget
						words={words}
						wishes={{
							startAgain: () => {
								onStartAgain?.();
								location.hash = facts.first;
							},
							delete: forget,
						}}
					/>
				</div>
			) : (
				<>
					{deleted && <Forgotten words={words} />}
					<p class="ways-on">
						<a class="button" href={fragmentOf(facts.first)}>
							{t('intro.start')}
						</a>
					</p>
					{stored?.more && <Forget words={words} wishes={{ delete: forget }} />}
				</>
			)}
			{facts.examples.length > 0 && (
				<details class="examples">
					<summary>{t('examples')}</summary>
					<p class="help">{t('examples.help')}</p>
					<ul>
						{facts.examples.map(({ name, about, code }) => (
							<li key={code}>
								<a href={`#r=${code}`}>{name}</a>
								<p>{about}</p>
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
