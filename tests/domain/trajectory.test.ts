import { describe, expect, it } from 'vitest';
import { daysAhead, dueAt, expectedAt, type Path } from '#lib/domain/trajectory.ts';
import { day } from '../support/records.ts';

const point = (date: string, value: number) => ({ date: day(date), value });
const path: Path = {
  rule: 'points',
  points: [point('2026-01-01', 10_000), point('2026-01-11', 20_000), point('2026-12-31', 30_000)],
};
/** A hundred days from nothing to a hundred, through a leap day: one a day. */
const leap: Path = { rule: 'linear', points: [point('2028-01-01', 0), point('2028-04-10', 100)] };
const sCurve: Path = { rule: 's-curve', points: [point('2026-01-01', 0), point('2026-04-11', 1_000)] };

describe('dueAt', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-04', { value: 13_000, isInterpolated: true }],
    ['2026-12-31', { value: 30_000, isInterpolated: false }],
    ['2031-01-01', { value: 30_000, isInterpolated: false }],
  ])('keeps the last value due past the end: %s', (date, due) => {
    expect(dueAt(path, day(date))).toEqual(due);
  });

  it('is null without points', () => {
    expect(dueAt({ rule: 'points', points: [] }, day('2026-01-01'))).toBeNull();
  });
});

describe('expectedAt', () => {
  it.each([
    ['2026-01-01', 10_000, false],
    ['2026-01-04', 13_000, true],
    ['2026-01-11', 20_000, false],
    ['2026-12-31', 30_000, false],
  ])('on %s expects %i (interpolated: %s)', (date, value, isInterpolated) => {
    expect(expectedAt(path, day(date))).toEqual({ value, isInterpolated });
  });

  it.each(['2025-12-31', '2027-01-01'])('extrapolates nothing on %s', (date) => {
    expect(expectedAt(path, day(date))).toBeNull();
  });

  it('is null without a path, and known on its day alone with one point', () => {
    expect(expectedAt({ rule: 'points', points: [] }, day('2026-01-01'))).toBeNull();
    const single: Path = { rule: 'points', points: [point('2026-01-01', 5)] };
    expect(expectedAt(single, day('2026-01-01'))).toEqual({ value: 5, isInterpolated: false });
    expect(expectedAt(single, day('2026-01-02'))).toBeNull();
  });

  it.each([
    ['2028-02-28', 58],
    ['2028-02-29', 59],
    ['2028-03-01', 60],
  ])('counts the leap day: %s', (date, value) => {
    expect(expectedAt(leap, day(date))?.value).toBe(value);
  });

  it('goes straight from end to end under « linear », whatever lies between', () => {
    const bent: Path = {
      rule: 'linear',
      points: [point('2026-01-01', 0), point('2026-01-02', 90), point('2026-01-11', 100)],
    };
    expect(expectedAt(bent, day('2026-01-02'))).toEqual({ value: 10, isInterpolated: true });
  });

  it.each([
    // u = 0,1 ; 0,25 ; 0,5 ; 0,9 : u²(3 − 2u) = 0,028 ; 0,15625 ; 0,5 ; 0,972.
    ['2026-01-11', 28],
    ['2026-01-26', 156],
    ['2026-02-20', 500],
    ['2026-04-01', 972],
  ])('is slow, fast, slow under « s-curve »: %s', (date, value) => {
    expect(expectedAt(sCurve, day(date))?.value).toBe(value);
  });
});

describe('daysAhead', () => {
  it.each([
    ['what is expected', '2026-01-06', 15_000, 0, false],
    ['late, between two points', '2026-01-06', 13_000, -2, false],
    ['ahead, between two points', '2026-01-04', 15_000, 2, false],
    ['late across a point', '2026-01-11', 19_000, -1, false],
    ['under the start: at least since it began', '2026-01-06', 9_999, -5, true],
    ['over what the path ends on: at least until its end', '2026-12-21', 30_001, 10, true],
    ['past the end, its last value is still due', '2027-01-10', 20_000, -364, false],
  ])('%s', (_, date, observed, days, isBeyond) => {
    expect(daysAhead(path, day(date), observed)).toEqual({ days, isBeyond });
  });

  it.each([
    ['2028-03-01', 58, -2],
    ['2028-02-28', 60, 2],
    ['2028-03-01', 30, -30],
  ])('counts the leap day: on %s, %i', (date, observed, days) => {
    expect(daysAhead(leap, day(date), observed)?.days).toBe(days);
  });

  it('finds the day of an s-curve', () => {
    expect(daysAhead(sCurve, day('2026-02-20'), 156)).toEqual({ days: -25, isBeyond: false });
  });

  it('is late from the end of a flat stretch, and ahead until its beginning', () => {
    const flat: Path = {
      rule: 'points',
      points: [
        point('2026-01-01', 0),
        point('2026-01-11', 50),
        point('2026-01-21', 50),
        point('2026-01-31', 100),
      ],
    };
    expect(daysAhead(flat, day('2026-01-26'), 50)?.days).toBe(-5);
    expect(daysAhead(flat, day('2026-01-06'), 50)?.days).toBe(5);
    expect(daysAhead(flat, day('2026-01-15'), 50)?.days).toBe(0);
  });

  it('says nothing before the path, without a path, of one that never moves, or once it is reached', () => {
    const still: Path = { rule: 'points', points: [point('2026-01-01', 5), point('2026-12-31', 5)] };
    const single: Path = { rule: 'points', points: [point('2026-01-01', 5)] };
    expect(daysAhead(path, day('2025-12-31'), 1)).toBeNull();
    expect(daysAhead({ rule: 'points', points: [] }, day('2026-01-01'), 1)).toBeNull();
    expect(daysAhead(still, day('2026-06-30'), 1)).toBeNull();
    expect(daysAhead(single, day('2026-06-30'), 1)).toBeNull();
    expect(daysAhead(path, day('2027-01-10'), 30_000)).toBeNull();
  });
});
