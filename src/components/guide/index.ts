/** What an author of a page may write in MDX. */
export { default as After } from './After.astro';
export { default as Before } from './Before.astro';
export { default as Checklist } from './Checklist.astro';
export { default as Cite } from './Cite.astro';
export { default as ComingIn } from './ComingIn.astro';
export { default as Directions } from './Directions.astro';
export { default as Do } from './Do.astro';
export { default as DoDont } from './DoDont.astro';
export { default as Dont } from './Dont.astro';
export { default as Example } from './Example.astro';
export { default as GoingOut } from './GoingOut.astro';
export { default as Moments } from './Moments.astro';

export { default as Assessments } from './Assessments.astro';
export { default as Button } from './Button.astro';
export { default as Calendar } from './Calendar.astro';
export { default as Claims } from './Claims.astro';
export { default as Dimensions } from './Dimensions.astro';
export { default as Glossary } from './Glossary.astro';
export { default as Guidelines } from './Guidelines.astro';
export { default as Hero } from './Hero.astro';
export { default as Markets } from './Markets.astro';
export { default as Platforms } from './Platforms.astro';
export { default as Sources } from './Sources.astro';
export { default as Tensions } from './Tensions.astro';
export { default as Way } from './Way.astro';
export { default as Ways } from './Ways.astro';
