import type { IndicatorRow, ObservationRow, RegionRow, SourceRow } from '#lib/queries/facts.ts';

/** A value of an indicator as its page carries it: the whole count, never one of its breakdowns. */
export type IndicatorValue = Pick<
  ObservationRow,
  | 'zoneId'
  | 'date'
  | 'datePrecision'
  | 'kind'
  | 'value'
  | 'qualifier'
  | 'isComputed'
  | 'countedAs'
  | 'sourceId'
  | 'sourceFile'
  | 'sourceLine'
>;

/** What one delivery said of the country. */
export interface ToldBy {
  readonly versionId: string;
  readonly delivery: string;
  readonly values: readonly Pick<IndicatorValue, 'date' | 'kind' | 'value' | 'countedAs'>[];
}

/** Rows of the page of one indicator. */
export interface IndicatorPageRows {
  readonly indicator: IndicatorRow;
  readonly values: readonly IndicatorValue[];
  /** The other indicators, to say which can be set beside it. */
  readonly others: readonly Pick<IndicatorRow, 'indicatorId' | 'label' | 'nature' | 'perimeter' | 'unit'>[];
  readonly regions: readonly Pick<RegionRow, 'regionCode' | 'name'>[];
  readonly sources: readonly SourceRow[];
  /** Values that this delivery gives otherwise than the one before it, all territories together. */
  readonly revisionCount: number;
  /** Deliveries up to this one, oldest first. */
  readonly told: readonly ToldBy[];
}

/** Rows of the list. */
export interface IndicatorListRows {
  readonly indicators: readonly IndicatorRow[];
  /** National values alone. */
  readonly values: readonly (IndicatorValue & Pick<ObservationRow, 'indicatorId'>)[];
  readonly sources: readonly Pick<SourceRow, 'sourceId' | 'knownOn'>[];
}

/** The country. */
export const NATION = 'FRANCE';

/** True of a whole count: a breakdown by profession or training is a part of it, and another way of counting is another count. */
export function isWholeCount({
  profession,
  training,
  countedAs,
}: Pick<ObservationRow, 'profession' | 'training' | 'countedAs'>): boolean {
  return profession === null && training === null && (countedAs === null || countedAs === 'trained');
}
