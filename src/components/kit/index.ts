/** What the pages of the facilitator's kit are written with. */
export { default as ChecklistOf } from './ChecklistOf.astro';
export { default as DimensionBoxes } from './DimensionBoxes.astro';
export { default as GateSheet } from './GateSheet.astro';
export { default as Lines } from './Lines.astro';
export { default as OneRule } from './OneRule.astro';
export { default as PaperQuestions } from './PaperQuestions.astro';
export { default as SessionPlan } from './SessionPlan.astro';
export { default as Take } from './Take.astro';
export { default as Worksheet } from './Worksheet.astro';
