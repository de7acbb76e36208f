import { eurosPerUnit, type Denominator } from '#lib/domain/denominator.ts';
import type { Cents } from '#lib/domain/money.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { gapBetween, groupOf, type GradedRegion, type TerritoryGap } from '#lib/domain/territory-gap.ts';
import { OVERSEAS_REGIONS, type Territory } from '#lib/domain/territory.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';
import type { Grading } from './gradings.ts';

/** Regions in each of the two groups: four of the thirteen of the Hexagone and Corsica. Other sizes are told beside. */
const GROUP_SIZE = 4;
const OTHER_SIZES = [3, 5, 6] as const;

/** The amounts of one perimeter that a grading is read against. */
export interface GapAmounts {
  /** Null: not published. */
  readonly cents: ReadonlyMap<Territory, Cents> | null;
  /** A project counts once; null where they are not counted. */
  readonly projects: ReadonlyMap<Territory, number> | null;
  readonly regions: readonly RegionFact[];
  readonly denominator: Denominator;
}

/** One region with its grade and its money. */
export interface GradedAmount extends GradedRegion {
  readonly fact: RegionFact;
  readonly eurosPerUnit: number | null;
  readonly projects: number | null;
  readonly isSmall: boolean;
  readonly isOverseas: boolean;
  /** Why its denominator bears less than the others; null when it does not. */
  readonly fragile: string | null;
}

/** The 18 regions by French alphabetical name. */
export function gradeAmounts(amounts: GapAmounts, grading: Grading): GradedAmount[] {
  const { cents, projects, denominator } = amounts;
  return amounts.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((fact) => {
      const code = fact.regionCode;
      const amount = cents?.get(code) ?? null;
      const count = projects?.get(code) ?? null;
      return {
        code,
        fact,
        cents: amount,
        units: denominator.values[code] ?? null,
        share: grading.shares[code] ?? null,
        eurosPerUnit: eurosPerUnit(amount, denominator, code),
        projects: count,
        isSmall: isSmallCount(count),
        isOverseas: OVERSEAS_REGIONS.includes(code),
        fragile: denominator.fragile[code] ?? null,
      };
    });
}

/** Both groups of the Hexagone and Corsica; null where they cannot be formed. */
export function gapOf(graded: readonly GradedAmount[], size: number = GROUP_SIZE): TerritoryGap | null {
  return gapBetween(
    graded.filter(({ isOverseas }) => !isOverseas),
    size,
  );
}

/** Lowest and highest gap when the groups are of three, five or six regions; null where one cannot be formed. */
export function gapsOfOtherSizes(
  graded: readonly GradedAmount[],
): readonly [low: number, high: number] | null {
  const gaps = OTHER_SIZES.map((size) => gapOf(graded, size)?.gap ?? NaN);
  return gaps.some(Number.isNaN) ? null : [Math.min(...gaps), Math.max(...gaps)];
}

/** Euros for one unit of the five overseas regions together; null when one is unknown. */
export function overseasEuros(graded: readonly GradedAmount[]): number | null {
  return groupOf(graded.filter(({ isOverseas }) => isOverseas))?.eurosPerUnit ?? null;
}
