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
