/** The two announced envelopes. They are never added: nothing published proves that they are disjoint. */
export const BUDGET_LINES = ['ia-sante', 'formation'] as const;
export type BudgetLine = (typeof BUDGET_LINES)[number];

/** Every line a movement may belong to: the two envelopes, and what is kept apart from them. */
export const LINES = [...BUDGET_LINES, 'ondam', 'hors-perimetre'] as const;
export type Line = (typeof LINES)[number];

/** Perimeters of published amounts that are never lines: the whole of France 2030, and the digital health strategy. */
export const PERIMETERS = ['france2030-ensemble', 'sasn'] as const;
export type Perimeter = (typeof PERIMETERS)[number];
