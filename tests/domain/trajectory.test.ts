import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import { expectedAt } from '#lib/domain/trajectory.ts';

const day = (text: string) => isoDate(text) as IsoDate;
const path = [
  { date: day('2026-01-01'), cents: euros(100) },
  { date: day('2026-01-11'), cents: euros(200) },
  { date: day('2026-12-31'), cents: euros(300) },
];

describe('expectedAt', () => {
  it.each([
    ['2026-01-01', 10000, false],
    ['2026-01-04', 13000, true],
    ['2026-01-11', 20000, false],
    ['2026-12-31', 30000, false],
  ])('on %s expects %i cents (interpolated: %s)', (date, cents, isInterpolated) => {
    expect(expectedAt(path, day(date))).toEqual({ cents, isInterpolated });
  });

  it.each(['2025-12-31', '2027-01-01'])('extrapolates nothing on %s', (date) => {
    expect(expectedAt(path, day(date))).toBeNull();
  });

  it('is null without a path', () => {
    expect(expectedAt([], day('2026-01-01'))).toBeNull();
  });
});
