import type { IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type RegionCode, type Territory } from '#lib/domain/territory.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type { DimensionRow } from '#lib/queries/by-dimension.ts';
import type { FilterDimension } from '#lib/queries/filter-options.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';

/** What the reader’s own files answer to the questions of the pages. Plain rows: they are kept in the browser. Never official. */
export interface OwnAnswers {
  /** When the files were read, as an ISO date and time: names the delivery that was asked. */
  readonly readAt: string;
  /** Names of the files, as the reader dropped them. */
  readonly files: readonly string[];
  /** Date that the reader gave to the files; null when none was given. */
  readonly asOf: IsoDate | null;
  readonly totals: readonly TotalsRow[];
  readonly coverage: readonly CoverageRow[];
  readonly months: readonly MonthRow[];
  readonly byMeasure: readonly DimensionRow<string | null>[];
  readonly byOperator: readonly DimensionRow<string>[];
  readonly cents: RegionalRows['cents'];
  readonly operations: RegionalRows['operations'];
  readonly regionNames: readonly (readonly [RegionCode, string])[];
  readonly labels: readonly {
    readonly dimension: FilterDimension;
    readonly id: string;
    readonly label: string;
  }[];
}

/** One line at one stage under one rule: what a question of money must name. */
export interface Asked {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly rule: Rule;
}

/** National cents of one line at one stage; null when the rows hold none of it. */
export function nationalOf(rows: readonly TotalsRow[], { line, stage }: Omit<Asked, 'rule'>): Cents | null {
  return rows.find((row) => row.line === line && row.stage === stage)?.cents ?? null;
}

/**
 * Cents of the own files in one territory. Null where they hold no operation: a delivery of the State says zero there,
 * a reader’s file says nothing.
 */
export function ownCentsIn(
  own: OwnAnswers,
  { line, stage, rule }: Asked,
  territory: Territory,
): Cents | null {
  const index = TERRITORIES.indexOf(territory);
  const count = own.operations[rule][line]?.[index] ?? 0;
  return count === 0 ? null : (own.cents[rule][stage][line]?.[index] ?? null);
}

/** Territories where the own files hold an operation of one line under one rule, in the order of the territories. */
export function ownTerritories(own: OwnAnswers, { line, rule }: Omit<Asked, 'stage'>): Territory[] {
  const counts = own.operations[rule][line];
  return TERRITORIES.filter((_, index) => (counts?.[index] ?? 0) > 0);
}
