import { describe, expect, it } from 'vitest';
import { gradeByProxies, gradeByZoning, type ZoningCount } from '#lib/views/equity/gradings.ts';

describe('proxies', () => {
  const counts = {
    regionCode: '27',
    population: 2_802_670,
    populationOutsideUrbanUnits: 1_204_687,
    populationOutsideAttractionAreas: 292_508,
  } as const;

  it('give the share of the inhabitants that each counts, and are named for it', () => {
    const [units, areas] = gradeByProxies([counts], 'Etalab, 2026');
    expect(units?.label).toBe('Hors unités urbaines');
    expect(units?.shares['27']).toBeCloseTo(0.42983548, 8);
    expect(areas?.label).toBe('Hors aires d’attraction');
    expect(areas?.shares['27']).toBeCloseTo(0.10436762, 8);
    expect([units, areas].every((one) => one?.definition.includes('Ce n’est pas la grille de densité'))).toBe(
      true,
    );
  });

  it('are none where no population was known', () => {
    expect(gradeByProxies([{ ...counts, population: null }], '')).toEqual([]);
  });
});

describe('a delivered zoning', () => {
  const row = (
    zoneClass: ZoningCount['zoneClass'],
    regionCode: ZoningCount['regionCode'],
    inhabitants: number | null,
  ): ZoningCount => ({ zoning: 'zonage-medecins', zoneClass, regionCode, inhabitants });

  it('adds ZIP and ZAC over all that it classes', () => {
    const counts = [row('zip', '11', 600), row('zac', '11', 150), row('hors-zonage', '11', 250)];
    expect(gradeByZoning(counts, 'zonage-medecins', 'ARS')?.shares).toEqual({ '11': 0.75 });
  });

  it('gives no share to a region that lacks a class, or the inhabitants of one', () => {
    const counts = [
      row('zip', '11', 600),
      row('zac', '11', 150),
      row('zip', '24', 5),
      row('zac', '24', null),
      row('hors-zonage', '24', 5),
      row('zip', '94', 0),
      row('zac', '94', 0),
      row('hors-zonage', '94', 8),
    ];
    expect(gradeByZoning(counts, 'zonage-medecins', 'ARS')?.shares).toEqual({ '94': 0 });
  });

  it('is nothing where it is not delivered', () => {
    expect(gradeByZoning([row('zip', '11', 1)], 'grille-densite', '')).toBeNull();
  });
});
