import type { RegionCode } from '#lib/domain/territory.ts';

/** What a region is known by where amounts are presented. */
export interface RegionFact {
  readonly regionCode: RegionCode;
  readonly name: string;
  readonly short: string;
  /** Inhabitants; null when no population was known at that delivery. */
  readonly population: number | null;
  /** Reference date of the population, ISO; null with it. */
  readonly populationAsOf: string | null;
  readonly tileColumn: number;
  readonly tileRow: number;
}
