import type { BudgetLine } from '#lib/domain/line.ts';
import type { Denominator } from '#lib/domain/denominator.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { EnvelopeRow, ObservationRow, TrajectoryRow } from '#lib/queries/facts.ts';
import type { KnownSource } from '#lib/views/clock/cut-facts.ts';
import type { RegionalTarget } from '#lib/views/region/regional-rows.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';
import type { MovesByTerritory, Periods } from './moves.ts';

/** A region with what tells which others resemble it. */
export interface ComparedRegion extends RegionFact {
  /** Inhabitants outside urban units; null when unknown. */
  readonly populationOutsideUrbanUnits: number | null;
}

/** Everything that the comparison answers without the engine: the whole of each line by territory and period. */
export interface CompareRows {
  readonly periods: Periods;
  /** Cents; null when the delivery does not cover the line at that stage. */
  readonly money: Readonly<
    Record<Rule, Readonly<Record<Stage, Readonly<Record<BudgetLine, MovesByTerritory>>>>>
  >;
  /** Operations that start there; null when none is delivered. */
  readonly starts: Readonly<Record<Rule, Readonly<Record<BudgetLine, MovesByTerritory>>>>;
  /** Projects that start there: one of several operations counts once, and ranks are given on projects. */
  readonly projectStarts: Readonly<Record<Rule, Readonly<Record<BudgetLine, MovesByTerritory>>>>;
  readonly headlines: readonly EnvelopeRow[];
  readonly trajectories: readonly TrajectoryRow[];
  /** Official targets of regions in money; absent or empty where none is delivered. */
  readonly targets?: readonly RegionalTarget[];
  /** People trained, of the regions only. */
  readonly people: readonly ObservationRow[];
  readonly sources: readonly KnownSource[];
  readonly regions: readonly ComparedRegion[];
  /** The inhabitants first. */
  readonly denominators: readonly Denominator[];
}
