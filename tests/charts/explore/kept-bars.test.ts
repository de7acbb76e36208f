import { describe, expect, it } from 'vitest';
import { layoutKeptBars } from '#lib/charts/explore/kept-bars.ts';

const bar = (id: string, cents: number | null, label = id) => ({
  id,
  label,
  cents,
  text: cents === null ? 'n.c.' : `${cents}`,
  isKept: false,
});
const view = { isNarrowed: false, bars: [bar('a', 100), bar('b', -50), bar('c', null), bar('d', 0)] };

describe('layoutKeptBars', () => {
  it('gives every row the same height, so that presses lie over them', () => {
    expect(layoutKeptBars(view, 384, false).height).toBe(120);
    expect(layoutKeptBars(view, 288, true).height).toBe(184);
  });

  it('draws from zero, either way, and nothing where nothing is', () => {
    const { bars, zeroX } = layoutKeptBars(view, 384, false);
    const [most, least, absent, zero] = bars;
    expect(most?.barX).toBe(zeroX);
    expect((least?.barX ?? 0) + (least?.barWidth ?? 0)).toBeCloseTo(zeroX);
    expect((most?.barWidth ?? 0) / (least?.barWidth ?? 1)).toBeCloseTo(2);
    expect([absent?.barWidth, zero?.barWidth]).toEqual([0, 0]);
  });

  it('cuts a label that has no room, and stays inside the frame', () => {
    const long = {
      isNarrowed: false,
      bars: [bar('a', 100, 'Une mesure au nom bien trop long pour sa colonne')],
    };
    const { bars, width } = layoutKeptBars(long, 300, false);
    expect(bars[0]?.shown.endsWith('…')).toBe(true);
    expect((bars[0]?.barX ?? 0) + (bars[0]?.barWidth ?? 0)).toBeLessThan(width);
  });
});
