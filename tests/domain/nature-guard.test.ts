import { describe, expect, it } from 'vitest';
import type { IndicatorNature } from '#lib/domain/indicator.ts';
import {
  averageOf,
  compareKinds,
  convertSeries,
  drawAsCumul,
  poolRates,
  ratioOf,
  sumOverDates,
  sumOverZones,
  type GuardedSeries,
  type SeriesKind,
} from '#lib/domain/nature-guard.ts';
import { day } from '../support/records.ts';

function series(nature: IndicatorNature, ...values: number[]): GuardedSeries {
  const dates = ['2026-03-31', '2026-06-30', '2026-09-30'].map(day);
  return {
    nature,
    perimeter: 'formation',
    unit: 'personnes',
    values: values.map((value, index) => ({ date: dates[index] ?? day('2026-12-31'), value })),
  };
}

const PEOPLE: SeriesKind = { nature: 'cumul', perimeter: 'formation', unit: 'personnes' };
const RATE: SeriesKind = { nature: 'stock', perimeter: 'ia-sante', unit: 'part' };

describe('nature guard', () => {
  it('sums a flux over its dates, and nothing else', () => {
    expect(sumOverDates(series('flux', 10, 20, 5))).toEqual({ kind: 'allowed', answer: 35 });
    expect(sumOverDates(series('cumul', 10, 30, 35))).toEqual({
      kind: 'refused',
      refusal: 'cumul-summed',
      conversion: 'decumulate',
    });
    expect(sumOverDates(series('glissant', 10, 30))).toMatchObject({ refusal: 'window-summed' });
    expect(sumOverDates(series('stock', 10, 30))).toMatchObject({ refusal: 'stock-summed' });
    expect(sumOverDates({ ...series('flux', 0.2, 0.3), unit: 'part' })).toMatchObject({
      refusal: 'rates-summed',
    });
  });

  it('sums a cumul once it is taken apart: the sum is its last value', () => {
    const flux = convertSeries(series('cumul', 10, 30, 35), 'decumulate');
    expect(flux?.nature).toBe('flux');
    expect(flux && sumOverDates(flux)).toEqual({ kind: 'allowed', answer: 35 });
  });

  it('draws a cumul, and a flux only once it is added up', () => {
    const flux = series('flux', 10, 20, 5);
    expect(drawAsCumul(flux)).toEqual({
      kind: 'refused',
      refusal: 'flux-drawn-as-cumul',
      conversion: 'cumulate',
    });
    const added = convertSeries(flux, 'cumulate');
    expect(added && drawAsCumul(added)).toMatchObject({
      kind: 'allowed',
      answer: [{ value: 10 }, { value: 30 }, { value: 35 }],
    });
    expect(drawAsCumul(series('cumul', 10, 30, 12))).toMatchObject({ refusal: 'cumul-falls' });
    expect(drawAsCumul(series('glissant', 10))).toMatchObject({ refusal: 'window-drawn-as-cumul' });
    expect(drawAsCumul(series('stock', 10))).toMatchObject({ refusal: 'stock-drawn-as-cumul' });
  });

  it('refuses the mean of rates, and gives the rate of the whole instead', () => {
    const parts = [
      { ...RATE, value: 0.9 },
      { ...RATE, value: 0.1 },
    ];
    const refused = { kind: 'refused', refusal: 'rates-averaged', conversion: 'pool-rates' };
    expect(averageOf(parts)).toEqual(refused);
    // 9 out of 10 and 10 out of 100: the whole is 19 out of 110, and not one half.
    const pooled = poolRates([
      { numerator: 9, denominator: 10 },
      { numerator: 10, denominator: 100 },
    ]);
    expect(pooled).toBeCloseTo(0.1727, 4);
    expect(poolRates([])).toBeNull();
    expect(
      averageOf([
        { ...PEOPLE, value: 4 },
        { ...PEOPLE, value: 8 },
      ]),
    ).toEqual({ kind: 'allowed', answer: 6 });
    expect(averageOf([])).toEqual({ kind: 'allowed', answer: null });
  });

  it('adds zones of one kind, and refuses rates, other natures and other perimeters', () => {
    const here = { ...PEOPLE, value: 4 };
    expect(sumOverZones([here, { ...PEOPLE, value: 8 }])).toEqual({ kind: 'allowed', answer: 12 });
    expect(sumOverZones([here, { ...here, nature: 'flux' }])).toMatchObject({ refusal: 'natures-differ' });
    expect(sumOverZones([here, { ...here, perimeter: 'sasn' }])).toMatchObject({
      refusal: 'perimeters-differ',
    });
    expect(sumOverZones([{ ...RATE, value: 0.5 }])).toMatchObject({ refusal: 'rates-summed' });
    expect(sumOverZones([{ ...PEOPLE, unit: 'jours', value: 144 }])).toMatchObject({
      refusal: 'rates-summed',
    });
    expect(averageOf([{ ...PEOPLE, unit: 'jours', value: 144 }])).toMatchObject({
      refusal: 'rates-averaged',
    });
    expect(averageOf([here, { ...here, perimeter: 'sasn' }])).toMatchObject({ refusal: 'perimeters-differ' });
  });

  it.each([
    ['flux', 'decumulate'],
    ['glissant', null],
    ['stock', null],
  ] as const)('does not compare a cumul with a %s, and offers %s', (nature, conversion) => {
    const refused = { kind: 'refused', refusal: 'natures-differ', conversion };
    expect(compareKinds(PEOPLE, { ...PEOPLE, nature })).toEqual(refused);
    expect(compareKinds({ ...PEOPLE, nature }, PEOPLE)).toEqual(refused);
  });

  it('slides a window over a flux to set it beside a glissant', () => {
    expect(compareKinds({ ...PEOPLE, nature: 'glissant' }, { ...PEOPLE, nature: 'flux' })).toMatchObject({
      conversion: 'slide-window',
    });
  });

  it('divides nothing across two perimeters, named or not', () => {
    const euros = { ...PEOPLE, unit: 'euros', value: 119_000_000 };
    const people = { ...PEOPLE, value: 500_000 };
    expect(ratioOf(euros, people)).toEqual({ kind: 'allowed', answer: 238 });
    expect(ratioOf(euros, { ...people, value: 0 })).toEqual({ kind: 'allowed', answer: null });
    const refused = { kind: 'refused', refusal: 'perimeters-differ', conversion: null };
    expect(ratioOf({ ...euros, perimeter: 'ia-sante' }, people)).toEqual(refused);
    expect(ratioOf({ ...euros, perimeter: '' }, { ...people, perimeter: '' })).toEqual(refused);
    expect(ratioOf(euros, { ...people, nature: 'flux' })).toMatchObject({ refusal: 'natures-differ' });
    expect(compareKinds(PEOPLE, { ...PEOPLE, unit: 'heures' })).toMatchObject({ refusal: 'units-differ' });
    expect(compareKinds(PEOPLE, PEOPLE)).toEqual({ kind: 'allowed', answer: true });
  });
});
