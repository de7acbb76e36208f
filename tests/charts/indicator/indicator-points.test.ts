import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutIndicator } from '#lib/charts/indicator/indicator-points.ts';
import type { IndicatorChart } from '#lib/views/indicator/indicator-chart.ts';
import { day } from '../../support/records.ts';

function chart(values: readonly number[], isCurve = true): IndicatorChart {
  const dates = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'].map(day);
  return {
    points: values.map((value, index) => ({
      date: dates[index] ?? day('2026-03-31'),
      value,
      text: `${value} personnes`,
      isExact: index > 0,
    })),
    initial: { date: day('2024-12-31'), value: 0, text: '0', isExact: true },
    targets: [
      { date: day('2030-12-31'), value: 400, text: 'Cible 400' },
      { date: null, value: 300, text: 'Cible 300' },
    ],
    isCurve,
    unit: 'personnes',
    print: (value) => `${value}\u00a0personnes`,
  };
}

describe('layoutIndicator', () => {
  it('joins the points of a cumul, and of nothing else', () => {
    expect(layoutIndicator(chart([10, 20, 40]), 720).curve?.match(/L/g)).toHaveLength(2);
    expect(layoutIndicator(chart([10, 20, 40], false), 720).curve).toBeNull();
    expect(layoutIndicator(chart([10]), 720).curve).toBeNull();
  });

  it('sets a dated target at its date, and draws one without a term across', () => {
    const { targets, points, initial, zeroY } = layoutIndicator(chart([10, 20]), 720);
    expect(targets.map(({ isDated }) => isDated)).toEqual([true, false]);
    expect(targets[1]?.x).toBe(712);
    expect(targets[0]?.x).toBeGreaterThan(points[1]?.x ?? 0);
    expect(initial?.y).toBe(zeroY);
    expect(points.map(({ isExact }) => isExact)).toEqual([false, true]);
  });

  it('keeps marks and labels inside the frame, whatever its width', () => {
    const values = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(values, fc.integer({ min: 280, max: 1200 }), (amounts, width) => {
        const layout = layoutIndicator(chart(amounts), width);
        for (const { x, y } of [...layout.points, ...layout.targets]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.zeroY + 0.001);
        }
        for (const { x, y } of layout.labels) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });
});
