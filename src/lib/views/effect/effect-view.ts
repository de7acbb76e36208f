import type { CumulativeSeries } from '#lib/views/figure/chart-views.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** What is counted below the money: one curve per way of counting, never added to another. */
export interface UnitSeries {
  readonly id: string;
  /** « Personnes formées ». */
  readonly label: string;
  /** Cumulative values at the end of a month, in order: a month without value has no dot. */
  readonly points: readonly { readonly month: number; readonly value: number }[];
}

/** Money above, what it is said to have done below, on one time axis. */
export interface FaceView {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly money: readonly CumulativeSeries[];
  readonly units: readonly UnitSeries[];
  /** « Personnes, depuis le début ». */
  readonly unitsLabel: string;
}

/** One action face to face, and what one unit costs, or why it is not computed. */
export interface EffectView {
  readonly title: string;
  readonly subtitle: string;
  /** What was paid for each way of counting, in one sentence with both dates, or why it is not divided. */
  readonly sentences: readonly string[];
  /** Announced amount over announced number: computed, never a target; empty where one is not announced. */
  readonly repere: string;
  /** Null where neither side has anything to draw. */
  readonly face: FaceView | null;
  readonly table: TableView;
}
