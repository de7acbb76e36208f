import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateFromDays,
  daysSinceEpoch,
  isoDate,
  firstDayOfPeriod,
  lastDayOfMonth,
  lastDayOfPeriod,
  monthIndex,
  monthsAfter,
} from '#lib/domain/calendar.ts';
import type { DatePrecision, IsoDate } from '#lib/domain/calendar.ts';

describe('isoDate', () => {
  it.each(['2025-11-12', '2024-02-29', '1999-12-31'])('takes %s', (text) => {
    expect(isoDate(text)).toBe(text);
  });

  it.each(['2026-02-31', '2025-02-29', '2025-13-01', '2025-1-2', '12/11/2025', '', '2025-11-12T00:00:00'])(
    'refuses « %s »',
    (text) => {
      expect(isoDate(text)).toBeNull();
    },
  );
});

it('counts days from 1970', () => {
  expect(daysSinceEpoch('1970-01-01' as IsoDate)).toBe(0);
  expect(daysSinceEpoch('2025-11-12' as IsoDate)).toBe(20_404);
  expect(dateFromDays(20_404)).toBe('2025-11-12');
});

it('gives back any day it counted', () => {
  expect(() =>
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        (days) => daysSinceEpoch(dateFromDays(days)) === days,
      ),
    ),
  ).not.toThrow();
});

it('counts months so that they subtract', () => {
  expect(monthIndex('2026-09-30' as IsoDate)).toBe(24_320);
  expect(monthIndex('2026-01-01' as IsoDate) - monthIndex('2025-12-31' as IsoDate)).toBe(1);
  expect(lastDayOfMonth(24_320)).toBe('2026-09-30');
  expect(lastDayOfMonth(24_313)).toBe('2026-02-28');
});

describe('lastDayOfPeriod', () => {
  it.each<[string, DatePrecision, string | null]>([
    ['2025-11-12', 'day', '2025-11-12'],
    ['2025-11', 'month', '2025-11-30'],
    ['2024-02', 'month', '2024-02-29'],
    ['2025', 'year', '2025-12-31'],
    ['2026-12-01', 'month', '2026-12-31'],
    ['2025-11', 'day', null],
    ['2025-13', 'month', null],
    ['', 'unknown', null],
  ])('of « %s » known to the %s is %s', (text, precision, expected) => {
    expect(lastDayOfPeriod(text, precision)).toBe(expected);
  });
});

it.each<[string, DatePrecision, string]>([
  ['2025-11-30', 'day', '2025-11-30'],
  ['2025-11-30', 'month', '2025-11-01'],
  ['2025-12-31', 'year', '2025-01-01'],
  ['2025-11-30', 'unknown', '2025-11-30'],
])('gives the first day of the period of %s known to the %s: %s', (date, precision, expected) => {
  expect(firstDayOfPeriod(date as IsoDate, precision)).toBe(expected);
});

it.each([
  ['2025-09-30', 12, '2026-09-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-08-31', 1, '2025-09-30'],
  ['2025-11-05', 2, '2026-01-05'],
])('moves %s by %i months to %s', (from, months, to) => {
  expect(monthsAfter(from as IsoDate, months)).toBe(to);
});
