import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cohortOf, FEWEST, groupsOf, type Group } from '../../../assessment/cohort.ts';
import type { Handed } from '../../../assessment/gather.ts';
import type { Id } from '../../../assessment/types.ts';
import { majorOf } from '../../../assessment/version.ts';
import type { Language } from '../../../guide/vocabulary.ts';
import type { Link } from '../../assessment/data.ts';
import { useLanguageLink } from '../../assessment/useLanguageLink.ts';
import { wordsFrom } from '../../assessment/words.ts';
import { Batches } from './Batches.tsx';
import { boardFragment } from './board.ts';
import { changeOf } from './change.ts';
import { Dimensions } from './Dimensions.tsx';
import { Disagreement } from './Disagreement.tsx';
import { Few } from './Few.tsx';
import { Gates } from './Gates.tsx';
import { Groups, type Way } from './Groups.tsx';
import { Levels } from './Levels.tsx';
import { linkTo, Out } from './Out.tsx';
import { askedOf, byNickname, scorer, typedBeginnings, type Subgroup } from './parts.ts';
import { Present } from './Present.tsx';
import { ReadingList } from './ReadingList.tsx';
import { Rounds, type Chosen } from './Rounds.tsx';
import { Select } from './Select.tsx';
import { shelfOf, type Shelf } from './shelf.ts';
import { slidesOf } from './slides.tsx';
import { roomTable } from './table.ts';
import { TakeIn } from './TakeIn.tsx';
import { Unknown } from './Unknown.tsx';
import { batchOf, useBoard, type Round } from './useBoard.ts';
import type { BoardKey, BoardWords, Room } from './words.ts';

interface Props {
	readonly language: Language;
	readonly strings: Readonly<Record<BoardKey, string>>;
	/** Address of the folder of the assessments' data files, see `load.ts`. */
	readonly files: string;
	/** Ids of all assessments. */
	readonly assessments: readonly Id[];
	/** Guidelines that questions test, by slug. */
	readonly guidelines: Readonly<Record<Id, Link>>;
}

/** The island: what came in, what it comes to, and the ways out. */
export default function Board({ language, strings, files, assessments, guidelines }: Props) {
	const words: BoardWords = useMemo(() => wordsFrom(strings, language), [strings, language]);
	const { t } = words;
	const shelf = useMemo(() => shelfOf(files, assessments, language), [files, assessments, language]);
	const board = useBoard(shelf, (number) => t('batch.default', { number, time: timeOfDay() }));
	const { rounds, kept } = board;
	const [deleted, setDeleted] = useState(false);
	const message = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (deleted) message.current?.focus();
	}, [deleted]);
	// Where the tab keeps nothing, the way to the other language takes the board along, if it is short enough.
	useLanguageLink(!kept && linkTo(rounds) !== undefined ? boardFragment(rounds.map(batchOf)) : '');

	const groups = useMemo(() => groupsOf(rounds.flatMap(({ handed }) => handed)), [rounds]);
	return (
		<div class="assessment cohort">
			<TakeIn words={words} onTake={board.take} report={board.report} reading={board.reading} onRetry={board.retry} />
			<div role="status">{!kept && <p class="notice no-print">{t('in.memory')}</p>}</div>
			{deleted && rounds.length === 0 && (
				<p class="notice" ref={message} tabIndex={-1}>
					{t('delete.done')}
				</p>
			)}
			<Batches rounds={rounds} words={words} onChange={board.change} />
			{groups.length > 0 && (
				<Picture
					words={words}
					groups={groups}
					rounds={rounds}
					shelf={shelf}
					guidelines={guidelines}
					onDelete={() => {
						board.clear();
						setDeleted(true);
					}}
				/>
			)}
		</div>
	);
}

interface PictureProps {
	readonly words: BoardWords;
	readonly groups: readonly Group[];
	readonly rounds: readonly Round[];
	readonly shelf: Shelf;
	readonly guidelines: Props['guidelines'];
	readonly onDelete: () => void;
}

