import { describe, expect, it } from 'vitest';
import { spreadLabels } from '#lib/charts/spread-labels.ts';

const spread = (...wanted: number[]) =>
  spreadLabels(
    wanted.map((height) => ({ item: height, wanted: height })),
    { gap: 10, top: 0, bottom: 100 },
  ).map(({ y }) => y);

describe('spreadLabels', () => {
  it('leaves alone labels that have their room', () => {
    expect(spread(20, 50, 80)).toEqual([20, 50, 80]);
  });

  it('pushes apart labels that meet, in their order', () => {
    expect(spread(52, 50, 51)).toEqual([50, 60, 70]);
  });

  it('lifts them back from the bottom and holds them under the top', () => {
    expect(spread(98, 99, 100)).toEqual([80, 90, 100]);
    expect(spread(-30, -20)).toEqual([0, 10]);
  });
});
