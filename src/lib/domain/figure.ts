import type { IsoDate } from './calendar.ts';
import type { BudgetLine, Line } from './line.ts';
import type { Rule } from './rule.ts';
import type { AidType, Stage } from './stage.ts';
import type { RegionCode, Territory } from './territory.ts';

/** What is kept of the money of a line at a stage. A list that is not there keeps all; null in a list is « none told ». */
export interface Kept {
  readonly measures?: readonly (string | null)[];
  readonly operators?: readonly string[];
  readonly aidTypes?: readonly AidType[];
  readonly beneficiaryTypes?: readonly (string | null)[];
  /** Under the rule of the figure, or under that of the siège where it has none. */
  readonly territories?: readonly Territory[];
  /** First and last day, both counted. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** True to leave repayments out: the gross amount. */
  readonly isGross?: boolean;
}

/** Money that one rule puts in one territory, at one stage. */
export interface Placed {
  readonly line: Line;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly territory: Territory;
}

/** One figure that can be computed again from the delivered files. The kinds are closed. */
export type FigureId =
  /** Cents. */
  | { readonly kind: 'national'; readonly line: Line; readonly stage: Stage; readonly kept?: Kept }
  /** Cents. */
  | ({ readonly kind: 'territory'; readonly kept?: Kept } & Placed)
  /** Operations that have a movement in a territory at any stage, each counted once. */
  | {
      readonly kind: 'operations';
      readonly line: Line;
      readonly rule: Rule;
      readonly territory: Territory;
    }
  /** Money of a region for one unit of what it is set against: cents, rounded. */
  | ({ readonly kind: 'per-unit'; readonly territory: RegionCode; readonly denominator: string } & Placed)
  /** Cents. */
  | { readonly kind: 'envelope'; readonly line: BudgetLine }
  /** An actual value of an indicator in a zone, at a date or the last one: cents where its unit is the euro, else units. */
  | {
      readonly kind: 'observed';
      readonly indicator: string;
      /** « FRANCE », « R53 ». */
      readonly zone: string;
      readonly date: string | null;
      readonly isMoney: boolean;
    }
  /** People. */
  | { readonly kind: 'trained'; readonly region: RegionCode | null };

/** A figure and what a page shows of it, in the unit of its kind; null when it is shown as not published. */
export interface ShownFigure {
  readonly id: FigureId;
  readonly value: number | null;
  /** What the page calls what is kept of it, where it is not the whole: « IMPACT IA ». */
  readonly label?: string;
}

/** True of figures in cents; the others count people, operations or units. */
export function isMoneyFigure(id: FigureId): boolean {
  return id.kind === 'observed' ? id.isMoney : id.kind !== 'trained' && id.kind !== 'operations';
}
