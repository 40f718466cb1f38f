import { cohortOf, FEWEST } from '../../../assessment/cohort.ts';
import type { Handed } from '../../../assessment/gather.ts';
import type { Id } from '../../../assessment/types.ts';
import { points } from '../../assessment/result/reading.ts';
import { askedOf, byNickname, type Scorer, type Subgroup } from './parts.ts';
import { Wide } from './Wide.tsx';
import { Select } from './Select.tsx';
import { dimensionOf, levelOf, type Room } from './words.ts';

export type Way = 'none' | 'name' | 'batch';

interface Props {
	readonly room: Room;
	/** Everybody who is shown. */
	readonly people: readonly Handed[];
	/** The batches, with those of `people` who came in each. */
	readonly batches: readonly Subgroup<Handed>[];
	readonly way: Way;
	readonly onWay: (way: Way) => void;
	/** The beginnings of nicknames as the trainer typed them. */
	readonly typed: string;
	readonly onType: (typed: string) => void;
	readonly beginnings: readonly string[];
	readonly score: Scorer;
}

const ways: readonly Way[] = ['none', 'name', 'batch'];

/** Parts of the room side by side. */
export function Groups({ room, people, batches, way, onWay, typed, onType, beginnings, score }: Props) {
	const { t } = room.words;
	const named = byNickname(people, beginnings);
	const groups = way === 'name' ? named.groups : way === 'batch' ? batches : [];
	return (
		<>
			<div class="filters no-print">
				<Select
					label={t('groups.by')}
					value={way}
					options={ways.map((each) => ({ value: each, label: t(`groups.${each}`) }))}
					onChoose={(value) => {
						onWay(ways.find((each) => each === value) ?? 'none');
					}}
				/>
				{way === 'name' && (
					<label>
						{t('groups.typed')}
						<input
							type="text"
							autocomplete="off"
							value={typed}
							onInput={({ currentTarget }) => {
								onType(currentTarget.value);
							}}
						/>
					</label>
				)}
			</div>
			{way === 'name' && <p class="help no-print">{t('groups.help')}</p>}
			{way === 'name' && groups.length === 0 && <p>{t('groups.only')}</p>}
			{groups.length > 0 && <SideBySide room={room} groups={groups} score={score} />}
			{way === 'name' && named.others.length > 0 && <p>{t('groups.others', { count: named.others.length })}</p>}
		</>
	);
}

interface TableProps {
	readonly room: Room;
	readonly groups: readonly Subgroup<Handed>[];
	readonly score: Scorer;
}

/** A row for each part: people, levels and medians. Of a small part nothing but its size is said. */
function SideBySide({ room, groups, score }: TableProps) {
	const { t } = room.words;
	const { assessment } = room.data;
	const rows = groups.map(({ name, people }) => ({
		name,
		count: people.length,
		cohort: people.length < FEWEST ? undefined : cohortOf(assessment, score(people, askedOf(people))),
	}));
	const dimensions = assessment.dimensions
		.map(({ id }) => id)
		.filter((id) => rows.some(({ cohort }) => cohort?.dimensions.some((spread) => spread.id === id)));
	const levels: (Id | null)[] = [...assessment.levels.map(({ id }) => id).reverse(), null].filter((level) =>
		level !== null ? true : rows.some(({ cohort }) => cohort?.levels.some((each) => each.level === null && each.count)),
	);
	return (
		<Wide name={t('groups')}>
			<table class="groups">
				<thead>
					<tr>
						<th scope="col">{t('groups.group')}</th>
						<th scope="col">{t('people')}</th>
						{levels.map((level) => (
							<th key={level} scope="col">
								{levelOf(room, level)}
							</th>
						))}
						{dimensions.map((id) => (
							<th key={id} scope="col">
								{dimensionOf(room, id)}
								<span class="sr-only"> ({t('groups.cell')})</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, count, cohort }, index) => (
						<tr key={index}>
							<th scope="row">
								<bdi>{name}</bdi>
							</th>
							<td>{count}</td>
							{cohort ? (
								<>
									{levels.map((level) => (
										<td key={level}>{cohort.levels.find((each) => each.level === level)?.count}</td>
									))}
									{dimensions.map((id) => {
										const spread = cohort.dimensions.find((each) => each.id === id);
										return (
											<td key={id}>
												{spread && spread.count >= FEWEST
													? t('groups.figures', {
															median: points(spread.median),
															low: points(spread.quartiles[0]),
															high: points(spread.quartiles[1]),
														})
													: '–'}
											</td>
										);
									})}
								</>
							) : (
								<td colSpan={levels.length + dimensions.length}>{t('groups.few', { missing: FEWEST - count })}</td>
							)}
						</tr>
					))}
				</tbody>
			</table>
		</Wide>
	);
}
