import { expect, test } from 'vitest';
import { markdownToHtml } from 'satteri';
import { twinId } from '../../../src/guide/address.ts';
import { policyFor } from '../../../src/guide/content-security-policy.ts';
import { linkBase } from '../../../src/guide/link-base.ts';
import { tableScroll } from '../../../src/guide/table-scroll.ts';
import { formatDate, formatDay, formatList } from '../../../src/guide/text.ts';

test('the policy allows the inline scripts of the page by hash, and no others', () => {
	const policy = policyFor('<script>alert(1)</script><script src="/a.js"></script><script type="module">2</script>');
	// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
	expect(policy).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
	expect(policy.match(/'sha256-/g)).toHaveLength(2);
	expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test('links from the root get the base path, others stay', async () => {
	const html = async (base: string) =>
		(await markdownToHtml('[a](/x/) [b](//cdn/) [c](#d) [e](https://f/)', { hastPlugins: [linkBase(base)] })).html;
	expect(await html('/guide')).toContain('href="/guide/x/"');
	expect(await html('/guide')).toContain('href="//cdn/"');
	expect(await html('/guide')).toContain('href="#d"');
	expect(await html('/')).toContain('href="/x/"');
});

test('a table stands in a frame that scrolls', async () => {
	const { html } = await markdownToHtml('| a |\n| - |\n| b |', { hastPlugins: [tableScroll()] });
	expect(html).toMatch(/^<div class="table-scroll"><table>[\s\S]*<\/table><\/div>\s*$/);
});

test('an entry and its translation have one id', () => {
	expect(['', 'zh-cn', 'index'].map(twinId)).toEqual(['index', 'index', 'index']);
	expect(['guidelines/goals', 'zh-cn/guidelines/goals'].map(twinId)).toEqual(['guidelines/goals', 'guidelines/goals']);
});

test('dates and lists are written as each language writes them', () => {
	const day = new Date('2026-11-21');
	expect(formatDay(day, 'en')).toBe('21 November 2026');
	expect(formatDay(day, 'zh')).toBe('2026年11月21日');
	expect(formatDate('2026-11', 'en')).toBe('November 2026');
	expect(formatDate('2026', 'zh')).toBe('2026年');
	expect(formatList(['a', 'b'], 'en')).toBe('a, b');
	expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙');
});
