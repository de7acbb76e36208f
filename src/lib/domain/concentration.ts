/** Below that number of holders the first three hold most of anything: no concentration is computed. */
export const MINIMUM_HOLDERS = 10;

/** How many of the largest holders are read together. */
const LARGEST_COUNT = 3;

/** How money is spread over those that hold some, or why that is not computed. */
export type Concentration =
  | {
      readonly kind: 'measured';
      /** Holders of more than nothing. */
      readonly holders: number;
      /** Share of the three largest, 0..1. */
      readonly largest: number;
      /** Herfindahl-Hirschman index, 1/n (all equal) to 1 (one holder). */
      readonly index: number;
      /** How many equal holders would give the same index: 1 / index. */
      readonly equalHolders: number;
    }
  | { readonly kind: 'refused'; readonly reason: 'not-published' | 'few-holders'; readonly holders: number };

/**
 * Concentration of balances (cents, inhabitants) over their holders, any order. Null balances: not published. A balance
 * of zero or below holds nothing: it is in neither n nor the sum. Refused under ten holders.
 * Formula of the index: sum of the squared shares (Hirschman 1945, Herfindahl 1950).
 */
export function concentrationOf(balances: readonly number[] | null): Concentration {
  if (balances === null) return { kind: 'refused', reason: 'not-published', holders: 0 };
  const held = balances.filter((balance) => balance > 0).sort((a, b) => b - a);
  const holders = held.length;
  if (holders < MINIMUM_HOLDERS) return { kind: 'refused', reason: 'few-holders', holders };
  const total = held.reduce((sum, balance) => sum + balance, 0);
  const shares = held.map((balance) => balance / total);
  const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);
  const index = sum(shares.map((share) => share ** 2));
  return {
    kind: 'measured',
    holders,
    largest: sum(shares.slice(0, LARGEST_COUNT)),
    index,
    equalHolders: 1 / index,
  };
}
