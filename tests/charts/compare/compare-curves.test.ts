import { describe, expect, it } from 'vitest';
import { layoutCurves } from '#lib/charts/compare/compare-curves.ts';
import { layoutFunnel } from '#lib/charts/compare/funnel-plot.ts';
import { layoutMultiple } from '#lib/charts/compare/compare-multiple.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { presentComparison } from '#lib/views/compare/present-comparison.ts';
import { COMPARE_CASE, COMPARE_CHOICE, COMPARE_DATE } from '../../support/compare-case.ts';

const scope = { base: '', dataset: 'demo', version: null };
const present = (change: Partial<typeof COMPARE_CHOICE> = {}) => {
  const view = presentComparison(
    COMPARE_CASE,
    { ...COMPARE_CHOICE, ...change },
    { asOf: COMPARE_DATE, scope },
  );
  if (!view.curves || !view.funnel) throw new Error('nothing drawn');
  return { curves: view.curves, funnel: view.funnel };
};
const SIX = ['53', '84', '06', '94', '11', '01'] as const;

describe.each([280, 320, 560, 768, 1200])('at %i px', (width) => {
  it('keeps the name of every territory and of what it is held against in the frame, none over another', () => {
    const layout = layoutCurves(present({ basis: 'euros', territories: SIX }).curves, width);
    const labels = [...layout.series, ...layout.rules];
    expect(labels).toHaveLength(12);
    for (const { name, value, x, y } of labels) {
      expect(x + 12 + textWidth(name, 13) + textWidth(value, 13, 'bold')).toBeLessThanOrEqual(width + 24);
      expect(y).toBeGreaterThanOrEqual(12);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
    const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
    for (const [index, y] of heights.slice(1).entries())
      expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(17.9);
  });

  it('puts the regions of the funnel in the frame', () => {
    const layout = layoutFunnel(present().funnel, ['53', '84'], width);
    expect(layout.points).toHaveLength(18);
    for (const { x, y } of layout.points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(layout.axisY);
    }
    expect(layout.limits.map(({ key }) => key)).toEqual([
      '0.95-lower',
      '0.95-upper',
      '0.998-lower',
      '0.998-upper',
    ]);
  });
});

it('breaks a curve where nothing is published, and never draws through', () => {
  const { series } = layoutCurves(present().curves, 400);
  expect(series[0]?.d.match(/M/g)).toHaveLength(1);
  const gap = layoutCurves(
    {
      ...present().curves,
      isStepped: false,
      series: [
        {
          code: '53',
          name: 'Bretagne',
          short: 'BRE',
          text: '2',
          points: [1, 2, null, 2, 3].map((value, index) => ({ month: 24300 + index, value })),
        },
      ],
    },
    400,
  );
  expect(gap.series[0]?.d.match(/M/g)).toHaveLength(2);
});

it('draws each territory alone on the scale of all, with its own repère', () => {
  const { curves } = present({ basis: 'euros' });
  const layouts = curves.series.map((_, place) => layoutMultiple(curves, place, 240));
  expect(layouts.map(({ rules }) => rules.map(({ key }) => key))).toEqual([['53'], ['84'], ['06'], ['94']]);
  expect(new Set(layouts.map(({ yTicks }) => JSON.stringify(yTicks))).size).toBe(1);
  expect(layouts[0]?.others.match(/M/g)).toHaveLength(17);
});
