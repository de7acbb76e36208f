import type { AlertRule, Found } from '#lib/domain/alerts.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { CheckRow, IndicatorRow, ObservationRow, RegionRow, TrajectoryRow } from '#lib/queries/facts.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { MeasureRows } from '#lib/views/measure/measure-rows.ts';

/** What one delivery says that a rule reads again at the next ones: an alert that was raised must be cleared. */
export interface DeliveredAt {
  readonly asOf: IsoDate;
  readonly totals: readonly TotalsRow[];
  readonly trajectories: readonly TrajectoryRow[];
  readonly measures: readonly MeasureRows[];
  readonly indicators: readonly IndicatorRow[];
  /** National values alone. */
  readonly values: readonly ObservationRow[];
}

/** What the alerts of one version are found in. */
export interface AlertRows {
  /** One per date, oldest first, the last one being that of the version. */
  readonly deliveries: readonly DeliveredAt[];
  readonly checks: readonly CheckRow[];
  readonly revisions: readonly RevisionRow[];
  readonly regions: readonly Pick<RegionRow, 'regionCode' | 'name'>[];
}

/** What an alert says, beside its rule and its cause. */
export interface AlertDetail {
  /** What is in question: « Personnes formées ». */
  readonly label: string;
  /** The finding, with its numbers, dates and denominators. */
  readonly sentence: string;
  /** Page below the dataset that shows it. */
  readonly page: string;
}

/** What one rule was applied to, and what it found there. */
export interface RuleReading {
  readonly rule: AlertRule;
  /** Things that the rule could be applied to; with none, its silence says nothing. */
  readonly readCount: number;
  readonly found: readonly Found<AlertDetail>[];
}
