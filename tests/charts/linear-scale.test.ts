import { describe, expect, it } from 'vitest';
import { linearScale } from '#lib/charts/linear-scale.ts';

describe('linear scale', () => {
  it.each([
    [0, 10],
    [50, 60],
    [100, 110],
    [-50, -40],
    [150, 160],
  ])('places %d of 0 to 100 at %d of 10 to 110', (value, place) => {
    expect(linearScale([0, 100], [10, 110])(value)).toBe(place);
  });

  it('goes down a range that goes down', () => {
    expect(linearScale([0, 4], [200, 0])(1)).toBe(150);
  });

  it('puts everything in the middle of the range when the domain is one point', () => {
    expect(linearScale([3, 3], [0, 40])(3)).toBe(20);
  });
});
