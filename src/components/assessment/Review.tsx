import type { Answers, Id } from '../../assessment/types.ts';
import type { End } from './Answering.tsx';
import { Heading } from './Heading.tsx';

import { isAnswered, type Numbered, type Step } from './steps.ts';
import { useFragmentOf } from './useInvitation.ts';
import type { Words } from './words.ts';

interface Props {
	readonly steps: readonly Step[];
	readonly answers: Answers;
	readonly end: End;
	readonly nameOf: (step: Id) => string;
	readonly words: Words;
}

/** What is still unanswered, at the end. */
export function Review({ steps, answers, end, nameOf, words }: Props) {
	const { t, say } = words;
	const fragmentOf = useFragmentOf();
	const open = steps
		.map(({ id, questions }) => ({ id, questions: questions.filter((question) => !isAnswered(question, answers)) }))
		.filter(({ questions }) => questions.length);
	const blocked = open.some(({ questions }) => questions.some(isGate));
	return (
		<section class="step review">
			<header>
				<Heading>{t('review.title')}</Heading>
				<p class="question">{open.length ? t('review.open') : t('review.complete')}</p>
			</header>
			{open.length > 0 && <p>{blocked ? t('review.blocked') : t('review.counted')}</p>}
			{open.map(({ id, questions }) => (
				<section key={id}>
					<h3>{nameOf(id)}</h3>
					<ul>
						{questions.map(({ question, number }) => (
							<li key={question.id}>
								<span class="number">{number}</span>
								<a href={fragmentOf(id, question.id)}>{say(question.prompt)}</a>
								{isGate({ question, number }) && <strong class="mark">{t('review.gate')}</strong>}
							</li>
						))}
					</ul>
				</section>
			))}
			<nav class="ways-on" aria-label={t('steps')}>
				<a class="button quiet" href={fragmentOf(steps.at(-1)?.id ?? '')}>
					{t('back')}
				</a>
				<a class="button" href={fragmentOf(end.step)}>
					{end.label}
				</a>
			</nav>
		</section>
	);
}

function isGate({ question }: Numbered): boolean {
	return 'gates' in question;
}
