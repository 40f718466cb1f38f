import type { Answer, Answers, Id } from '../../assessment/types.ts';
import type { Dimension } from './data.ts';
import { Glyph } from './Glyph.tsx';
import { Heading } from './Heading.tsx';

import type { End } from './Answering.tsx';
import { Question } from './Question.tsx';
import type { Step } from './steps.ts';
import { useFragmentOf } from './useInvitation.ts';
import type { Words } from './words.ts';

interface Props {
	readonly step: Step;
	/** Without one it is the profile. */
	readonly dimension: Dimension | undefined;
	readonly answers: Answers;
	/** The steps before and after this one; `''` is the introduction. */
	readonly before: Id;
	readonly after: Id;
	readonly end: End;
	readonly nameOf: (step: Id) => string;
	/** Nothing is unanswered in any step. */
	readonly complete: boolean;
	readonly words: Words;
	readonly onAnswer: (question: Id, answer: Answer | undefined) => void;
}

/** One step: the profile's questions, or those of a dimension. */
export function Questions(props: Props) {
	const { step, dimension, answers, before, after, end, nameOf, complete, words, onAnswer } = props;
	const { t } = words;
	const fragmentOf = useFragmentOf();
	return (
		<section class="step">
			<header>
				{dimension && <Glyph path={dimension.glyph} size={40} />}
				<Heading>{nameOf(step.id)}</Heading>
				<p class="question">{dimension?.question ?? t('profile.intro')}</p>
			</header>
			{step.questions.map(({ question, number }) => (
				<Question
					key={question.id}
					question={question}
					number={number}
					link={fragmentOf(step.id, question.id)}
					answer={answers[question.id]}
					words={words}
					onAnswer={(answer) => {
						onAnswer(question.id, answer);
					}}
				/>
			))}
			{!step.questions.length && <p>{t('nothingToAsk')}</p>}
			<nav class="ways-on" aria-label={t('steps')}>
				<a class="button quiet" href={fragmentOf(before)}>
					{t('back')}
				</a>
				<a class={complete ? 'button quiet' : 'button'} href={fragmentOf(after)}>
					{t('next', { step: nameOf(after) })}
				</a>
				{complete && (
					<a class="button" href={fragmentOf(end.step)}>
						{end.label}
					</a>
				)}
			</nav>
		</section>
	);
}
