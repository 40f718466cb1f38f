import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purposesOf, suggest, type Comparable, type Wish } from '../../../src/guide/suggest.ts';
import { audiences, presences, purposes, type Purpose } from '../../../src/guide/vocabulary.ts';

interface Platform extends Comparable {
	name: string;
}

const line: Platform = {
	name: 'LINE',
	markets: { japan: 'core', 'southeast-asia': 'some' },
	audiences: ['everyone', 'families'],
	purposes: { service: 'Customers ask in the chat.', shop: 'Coupons bring friends back.' },
};
const x: Platform = {
	name: 'X',
	markets: { japan: 'core', brazil: 'some' },
	audiences: ['enthusiasts', 'young', 'business'],
	purposes: { listening: 'People complain here first.', service: 'Answers are read by all.' },
};
const instagram: Platform = {
	name: 'Instagram',
	markets: { japan: 'some', brazil: 'core' },
	audiences: ['young', 'families'],
	purposes: { discovery: 'Reels reach strangers.', service: 'Messages come in anyway.', shop: 'Tags lead to a shop.' },
};
const linkedin: Platform = {
	name: 'LinkedIn',
	markets: { brazil: 'some' },
	audiences: ['business'],
	purposes: { hiring: 'People look for work here.' },
};
const platforms = [line, x, instagram, linkedin];

const named = (wish: Wish, among = platforms) => suggest(among, wish).map(({ platform }) => platform.name);

describe('a wish', () => {
	it.each<[string, Wish, string[]]>([
		['left open', {}, ['LINE', 'X', 'Instagram', 'LinkedIn']],
		['for a market puts first where it expects a brand', { market: 'brazil' }, ['Instagram', 'X', 'LinkedIn']],
		['for a market keeps the order of what is level', { market: 'japan' }, ['LINE', 'X', 'Instagram']],
		['for a market without platforms', { market: 'gulf' }, []],
		['for a purpose puts first what is best at it', { purpose: 'service' }, ['LINE', 'X', 'Instagram']],
		['for a purpose that nothing serves', { purpose: 'search' }, []],
		['for an audience puts first what reaches it best', { audience: 'young' }, ['Instagram', 'X', 'LINE']],
		['for families, whom one platform reaches among everyone', { audience: 'families' }, ['LINE', 'Instagram']],
		['for everyone is not met by what reaches a few', { audience: 'everyone' }, ['LINE']],
		['for business is not met by what reaches everyone', { audience: 'business' }, ['LinkedIn', 'X']],
		['in two parts asks for both', { market: 'brazil', purpose: 'service' }, ['Instagram', 'X']],
		[
			'in three parts weighs the market before the purpose before the audience',
			{ market: 'japan', purpose: 'service', audience: 'young' },
			['LINE', 'X', 'Instagram'],
		],
		['in three parts may be met by nothing', { market: 'japan', purpose: 'hiring', audience: 'business' }, []],
	])('%s', (_, wish, expected) => {
		expect(named(wish)).toEqual(expected);
	});

	it('for an audience puts every platform that names it before those for everyone, which draw level', () => {
		const last = { ...x, name: 'Names it last', audiences: ['enthusiasts', 'business', 'families', 'young'] as const };
		const many = { ...line, name: 'Everyone and others', audiences: ['business', 'families', 'everyone'] as const };
		const only = { ...line, name: 'Everyone', audiences: ['everyone'] as const };
		expect(named({ audience: 'young' }, [only, last, instagram])).toEqual(['Instagram', 'Names it last', 'Everyone']);
		expect(named({ audience: 'young' }, [many, only])).toEqual(['Everyone and others', 'Everyone']);
		expect(named({ audience: 'young' }, [only, many])).toEqual(['Everyone', 'Everyone and others']);
	});

	it('weighs the market before the purpose', () => {
		const better: Platform = {
			...linkedin,
			name: 'Better',
			markets: { japan: 'some' },
			purposes: { service: 'Best.' },
		};
		expect(named({ purpose: 'service' }, [x, better])).toEqual(['Better', 'X']);
		expect(named({ market: 'japan', purpose: 'service' }, [better, x])).toEqual(['X', 'Better']);
	});

	it('weighs the purpose before the audience', () => {
		expect(named({ audience: 'young' }, [line, instagram])).toEqual(['Instagram', 'LINE']);
		expect(named({ purpose: 'service', audience: 'young' }, [instagram, line])).toEqual(['LINE', 'Instagram']);
	});
});

