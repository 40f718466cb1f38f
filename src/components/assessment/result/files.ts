/** What can be saved of a result: the attempt itself, its answers, and what to do. */
import type { Advice } from '../../../assessment/advice.ts';
import type { Attempt } from '../../../assessment/attempt.ts';
import { csv } from '../../../assessment/csv.ts';
import { visibleIds } from '../../../assessment/visibility.ts';
import type { Plan } from '../../../stores/plan.ts';
import { answerText, bandText, becauseOf, dimensionName, levelName, promptOf, type Reading } from './reading.ts';

/** The attempt as data, in the form in which a browser keeps it, with the address of what describes that form. */
export function attemptFile({ data, answers }: Reading, nonce: number): string {
	const attempt: Attempt = { assessment: data.assessment.id, version: data.assessment.version, answers, nonce };
	return `${JSON.stringify({ $schema: new URL(data.schema, location.href).href, ...attempt }, null, '\t')}\n`;
}

/** Every answer in a row. */
export function answersTable(reading: Reading): string {
	const { data, words, answers, result } = reading;
	const { t } = words;
	const visible = visibleIds(data.assessment, answers);
	const head = [t('dimension'), t('answers.question'), t('answers.answer'), t('answers.value'), t('file.weight')];
	const rows = [...data.assessment.profile, ...data.assessment.questions]
		.filter(({ id }) => visible.has(id))
		.map(({ id }) => {
			const scored = result.questions.find((question) => question.id === id);
			const answer = answers[id];
			return [
				scored ? dimensionName(reading, scored.dimension) : t('profile.title'),
				promptOf(reading, id),
				answer === undefined ? t('answers.none') : answerText(reading, id, answer),
				scored?.band ? bandText(scored.band) : '',
				scored?.weight ?? '',
			];
		});
	return csv([head, ...rows]);
}

/** What to do, in rows: for a spreadsheet or a task list. */
export function planTable(reading: Reading, advice: readonly Advice[], plan: Plan): string {
	const { t, say } = reading.words;
	const head = [
		t('file.action'),
		t('file.step'),
		t('plan.owner'),
		t('plan.due'),
		t('file.reason'),
		t('file.guideline'),
	];
	const rows = advice.map((each) => [
		say(each.action.title),
		say(each.action.detail),
		plan[each.action.id]?.owner ?? '',
		plan[each.action.id]?.due ?? '',
		becauseOf(reading, each.because).join(' '),
		new URL(reading.data.guidelines[each.action.guideline]?.href ?? '', location.href).href,
	]);
	return csv([head, ...rows]);
}

/** Level, dimensions and what to do, for a wiki or a mail. */
export function planMarkdown(reading: Reading, advice: readonly Advice[], plan: Plan, link: string): string {
	const { data, words, result } = reading;
	const { t, say } = words;
	const lines = [
		`# ${say(data.assessment.title)}`,
		'',
		result.level === null
			? t('level.none')
			: `**${levelName(reading, result.level)}** · ${t('mean')} ${bandText(result.mean)}`,
		'',
		...result.dimensions.map(
			({ id, band }) => `- ${dimensionName(reading, id)}: ${band ? bandText(band) : t('score.none')}`,
		),
		'',
		`## ${t('advice')}`,
		'',
		...advice.flatMap(({ action }) => {
			const { owner = '', due = '' } = plan[action.id] ?? {};
			const task = [owner && `${t('plan.owner')}: ${owner}`, due && `${t('plan.due')}: ${due}`]
				.filter(Boolean)
				.join(' · ');
			const guideline = data.guidelines[action.guideline];
			return [
				`- [ ] **${escaped(say(action.title))}** ${escaped(say(action.detail))}`,
				...(task ? [`  ${escaped(task)}`] : []),
				...(guideline ? [`  [${guideline.title}](${new URL(guideline.href, location.href).href})`] : []),
			];
		}),
		'',
		`<${link}>`,
		'',
	];
	return lines.join('\n');
}

/** What would be Markdown in a text is written so that it is none. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** The actions that have a day, as a calendar file. */
export async function planCalendar(reading: Reading, advice: readonly Advice[], plan: Plan): Promise<string> {
	const { default: ical } = await import('ical-generator');
	const calendar = ical({ name: reading.words.say(reading.data.assessment.title) });
	for (const { action } of advice) {
		const { owner = '', due = '' } = plan[action.id] ?? {};
		if (!due) continue;
		const start = new Date(`${due}T00:00:00Z`);
		calendar.createEvent({
			id: `${reading.data.assessment.id}-${action.id}@crosscurrent`,
			start,
			end: new Date(start.getTime() + 86_400_000),
			allDay: true,
			timezone: 'UTC',
			summary: [reading.words.say(action.title), owner].filter(Boolean).join(' · '),
			description: reading.words.say(action.detail),
		});
	}
	return calendar.toString();
}

/** Hands a file to the browser to be saved. */
export function save(name: string, type: string, content: string | Blob) {
	const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	link.click();
	// The browser has taken it by then; sooner, some lose it.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
}
