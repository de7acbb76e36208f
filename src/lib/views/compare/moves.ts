import type { Territory } from '#lib/domain/territory.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';

/** The periods that the series of a page are cut into: months, or quarters once there are many months. */
export interface Periods {
  /** First month of the first period, counted since year 0. */
  readonly from: number;
  /** Last month, that of the data: the last period may end before its quarter does. */
  readonly to: number;
  readonly step: 1 | 3;
}

/** What a territory gained in each period, in cents or in operations, written apart by spaces; nothing for zero. */
export type Moves = string;

/** Moves of the 21 territories, in the order of `TERRITORIES`; null when nothing was delivered. */
export type MovesByTerritory = readonly Moves[] | null;

const QUARTER = 3;
const MONTHS_READ_AS_SERIES = 24;

/** The periods from one month to another, both in them. Quarters are those of the calendar. */
export function toPeriods(from: number, to: number): Periods {
  return to - from + 1 > MONTHS_READ_AS_SERIES
    ? { from: from - (from % QUARTER), to, step: QUARTER }
    : { from, to, step: 1 };
}

/** Last months of the periods, in order. */
export function endsOf({ from, to, step }: Periods): number[] {
  return Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, index) =>
    Math.min(from + (index + 1) * step - 1, to),
  );
}

interface Move {
  readonly territory: Territory;
  readonly month: number;
  readonly value: number;
}

/** Moves of each territory by period: the same numbers in a third of the bytes. Null without any. */
export function encodeMoves(moves: readonly Move[], periods: Periods): MovesByTerritory {
  if (moves.length === 0) return null;
  const count = endsOf(periods).length;
  return TERRITORIES.map((territory) => {
    const sums = Array.from({ length: count }, () => 0);
    for (const { month, value } of moves.filter((move) => move.territory === territory)) {
      const index = Math.floor((month - periods.from) / periods.step);
      sums[index] = (sums[index] ?? 0) + value;
    }
    return sums.map((sum) => (sum === 0 ? '' : String(sum))).join(' ');
  });
}

/** What a territory held at the end of each period, in order. */
export function decodeBalances(moves: Moves): number[] {
  let balance = 0;
  return moves.split(' ').map((move) => (balance += Number(move)));
}
