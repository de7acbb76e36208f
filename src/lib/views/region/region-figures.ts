import { eurosPerUnit, INHABITANT, repereBy, type Denominator } from '#lib/domain/denominator.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import type { PeopleTrained } from '#lib/views/line/people-trained.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import { rankOf } from '#lib/domain/rank.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';

/** The amounts of one line, at one stage, under one rule; or of one perimeter that is no line. */
export interface RegionalAmounts {
  /** Null: not published at this stage. A territory that is missing from them was published by nobody. */
  readonly amounts: ReadonlyMap<Territory, Cents> | null;
  /** Distinct projects, then operations; null when they are not counted. */
  readonly projects: ReadonlyMap<Territory, number> | null;
  readonly operations: ReadonlyMap<Territory, number> | null;
  readonly envelope: Cents | null;
  /** Official targets in cents, the latest of each region; absent or empty where none is delivered. */
  readonly targets?: ReadonlyMap<RegionCode, Cents>;
  readonly people: ReadonlyMap<RegionCode, PeopleTrained>;
  readonly regions: readonly RegionFact[];
  /** What amounts are divided by and repères shared out by; absent: the inhabitants. */
  readonly denominator?: Denominator | null;
}

/** One region, all that is known and computed of it. */
export interface RegionFigure {
  readonly fact: RegionFact;
  readonly cents: Cents | null;
  /** Euros for one unit of the denominator. */
  readonly perUnit: number | null;
  /** Why the denominator of the region is fragile; null when it is not. */
  readonly fragile: string | null;
  readonly repere: Cents | null;
  readonly ofRepere: number | null;
  readonly projects: number | null;
  readonly operations: number | null;
  readonly people: PeopleTrained | null;
  readonly ofTarget: number | null;
}

/** The 18 regions by French alphabetical name. */
export function toRegionFigures(input: RegionalAmounts): RegionFigure[] {
  const denominator = denominatorOf(input);
  const codes = input.regions.map(({ regionCode }) => regionCode);
  const reperes = repereBy(input.envelope, denominator, codes);
  return input.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((fact) => {
      const cents = input.amounts?.get(fact.regionCode) ?? null;
      const repere = reperes.get(fact.regionCode) ?? null;
      const people = input.people.get(fact.regionCode) ?? null;
      return {
        fact,
        cents,
        perUnit: eurosPerUnit(cents, denominator, fact.regionCode),
        fragile: denominator?.fragile[fact.regionCode] ?? null,
        repere,
        ofRepere: ratio(cents, repere),
        projects: input.projects?.get(fact.regionCode) ?? null,
        operations: input.operations?.get(fact.regionCode) ?? null,
        people,
        ofTarget: ratio(people?.trained ?? null, people?.target ?? null),
      };
    });
}

/** The denominator of the amounts: the inhabitants unless another was chosen; null when neither is known. */
export function denominatorOf({ denominator, regions }: RegionalAmounts): Denominator | null {
  return denominator === undefined ? inhabitantsOf(regions) : denominator;
}

/** « repère de population », or by which other key it is shared out. */
export function repereName(input: RegionalAmounts): string {
  const denominator = denominatorOf(input);
  return denominator === null || denominator.id === INHABITANT
    ? 'repère de population'
    : `repère (clé\u00a0: ${denominator.label})`;
}

/** One of what amounts are divided by, in words. */
export function unitOf(input: RegionalAmounts): string {
  return denominatorOf(input)?.unit ?? 'habitant';
}

/** What a region is worth on one basis: cents, euros per unit, or a share 0..1 that may pass 1. */
export function valueOn(figure: RegionFigure, basis: Basis): number | null {
  const values: Readonly<Record<Basis, number | null>> = {
    amount: figure.cents,
    unit: figure.perUnit,
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
      count: basis === 'target' ? null : figure.projects,
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
