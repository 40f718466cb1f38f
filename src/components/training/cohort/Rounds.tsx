import { FEWEST } from '../../../assessment/cohort.ts';
import { DimensionChange, LevelChange, QuestionChange } from './Changes.tsx';
import type { Change } from './change.ts';
import { Few } from './Few.tsx';
import { Select } from './Select.tsx';
import type { Round } from './useBoard.ts';
import type { Room } from './words.ts';

/** The rounds that are compared, by their ids. */
export interface Chosen {
	readonly before: number | undefined;
	readonly after: number | undefined;
}

interface Props {
	readonly room: Room;
	/** Those that hold results of the group. */
	readonly rounds: readonly Round[];
	readonly chosen: Chosen;
	readonly onChoose: (chosen: Chosen) => void;
	/** People in each of the rounds chosen, where both are. */
	readonly counts: readonly [number, number] | undefined;
	/** There where both rounds are large enough. */
	readonly change: Change | undefined;
}

/** Two rounds, chosen and compared. */
export function Rounds({ room, rounds, chosen, onChoose, counts, change }: Props) {
	const { words } = room;
	const { t } = words;
	if (rounds.length < 2) return <p class="no-print">{t('change.two')}</p>;
	const few = counts?.find((count) => count < FEWEST);
	return (
		<>
			<div class="filters no-print">
				{(['before', 'after'] as const).map((which) => (
					<Select
						key={which}
						label={t(`change.${which}`)}
						value={String(chosen[which] ?? '')}
						options={[
							{ value: '', label: t('change.choose') },
							...rounds.map(({ id, name }) => ({ value: String(id), label: name })),
						]}
						onChoose={(value) => {
							onChoose({ ...chosen, [which]: value === '' ? undefined : Number(value) });
						}}
					/>
				))}
			</div>
			{chosen.before !== undefined && chosen.before === chosen.after && <p class="notice">{t('change.same')}</p>}
			{few !== undefined && <Few count={few} words={words} />}
			{change && (
				<>
					<p>
						{t('change.facts', {
							before: change.before.count,
							after: change.after.count,
							both: change.both,
							asked: change.asked,
						})}
					</p>
					{change.asked === 0 ? (
						<p>{t('change.none')}</p>
					) : (
						<>
							<h4>{t('change.levels')}</h4>
							<LevelChange room={room} change={change} />
							<h4>{t('change.dimensions')}</h4>
							<DimensionChange room={room} change={change} />
							<h4>{t('change.questions')}</h4>
							<QuestionChange room={room} change={change} />
						</>
					)}
				</>
			)}
		</>
	);
}
