import type { BudgetLine } from './line.ts';
import type { Rule } from './rule.ts';
import type { Stage } from './stage.ts';
import type { RegionCode, Territory } from './territory.ts';

/** One figure that can be computed again from the delivered files. The kinds are closed: money in cents, or people. */
export type FigureId =
  | { readonly kind: 'national'; readonly line: BudgetLine; readonly stage: Stage }
  | {
      readonly kind: 'territory';
      readonly line: BudgetLine;
      readonly stage: Stage;
      readonly rule: Rule;
      readonly territory: Territory;
    }
  | { readonly kind: 'envelope'; readonly line: BudgetLine }
  | { readonly kind: 'trained'; readonly region: RegionCode | null };

/** A figure and what a page shows of it: cents, or people for `trained`; null when it is shown as not published. */
export interface ShownFigure {
  readonly id: FigureId;
  readonly value: number | null;
}
