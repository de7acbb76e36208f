import { describe, expect, it } from 'vitest';
import { layoutPartBars } from '#lib/charts/part-bars.ts';

const part = (id: string, committed: number, paid: number) => ({
  id,
  label: id,
  text: '',
  stages: [
    { stage: 'committed' as const, cents: committed },
    { stage: 'paid' as const, cents: paid },
  ],
});

describe('layoutPartBars', () => {
  it('draws every stage on the scale of the largest amount, from zero', () => {
    const { parts, height } = layoutPartBars({ parts: [part('eds', 400, 100), part('pepr', 200, 0)] }, 402);
    expect(parts.map(({ bars }) => bars.map(({ barWidth }) => barWidth))).toEqual([
      [400, 100],
      [200, 0],
    ]);
    expect(height).toBe(88);
  });

  it('gives a negative balance no length', () => {
    const [placed] = layoutPartBars({ parts: [part('eds', 100, -50)] }, 102).parts;
    expect(placed?.bars.map(({ barWidth }) => barWidth)).toEqual([100, 0]);
  });

  it('draws nothing of nothing', () => {
    expect(layoutPartBars({ parts: [] }, 300)).toEqual({ width: 300, height: 0, barHeight: 12, parts: [] });
  });
});
