import { apportionRunning } from '#lib/domain/apportion.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { PartnerShare } from '#lib/domain/spending.ts';
import type { Territory } from '#lib/domain/territory.ts';
import type { CubedMovement, Movement } from './movement-store.ts';

/** Cents of a movement in one territory. */
export interface TerritoryPart {
  readonly territory: Territory;
  readonly amountCents: Cents;
}

/** Parts by key of the movement, under rule `partners`, of the movements whose operation has shares. */
export type Allocations = ReadonlyMap<number, readonly TerritoryPart[]>;

/**
 * Parts of the movements of the operations that have shares, in order of territory; parts of zero are left out.
 * It is the balance of each operation and stage that is split, in order of date, so that a balance fully paid is
 * split as the balance committed, and one fully cancelled leaves nothing anywhere.
 * Movements of one day follow one another by what they are, not by where they were read.
 */
export function allocateMovements(movements: readonly Movement[]): Allocations {
  const balances = new Map<string, Movement[]>();
  for (const movement of movements) {
    if (!movement.operation.shares) continue;
    const key = JSON.stringify([movement.operationKey, movement.stage]);
    const balance = balances.get(key);
    if (balance) balance.push(movement);
    else balances.set(key, [movement]);
  }
  const parts = new Map<number, TerritoryPart[]>();
  for (const balance of balances.values()) {
    const shares = mergeShares(balance[0]?.operation.shares ?? []);
    const inTime = balance.toSorted(compareInTime);
    const amounts = apportionRunning(
      inTime.map(({ amountCents }) => amountCents),
      shares.map(({ basisPoints }) => basisPoints),
    );
    inTime.forEach(({ key }, index) => parts.set(key, toParts(shares, amounts[index] ?? [])));
  }
  return parts;
}

/**
 * Where the cents of a movement are under a rule: one part, its operation’s territory, or under `partners` its
 * allocated parts. They sum to the movement, under every rule.
 */
export function partsOf(
  movement: CubedMovement,
  rule: Rule,
  allocations: Allocations,
): readonly TerritoryPart[] {
  const { seat, place, partnersTerritory } = movement.operation;
  const territory = { seat, place, partners: partnersTerritory }[rule];
  return territory === null
    ? (allocations.get(movement.key) ?? [])
    : [{ territory, amountCents: movement.amountCents }];
}

function mergeShares(shares: readonly PartnerShare[]): PartnerShare[] {
  const points = new Map<Territory, number>();
  for (const { territory, basisPoints } of shares)
    points.set(territory, (points.get(territory) ?? 0) + basisPoints);
  return [...points]
    .map(([territory, basisPoints]) => ({ territory, basisPoints }))
    .sort((a, b) => (a.territory < b.territory ? -1 : 1));
}

function toParts(shares: readonly PartnerShare[], amounts: readonly Cents[]): TerritoryPart[] {
  return shares.flatMap(({ territory }, index) => {
    const amountCents = amounts[index];
    return amountCents ? [{ territory, amountCents }] : [];
  });
}

function compareInTime(a: Movement, b: Movement): number {
  const [left, right] = [identityOf(a), identityOf(b)];
  return left < right ? -1 : left > right ? 1 : a.key - b.key;
}

function identityOf({ date, aidType, kind, amountCents, fundingSource, status }: Movement): string {
  return JSON.stringify([date, aidType, kind, amountCents, fundingSource, status]);
}
