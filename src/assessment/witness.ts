import { advise } from './advice.ts';
import { offered, takesSeveral } from './answers.ts';
import { score } from './score.ts';
import type { Answer, Answers, Assessment, Id, Question } from './types.ts';
import { visibleIds } from './visibility.ts';

/** Answers that show that something can come up, for each thing that was found to. */
export interface Witnesses {
	readonly levels: ReadonlyMap<Id, Answers>;
	readonly gates: ReadonlyMap<Id, Answers>;
	readonly actions: ReadonlyMap<Id, Answers>;
	/** By question and answer, `first-number/none`, “don't know” and “not applicable” included. */
	readonly answers: ReadonlyMap<string, Answers>;
}

/** How many profiles are tried. */
const PROFILES = 64;

/**
 * Looks for answers that reach each level, gate, action and answer of an assessment, by trying: people of many profiles,
 * each from all-best answers one by one down to all-worst, and with every single other answer among the best ones. What
 * is found is proved by its answers; what is not found may still exist. The same every time.
 */
export function witnesses(assessment: Assessment): Witnesses {
	const levels = new Map<Id, Answers>();
	const gates = new Map<Id, Answers>();
	const actions = new Map<Id, Answers>();
	const answered = new Map<string, Answers>();
	const keep = (map: Map<string, Answers>, id: string, answers: Answers) => {
		if (!map.has(id)) map.set(id, answers);
	};
	for (const answers of tries(assessment)) {
		const result = score(assessment, answers);
		if (result.level !== null) keep(levels, result.level, answers);
		for (const { id } of result.gates) keep(gates, id, answers);
		for (const { action } of advise(assessment, answers, result)) keep(actions, action.id, answers);
		const visible = visibleIds(assessment, answers);
		for (const [id, answer] of Object.entries(answers)) {
			if (visible.has(id)) for (const each of [answer].flat()) keep(answered, `${id}/${each}`, answers);
		}
	}
	return { levels, gates, actions, answers: answered };
}

function* tries(assessment: Assessment): Generator<Answers> {
	for (const profile of profiles(assessment)) {
		const visible = visibleIds(assessment, profile);
		const asked = evenly(assessment.questions.filter(({ id }) => visible.has(id)));
		let answers: Answers = {
			...profile,
			...Object.fromEntries(asked.map((question) => [question.id, at(question, 1)])),
		};
		yield answers;
		for (const question of asked) {
			for (const answer of offered(question)) yield { ...answers, [question.id]: answer };
		}
		for (const question of asked) {
			answers = { ...answers, [question.id]: at(question, 0) };
			yield answers;
		}
	}
}

/** First what has no gate, and of each dimension in turn, so that scores fall without one of them falling far ahead. */
function evenly(questions: readonly Question[]): Question[] {
	const turn = (question: Question) =>
		(question.gates ? 1000 : 0) +
		questions.filter(({ dimension }) => dimension === question.dimension).indexOf(question);
	return [...questions].sort((a, b) => turn(a) - turn(b));
}

const at = ({ options }: Question, wanted: 0 | 1): Id => options.find(({ value }) => value === wanted)!.id;

/** Profiles drawn by a fixed rule (the “minimal standard” generator), so that what is found does not change by itself. */
function* profiles(assessment: Assessment): Generator<Answers> {
	let state = 1;
	const draw = (below: number) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
	for (let count = 0; count < PROFILES; count++) {
		const answers: Record<Id, Answer> = {};
		for (const question of assessment.profile) {
			const ids = offered(question);
			const some = ids.filter(() => draw(2));
			answers[question.id] = takesSeveral(question) ? some : ids[draw(ids.length)]!;
		}
		yield answers;
	}
}
