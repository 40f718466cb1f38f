import type { Problem } from '../assessment/check.ts';
import type { Id } from '../assessment/types.ts';
import type { Drill } from './types.ts';
import { everyPath, type Path } from './walk.ts';

/** Decisions on a path, fewest and most. */
export const decisions = [3, 6] as const;

/**
 * Whether the parts of a drill fit together: every reference leads somewhere, everything can be reached, every path ends
 * after three to six decisions. Expects what `drillSchema` lets through. Guidelines and sources are not looked up here.
 */
export function checkDrill(drill: Drill): Problem[] {
	const problems = [...checkNames(drill), ...checkReferences(drill)];
	return problems.length > 0 ? problems : checkPaths(drill);
}

function checkNames({ situations, endings }: Drill): Problem[] {
	const taken = new Set<Id>();
	const again = (field: string, id: Id): Problem[] => {
		if (!taken.has(id)) {
			taken.add(id);
			return [];
		}
		return [{ field, message: `There are two things called ${id}.`, remedy: 'Give one of them another id.' }];
	};
	return [
		...situations.flatMap(({ id }, index) => again(`situations[${index}].id`, id)),
		...endings.flatMap(({ id }, index) => again(`endings[${index}].id`, id)),
		...situations.flatMap(({ choices }, index) => {
			const own = choices.map(({ id }) => id);
			return own.flatMap((id, at): Problem[] => {
				if (own.indexOf(id) === at) return [];
				const field = `situations[${index}].choices[${at}].id`;
				return [{ field, message: `The choice ${id} is there twice.`, remedy: 'Give one of them another id.' }];
			});
		}),
	];
}

function checkReferences({ situations, endings }: Drill): Problem[] {
	const known = new Set([...situations, ...endings].map(({ id }) => id));
	return situations.flatMap(({ choices }, index) =>
		choices.flatMap(({ to }, at): Problem[] => {
			if (known.has(to)) return [];
			const field = `situations[${index}].choices[${at}].to`;
			return [{ field, message: `There is no situation or ending ${to}.`, remedy: 'Correct the id, or write it.' }];
		}),
	);
}

function checkPaths(drill: Drill): Problem[] {
	const [fewest, most] = decisions;
	const paths = everyPath(drill, most);
	const reached = new Set(paths.flatMap(({ places }) => places));
	const lost = (list: 'situations' | 'endings') =>
		drill[list].flatMap(({ id }, index): Problem[] => {
			if (reached.has(id)) return [];
			const remedy = 'Let a choice lead to it, or take it out.';
			return [{ field: `${list}[${index}]`, message: `No path leads to ${id}.`, remedy }];
		});
	const tooShort = paths.find(({ path, ended }) => ended && path.length < fewest);
	const tooLong = paths.find(({ ended }) => !ended);
	const steps = ({ path }: Path) => path.join(' → ');
	const ofAll = (message: string, remedy: string): Problem => ({ field: 'situations', message, remedy });
	return [
		...(tooLong
			? [
					ofAll(
						`The path ${steps(tooLong)} has not ended after ${most} decisions.`,
						'Let it end earlier; a path that turns in a circle never ends.',
					),
				]
			: []),
		...(tooShort
			? [
					ofAll(
						`The path ${steps(tooShort)} ends after ${tooShort.path.length} of at least ${fewest} decisions.`,
						`Give it ${fewest} to ${most}.`,
					),
				]
			: []),
		// Of a drill with a circle not everything was walked.
		...(tooLong ? [] : [...lost('situations'), ...lost('endings')]),
	];
}
