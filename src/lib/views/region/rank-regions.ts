import type { RegionCode } from '#lib/domain/territory.ts';

/** Below that number of operations a value is kept, marked « petit effectif », and not ranked. */
const SMALL_COUNT = 5;

export interface RankedValue {
  readonly code: RegionCode;
  readonly value: number | null;
  /** Operations behind the value; null when they are not counted (published totals). */
  readonly count: number | null;
}

export interface Rank {
  readonly code: RegionCode;
  /** 1 = highest; equal values share the better rank. Null: absent value, or fewer than five operations, or none. */
  readonly rank: number | null;
}

/** Ranks among the regions that can be ranked, highest value first; those that cannot come last in their order. */
export function rankRegions(values: readonly RankedValue[]): Rank[] {
  const ranked = values.filter(isRankable).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return [
    ...ranked.map(({ code, value }) => ({
      code,
      rank: ranked.findIndex((other) => other.value === value) + 1,
    })),
    ...values.filter((value) => !isRankable(value)).map(({ code }) => ({ code, rank: null })),
  ];
}

/** Middle value of those present; null when there is none. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

export function isSmallCount(count: number | null): boolean {
  return count !== null && count > 0 && count < SMALL_COUNT;
}

function isRankable({ value, count }: RankedValue): boolean {
  return value !== null && (count === null || count >= SMALL_COUNT);
}
