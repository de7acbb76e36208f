import { describe, expect, it } from 'vitest';
import { classBreaks, presentClasses, toStep } from '#lib/views/figure/classes.ts';

describe('classes of regional values', () => {
  it('gives a limit to the class above it', () => {
    const breaks = classBreaks('ia-sante', 'unit');
    expect([0.99, 1, 1.99, 2, 2.99, 3, 4.99, 5, 1000].map((value) => toStep(value, breaks))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('gives no class to what is absent, zero or negative', () => {
    const breaks = classBreaks('formation', 'benchmark');
    expect([null, 0, -3].map((value) => toStep(value, breaks))).toEqual([null, null, null]);
  });

  it('says the five classes in French, lowest first', () => {
    expect(presentClasses([0.25, 0.5, 1, 2], 'unit')).toEqual([
      'moins de 0,25\u00a0€',
      '0,25 à 0,5\u00a0€',
      '0,5 à 1\u00a0€',
      '1 à 2\u00a0€',
      '2\u00a0€ et plus',
    ]);
    expect(presentClasses([0.25, 0.5, 0.75, 1], 'benchmark')[4]).toBe('100\u00a0% et plus');
    expect(presentClasses([5e8, 10e8, 20e8, 50e8], 'amount')[1]).toBe('5 à 10\u00a0M€');
  });
});

describe('classes of another denominator', () => {
  const beds = (count: number) => ({
    id: 'lits',
    label: 'Lits',
    unit: 'lit',
    date: null,
    sourceId: null,
    values: { '11': count - 1, '84': 1 },
    fragile: {},
  });

  it('are those by inhabitant times what there are fewer of it, rounded', () => {
    expect(classBreaks('ia-sante', 'unit', beds(683_508))).toEqual([100, 200, 300, 500]);
    expect(classBreaks('formation', 'unit', beds(400_000))).toEqual([40, 80, 120, 160]);
  });

  it('are those by inhabitant where nothing is counted, and do not touch shares', () => {
    expect(classBreaks('ia-sante', 'unit', { ...beds(1), values: {} })).toEqual([1, 2, 3, 5]);
    expect(classBreaks('ia-sante', 'benchmark', beds(683_508))).toEqual([0.25, 0.5, 0.75, 1]);
  });
});
