import { describe, expect, it } from 'vitest';
import { inhabitantsOf, usualDate } from '#lib/views/figure/inhabitants.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';

const fact = (regionCode: RegionFact['regionCode'], population: number | null, as: string | null) => ({
  regionCode,
  name: regionCode,
  short: regionCode,
  population,
  populationAsOf: as,
  tileColumn: 0,
  tileRow: 0,
  sourceId: 's1',
});

describe('inhabitants as a denominator', () => {
  it('hold the population of each region that has one, and say which is of another year', () => {
    const regions = [
      fact('11', 12_463_067, '2023-01-01'),
      fact('84', 8_205_557, '2023-01-01'),
      fact('06', 256_518, '2017-01-01'),
      fact('94', null, null),
    ];
    expect(inhabitantsOf(regions)).toEqual({
      id: 'habitant',
      label: 'Habitants',
      unit: 'habitant',
      date: '2023-01-01',
      sourceId: 's1',
      values: { '11': 12_463_067, '84': 8_205_557, '06': 256_518 },
      fragile: { '06': 'population de 2017' },
    });
    expect(usualDate(regions)).toBe('2023-01-01');
  });

  it('are none where no population was known', () => {
    expect(inhabitantsOf([fact('11', null, null)])).toBeNull();
    expect(inhabitantsOf([])).toBeNull();
    expect(usualDate([])).toBeNull();
  });
});
