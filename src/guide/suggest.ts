/** Which platforms to consider for a market, a purpose and an audience, and why. */
import { audiences as all, type Audience, type Presence, type Purpose } from './vocabulary.ts';

/** What platforms are compared by. */
export interface Comparable {
	/** By the slug of the market. */
	markets: Readonly<Record<string, Presence>>;
	/** Best first. */
	audiences: readonly Audience[];
	/** Best first, with the reason. */
	purposes: Readonly<Partial<Record<Purpose, string>>>;
}

/** What a reader looks for; what is left open does not matter. */
export interface Wish {
	market?: string | undefined;
	purpose?: Purpose | undefined;
	audience?: Audience | undefined;
}

export interface Suggestion<P> {
	platform: P;
	/** How much the market expects of a brand there, if a market was named. */
	presence: Presence | undefined;
	/** Why it serves the purpose; without a purpose, what it is best at. */
	reason: string;
	/** Whether the audience named is the one it reaches best. */
	mainAudience: boolean;
}

/**
 * The platforms that meet every part of a wish, the likeliest first: where the market expects a brand, then where the
 * purpose stands higher among what the platform is good for, then where the audience does. Platforms that draw level
 * keep their order. A platform that reaches everybody reaches any private audience, though nobody in particular.
 */
export function suggest<P extends Comparable>(platforms: readonly P[], wish: Wish): Suggestion<P>[] {
	return platforms
		.flatMap((platform) => {
			const { market, purpose, audience } = wish;
			const presence = market ? platform.markets[market] : undefined;
			const purposes = purposesOf(platform);
			const purposeRank = purpose ? purposes.indexOf(purpose) : 0;
			const audienceRank = audience ? rankOf(audience, platform.audiences) : 0;
			if ((market && !presence) || purposeRank < 0 || audienceRank < 0) return [];
			return [
				{
					rank: [presence === 'some' ? 1 : 0, purposeRank, audienceRank],
					suggestion: {
						platform,
						presence,
						reason: platform.purposes[purpose ?? purposes[0]!]!,
						mainAudience: audience !== undefined && platform.audiences[0] === audience,
					},
				},
			];
		})
		.sort((a, b) => a.rank.map((rank, index) => rank - b.rank[index]!).find((difference) => difference !== 0) ?? 0)
		.map(({ suggestion }) => suggestion);
}

/** What a platform is good for, best first. */
export const purposesOf = ({ purposes }: Pick<Comparable, 'purposes'>) => Object.keys(purposes) as Purpose[];

/** The place of an audience among a platform's; after any place where it only reaches everyone; -1 if it is not there. */
function rankOf(audience: Audience, audiences: readonly Audience[]): number {
	const own = audiences.indexOf(audience);
	if (own >= 0) return own;
	return audience !== 'business' && audiences.includes('everyone') ? all.length : -1;
}
