import type { Id } from '../../../assessment/types.ts';
import type { KeyUnder } from '../../../guide/strings.ts';
import type { Words } from '../../assessment/words.ts';
import { choose, type Choosable } from './choices.ts';

interface Props {
	readonly assessment: Choosable;
	/** Ids of questions. */
	readonly chosen: readonly Id[];
	readonly words: Words<KeyUnder<'invite'>>;
	readonly onChoose: (chosen: readonly Id[]) => void;
}

/** Whole dimensions to choose, or single questions, folded beneath. */
export function Part({ assessment, chosen, words: { t }, onChoose }: Props) {
	return (
		<div class="part">
			<p class="help">{t('part.help')}</p>
			{assessment.dimensions.map(({ id, name }) => {
				const questions = assessment.questions.filter(({ dimension }) => dimension === id);
				const ids = questions.map((question) => question.id);
				const count = ids.filter((each) => chosen.includes(each)).length;
				return (
					<div key={id} role="group" aria-label={name}>
						<label class="choice">
							<input
								type="checkbox"
								checked={count === ids.length}
								ref={(box) => {
									// Some, but not all: there is no attribute for it.
									if (box) box.indeterminate = count > 0 && count < ids.length;
								}}
								onChange={({ currentTarget }) => {
									onChoose(choose(chosen, ids, currentTarget.checked));
								}}
							/>
							<span>
								{name}
								<small>{t('part.count', { count, total: ids.length })}</small>
							</span>
						</label>
						<details>
							<summary>{t('part.single', { dimension: name })}</summary>
							{questions.map((question) => (
								<label key={question.id} class="choice">
									<input
										type="checkbox"
										checked={chosen.includes(question.id)}
										onChange={({ currentTarget }) => {
											onChoose(choose(chosen, [question.id], currentTarget.checked));
										}}
									/>
									<span>{question.prompt}</span>
								</label>
							))}
						</details>
					</div>
				);
			})}
		</div>
	);
}
