import type { IsoDate } from '#lib/domain/calendar.ts';
import { INHABITANT, type Denominator } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type RegionCode, type Territory } from '#lib/domain/territory.ts';
import type { TerritoryRow } from '#lib/queries/by-region.ts';
import type { OperationCountRow } from '#lib/queries/operation-counts.ts';
import type { PeopleTrained } from '#lib/views/line/people-trained.ts';
import type { RegionalAmounts } from './region-figures.ts';
import { toMap, type ByTerritory } from '#lib/views/figure/by-territory.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';

/** Everything that the regional pages answer without the engine: every stage under every rule, each line apart. */
export interface RegionalRows {
  readonly cents: Readonly<
    Record<Rule, Readonly<Record<Stage, Readonly<Record<BudgetLine, ByTerritory<Cents>>>>>>
  >;
  /** A project of several operations counts once: ranks are given on projects. */
  readonly projects: Readonly<Record<Rule, Readonly<Record<BudgetLine, ByTerritory<number>>>>>;
  readonly operations: Readonly<Record<Rule, Readonly<Record<BudgetLine, ByTerritory<number>>>>>;
  readonly envelopes: Readonly<Record<BudgetLine, Cents | null>>;
  /** Official, as delivered; absent or empty where none is: a repère never takes their place. */
  readonly targets?: readonly RegionalTarget[];
  readonly people: readonly (readonly [RegionCode, PeopleTrained])[];
  readonly regions: readonly RegionFact[];
  /** What the delivery counts by region beside its inhabitants. */
  readonly denominators: readonly Denominator[];
}

/** What a region is officially expected to hold at a stage, cumulated at a date, with its source. */
export interface RegionalTarget {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly regionCode: RegionCode;
  readonly date: IsoDate;
  readonly cents: Cents;
  readonly source: string;
  /** Day from which its source is known; null when it cites none. */
  readonly knownOn: IsoDate | null;
}

/** What is asked of the rows. */
export interface RegionalChoice {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly rule: Rule;
  /** Id of a denominator of the delivery; any other word is the inhabitants. */
  readonly denominator?: string;
}

/** The amounts of one line, in the order of the territories. A territory without a row was not delivered. */
export function centsOfLine(rows: readonly TerritoryRow[], line: BudgetLine): ByTerritory<Cents> {
  return orderByTerritory(rows, line, (row) => row.cents);
}

/** The counts of one line, in the order of the territories. */
export function operationsOfLine(rows: readonly OperationCountRow[], line: BudgetLine): ByTerritory<number> {
  return orderByTerritory(rows, line, (row) => row.operationCount);
}

/** The counts of projects of one line, in the order of the territories. */
export function projectsOfLine(rows: readonly OperationCountRow[], line: BudgetLine): ByTerritory<number> {
  return orderByTerritory(rows, line, (row) => row.projectCount);
}

/** One line at one stage under one rule, as the presenters take it, by the inhabitants or the denominator named. */
export function toRegionalAmounts(
  rows: RegionalRows,
  { line, stage, rule, denominator = INHABITANT }: RegionalChoice,
): RegionalAmounts {
  const chosen = rows.denominators.find(({ id }) => id === denominator);
  return {
    amounts: toMap(rows.cents[rule][stage][line]),
    projects: toMap(rows.projects[rule][line]),
    operations: toMap(rows.operations[rule][line]),
    envelope: rows.envelopes[line],
    targets: targetsOf(rows, line, stage),
    people: new Map(line === 'formation' ? rows.people : []),
    regions: rows.regions,
    ...(chosen ? { denominator: chosen } : {}),
  };
}

function targetsOf({ targets = [] }: RegionalRows, line: BudgetLine, stage: Stage): Map<RegionCode, Cents> {
  const own = targets.filter((target) => target.line === line && target.stage === stage);
  return new Map(
    own.toSorted((a, b) => a.date.localeCompare(b.date)).map(({ regionCode, cents }) => [regionCode, cents]),
  );
}

function orderByTerritory<Row extends { line: string; territory: Territory }, Value extends number>(
  rows: readonly Row[],
  line: BudgetLine,
  valueOf: (row: Row) => Value,
): ByTerritory<Value> {
  const byTerritory = new Map(
    rows.filter((row) => row.line === line).map((row) => [row.territory, valueOf(row)]),
  );
  if (byTerritory.size === 0) return null;
  return TERRITORIES.map((code) => {
    const value = byTerritory.get(code);
    if (value === undefined) throw new Error(`no row for territory ${code} of line ${line}`);
    return value;
  });
}
