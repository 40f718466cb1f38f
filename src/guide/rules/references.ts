/** What is mentioned must exist: sources, guidelines, markets. */
import { sourcesFolder, type Content, type Report, type Used } from './content.ts';

export function checkSource({ sources }: Content, used: Used, report: Report, file: string, field: string, id: string) {
	used.sources.add(id);
	if (!sources.has(id))
		report(file, field, `${id} is not a source`, `Add ${sourcesFolder}${id}.yaml or correct the id.`);
}

export function checkGuideline({ guidelines }: Content, report: Report, file: string, field: string, slug: string) {
	if (guidelines.has(slug)) return;
	report(file, field, `${slug} is not a guideline`, 'Correct the slug: the last part of a guideline’s address.');
}

export function checkMarket({ markets }: Content, report: Report, file: string, field: string, slug: string) {
	if (markets.has(slug)) return;
	report(file, field, `${slug} is not a market`, `Write one of: ${[...markets].join(', ')}.`);
}
