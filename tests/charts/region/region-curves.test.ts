import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutRegionCurves } from '#lib/charts/region/region-curves.ts';
import type { RegionCurvesView } from '#lib/views/region/region-curves.ts';

const view = (own: number[], other: number[]): RegionCurvesView => ({
  fromMonth: 24_300,
  toMonth: 24_300 + own.length - 1,
  own: { code: '53', name: 'Provence-Alpes-Côte d’Azur', values: own },
  others: [{ code: '11', name: 'Île-de-France', values: other }],
  median: own.map((value, at) => (value + (other[at] ?? 0)) / 2),
  ownText: '12,40\u00a0€',
  medianText: '8,00\u00a0€',
});

describe('layoutRegionCurves', () => {
  it('climbs in steps at the end of the month, from zero', () => {
    const { named, others, zeroY } = layoutRegionCurves(view([0, 5, 5], [10, 10, 10]), 720);
    const own = named.find(({ kind }) => kind === 'own')?.d ?? '';
    expect(own.match(/V/g)).toHaveLength(1);
    expect(own.startsWith(`M1 ${Math.round(zeroY * 10) / 10}`)).toBe(true);
    expect(others[0]?.d.match(/V20H/)).not.toBeNull();
  });

  it('keeps every curve and label inside the frame, whatever its width', () => {
    const values = fc.array(fc.double({ min: -5, max: 500, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 280, max: 1200 }), (own, other, width) => {
        const length = Math.min(own.length, other.length);
        const layout = layoutRegionCurves(view(own.slice(0, length), other.slice(0, length)), width);
        for (const { endX, endY, labelY } of layout.named) {
          expect(endX).toBeLessThanOrEqual(width);
          expect(endY).toBeGreaterThanOrEqual(0);
          expect(endY).toBeLessThanOrEqual(layout.height);
          expect(labelY + 16).toBeLessThanOrEqual(layout.height);
        }
        const [first, second] = layout.named;
        expect(Math.abs((first?.labelY ?? 0) - (second?.labelY ?? 0))).toBeGreaterThanOrEqual(33);
      }),
    );
  });

  it.each([
    [288, 'Cette région'],
    [720, 'Provence-Alpes-Côte d’Azur'],
  ])('names the region within a frame of %i px: %s', (width, name) => {
    const { named, labelX } = layoutRegionCurves(view([37], [12]), width);
    expect(named[0]?.name).toBe(name);
    expect(labelX + name.length * 7).toBeLessThanOrEqual(width);
  });

  it('has round ticks above zero, five at most', () => {
    const { yTicks } = layoutRegionCurves(view([37], [12]), 720);
    expect(yTicks.map(({ label }) => label)).toEqual(['10\u00a0€', '20\u00a0€', '30\u00a0€']);
    const small = layoutRegionCurves(view([8.1], [3]), 720).yTicks;
    expect(small.map(({ label }) => label)).toEqual(['2\u00a0€', '4\u00a0€', '6\u00a0€', '8\u00a0€']);
  });
});
