import { describe, expect, it } from 'vitest';
import {
  lastObservedQuarters,
  observedPace,
  paceRatio,
  projectReach,
  quarterBalances,
  requiredPace,
  type Balance,
} from '#lib/domain/pace.ts';
import { day } from '../support/records.ts';

const JANUARY_2025 = 24_300;
/** Balances at the end of March 2025, June 2025 and so on. */
const quarters = (...values: number[]): Balance[] =>
  values.map((value, index) => ({ month: JANUARY_2025 + 2 + 3 * index, value }));

describe('quarterBalances', () => {
  const movements = [
    { month: JANUARY_2025 + 1, value: 10 },
    { month: JANUARY_2025 + 6, value: 40 },
  ];

  it('holds a balance until the next one, and stops at the last whole quarter', () => {
    expect(quarterBalances(movements, day('2025-12-30'))).toEqual([
      { month: 24_302, value: 10 },
      { month: 24_305, value: 10 },
      { month: 24_308, value: 40 },
    ]);
    expect(quarterBalances(movements, day('2025-12-31')).at(-1)).toEqual({ month: 24_311, value: 40 });
  });

  it('is empty without a balance, and before the first quarter has ended', () => {
    expect(quarterBalances([], day('2025-12-31'))).toEqual([]);
    expect(quarterBalances(movements, day('2025-03-30'))).toEqual([]);
  });
});

describe('lastObservedQuarters', () => {
  it('keeps the ends of quarters that follow one another, from the last hole on', () => {
    const five = quarters(1, 2, 3, 4, 5);
    expect(lastObservedQuarters(five)).toEqual(five);
    expect(lastObservedQuarters(five.filter(({ value }) => value !== 2))).toEqual(five.slice(2));
    expect(lastObservedQuarters([])).toEqual([]);
  });

  it('leaves out what is inside a quarter', () => {
    const inside = { month: JANUARY_2025 + 6, value: 9 };
    const [first, second, third] = quarters(1, 2, 3);
    expect(lastObservedQuarters([first!, second!, inside, third!])).toEqual([first, second, third]);
  });
});

describe('observedPace', () => {
  it.each([
    ['a quarter of what four quarters added', [0, 10, 30, 60, 100], 25],
    ['the last four only', [0, 500, 510, 520, 530, 540], 10],
    ['refunds as they are', [100, 90, 90, 90, 60], -10],
    ['nothing moves', [7, 7, 7, 7, 7], 0],
    ['four quarters are not enough', [0, 10, 20, 30], null],
    ['one point', [10], null],
    ['no data', [], null],
  ])('%s', (_, values, pace) => {
    expect(observedPace(quarters(...values))).toBe(pace);
  });
});

describe('requiredPace', () => {
  const aim = { date: day('2030-12-31'), value: 550 };

  it.each([
    ['seventeen quarters left', 210, '2026-09-30', 20],
    ['from the end of a leap February: thirty-four months', 40, '2028-02-29', 45],
    ['half a month counts as one', 545, '2030-11-15', 10],
    ['already reached', 550, '2026-09-30', 0],
    ['over a hundred per cent', 600, '2026-09-30', 0],
  ])('%s', (_, observed, from, pace) => {
    expect(requiredPace(observed, day(from), aim)).toBeCloseTo(pace, 9);
  });

  it.each(['2030-12-31', '2031-01-31'])('is none once the date has come: %s', (from) => {
    expect(requiredPace(100, day(from), aim)).toBeNull();
  });

  it('after the date, still says that it is reached', () => {
    expect(requiredPace(551, day('2031-01-31'), aim)).toBe(0);
  });
});

describe('paceRatio', () => {
  it.each([
    [23, 10, 2.3],
    [0, 10, 0],
    [10, 0, null],
    [10, -5, null],
    [null, 5, null],
    [5, null, null],
  ])('%s asked, %s seen: %s', (required, observed, ratio) => {
    expect(paceRatio(required, observed)).toBe(ratio);
  });
});

describe('projectReach', () => {
  const aim = { date: day('2030-12-31'), value: 300 };
  const from = day('2026-06-30');

  it('gives a range: what remains at the fastest and at the slowest pace', () => {
    // Paces 10 then 20 a quarter; 180 remain: nine quarters, or eighteen.
    expect(projectReach(quarters(0, 0, 0, 0, 40, 80), 120, from, aim)).toEqual({
      kind: 'range',
      earliest: '2028-09-30',
      latest: '2030-12-31',
    });
  });

  it('looks back on eight quarters and no more', () => {
    const slowThenSteady = quarters(0, 1, 2, 3, 4, 14, 24, 34, 44, 54, 64, 74, 84);
    expect(projectReach(slowThenSteady, 84, from, { ...aim, value: 184 })).toEqual({
      kind: 'range',
      earliest: '2028-12-31',
      // (44 − 4) ÷ 4 = 10 in every window: the slow first year is out of sight.
      latest: '2028-12-31',
    });
  });

  it('rounds up to the end of a month, through a leap year', () => {
    // 10 a quarter, 55 remain: five quarters and a half from the end of September 2026.
    const steady = quarters(0, 10, 20, 30, 40, 50);
    expect(projectReach(steady, 45, day('2026-09-30'), { ...aim, value: 100 })).toEqual({
      kind: 'range',
      earliest: '2028-02-29',
      latest: '2028-02-29',
    });
  });

  it('has no last date when the slowest pace is nothing, or would take more than fifty years', () => {
    expect(projectReach(quarters(0, 0, 0, 0, 0, 40), 120, from, aim)).toEqual({
      kind: 'range',
      earliest: '2030-12-31',
      latest: null,
    });
    expect(projectReach(quarters(0, 0, 0, 0, 1, 40), 120, from, aim)).toMatchObject({ latest: null });
  });

  it('is unreachable when nothing advances, and when money comes back', () => {
    expect(projectReach(quarters(9, 9, 9, 9, 9, 9), 9, from, aim)).toEqual({ kind: 'unreachable' });
    expect(projectReach(quarters(9, 8, 7, 6, 5, 4), 4, from, aim)).toEqual({ kind: 'unreachable' });
    expect(projectReach(quarters(0, 0, 0, 0, 1, 2), 2, from, aim)).toEqual({ kind: 'unreachable' });
  });

  it('is reached at a hundred per cent and over, however few the quarters', () => {
    expect(projectReach(quarters(300), 300, from, aim)).toEqual({ kind: 'reached' });
    expect(projectReach([], 301, from, aim)).toEqual({ kind: 'reached' });
  });

  it('projects nothing from five quarters, one or none', () => {
    expect(projectReach(quarters(0, 10, 20, 30, 40), 40, from, aim)).toEqual({ kind: 'too-few' });
    expect(projectReach(quarters(10), 10, from, aim)).toEqual({ kind: 'too-few' });
    expect(projectReach([], 0, from, aim)).toEqual({ kind: 'too-few' });
  });
});
