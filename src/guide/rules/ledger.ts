/** The ledger: every claim of the origin documents is carried, and says what became of it. */
import { claimsFile, type Content, type Report, type Used } from './content.ts';

export function checkLedger({ claims, allRead }: Content, used: Used, report: Report) {
	for (const [id, claim] of claims) {
		if (claim.ids[0] !== id) {
			report(claimsFile, `${id}.ids`, `begins with ${claim.ids[0]}`, "Let the first id be the entry's own.");
		}
		if (allRead && !used.claims.has(id)) {
			const remedy = 'Add it to the `claims` of the guideline that carries it.';
			report(claimsFile, id, 'is carried by no guideline', remedy);
		}
		if (claim.status !== 'holds' && !claim.change) {
			const remedy = 'Say what changed, in both languages, or set `status: holds`.';
			report(claimsFile, `${id}.change`, 'is missing', remedy);
		}
	}
}
