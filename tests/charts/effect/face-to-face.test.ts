import { describe, expect, it } from 'vitest';
import { layoutFace } from '#lib/charts/effect/face-to-face.ts';
import type { FaceView } from '#lib/views/effect/effect-view.ts';

const JANUARY_2025 = 24_300;
const VIEW: FaceView = {
  fromMonth: JANUARY_2025,
  toMonth: JANUARY_2025 + 20,
  money: [
    {
      stage: 'committed',
      label: 'Engagé',
      points: [
        { month: JANUARY_2025, cents: 10_000_000_00 },
        { month: JANUARY_2025 + 20, cents: 60_000_000_00 },
      ],
    },
  ],
  units: [
    {
      id: 'trained',
      label: 'Personnes formées',
      points: [
        { month: JANUARY_2025 + 2, value: 4_200 },
        { month: JANUARY_2025 + 20, value: 138_200 },
      ],
    },
  ],
  unitsLabel: 'Personnes, depuis le début',
};

describe('money above, people below', () => {
  const layout = layoutFace(VIEW, 720);

  it('puts the same month at the same place on both sides', () => {
    const end = layout.money.ends[0];
    const dots = layout.units.curves[0]?.dots ?? [];
    expect(end?.x).toBeCloseTo(layout.plotRight, 1);
    expect(dots.at(-1)?.x).toBeCloseTo(layout.plotRight, 1);
    expect(dots[0]?.x).toBeCloseTo(1 + (3 / 21) * (layout.plotRight - 1), 1);
  });

  it('gives each side its own scale from zero', () => {
    const [money, units] = [layout.money, layout.units];
    expect(money.ends[0]?.y).toBe(money.top + 38);
    expect(units.curves[0]?.dots.at(-1)?.y).toBe(units.top + 38);
    expect(money.ticks.map(({ label }) => label)).toEqual(['20', '40', '60\u00a0M€']);
    expect(units.ticks.map(({ label }) => label)).toEqual(['50\u202f000', '100\u202f000']);
    expect(money.zeroY).toBeLessThan(units.top);
  });

  it.each([280, 390, 1200])('keeps its labels in a frame of %i px', (width) => {
    const { labelX, plotRight, height, units } = layoutFace(VIEW, width);
    expect(plotRight).toBeGreaterThanOrEqual(width * 0.45);
    expect(labelX).toBeLessThan(width - 60);
    expect(units.ends.every(({ labelY }) => labelY > 0 && labelY < height)).toBe(true);
  });

  it('draws nothing of a side that is not published', () => {
    const none = layoutFace({ ...VIEW, money: [] }, 720);
    expect(none.money.curves).toEqual([]);
    expect(none.money.ends).toEqual([]);
  });
});
