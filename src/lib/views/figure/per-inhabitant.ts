import type { Cents } from '#lib/domain/money.ts';

/** Euros for one inhabitant; null when the amount or the population is unknown. */
export function eurosPerInhabitant(cents: Cents | null, population: number | null): number | null {
  if (cents === null || population === null || population <= 0) return null;
  return cents / 100 / population;
}
