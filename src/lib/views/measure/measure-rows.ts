import type { MeasureClaim } from '#lib/contract/fact-terms.ts';
import { isoDate, lastDayOfPeriod, type DatePrecision, type IsoDate } from '#lib/domain/calendar.ts';
import type { OperationLife } from '#lib/domain/delays.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type {
  AnnouncementRow,
  IndicatorRow,
  MeasureClaimRow,
  MeasureRow,
  MilestoneRow,
  ObservationRow,
  RegionRow,
  SourceRow,
} from '#lib/queries/facts.ts';
import type { MeasureMoneyRow } from '#lib/queries/measure-money.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import type { Scope } from '#lib/views/shell/address.ts';

/** Answers that one measure is told from: only its own money, operations and claims; every fact that may follow it. */
export interface MeasureRows {
  readonly measure: MeasureRow;
  readonly claims: readonly MeasureClaimRow[];
  readonly money: readonly MeasureMoneyRow[];
  readonly lives: readonly OperationLifeRow[];
  readonly coverage: readonly CoverageRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly announcements: readonly AnnouncementRow[];
  readonly sources: readonly SourceRow[];
  readonly regions: readonly RegionRow[];
}

/** Whose figures, of when, and the addresses that they lead to. */
export interface MeasureContext {
  readonly scope: Scope;
  readonly asOf: IsoDate;
}

/** Values claimed of one kind, in the order of the delivery. */
export function claimed(claims: readonly MeasureClaimRow[], kind: MeasureClaim): MeasureClaimRow[] {
  return claims.filter(({ claim }) => claim === kind);
}

/** The rows that the claims of one kind name, in their order. */
export function followed<Row>(
  claims: readonly MeasureClaimRow[],
  kind: MeasureClaim,
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Row[] {
  return claimed(claims, kind).flatMap(({ value }) => rows.filter((row) => idOf(row) === value));
}

/** A date as a source claims it, « 2025-02-11 », « 2025-11 » or « 2021 »: the last day of its period. */
export interface AnnouncedDate {
  readonly date: IsoDate;
  readonly precision: DatePrecision;
  readonly sourceId: string | null;
}

/** The earliest date of announcement that a source claims; null where none does. Delays count from it. */
export function announcedOn(claims: readonly MeasureClaimRow[]): AnnouncedDate | null {
  const dates = claimed(claims, 'announced_on').flatMap(({ value, sourceId }): AnnouncedDate[] => {
    const precision = precisionOf(value);
    const date = lastDayOfPeriod(value, precision);
    return date === null ? [] : [{ date, precision, sourceId }];
  });
  return dates.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

/** The life of each operation, with the announcement of its measure and what its operator delivers. */
export function toLives({ lives, claims, coverage }: MeasureRows): OperationLife[] {
  const announced = announcedOn(claims);
  return lives.map(({ line, operator, awardedOn, contractedOn, paidOn, committedCents }) => ({
    announcedOn: announced?.date ?? null,
    announcedPrecision: announced?.precision ?? 'unknown',
    awardedOn,
    contractedOn,
    paidOn,
    isCancelled: committedCents !== null && committedCents <= 0,
    delivered: new Set(
      coverage.filter((row) => row.line === line && row.operator === operator).map(({ stage }) => stage),
    ),
  }));
}

function precisionOf(text: string): DatePrecision {
  if (isoDate(text)) return 'day';
  return /^\d{4}-\d{2}$/.test(text) ? 'month' : 'year';
}
