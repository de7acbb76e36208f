import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';

/**
 * One number per territory, in the order of `TERRITORIES`; null when nothing was delivered. A null in it is a territory
 * that the page does not carry at the date asked for.
 */
export type ByTerritory<Value extends number> = readonly (Value | null)[] | null;

/** The values by their territory; one that the page does not carry is left out. Null stays null. */
export function toMap<Value extends number>(
  values: ByTerritory<Value>,
): ReadonlyMap<Territory, Value> | null {
  return values && new Map(TERRITORIES.flatMap((code, index) => pairOf(code, values[index])));
}

function pairOf<Value>(code: Territory, value: Value | null | undefined): [Territory, Value][] {
  return value === undefined || value === null ? [] : [[code, value]];
}
