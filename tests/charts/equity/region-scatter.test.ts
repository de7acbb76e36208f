import { describe, expect, it } from 'vitest';
import { layoutRegionScatter } from '#lib/charts/equity/region-scatter.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import type { ScatterView } from '#lib/views/equity/scatter-view.ts';

const VIEW: ScatterView = {
  shareLabel: 'Hors unités urbaines, % des habitants',
  eurosLabel: '€ par habitant',
  points: REGION_CODES.map((code, index) => ({
    code,
    name: code,
    short: `R${code}`,
    share: ((index * 7) % 18) / 40,
    euros: (index * 5) % 18,
    isOverseas: index < 5,
    isSmall: false,
  })),
  levels: [
    { key: 'most', fromShare: 0.3, toShare: 0.425, euros: 6, text: '6,00\u00a0€' },
    { key: 'least', fromShare: 0, toShare: 0.1, euros: 12, text: '12,00\u00a0€' },
  ],
};

describe('scatter of the regions', () => {
  it.each([280, 390, 720, 1200])('keeps every mark and label in a frame of %i px', (width) => {
    const { points, levels, xTicks, height } = layoutRegionScatter(VIEW, width);
    const xs = [
      ...points.flatMap(({ x, labelX }) => [x, labelX]),
      ...levels.flatMap(({ x1, x2, labelX }) => [x1, x2, labelX]),
      ...xTicks.flatMap(({ x, labelX }) => [x, labelX]),
    ];
    const ys = [...points.flatMap(({ y, labelY }) => [y, labelY]), ...levels.map(({ labelY }) => labelY)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
    expect(Math.min(...ys)).toBeGreaterThan(0);
    expect(Math.max(...ys)).toBeLessThan(height);
  });

  it('starts both axes at zero, and places by share and by euros', () => {
    const { points, zeroY, xTicks, yTicks } = layoutRegionScatter(VIEW, 720);
    expect(xTicks.map(({ label }) => label)).toEqual([
      '0\u00a0%',
      '10\u00a0%',
      '20\u00a0%',
      '30\u00a0%',
      '40\u00a0%',
    ]);
    expect(yTicks.map(({ label }) => label)).toEqual(['5', '10', '15']);
    const first = points.find(({ point }) => point.code === '01');
    expect([first?.x, first?.y]).toEqual([xTicks[0]?.x, zeroY]);
    expect(points).toHaveLength(18);
  });
});