describe('a suggestion', () => {
	it('says why the platform serves the purpose, and else what it is best at', () => {
		expect(suggest([x], { purpose: 'service' })[0]!.reason).toBe('Answers are read by all.');
		expect(suggest([x], {})[0]!.reason).toBe('People complain here first.');
		expect(suggest([x], { market: 'japan', audience: 'young' })[0]!.reason).toBe('People complain here first.');
	});

	it('says how much the market expects, if there is one', () => {
		expect(suggest([line], { market: 'japan' })[0]!.presence).toBe('core');
		expect(suggest([line], { market: 'southeast-asia' })[0]!.presence).toBe('some');
		expect(suggest([line], {})[0]!.presence).toBeUndefined();
	});

	it.each([
		['the audience it reaches best', { audience: 'enthusiasts' }, true],
		['another of its audiences', { audience: 'young' }, false],
		['no audience', {}, false],
	] as const)('for %s says whether it is the main one', (_, wish, expected) => {
		expect(suggest([x], wish)[0]!.mainAudience).toBe(expected);
	});
});

it('purposes come in the order in which an author wrote them', () => {
	expect(purposesOf(instagram)).toEqual(['discovery', 'service', 'shop']);
});

describe('whatever platforms there are and whatever a reader wishes', () => {
	const marketNames = ['japan', 'brazil', 'gulf'];
	const anyPlatforms: fc.Arbitrary<Comparable[]> = fc.array(
		fc.record({
			markets: fc.dictionary(fc.constantFrom(...marketNames), fc.constantFrom(...presences)),
			audiences: fc.uniqueArray(fc.constantFrom(...audiences), { minLength: 1 }),
			purposes: fc
				.uniqueArray(fc.constantFrom(...purposes), { minLength: 1 })
				.map((list) => Object.fromEntries(list.map((purpose) => [purpose, `Good for ${purpose}.`]))),
		}),
		{ maxLength: 12 },
	);
	const open = { nil: undefined };
	const anyWish: fc.Arbitrary<Wish> = fc.record({
		market: fc.option(fc.constantFrom(...marketNames), open),
		purpose: fc.option(fc.constantFrom(...purposes), open),
		audience: fc.option(fc.constantFrom(...audiences), open),
	});

	it('exactly those are suggested that meet every part, each once', () => {
		fc.assert(
			fc.property(anyPlatforms, anyWish, (all, { market, purpose, audience }) => {
				const meeting = all.filter(
					(platform) =>
						(!market || market in platform.markets) &&
						(!purpose || purpose in platform.purposes) &&
						(!audience ||
							platform.audiences.includes(audience) ||
							(audience !== 'business' && platform.audiences.includes('everyone'))),
				);
				const suggested = suggest(all, { market, purpose, audience }).map(({ platform }) => platform);
				expect(suggested).toHaveLength(meeting.length);
				expect(new Set(suggested)).toEqual(new Set(meeting));
			}),
		);
	});

	it('nobody is put behind a platform that is no better in anything', () => {
		fc.assert(
			fc.property(anyPlatforms, anyWish, (all, wish) => {
				const places = suggest(all, wish).map(({ platform, presence }) => {
					const at = wish.audience ? platform.audiences.indexOf(wish.audience) : 0;
					return {
						presence: presence === 'some' ? 1 : 0,
						purpose: wish.purpose ? purposesOf(platform).indexOf(wish.purpose) : 0,
						audience: at < 0 ? Infinity : at,
						given: all.indexOf(platform),
					};
				});
				for (const [index, behind] of places.slice(1).entries()) {
					const before = places[index]!;
					const keys = ['presence', 'purpose', 'audience', 'given'] as const;
					const worse = keys.every((key) => before[key] >= behind[key]);
					expect(worse).toBe(false);
				}
			}),
		);
	});

	it('a wish in more detail is never met by more', () => {
		fc.assert(
			fc.property(anyPlatforms, anyWish, (all, wish) => {
				const found = (narrower: Wish) => suggest(all, narrower).map(({ platform }) => platform);
				for (const part of ['market', 'purpose', 'audience'] as const) {
					expect(found({ ...wish, [part]: undefined })).toEqual(expect.arrayContaining(found(wish)));
				}
			}),
		);
	});

	it('every suggestion has a reason, for the purpose if there is one', () => {
		fc.assert(
			fc.property(anyPlatforms, anyWish, (all, wish) => {
				for (const { platform, reason, presence, mainAudience } of suggest(all, wish)) {
					const best: Purpose = wish.purpose ?? purposesOf(platform)[0]!;
					expect(reason).toBe(`Good for ${best}.`);
					expect(presence).toBe(wish.market ? platform.markets[wish.market] : undefined);
					expect(mainAudience).toBe(platform.audiences[0] === wish.audience);
				}
			}),
		);
	});
});
