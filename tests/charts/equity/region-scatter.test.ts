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

/** Shares and euros as crowded as those of the lack of doctors: eleven regions within three euros. */
const CROWDED: ScatterView = {
  ...VIEW,
  shareLabel: 'Zones de manque de médecins, % des habitants',
  points: (
    [
      [0.98, 8.1],
      [0.8, 5.5],
      [0.92, 5.6],
      [0.51, 3.55],
      [0.57, 3.3],
      [0.62, 3.4],
      [0.63, 3.9],
      [0.69, 3.7],
      [0.68, 3.2],
      [0.79, 3.3],
      [0.9, 3.7],
      [0.79, 2.9],
      [0.95, 2.6],
      [0.75, 2.35],
      [0.83, 2.3],
      [0.84, 2.15],
      [0.65, 1.25],
      [0.63, 3.45],
    ] as const
  ).map(([share, euros], index) => ({ ...VIEW.points[index]!, short: `R${index}M`, share, euros })),
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

  it.each([280, 390, 720])('sets no label on another, nor on a mark, in a crowd of %i px', (width) => {
    const { points, shareLabel } = layoutRegionScatter(CROWDED, width);
    const labels = points.map(({ labelX, labelY }) => ({
      left: labelX,
      right: labelX + 24,
      top: labelY - 9,
      bottom: labelY,
    }));
    const marks = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
    const meet = (a: (typeof labels)[number], b: (typeof labels)[number]) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const met = labels.flatMap((label, index) =>
      [...labels.slice(index + 1), ...marks].filter((other) => meet(label, other)),
    );
    expect(labels).toHaveLength(18);
    expect(met).toEqual([]);
    expect(shareLabel.map(({ text }) => text)).toEqual(
      width < 390
        ? ['Zones de manque de médecins, % des', 'habitants']
        : ['Zones de manque de médecins, % des habitants'],
    );
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