/** A part of the room, as the list names it: `all`, a batch, the beginning of nicknames. */
interface Part {
	readonly key: string;
	/** In the list, with how many they are. */
	readonly label: string;
	/** Behind their number. */
	readonly name: string;
	readonly people: readonly Handed[];
}

/** What the results come to. */
function Picture({ words, groups, rounds, shelf, guidelines, onDelete }: PictureProps) {
	const { t, say, language } = words;
	const [edition, setEdition] = useState<string>();
	const [partKey, setPart] = useState('all');
	const [way, setWay] = useState<Way>('none');
	const [typed, setTyped] = useState('');
	const [chosen, setChosen] = useState<Chosen>({ before: undefined, after: undefined });
	const score = useMemo(() => scorer(), []);

	const group = groups.find((each) => keyOf(each) === edition) ?? groups[0]!;
	const { assessment, people } = group;
	const room: Room = useMemo(() => {
		const { data, strings } = shelf.loadedFor(assessment);
		return { data: { ...data, assessment }, words, own: wordsFrom(strings, language), guidelines };
	}, [assessment]);

	/** The rounds with those of their people who belong to the group; who came twice counts once in each. */
	const batches = useMemo(
		() =>
			rounds.flatMap((round) => {
				const own = groupsOf(round.handed).find((each) => keyOf(each) === keyOf(group));
				return own ? [{ round, name: round.name, people: own.people }] : [];
			}),
		[rounds, group],
	);
	const beginnings = useMemo(() => typedBeginnings(typed), [typed]);
	const parts = useMemo((): readonly Part[] => {
		const named: readonly Subgroup<Handed>[] = byNickname(people, beginnings).groups;
		return [
			{ key: 'all', label: t('show.everybody', { count: people.length }), name: t('count'), people },
			...(batches.length > 1 ? batches : []).map((batch) => ({
				key: `batch ${batch.round.id}`,
				label: t('show.batch', { name: batch.name, count: batch.people.length }),
				name: `${t('count')} · ${batch.name}`,
				people: batch.people,
			})),
			...named.map((each) => ({
				key: `name ${each.name.toLowerCase()}`,
				label: t('show.group', { name: each.name, count: each.people.length }),
				name: `${t('count')} · ${each.name}…`,
				people: each.people,
			})),
		];
	}, [people, batches, beginnings, words]);
	const part = parts.find(({ key }) => key === partKey) ?? parts[0]!;
	const enough = part.people.length >= FEWEST;
	const cohort = useMemo(
		() => (enough ? cohortOf(assessment, score(part.people, askedOf(part.people))) : undefined),
		[part.people, assessment],
	);
	const uneven = useMemo(() => {
		const sets = batches.map((batch) =>
			[...askedOf(batch.people)]
				.filter((id) => isScored(room, id))
				.sort()
				.join(),
		);
		return part.key === 'all' && new Set(sets).size > 1;
	}, [batches, part.key, room]);

	const pair = [chosen.before, chosen.after].map((id) => batches.find(({ round }) => round.id === id));
	const [before, after] = pair;
	const counts: [number, number] | undefined =
		before && after && before !== after ? [before.people.length, after.people.length] : undefined;
	const change = useMemo(
		() =>
			before && after && counts?.every((count) => count >= FEWEST)
				? changeOf(assessment, before.people, after.people, score)
				: undefined,
		[before?.people, after?.people, assessment],
	);

	function table() {
		const nameOf = new Map(rounds.flatMap(({ name, handed }) => handed.map((each) => [each.code, name] as const)));
		const members = score(part.people, askedOf(part.people));
		return {
			name: `crosscurrent-${assessment.id}`,
			text: roomTable(room, members, ({ code }) => nameOf.get(code) ?? ''),
		};
	}

	return (
		<>
			<section class="room" aria-labelledby="room">
				<h2 id="room">{say(assessment.title)}</h2>
				{groups.length > 1 && <p class="notice no-print">{t('show.apart')}</p>}
				<div class="filters no-print">
					{groups.length > 1 && (
						<Select
							label={t('show.assessment')}
							value={keyOf(group)}
							options={groups.map((each) => ({ value: keyOf(each), label: nameOf(each, groups, words) }))}
							onChoose={setEdition}
						/>
					)}
					{parts.length > 1 && (
						<Select
							label={t('show.part')}
							value={part.key}
							options={parts.map(({ key, label }) => ({ value: key, label }))}
							onChoose={setPart}
						/>
					)}
				</div>
				<p class="how-many" role="status">
					<strong>{part.people.length}</strong> {part.name}
					{part.key !== 'all' && ` · ${t('count.of', { count: people.length })}`}
				</p>
				{uneven && <p class="notice">{t('show.uneven')}</p>}
				{!cohort && <Few count={part.people.length} words={words} />}
				{cohort && (
					<>
						<p class="ways-on no-print">
							<Present words={words} slides={() => slidesOf(room, cohort, part.name, change)} />
						</p>
						<section aria-labelledby="levels">
							<h3 id="levels">{t('levels')}</h3>
							<Levels room={room} cohort={cohort} />
						</section>
						<section aria-labelledby="dimensions">
							<h3 id="dimensions">{t('dimensions')}</h3>
							<p class="help">{t('dimensions.help')}</p>
							<Dimensions room={room} cohort={cohort} />
						</section>
						<section aria-labelledby="open-gates">
							<h3 id="open-gates">{t('gates')}</h3>
							<p class="help">{t('gates.help')}</p>
							<Gates room={room} cohort={cohort} />
						</section>
						<section aria-labelledby="unknown">
							<h3 id="unknown">{t('unknown')}</h3>
							<Unknown room={room} cohort={cohort} />
						</section>
						<section aria-labelledby="apart">
							<h3 id="apart">{t('apart')}</h3>
							<p class="help">{t('apart.help')}</p>
							<Disagreement room={room} cohort={cohort} />
						</section>
						<section aria-labelledby="reading">
							<h3 id="reading">{t('reading')}</h3>
							<p class="help">{t('reading.help')}</p>
							<ReadingList room={room} cohort={cohort} />
						</section>
					</>
				)}
				<section aria-labelledby="groups" class={way === 'none' ? 'no-print' : undefined}>
					<h3 id="groups">{t('groups')}</h3>
					<Groups
						room={room}
						people={people}
						batches={batches}
						way={way}
						onWay={setWay}
						typed={typed}
						onType={setTyped}
						beginnings={beginnings}
						score={score}
					/>
				</section>
				<section aria-labelledby="change" class={change ? undefined : 'no-print'}>
					<h3 id="change">{t('change')}</h3>
					<p class="help no-print">{t('change.help')}</p>
					<Rounds
						room={room}
						rounds={batches.map(({ round }) => round)}
						chosen={chosen}
						onChoose={setChosen}
						counts={counts}
						change={change}
					/>
				</section>
			</section>
			<Out words={words} rounds={rounds} table={table} onDelete={onDelete} />
		</>
	);
}

/** Tells assessments and their editions apart. */
function keyOf({ assessment }: Group): string {
	return `${assessment.id} ${majorOf(assessment.version)}`;
}

function nameOf({ assessment, people }: Group, groups: readonly Group[], { t, say }: BoardWords): string {
	const values = { title: say(assessment.title), count: people.length, edition: majorOf(assessment.version) };
	const editions = groups.filter((other) => other.assessment.id === assessment.id);
	return t(editions.length > 1 ? 'show.edition' : 'show.assessmentCount', values);
}

function isScored({ data }: Room, id: Id): boolean {
	return data.assessment.questions.some((question) => question.id === id);
}

function timeOfDay(): string {
	return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
