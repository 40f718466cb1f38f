/** A page's text as Markdown, made from the page as it is built, so that lists and tables of components are in it. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);
const writer = unified()
	.use(rehypeRemark)
	.use(remarkGfm)
	.use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' });

/**
 * The title, the description and the text of a built page.
 * @param url the page's own address, for links that must work elsewhere
 * @returns nothing for a page without a text, such as a redirect
 */
export function toMarkdown(html: string, url: string): string | undefined {
	const page = parser.parse(html);
	const heading = find(page, ({ tagName }) => tagName === 'h1');
	const texts = all(page, (element) => hasClass(element, 'glance', 'prose', 'after'));
	if (!heading || texts.length === 0) return undefined;
	const description = find(page, ({ properties }) => properties['name'] === 'description')?.properties['content'];

	const body: Root = {
		type: 'root',
		children: [
			element('h1', [{ type: 'text', value: textOf(heading) }]),
			element('blockquote', [
				element('p', [{ type: 'text', value: typeof description === 'string' ? description : '' }]),
			]),
			element('p', [{ ...element('a', [{ type: 'text', value: url }]), properties: { href: url } }]),
			...texts,
		],
	};
	simplify(body, url);
	return writer.stringify(writer.runSync(body));
}

/** Turns what only a page can show into what Markdown can say. */
function simplify(parent: Root | Element, url: string) {
	parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
		if (child.type === 'comment') return [];
		if (child.type !== 'element') return [child];
		const { tagName, properties } = child;
		if (['script', 'style', 'svg', 'button', 'select', 'template'].includes(tagName)) return [];
		// What is played on a stage stands whole below it.
		if (hasClass(child, 'filters', 'no-print', 'stage') || (tagName === 'h1' && parent.type !== 'root')) return [];
		// A citation is its number and its place: “[3, Art 21]”.
		if (hasClass(child, 'cite')) {
			const said = child.children.map((part) => textOf(part).trim().replace(/\s+/g, ' ')).filter(Boolean);
			return [{ type: 'text', value: ` [${said.join(', ')}]` }];
		}
		// A term's note is in the glossary; the text goes without it.
		if (hasClass(child, 'term')) return [{ type: 'text', value: textOf(child) }];
		simplify(child, url);
		setApart(child);
		if (tagName === 'td' || tagName === 'th') flatten(child);
		if (hasClass(child, 'label', 'brand')) {
			return [element('p', [element('strong', [{ type: 'text', value: textOf(child).replace(/\s+/g, ' ').trim() }])])];
		}
		// A box to tick and its words: “- [ ] …”.
		if (tagName === 'label') return child.children;
		if (tagName === 'a' && typeof properties['href'] === 'string') {
			child.properties['href'] = new URL(properties['href'], url).href;
		}
		if (tagName === 'dt') return [element('p', [element('strong', child.children)])];
		if (tagName === 'dd' || tagName === 'dl') return [{ ...child, tagName: 'div' }];
		return [child];
	});
}

/** Remarks that a page sets apart by its layout. */
const remarks = ['source-facts', 'presence', 'button', 'outbound', 'inbound'];

/** Puts a space before what only the layout keeps from the words before it. */
function setApart(parent: Element) {
	parent.children = parent.children.flatMap((child, index): ElementContent[] => {
		const before = parent.children[index - 1];
		const apart =
			child.type === 'element' &&
			(hasClass(child, ...remarks) || (child.tagName === 'span' && hasClass(parent, 'direction-mark')));
		return apart && before && /\S$/.test(textOf(before)) ? [{ type: 'text', value: ' ' }, child] : [child];
	});
}

/** A cell of a Markdown table is one line: entries of a list and paragraphs stand in it with a dot between them. */
function flatten(cell: Element) {
	const line = ({ children }: Element): ElementContent[] =>
		children.flatMap((child): ElementContent[] => {
			if (child.type !== 'element') return [child];
			if (['ul', 'ol'].includes(child.tagName)) return line(child);
			return ['li', 'p'].includes(child.tagName) ? [{ type: 'text', value: ' · ' }, ...child.children] : [child];
		});
	const [first, ...rest] = line(cell);
	cell.children = first?.type === 'text' && first.value === ' · ' ? rest : first ? [first, ...rest] : [];
}

const element = (tagName: string, children: ElementContent[]): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children,
});

function hasClass({ properties }: Element, ...names: string[]): boolean {
	const classes = properties['className'];
	return Array.isArray(classes) && names.some((name) => classes.includes(name));
}

/** Every element that fits, but none within another that does. */
function all(node: Nodes, fits: (element: Element) => boolean): Element[] {
	if (node.type === 'element' && fits(node)) return [node];
	return 'children' in node ? node.children.flatMap((child) => all(child as Nodes, fits)) : [];
}

const find = (node: Nodes, fits: (element: Element) => boolean): Element | undefined => all(node, fits)[0];

const textOf = (node: Nodes): string =>
	node.type === 'text'
		? node.value
		: 'children' in node
			? node.children.map((child) => textOf(child as Nodes)).join('')
			: '';
