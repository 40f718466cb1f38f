/** Says which platforms to consider for a market, a purpose and an audience, and why. */
import { useState } from 'preact/hooks';
import { suggest, type Comparable, type Wish } from '../../guide/suggest.ts';
import type { Presence } from '../../guide/vocabulary.ts';

interface Choice {
	id: string;
	name: string;
}

interface Props {
	platforms: readonly (Comparable & { title: string; href: string; needs: string })[];
	markets: readonly Choice[];
	purposes: readonly Choice[];
	audiences: readonly Choice[];
	presences: Readonly<Record<Presence, string>>;
	words: Readonly<
		Record<'title' | 'market' | 'purpose' | 'audience' | 'any' | 'count' | 'nothing' | 'mainAudience' | 'needs', string>
	>;
}

export default function PlatformChooser({ platforms, markets, purposes, audiences, presences, words }: Props) {
	const [wish, setWish] = useState<Wish>({});
	const open = !wish.market && !wish.purpose && !wish.audience;
	const found = open ? [] : suggest(platforms, wish);

	const choose = (part: keyof Wish, choices: readonly Choice[]) => (
		<label>
			{words[part]}
			<select
				autocomplete="off"
				onChange={({ currentTarget: { value } }) => {
					setWish({ ...wish, [part]: value || undefined });
				}}
			>
				<option value="">{words.any}</option>
				{choices.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);

	return (
		<section class="chooser" aria-labelledby="chooser">
			<h2 id="chooser">{words.title}</h2>
			<div class="filters">
				{choose('market', markets)}
				{choose('purpose', purposes)}
				{choose('audience', audiences)}
			</div>
			<p role="status">
				{!open && (found.length > 0 ? words.count.replace('{count}', String(found.length)) : words.nothing)}
			</p>
			{found.length > 0 && (
				<ol>
					{found.map(({ platform, presence, reason, mainAudience }) => (
						<li key={platform.href}>
							<a href={platform.href}>{platform.title}</a>{' '}
							{presence && <span class="presence">{presences[presence]}</span>}{' '}
							{mainAudience && <span class="presence">{words.mainAudience}</span>}
							<p>{reason}</p>
							<p class="source-facts">{words.needs.replace('{needs}', platform.needs)}</p>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
