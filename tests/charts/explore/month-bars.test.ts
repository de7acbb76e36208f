import { describe, expect, it } from 'vitest';
import { layoutMonthBars, monthAt } from '#lib/charts/explore/month-bars.ts';

const view = {
  fromMonth: 24300,
  toMonth: 24309,
  bars: [
    { month: 24300, cents: 400 },
    { month: 24302, cents: -100 },
  ],
  keptFrom: 24302,
  keptTo: 24304,
};

describe('layoutMonthBars', () => {
  it('gives each month its column and dims those left out', () => {
    const { bars, keptLeft, keptRight } = layoutMonthBars(view, 1000);
    expect(bars.map(({ isKept }) => isKept)).toEqual([false, true]);
    expect([keptLeft, keptRight]).toEqual([200, 500]);
    expect(bars[0]?.x).toBeGreaterThanOrEqual(0);
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeLessThanOrEqual(300);
  });

  it('draws what was taken back below zero', () => {
    const { bars, zeroY, axisY } = layoutMonthBars(view, 1000);
    expect(bars[1]?.y).toBe(zeroY);
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(4);
    expect(zeroY).toBeLessThan(axisY);
  });
});

describe('monthAt', () => {
  it.each([
    [0, 24300],
    [99, 24300],
    [100, 24301],
    [-40, 24300],
    [2000, 24309],
  ])('%s px is %s', (x, month) => {
    expect(monthAt(view, x, 1000)).toBe(month);
  });
});
