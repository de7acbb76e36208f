import { describe, expect, it } from 'vitest';
import { daysLate, monthsOfPeriod, nextExpectedOn } from '#lib/domain/next-value.ts';
import { day } from '../support/records.ts';

describe('next value', () => {
  it.each([
    ['mensuelle', null, '2026-10-31'],
    ['trimestrielle', null, '2026-12-31'],
    ['Trimestrielle ', 2, '2027-02-28'],
    ['semestrielle', 1, '2027-04-30'],
    ['annuelle', 0, '2027-09-30'],
    ['bi-annuelle', null, '2028-09-30'],
  ])('is expected, %s and %s months of delay, on %s', (periodicity, delay, expected) => {
    expect(nextExpectedOn(day('2026-09-15'), periodicity, delay)).toBe(expected);
  });

  it('is expected at no date without a period, in words unknown here, or without a value', () => {
    expect(nextExpectedOn(day('2026-09-30'), null, 2)).toBeNull();
    expect(nextExpectedOn(day('2026-09-30'), 'de temps en temps', 2)).toBeNull();
    expect(nextExpectedOn(null, 'annuelle', 2)).toBeNull();
    expect(monthsOfPeriod('3 ans')).toBe(36);
  });

  it('is late from the day after, and never early', () => {
    expect(daysLate(day('2026-06-30'), day('2026-09-30'))).toBe(92);
    expect(daysLate(day('2026-09-30'), day('2026-09-30'))).toBe(0);
    expect(daysLate(day('2026-12-31'), day('2026-09-30'))).toBe(0);
  });
});
