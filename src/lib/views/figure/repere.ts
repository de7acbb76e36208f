import { apportion } from '#lib/domain/apportion.ts';
import type { Cents } from '#lib/domain/money.ts';
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

/**
 * Repère of each region: its part of an envelope by population, largest remainder, so that the repères sum to the
 * envelope to the cent. A computation, never a target. Empty when the envelope or one population is unknown.
 */
export function repereByRegion(
  envelope: Cents | null,
  regions: readonly RegionFact[],
): ReadonlyMap<RegionCode, Cents> {
  if (envelope === null || regions.length === 0) return new Map();
  const weights = regions.map((region) => region.population ?? 0);
  if (weights.some((weight) => weight <= 0)) return new Map();
  const parts = apportion(envelope, weights);
  return new Map(regions.map((region, index) => [region.regionCode, parts[index] as Cents]));
}
