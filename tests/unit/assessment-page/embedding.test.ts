import { describe, expect, test } from 'vitest';
import { languageIn, leavesPage, parentOrigin } from '../../../src/components/assessment/embedding.ts';

describe('the language', () => {
	test.each(['zh-CN', 'zh-cn', 'ZH-CN', 'zh', 'zh-Hans', 'zh-hans'])('is Chinese for %s', (asked) => {
		expect(languageIn(`?theme=dark&lang=${asked}`)).toBe('zh');
	});

	test.each(['?lang=en', '?lang=de', '?lang=zh-TW', '?lang=zhx', '?lang=', '?LANG=zh', '', '?lang=en&lang=zh'])(
		'is English for “%s”',
		(search) => {
			expect(languageIn(search)).toBe('en');
		},
	);
});

describe('the one origin that is told', () => {
	const from = (origin: string, referrer = '') => parentOrigin(`?origin=${encodeURIComponent(origin)}`, referrer);

	test.each([
		['https://www.example.com', 'https://www.example.com'],
		['http://localhost:8080', 'http://localhost:8080'],
		['https://www.example.com/', 'https://www.example.com'],
		['HTTPS://WWW.Example.com:443', 'https://www.example.com'],
		['https://例子.example', 'https://xn--fsqu00a.example'],
	])('is the one asked for: %s', (asked, origin) => {
		expect(from(asked, 'https://elsewhere.example/page')).toBe(origin);
	});

	test.each([
		'*',
		'null',
		'/',
		'www.example.com',
		'//www.example.com',
		'ftp://www.example.com',
		'javascript:alert(1)',
		'data:text/html,x',
		'https://',
		'https://www.example.com/page',
		'https://www.example.com?a',
		'https://www.example.com#a',
		'https://somebody@www.example.com',
		'https://*.example.com/*',
		'https://a.example https://b.example',
		'',
	])('is never “%s”: that of the referrer stands in, or nobody is told', (asked) => {
		expect(from(asked)).toBeUndefined();
		expect(from(asked, 'https://host.example:8443/some/page?q#f')).toBe('https://host.example:8443');
	});

	test('is that of the referrer where none is asked for', () => {
		expect(parentOrigin('?lang=zh-CN', 'https://host.example/')).toBe('https://host.example');
		expect(parentOrigin('', '')).toBeUndefined();
		expect(parentOrigin('', 'about:srcdoc')).toBeUndefined();
		expect(parentOrigin('', 'android-app://com.example/')).toBeUndefined();
	});
});

describe('a link', () => {
	const page = 'https://guide.example/embed/pulse/?lang=en#goals';

	test.each([
		'https://guide.example/embed/pulse/?lang=en#result',
		'https://guide.example/embed/pulse/?lang=en',
		'mailto:somebody@example.com',
		'blob:https://guide.example/1234',
		'javascript:void 0',
		'',
	])('stays in the frame: “%s”', (link) => {
		expect(leavesPage(link, page)).toBe(false);
	});

	test.each([
		'https://guide.example/assessments/pulse/#r=AbC',
		'https://guide.example/embed/going-out/?lang=en',
		'https://guide.example/embed/pulse/?lang=zh-CN#goals',
		'https://eur-lex.example/eli/reg/2016/679',
		'http://guide.example/embed/pulse/?lang=en',
	])('leads out of the frame: %s', (link) => {
		expect(leavesPage(link, page)).toBe(true);
	});
});
