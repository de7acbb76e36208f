import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import type { EnvelopeRow, ObservationRow, SourceRow } from '#lib/queries/facts.ts';
import type { OperationStartRow } from '#lib/queries/operation-starts.ts';
import type { TerritoryMonthRow } from '#lib/queries/territory-months.ts';

/** Where a series is: one line, one territory, one rule. */
interface SeriesPlace {
  readonly line: BudgetLine;
  readonly territory: Territory;
  readonly rule: Rule;
}

/** Numbers by month, both lists in the order of the months; empty where nothing ever moved. */
interface Series<Value extends number> {
  readonly months: readonly number[];
  readonly values: readonly Value[];
}

export interface MoneySeries extends SeriesPlace, Series<Cents> {
  readonly stage: Stage;
}

/** Operations or projects that start there, see `selectOperationStarts`. */
export type StartSeries = SeriesPlace & Series<number>;

/** What the regional rows of a version are made of, month by month and fact by fact: enough to cut them at a date. */
export interface RegionalSeries {
  readonly money: readonly MoneySeries[];
  readonly starts: readonly StartSeries[];
  readonly projectStarts: readonly StartSeries[];
  /** The headline of each line. */
  readonly headlines: readonly EnvelopeRow[];
  /** People trained in the regions that the page shows. */
  readonly people: readonly ObservationRow[];
  readonly sources: readonly Pick<SourceRow, 'sourceId' | 'knownOn'>[];
}

/** One series for each line and each territory kept, empty where no row is. */
export function toMoneySeries(
  rows: readonly TerritoryMonthRow[],
  { rule, stage }: { readonly rule: Rule; readonly stage: Stage },
  keeps: (territory: Territory) => boolean,
): MoneySeries[] {
  return placesOf(rule, keeps).map((place) => ({
    ...place,
    stage,
    ...seriesOf(rows, place, (row) => row.cents),
  }));
}

export function toStartSeries(
  rows: readonly OperationStartRow[],
  rule: Rule,
  keeps: (territory: Territory) => boolean,
  countOf: (row: OperationStartRow) => number,
): StartSeries[] {
  return placesOf(rule, keeps).map((place) => ({
    ...place,
    ...seriesOf(
      rows.filter((row) => countOf(row) > 0),
      place,
      countOf,
    ),
  }));
}

/** Sum of a series up to a month. */
export function sumUntil<Value extends number>({ months, values }: Series<Value>, toMonth: number): number {
  return months.reduce((sum, month, index) => (month <= toMonth ? sum + (values[index] ?? 0) : sum), 0);
}

function placesOf(rule: Rule, keeps: (territory: Territory) => boolean): SeriesPlace[] {
  return BUDGET_LINES.flatMap((line) =>
    TERRITORIES.filter(keeps).map((territory) => ({ line, territory, rule })),
  );
}

function seriesOf<
  Row extends { readonly line: string; readonly territory: Territory; readonly month: number },
  Value extends number,
>(
  rows: readonly Row[],
  { line, territory }: SeriesPlace,
  valueOf: (row: Row) => Value,
): { readonly months: readonly number[]; readonly values: readonly Value[] } {
  const own = rows.filter((row) => row.line === line && row.territory === territory);
  return { months: own.map(({ month }) => month), values: own.map(valueOf) };
}
