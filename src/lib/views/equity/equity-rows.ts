import type { Concentration } from '#lib/domain/concentration.ts';
import type { Denominator } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import type { Grading } from './gradings.ts';

/** Who holds the money of one line at one stage, whatever the region. */
export interface BeneficiarySpread {
  readonly concentration: Concentration;
  /** The largest, largest first, at most three; each with its share of what all hold, 0..1. */
  readonly largest: readonly Holder[];
}

/** The same as it stood from the end of a month in which something moved, until the next one. */
export interface DatedSpread {
  readonly line: BudgetLine;
  readonly stage: Stage;
  /** Months since year 0. */
  readonly month: number;
  readonly spread: BeneficiarySpread;
}

/** One holder of money or of inhabitants, and its share of them, 0..1. */
export interface Holder {
  readonly name: string;
  readonly share: number;
}

/** Everything that the page of equity answers without the engine. */
export interface EquityRows {
  readonly regional: RegionalRows;
  /** The inhabitants first. */
  readonly denominators: readonly Denominator[];
  /** Null: the stage of the line is not published. */
  readonly beneficiaries: Readonly<Record<Stage, Readonly<Record<BudgetLine, BeneficiarySpread | null>>>>;
  /** Definitions of what lies out of towns, side by side. */
  readonly ruralGradings: readonly Grading[];
  /** The zoning of access to a doctor; null when no delivery brings it. */
  readonly shortage: Grading | null;
  /** The whole of France 2030 by region, a perimeter of its own; null where it is not published. */
  readonly plan: PlanAmounts | null;
}

/** Amounts committed by the whole plan, all sectors, under a rule that its publisher does not state. */
export interface PlanAmounts {
  readonly cents: readonly (readonly [Territory, Cents])[];
  /** ISO. */
  readonly date: string;
  readonly source: string;
}
