import type { Member } from '../../../assessment/cohort.ts';
import { csv } from '../../../assessment/csv.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Answer } from '../../../assessment/types.ts';
import { formatList } from '../../../guide/text.ts';
import { bandText, points } from '../../assessment/result/reading.ts';
import { dimensionOf, gateOf, levelOf, type Room } from './words.ts';

/**
 * A row for each person, for a spreadsheet.
 * @param batchOf what the batch is called in which a result came
 */
export function roomTable(room: Room, members: readonly Member[], batchOf: (member: Member) => string): string {
	const { data, own, words } = room;
	const { t, say, language } = words;
	const { dimensions, profile, questions } = data.assessment;
	const asked = [...profile, ...questions];
	const texts = new Map(
		asked.map(({ id, options }) => [id, new Map(options.map((each) => [each.id, say(each.text)]))]),
	);
	const textOf = (id: string, answer: Answer | undefined) =>
		formatList(
			[answer ?? []].flat().map((part) => {
				if (part === DONT_KNOW) return own.t('dontKnow');
				if (part === NOT_APPLICABLE) return own.t('notApplicable');
				return texts.get(id)!.get(part) ?? '';
			}),
			language,
		);
	return csv([
		[
			...(['csv.batch', 'csv.nickname', 'csv.assessment', 'csv.version', 'level', 'csv.low', 'csv.high'] as const).map(
				(key) => t(key),
			),
			...dimensions.map(({ id }) => dimensionOf(room, id)),
			t('csv.gates'),
			...asked.map(({ prompt }) => say(prompt)),
			t('csv.code'),
		],
		...members.map((member) => {
			const { result, answers, assessment } = member;
			return [
				batchOf(member),
				member.name,
				say(assessment.title),
				assessment.version,
				levelOf(room, result.level),
				points(result.mean.low),
				points(result.mean.high),
				...dimensions.map(({ id }) => {
					const band = result.dimensions.find((dimension) => dimension.id === id)?.band;
					return band ? bandText(band) : '';
				}),
				result.gates.map((gate) => say(gateOf(room, gate.question, gate.id).gate.reason)).join(' '),
				...asked.map(({ id }) => textOf(id, answers[id])),
				member.code,
			];
		}),
	]);
}
