import type { Answer, Answers, Id } from '../../assessment/types.ts';
import type { AssessmentData } from './data.ts';
import { Progress } from './Progress.tsx';
import { Questions } from './Questions.tsx';
import { Review } from './Review.tsx';
import { REVIEW, type Standing } from './steps.ts';
import type { Words } from './words.ts';

/** Where the answering ends, and how the way there is named. */
export interface End {
	readonly step: Id;
	readonly label: string;
}

interface Props {
	readonly data: AssessmentData;
	readonly answers: Answers;
	readonly standing: Standing;
	/** The step that is shown. */
	readonly here: Id;
	readonly end: End;
	readonly nameOf: (step: Id) => string;
	readonly words: Words;
	readonly onAnswer: (question: Id, answer: Answer | undefined) => void;
}

/** A step of questions or the review, and how far one has come; nothing at any other place. */
export function Answering({ data, answers, standing, here, end, nameOf, words, onAnswer }: Props) {
	const { steps, answered, total, complete } = standing;
	const index = steps.findIndex(({ id }) => id === here);
	const step = steps[index];
	const progress = progressAt(here, standing, words);
	return (
		<>
			{progress && <Progress label={progress} answered={answered} total={total} words={words} />}
			{step && (
				<Questions
					key={step.id}
					step={step}
					dimension={data.dimensions[step.id]}
					answers={answers}
					before={steps[index - 1]?.id ?? ''}
					after={steps[index + 1]?.id ?? REVIEW}
					end={end}
					nameOf={nameOf}
					complete={complete}
					words={words}
					onAnswer={onAnswer}
				/>
			)}
			{here === REVIEW && <Review steps={steps} answers={answers} end={end} nameOf={nameOf} words={words} />}
		</>
	);
}

/** “Step 2 of 7”; nothing where there is nothing to answer. */
export function progressAt(here: Id, { steps }: Standing, { t }: Words): string {
	const index = here === REVIEW ? steps.length : steps.findIndex(({ id }) => id === here);
	return index < 0 ? '' : t('progress', { step: index + 1, steps: steps.length + 1 });
}
