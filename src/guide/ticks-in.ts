/** What an author wrote into `<Checklist>`. */
const checklist = /<Checklist>([\s\S]*?)<\/Checklist>/g;

/** The items of a page's checklists, each as plain text, for a sheet on which they are ticked by hand. */
export const ticksIn = (body: string): string[] =>
	[...body.matchAll(checklist)].flatMap(([, list = '']) =>
		[...list.matchAll(/^- (.+)$/gm)].map(([, item = '']) =>
			item
				.replace(/<[^>]*>/g, '')
				.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
				.replace(/[*`]/g, '')
				.trim(),
		),
	);
