import { describe, expect, it } from 'vitest';
import { layoutCumulative } from '#lib/charts/cumulative-steps.ts';
import type { CumulativeView } from '#lib/views/figure/chart-views.ts';
import {
  curvesOverCeiling,
  curvesThatMeet,
  curvesUnpublished,
  curvesWithPath,
} from '../support/chart-cases.ts';

const twoYears: CumulativeView = {
  line: 'formation',
  fromMonth: 24000,
  toMonth: 24019,
  series: [
    {
      stage: 'paid',
      label: 'Décaissé',
      points: [
        { month: 24004, cents: 5_000_000_000 },
        { month: 24005, cents: 5_000_000_000 },
        { month: 24009, cents: 10_000_000_000 },
      ],
    },
  ],
  path: null,
  ceiling: { cents: 10_000_000_000, label: 'Enveloppe : 100 M€' },
};

describe('layoutCumulative', () => {
  it('rises from zero by steps, each balance at the end of its month', () => {
    const { curves, plotRight, zeroY, height } = layoutCumulative(twoYears, 401);
    expect([plotRight, zeroY, height]).toEqual([400, 234, 260]);
    // 20 months over 399 px; money between y = 234 (nothing) and y = 28 (100 M€).
    expect(curves[0]?.d).toBe('M80.8,234L100.8,234L100.8,131L200.5,131L200.5,28');
    expect([curves[0]?.x, curves[0]?.y]).toEqual([200.5, 28]);
  });

  it('gives the plot its whole width when the horizon leaves room for the labels', () => {
    expect(layoutCumulative(curvesWithPath, 720).plotRight).toBe(719);
    expect(layoutCumulative(curvesThatMeet, 720).plotRight).toBeLessThan(720 - 150);
  });

  it('stacks the amount under the name where the frame is narrow', () => {
    expect(layoutCumulative(curvesThatMeet, 720).isStacked).toBe(false);
    expect(layoutCumulative(curvesThatMeet, 320).isStacked).toBe(true);
  });

  it('leads labels back to the ends they had to leave', () => {
    expect(layoutCumulative(curvesThatMeet, 720).curves.filter(({ isLed }) => isLed)).toHaveLength(2);
    expect(layoutCumulative(twoYears, 720).curves.filter(({ isLed }) => isLed)).toEqual([]);
  });

  it('puts the ceiling inside the frame when a curve passes it, and zero above a negative balance', () => {
    const layout = layoutCumulative(curvesOverCeiling, 720);
    expect(layout.ceiling?.y).toBeGreaterThan(layout.curves[0]?.y ?? Infinity);
    expect(layout.zeroY).toBeLessThan(layout.axisY);
  });

  it('writes the unit once, on the highest amount', () => {
    const { yTicks } = layoutCumulative(curvesUnpublished, 720);
    expect(yTicks.map(({ label }) => label)).toEqual(['100', '200', '300', '400', '500\u00a0M€']);
  });

  it('draws the scale and nothing else when nothing is published', () => {
    const { curves, path, ceiling } = layoutCumulative(curvesUnpublished, 720);
    expect([curves, path, ceiling?.y]).toEqual([[], null, 28]);
  });
});
