/**
 * The fixed words of the guide: everything that has an id and a name in both languages. Pages, schemas and the
 * navigation take their order from here, so that a dimension stands in the same place everywhere.
 */

/** The two languages of the guide. English lives at the root, Chinese under `zh-cn/`. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages. */
export type Text = Readonly<Record<Language, string>>;

export const directions = ['outbound', 'inbound'] as const;
export type Direction = (typeof directions)[number];

/** The directions that a page for one direction, or for both, is for. */
export const directionsOf = (direction: Direction | 'both'): readonly Direction[] =>
	direction === 'both' ? directions : [direction];

export const dimensions = ['goals', 'patience', 'engagement', 'legal-risk', 'market-adaptation'] as const;
export type Dimension = (typeof dimensions)[number];

export const directionNames: Readonly<Record<Direction, Text>> = {
	outbound: { en: 'Going out', zh: '出海' },
	inbound: { en: 'Coming in', zh: '进入中国' },
};

export const dimensionNames: Readonly<Record<Dimension, Text>> = {
	goals: { en: 'Goals', zh: '目标' },
	patience: { en: 'Patience', zh: '耐心' },
	engagement: { en: 'Engagement', zh: '互动' },
	'legal-risk': { en: 'Legal risk', zh: '法律风险' },
	'market-adaptation': { en: 'Market adaptation', zh: '市场适应' },
};

/** The question each dimension asks of a team. */
export const dimensionQuestions: Readonly<Record<Dimension, Text>> = {
	goals: { en: 'Do you know what you want, and how you will tell?', zh: '你想要什么？怎么知道做到了？' },
	patience: { en: 'Will you still be there when it starts to work?', zh: '等到见效的那一天，你还在吗？' },
	engagement: { en: 'Do you talk with people as equals?', zh: '你和人说话，是平起平坐的吗？' },
	'legal-risk': {
		en: 'Could one post cost you the account, or a lawsuit?',
		zh: '会不会因为一条内容丢了账号，甚至吃上官司？',
	},
	'market-adaptation': {
		en: 'Have you changed for this market what has to change?',
		zh: '为了这个市场，该改的你改了吗？',
	},
};

/** Where a law, rule or case applies. `global` is for platforms and studies without one jurisdiction. */
export const jurisdictionNames = {
	cn: { en: 'Mainland China', zh: '中国大陆' },
	us: { en: 'United States', zh: '美国' },
	eu: { en: 'European Union', zh: '欧盟' },
	uk: { en: 'United Kingdom', zh: '英国' },
	de: { en: 'Germany', zh: '德国' },
	fr: { en: 'France', zh: '法国' },
	it: { en: 'Italy', zh: '意大利' },
	jp: { en: 'Japan', zh: '日本' },
	kr: { en: 'South Korea', zh: '韩国' },
	vn: { en: 'Vietnam', zh: '越南' },
	id: { en: 'Indonesia', zh: '印度尼西亚' },
	in: { en: 'India', zh: '印度' },
	br: { en: 'Brazil', zh: '巴西' },
	au: { en: 'Australia', zh: '澳大利亚' },
	ae: { en: 'United Arab Emirates', zh: '阿联酋' },
	sa: { en: 'Saudi Arabia', zh: '沙特阿拉伯' },
	ca: { en: 'Canada', zh: '加拿大' },
	ru: { en: 'Russia', zh: '俄罗斯' },
	global: { en: 'International', zh: '国际' },
} as const satisfies Record<string, Text>;
export type Jurisdiction = keyof typeof jurisdictionNames;
export const jurisdictions = Object.keys(jurisdictionNames) as [Jurisdiction, ...Jurisdiction[]];

/** What a company may want from a platform; guidelines call them roles. */
export const purposes = ['search', 'discovery', 'shop', 'service', 'community', 'hiring', 'listening'] as const;
export type Purpose = (typeof purposes)[number];

export const purposeNames: Readonly<Record<Purpose, Text>> = {
	search: { en: 'Be found', zh: '被搜到' },
	discovery: { en: 'Be discovered', zh: '被刷到' },
	shop: { en: 'Sell in the app', zh: '站内卖货' },
	service: { en: 'Serve customers', zh: '客户服务' },
	community: { en: 'Gather a community', zh: '做社群' },
	hiring: { en: 'Hire', zh: '招人' },
	listening: { en: 'Hear complaints early', zh: '尽早听到不满' },
};

/** Whom a company wants to reach. */
export const audiences = ['everyone', 'young', 'families', 'enthusiasts', 'business'] as const;
export type Audience = (typeof audiences)[number];

export const audienceNames: Readonly<Record<Audience, Text>> = {
	everyone: { en: 'The general public', zh: '大众' },
	young: { en: 'Students and young adults', zh: '学生和年轻人' },
	families: { en: 'Families', zh: '家庭' },
	enthusiasts: { en: 'Enthusiasts and experts', zh: '爱好者与行家' },
	business: { en: 'Professionals and business buyers', zh: '职场人士与企业买家' },
};

/** How much a market expects of a brand on a platform. */
export const presences = ['core', 'some'] as const;
export type Presence = (typeof presences)[number];

export const presenceNames: Readonly<Record<Presence, Text>> = {
	core: { en: 'hard to do without', zh: '基本绕不开' },
	some: { en: 'worth it for some', zh: '部分品牌适合' },
};

/** What a date in the calendar asks for: selling, greeting, or silence. */
export const momentKinds = ['sale', 'festival', 'silence'] as const;
export type MomentKind = (typeof momentKinds)[number];

export const momentKindNames: Readonly<Record<MomentKind, Text>> = {
	sale: { en: 'Sale', zh: '大促' },
	festival: { en: 'Festival', zh: '节日' },
	silence: { en: 'Silence', zh: '静默' },
};
