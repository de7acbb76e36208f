import type { Rule } from '#lib/domain/rule.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { groupRows } from './group-rows.ts';
import type { Movement } from './read-money.ts';
import type { Share } from './told.ts';

/** The part of a movement that a rule puts in one territory. */
export interface PlacedMovement extends Movement {
  readonly territory: Territory;
}

const WHOLE = 10_000n;

/**
 * Where a rule puts movements; per operation and stage the parts sum to its balance. Under the rule of the partners it
 * is the balance, in order of date, that is split at each movement: a movement’s part is what it changes.
 */
export function placeMoney(movements: readonly Movement[], rule: Rule): PlacedMovement[] {
  const whole = (movement: Movement, territory: Territory) => [{ ...movement, territory }];
  if (rule !== 'partners') return movements.flatMap((movement) => whole(movement, movement.of[rule]));
  const placed: PlacedMovement[] = [];
  for (const balance of groupRows(movements, ({ operation, stage }) =>
    JSON.stringify([operation, stage]),
  ).values()) {
    const [first] = balance;
    if (first && first.of.partner === null) placed.push(...splitBalance(balance, first.of.shares));
    else placed.push(...balance.flatMap((movement) => whole(movement, movement.of.partner ?? 'unknown')));
  }
  return placed;
}

function splitBalance(balance: readonly Movement[], shares: readonly Share[]): PlacedMovement[] {
  const inTime = balance.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let sum = 0;
  let before: ReadonlyMap<Territory, number> = new Map();
  return inTime.flatMap((movement) => {
    sum += movement.amountCents;
    const after = splitByLargestRemainder(sum, shares);
    const parts = [...after].map(([territory, part]) => ({
      ...movement,
      territory,
      amountCents: part - (before.get(territory) ?? 0),
    }));
    before = after;
    return parts.filter(({ amountCents }) => amountCents !== 0);
  });
}

/**
 * Cents split by shares of ten thousand: each territory gets the whole cents of its share, and those left go one by one
 * to the largest remainders, the smallest code first among equals. A debt is split as the same money would be.
 */
export function splitByLargestRemainder(
  total: number,
  shares: readonly Share[],
): ReadonlyMap<Territory, number> {
  const sign = total < 0 ? -1 : 1;
  const parts = shares.map(({ territory, points }) => {
    const exact = BigInt(Math.abs(total)) * BigInt(points);
    return { territory, cents: Number(exact / WHOLE), remainder: Number(exact % WHOLE) };
  });
  let left = Math.abs(total) - parts.reduce((given, part) => given + part.cents, 0);
  parts.sort((a, b) => b.remainder - a.remainder || (a.territory < b.territory ? -1 : 1));
  return new Map(
    parts.map((part): [Territory, number] => {
      const extra = left > 0 ? 1 : 0;
      left -= extra;
      return [part.territory, sign * (part.cents + extra)];
    }),
  );
}
