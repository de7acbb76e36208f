/** Below that number of projects a value is kept, marked « petit effectif », and not ranked. */
const SMALL_COUNT = 5;

/** A value to rank among others. */
export interface Rankable<Id> {
  readonly id: Id;
  readonly value: number | null;
  /** Projects behind the value, each counted once; null when they are not counted (published totals). */
  readonly count: number | null;
}

/** From the best place to the worst: « 4 à 9 ». Equal when nothing moves. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * Rank of each value, in the order given: 1 for the highest, equal values share the better place. Null where the value
 * is absent, or where fewer than five projects make it.
 */
export function rankOf<Id>(values: readonly Rankable<Id>[]): ReadonlyMap<Id, number | null> {
  const ranked = values
    .flatMap(({ value, count }) => (value === null || !isRankable(count) ? [] : [value]))
    .sort((a, b) => b - a);
  return new Map(
    values.map(({ id, value, count }) => [
      id,
      value === null || !isRankable(count) ? null : ranked.indexOf(value) + 1,
    ]),
  );
}

/** The places of one thing under several ways to rank it; null when it has a place under none of them. */
export function rankRange(ranks: readonly (number | null)[]): RankRange | null {
  const held = ranks.filter((rank) => rank !== null);
  return held.length === 0 ? null : { best: Math.min(...held), worst: Math.max(...held) };
}

/** True for one to four projects: one more changes everything. None at all is no small count, it is none. */
export function isSmallCount(count: number | null): boolean {
  return count !== null && count > 0 && count < SMALL_COUNT;
}

function isRankable(count: number | null): boolean {
  return count === null || count >= SMALL_COUNT;
}
