import { INHABITANT, toDenominators, type Denominator } from '#lib/domain/denominator.ts';
import type { RegionFact } from './region-fact.ts';

/** The inhabitants of the regions as a denominator; null when no population was known at that delivery. */
export function inhabitantsOf(
  regions: readonly (RegionFact & { readonly sourceId?: string | null })[],
): Denominator | null {
  const usual = usualDate(regions);
  const [found] = toDenominators(
    regions.map(({ regionCode, population, populationAsOf, sourceId = null }) => ({
      denominatorId: INHABITANT,
      regionCode,
      label: 'Habitants',
      unit: 'habitant',
      value: population,
      date: populationAsOf,
      sourceId,
      fragile:
        populationAsOf === null || populationAsOf === usual
          ? null
          : `population de ${populationAsOf.slice(0, 4)}`,
    })),
  );
  return found && Object.keys(found.values).length > 0 ? found : null;
}

/** The reference date that most populations share; null when none is known. */
export function usualDate(regions: readonly RegionFact[]): string | null {
  const dates = regions.flatMap(({ populationAsOf }) => populationAsOf ?? []);
  const count = (date: string) => dates.filter((other) => other === date).length;
  return dates.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}
