/**
 * What a page that embeds an assessment may ask for in the address of the frame. Nothing else comes from it: the frame
 * listens to no messages. `theme` is read in the head of the page, before anything is painted.
 *
 * | parameter | value                                            | otherwise                       |
 * | --------- | ------------------------------------------------ | ------------------------------- |
 * | `lang`    | `en`; `zh-CN`, `zh`, `zh-Hans` in any case       | `en`                            |
 * | `theme`   | `light`, `dark`                                  | as the visitor's system has it  |
 * | `origin`  | the embedding page's, such as `https://a.example` | that of the referrer, if any   |
 */
import type { Language } from '../../guide/vocabulary.ts';

/** What the frame tells its parent. Lengths are CSS pixels. */
export type FrameMessage =
	/** How tall the page is; sent when that changes. */
	| { readonly type: 'crosscurrent:size'; readonly height: number }
	/** Another step is shown: what is read first there is so far below the top of the page. */
	| { readonly type: 'crosscurrent:step'; readonly top: number };

/** @param search the address's query */
export function languageIn(search: string): Language {
	const language = new URLSearchParams(search).get('lang') ?? '';
	return /^zh(-cn|-hans)?$/i.test(language) ? 'zh' : 'en';
}

/**
 * The one origin that may learn how tall the page is.
 *
 * @param search the address's query
 * @param referrer the address of the embedding page, or `''` where it keeps that to itself
 * @returns `undefined` if it is not known: then nobody is told
 */
export function parentOrigin(search: string, referrer: string): string | undefined {
	const asked = webAddress(new URLSearchParams(search).get('origin') ?? '');
	// An origin, not an address that has one.
	if (asked && asked.href === `${asked.origin}/`) return asked.origin;
	return webAddress(referrer)?.origin;
}

/** Whether a link leads to another page, which must not open inside somebody's frame. */
export function leavesPage(link: string, page: string): boolean {
	return webAddress(link) !== undefined && link.split('#')[0] !== page.split('#')[0];
}

function webAddress(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return /^https?:$/.test(url.protocol) ? url : undefined;
	} catch {
		return undefined;
	}
}
