import { sumCents, type Cents } from './money.ts';
import type { RegionCode } from './territory.ts';

/** One region, with what orders it: the share of its inhabitants that a definition counts. */
export interface GradedRegion {
  readonly code: RegionCode;
  /** Null when not published. */
  readonly cents: Cents | null;
  /** Inhabitants, or whatever the money is set against; null when unknown. */
  readonly units: number | null;
  /** Share 0..1 that grades the region; null when the definition does not say. */
  readonly share: number | null;
}

/** Regions taken together: their money over their units, so that each counts for as many as it has. */
export interface RegionGroup {
  /** From the highest share to the lowest. */
  readonly codes: readonly RegionCode[];
  readonly cents: Cents;
  readonly units: number;
  /** Euros for one unit, not rounded. */
  readonly eurosPerUnit: number;
}

/** The regions of highest share against those of lowest share. */
export interface TerritoryGap {
  readonly most: RegionGroup;
  readonly least: RegionGroup;
  /** Euros for one unit, most − least: negative when the regions of highest share get less. */
  readonly gap: number;
  /** Most over least; null when the least hold nothing. */
  readonly ratio: number | null;
}

/**
 * The `size` regions of highest share against the `size` of lowest share, equal shares in the order given. A region
 * without a share is in neither. Null when the two groups would meet, or when the amount or units of one are unknown.
 */
export function gapBetween(regions: readonly GradedRegion[], size: number): TerritoryGap | null {
  const graded = gradeRegions(regions);
  if (size < 1 || graded.length < 2 * size) return null;
  const most = groupOf(graded.slice(0, size));
  const least = groupOf(graded.slice(-size));
  if (!most || !least) return null;
  return {
    most,
    least,
    gap: most.eurosPerUnit - least.eurosPerUnit,
    ratio: least.cents === 0 ? null : most.eurosPerUnit / least.eurosPerUnit,
  };
}

/** The regions that have a share, from the highest to the lowest. */
function gradeRegions(regions: readonly GradedRegion[]): readonly GradedRegion[] {
  return regions.filter(({ share }) => share !== null).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/** Regions taken together; null for none, or when the amount or units of one are unknown, or units are none. */
export function groupOf(regions: readonly GradedRegion[]): RegionGroup | null {
  const amounts = regions.flatMap(({ cents }) => cents ?? []);
  const units = regions.reduce((sum, region) => sum + (region.units ?? NaN), 0);
  if (amounts.length < regions.length || !(units > 0)) return null;
  const total = sumCents(amounts);
  return { codes: regions.map(({ code }) => code), cents: total, units, eurosPerUnit: total / 100 / units };
}
