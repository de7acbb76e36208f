import type { BudgetLine } from '#lib/domain/line.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { BulletView, CumulativeView, RegionsView, StagesView } from '#lib/views/figure/chart-views.ts';
import type { Citation } from '#lib/views/figure/cite.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import type { IndicatorRow, MilestoneRow, ObservationRow } from '#lib/queries/facts.ts';
import type { Scope } from '#lib/views/shell/address.ts';

/** Answers that every figure of a carnet is made of. */
export interface CarnetRows {
  readonly lines: LineRows;
  readonly regional: RegionalRows;
  /** National values of the training indicator. */
  readonly trained: readonly ObservationRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly milestones: readonly MilestoneRow[];
}

/** Whose figures, of when, and where the pages of their detail are. */
export interface CarnetContext extends PanelContext {
  readonly scope: Scope;
}

/** The drawing of a figure, where it has one. */
export type QuotedChart =
  | { readonly kind: 'stages'; readonly view: StagesView }
  | { readonly kind: 'cumulative'; readonly view: CumulativeView }
  | { readonly kind: 'bullet'; readonly view: BulletView }
  | { readonly kind: 'regions'; readonly view: RegionsView };

/** One figure as it is quoted: everything that must leave with it. */
export interface Quoted {
  readonly line: BudgetLine | null;
  readonly region: RegionCode | null;
  readonly title: string;
  /** One sentence, with its final stop. */
  readonly sentence: string;
  /** « 263 M€ », n.c.; null for a figure that is several numbers. */
  readonly value: string | null;
  /** What the number stands on, in order: stage, denominator, reading, rule. */
  readonly basis: readonly string[];
  readonly dataDate: string;
  /** Documents behind it, beside the delivered files. */
  readonly sources: readonly Citation[];
  readonly isDelivered: boolean;
  readonly chart: QuotedChart | null;
  /** Page below the dataset that holds the figure with its table. */
  readonly detailPage: string;
}
