import { expect, test } from 'vitest';
import { withHeadingLinks } from '../../../src/components/share/heading-links.ts';

test('a heading with an id gets a link that is named after it', () => {
	expect(withHeadingLinks('<h2 id="为什么">为什么</h2><p>x</p>')).toBe(
		'<div class="heading"><h2 id="为什么">为什么</h2>' +
			'<a class="heading-link no-print" href="#为什么" aria-labelledby="link-to 为什么" data-pagefind-ignore>#</a></div><p>x</p>',
	);
	expect(withHeadingLinks('<h3 class="a" id="b" lang="en"><em>c</em></h3>')).toContain('href="#b"');
});

test('other headings stay as they are', () => {
	for (const html of ['<h2>x</h2>', '<h1 id="a">x</h1>', '<h4 id="a">x</h4>', '<h2 data-id="a">x</h2>'])
		expect(withHeadingLinks(html)).toBe(html);
});

test('what a browser takes over, and what shows without scripts only, is left alone', () => {
	const heading = '<h2 id="a">x</h2>';
	for (const html of [
		`<astro-island uid="1">${heading}</astro-island>`,
		`<noscript>${heading}</noscript>`,
		`<script type="application/json">"${heading}"</script>`,
	]) {
		expect(withHeadingLinks(html)).toBe(html);
		expect(withHeadingLinks(heading + html + heading)).toBe(
			withHeadingLinks(heading) + html + withHeadingLinks(heading),
		);
	}
});
