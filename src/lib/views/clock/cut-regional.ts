import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { cents, sumCents, type Cents } from '#lib/domain/money.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import type { OperationMonthRow } from '#lib/queries/operation-months.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';
import type { ByTerritory } from '#lib/views/figure/by-territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { cutAtDay, envelopesUntil, observationsUntil } from './cut-facts.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';
import { sumUntil, type RegionalSeries, type StartSeries } from '#lib/views/region/regional-series.ts';

/**
 * The rows of the regional pages as they stood at the end of a day: movements of whole months, facts of that day. A
 * territory without a series is null: no page shows it. Populations stay those of the delivery.
 */
export function regionalUntil(rows: RegionalRows, series: RegionalSeries, until: IsoDate): RegionalRows {
  const cut = cutAtDay(series.sources, until);
  const toMonth = lastWholeMonth(until);
  const money = new Map(
    series.money.map((one) => [keyOf(one.rule, one.line, one.territory, one.stage), sumUntil(one, toMonth)]),
  );
  const headlines = envelopesUntil(series.headlines, cut);
  return {
    ...rows,
    cents: recordOf(RULES, (rule) =>
      recordOf(STAGES, (stage) =>
        recordOf(BUDGET_LINES, (line) =>
          cutTerritories(rows.cents[rule][stage][line], (territory) => {
            const sum = money.get(keyOf(rule, line, territory, stage));
            return sum === undefined ? null : cents(sum);
          }),
        ),
      ),
    ),
    projects: countsUntil(rows.projects, series.projectStarts, toMonth),
    operations: countsUntil(rows.operations, series.starts, toMonth),
    envelopes: recordOf(
      BUDGET_LINES,
      (line) => headlines.find((row) => row.line === line && row.isHeadline)?.cents ?? null,
    ),
    targets: (rows.targets ?? []).filter(({ knownOn }) => knownOn === null || knownOn <= until),
    people: [...peopleByRegion(observationsUntil(series.people, cut))],
  };
}

function countsUntil(
  whole: RegionalRows['operations'],
  series: readonly StartSeries[],
  toMonth: number,
): RegionalRows['operations'] {
  const starts = new Map(
    series.map((one) => [keyOf(one.rule, one.line, one.territory), sumUntil(one, toMonth)]),
  );
  return recordOf(RULES, (rule) =>
    recordOf(BUDGET_LINES, (line) =>
      cutTerritories(whole[rule][line], (territory) => starts.get(keyOf(rule, line, territory)) ?? null),
    ),
  );
}

/** What the page of one region is made of. */
interface RegionPageRows {
  readonly rows: RegionalRows;
  readonly series: RegionalSeries;
  readonly operations: readonly TerritoryOperationRow[];
  readonly months: readonly OperationMonthRow[];
  readonly france2030: { readonly observations: readonly ObservationRow[] };
}

/** The page of one region at the end of a day; what else it carries is as it was. */
export function regionPageUntil<Page extends RegionPageRows>(page: Page, until: IsoDate): Page {
  const { rows, series, operations, months, france2030 } = page;
  const cut = cutAtDay(series.sources, until);
  return {
    ...page,
    rows: regionalUntil(rows, series, until),
    operations: operationsUntil(operations, months, until),
    france2030: { ...france2030, observations: observationsUntil(france2030.observations, cut) },
  };
}

/** The operations that had moved by the end of a day, each with its balance then; a stage not reached yet is null. */
export function operationsUntil(
  rows: readonly TerritoryOperationRow[],
  months: readonly OperationMonthRow[],
  until: IsoDate,
): TerritoryOperationRow[] {
  const toMonth = lastWholeMonth(until);
  const moved = new Map<string, OperationMonthRow[]>();
  for (const row of months) {
    if (row.month <= toMonth) moved.set(row.operationKey, [...(moved.get(row.operationKey) ?? []), row]);
  }
  return rows.flatMap((row) => {
    const own = moved.get(row.operationKey);
    if (!own) return [];
    return [
      {
        ...row,
        committedCents: balanceOf(own, 'committed'),
        contractedCents: balanceOf(own, 'contracted'),
        paidCents: balanceOf(own, 'paid'),
      },
    ];
  });
}

function balanceOf(months: readonly OperationMonthRow[], stage: Stage): Cents | null {
  const own = months.filter((row) => row.stage === stage);
  return own.length === 0 ? null : sumCents(own.map((row) => row.cents));
}

/** What the delivery does not cover was not covered earlier either. */
function cutTerritories<Value extends number>(
  whole: ByTerritory<Value>,
  valueOf: (territory: Territory) => Value | null,
): ByTerritory<Value> {
  return whole && TERRITORIES.map(valueOf);
}

function keyOf(...words: readonly string[]): string {
  return words.join(' ');
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
