import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eurosPerUnit,
  repereBy,
  toDenominators,
  type Denominator,
  type DenominatorValue,
} from '#lib/domain/denominator.ts';
import { cents } from '#lib/domain/money.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';

const row = (change: Partial<DenominatorValue>): DenominatorValue => ({
  denominatorId: 'etudiants',
  regionCode: '84',
  label: 'Étudiants en santé',
  unit: 'étudiant en santé',
  value: 1000,
  date: '2025-12-31',
  sourceId: 's1',
  fragile: null,
  ...change,
});
const people: Denominator = {
  id: 'habitant',
  label: 'Habitants',
  unit: 'habitant',
  date: null,
  sourceId: null,
  values: { '11': 200, '84': 100, '94': 0 },
  fragile: {},
};

describe('denominators of a delivery', () => {
  it('are one per id, in their order, with the value of each region that has one', () => {
    const found = toDenominators([
      row({ regionCode: '84' }),
      row({ denominatorId: 'lits', label: 'Lits', unit: 'lit', regionCode: '11', value: 2.5 }),
      row({ regionCode: '11', value: 3000 }),
      row({ regionCode: '06', value: null }),
    ]);
    expect(found).toEqual([
      {
        id: 'etudiants',
        label: 'Étudiants en santé',
        unit: 'étudiant en santé',
        date: '2025-12-31',
        sourceId: 's1',
        values: { '84': 1000, '11': 3000 },
        fragile: {},
      },
      {
        id: 'lits',
        label: 'Lits',
        unit: 'lit',
        date: '2025-12-31',
        sourceId: 's1',
        values: { '11': 2.5 },
        fragile: {},
      },
    ]);
  });

  it('say why a value is fragile: what the delivery says, or a date that is not that of the others', () => {
    const [found] = toDenominators([
      row({ regionCode: '11' }),
      row({ regionCode: '84' }),
      row({ regionCode: '06', date: '2017-01-01' }),
      row({ regionCode: '94', date: '2025-06-30' }),
      row({ regionCode: '01', fragile: 'secret statistique' }),
      row({ regionCode: '02', value: null, fragile: 'non publié' }),
    ]);
    expect(found?.fragile).toEqual({
      '06': 'valeur de 2017',
      '94': 'valeur du 2025-06-30',
      '01': 'secret statistique',
    });
  });
});

describe('euros per unit', () => {
  it('divide the amount of a region by its own value', () => {
    expect(eurosPerUnit(cents(50_000), people, '84')).toBe(5);
  });

  it('are unknown without an amount, a denominator or a value, and over zero', () => {
    expect(eurosPerUnit(null, people, '84')).toBeNull();
    expect(eurosPerUnit(cents(1), null, '84')).toBeNull();
    expect(eurosPerUnit(cents(1), people, '06')).toBeNull();
    expect(eurosPerUnit(cents(1), people, '94')).toBeNull();
  });
});

describe('repères', () => {
  it('share an envelope by the denominator, the largest remainder first', () => {
    expect([...repereBy(cents(100), people, ['84', '11', '94'])]).toEqual([
      ['84', 33],
      ['11', 67],
      ['94', 0],
    ]);
  });

  it('are none when the envelope or the value of one region is unknown', () => {
    expect(repereBy(null, people, ['84']).size).toBe(0);
    expect(repereBy(cents(100), null, ['84']).size).toBe(0);
    expect(repereBy(cents(100), people, ['84', '06']).size).toBe(0);
    expect(repereBy(cents(100), people, ['94']).size).toBe(0);
  });

  it('sum to the envelope to the cent, whatever the key', () => {
    const key = fc
      .array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 18, maxLength: 18 })
      .filter((list) => list.some((value) => value >= 1));
    const check = fc.property(fc.integer({ min: 0, max: 9e11 }), key, (total, list) => {
      const values = Object.fromEntries(REGION_CODES.map((code, index) => [code, list[index]]));
      const reperes = repereBy(cents(total), { ...people, values }, REGION_CODES);
      expect([...reperes.values()].reduce((left, right) => left + right, 0)).toBe(total);
      expect(reperes.size).toBe(18);
    });
    expect(() => fc.assert(check)).not.toThrow();
  });
});
