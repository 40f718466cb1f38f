import { takesSeveral } from '../../assessment/answers.ts';
import {
	DONT_KNOW,
	NOT_APPLICABLE,
	type Answer,
	type Id,
	type ProfileQuestion,
	type Question as ScoredQuestion,
} from '../../assessment/types.ts';
import { elementOf } from './place.ts';
import { Choice } from './Choice.tsx';
import type { Words } from './words.ts';

interface Props {
	readonly question: ProfileQuestion | ScoredQuestion;
	readonly number: number;
	/** The fragment that leads to it. */
	readonly link: string;
	readonly answer: Answer | undefined;
	readonly words: Words;
	readonly onAnswer: (answer: Answer | undefined) => void;
}

/** One question with its answers to choose from. */
export function Question({ question, number, link, answer, words, onAnswer }: Props) {
	const { t, say } = words;
	const scored = 'why' in question ? question : undefined;
	const several = takesSeveral(question);
	const chosen = answer === undefined ? [] : [answer].flat();
	const element = elementOf(question.id);
	const help = [question.help && say(question.help), several && t('several')].filter(Boolean);

	function choice(id: Id, text: string, note?: string) {
		const select = (selected: boolean) => {
			if (!several) onAnswer(id);
			// In any order: the store brings it into the author's.
			else onAnswer([...chosen.filter((other) => other !== id), ...(selected ? [id] : [])]);
		};
		return (
			<Choice
				key={id}
				kind={several ? 'checkbox' : 'radio'}
				name={element}
				text={text}
				note={note}
				chosen={chosen.includes(id)}
				onSelect={select}
			/>
		);
	}

	return (
		<fieldset class="question-field" id={element} aria-describedby={help.length ? `${element}-help` : undefined}>
			<legend>
				<span class="number">{number}</span> <span>{say(question.prompt)}</span>
			</legend>
			<a class="heading-link no-print" href={link} aria-label={t('questionLink')}>
				#
			</a>
			{help.length > 0 && (
				<p class="help" id={`${element}-help`}>
					{help.join(' ')}
				</p>
			)}
			<div class="choices">{question.options.map(({ id, text }) => choice(id, say(text)))}</div>
			{scored && (
				<>
					<div class="choices apart">
						{choice(DONT_KNOW, t('dontKnow'))}
						{scored.notApplicable && choice(NOT_APPLICABLE, t('notApplicable'), say(scored.notApplicable))}
					</div>
					<details class="why">
						<summary>{t('why')}</summary>
						<p>{say(scored.why)}</p>
					</details>
				</>
			)}
		</fieldset>
	);
}
