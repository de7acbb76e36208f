import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, sumCents } from '#lib/domain/money.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { repereByRegion, type RegionFact } from '#lib/views/figure/repere.ts';

const fact = (index: number, population: number | null): RegionFact => ({
  regionCode: REGION_CODES[index] ?? '94',
  name: `Région ${index}`,
  short: `R${index}`,
  population,
  populationAsOf: '2023-01-01',
  tileColumn: 0,
  tileRow: 0,
});

describe('repère by region', () => {
  it('shares by population, the odd cent to the largest remainder', () => {
    const reperes = repereByRegion(cents(100_00), [fact(0, 1), fact(1, 1), fact(2, 1)]);
    expect([...reperes]).toEqual([
      ['01', 33_34],
      ['02', 33_33],
      ['03', 33_33],
    ]);
  });

  it('computes nothing without an envelope or with one population missing', () => {
    expect(repereByRegion(null, [fact(0, 1)]).size).toBe(0);
    expect(repereByRegion(cents(100), [fact(0, 1), fact(1, null)]).size).toBe(0);
  });

  it('sums to the envelope to the cent, whatever the populations', () => {
    const populations = fc.array(fc.integer({ min: 1, max: 13_000_000 }), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), populations, (envelope, people) => {
        const reperes = repereByRegion(
          cents(envelope),
          people.map((population, index) => fact(index, population)),
        );
        expect(reperes.size).toBe(18);
        expect(sumCents(reperes.values())).toBe(envelope);
      }),
    );
  });
});
