import type { Cents } from '#lib/domain/money.ts';
import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import type { PeopleTrained } from '#lib/views/line/people-trained.ts';
import { eurosPerInhabitant } from '#lib/views/figure/per-inhabitant.ts';
import { rankOf } from '#lib/domain/rank.ts';
import { repereByRegion, type RegionFact } from '#lib/views/figure/repere.ts';

/** The amounts of one line, at one stage, under one rule; or of one perimeter that is no line. */
export interface RegionalAmounts {
  /** Null: not published at this stage. A territory that is missing from them was published by nobody. */
  readonly amounts: ReadonlyMap<Territory, Cents> | null;
  /** Distinct operations; null when they are not counted. */
  readonly operations: ReadonlyMap<Territory, number> | null;
  readonly envelope: Cents | null;
  readonly people: ReadonlyMap<RegionCode, PeopleTrained>;
  readonly regions: readonly RegionFact[];
}

/** One region, all that is known and computed of it. */
export interface RegionFigure {
  readonly fact: RegionFact;
  readonly cents: Cents | null;
  readonly perInhabitant: number | null;
  readonly repere: Cents | null;
  readonly ofRepere: number | null;
  readonly operations: number | null;
  readonly people: PeopleTrained | null;
  readonly ofTarget: number | null;
}

/** The 18 regions by French alphabetical name. */
export function toRegionFigures(input: RegionalAmounts): RegionFigure[] {
  const reperes = repereByRegion(input.envelope, input.regions);
  return input.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((fact) => {
      const cents = input.amounts?.get(fact.regionCode) ?? null;
      const repere = reperes.get(fact.regionCode) ?? null;
      const people = input.people.get(fact.regionCode) ?? null;
      return {
        fact,
        cents,
        perInhabitant: eurosPerInhabitant(cents, fact.population),
        repere,
        ofRepere: ratio(cents, repere),
        operations: input.operations?.get(fact.regionCode) ?? null,
        people,
        ofTarget: ratio(people?.trained ?? null, people?.target ?? null),
      };
    });
}

/** What a region is worth on one basis: cents, euros per inhabitant, or a share 0..1 that may pass 1. */
export function valueOn(figure: RegionFigure, basis: Basis): number | null {
  const values: Readonly<Record<Basis, number | null>> = {
    amount: figure.cents,
    inhabitant: figure.perInhabitant,
    benchmark: figure.ofRepere,
    target: figure.ofTarget,
  };
  return values[basis];
}

/** The regions by value on a basis, highest first, those without a rank last, each with its rank. */
export function rankFigures(
  figures: readonly RegionFigure[],
  basis: Basis,
): { readonly figure: RegionFigure; readonly rank: number | null }[] {
  const ranks = rankOf(
    figures.map((figure) => ({
      id: figure.fact.regionCode,
      value: valueOn(figure, basis),
      count: basis === 'target' ? null : figure.operations,
    })),
  );
  return figures
    .map((figure) => ({ figure, rank: ranks.get(figure.fact.regionCode) ?? null }))
    .sort((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity) || 0);
}

/** The regions that hold most money, at most three, none without any. An amount is a fact, however few operations make it. */
export function largestFigures(figures: readonly RegionFigure[]): RegionFigure[] {
  return figures
    .filter(({ cents }) => (cents ?? 0) > 0)
    .toSorted((a, b) => (b.cents ?? 0) - (a.cents ?? 0))
    .slice(0, 3);
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}
