import { describe, expect, it } from 'vitest';
import { placeInFunnel, poissonLimits } from '#lib/domain/funnel.ts';

describe('the limits of a funnel', () => {
  // From scipy.stats.poisson 1.17: r = ppf(p, expected), limit = r − (cdf(r) − p) ÷ pmf(r), not below zero.
  it.each([
    [1, 0.95, 0, 2.901949],
    [1, 0.998, 0, 4.867626],
    [5, 0.95, 0.542066, 9.376559],
    [5, 0.998, 0, 12.771354],
    [20, 0.95, 11.205001, 28.745769],
    [20, 0.998, 7.169187, 34.713529],
    [100.5, 0.95, 80.827361, 120.116174],
    [100.5, 0.998, 70.456866, 132.391579],
    [1500, 0.95, 1424.06703, 1575.881235],
    [1500, 0.998, 1381.246136, 1620.605917],
  ] as const)('of %d expected at %d are %d and %d', (expected, level, lower, upper) => {
    const limits = poissonLimits(expected, level);
    expect(limits.lower).toBeCloseTo(lower, 5);
    expect(limits.upper).toBeCloseTo(upper, 5);
  });

  it('are wider at the higher level, and hold what is expected', () => {
    for (const expected of [2, 7.3, 60, 400]) {
      const [inner, outer] = [poissonLimits(expected, 0.95), poissonLimits(expected, 0.998)];
      expect(outer.lower).toBeLessThanOrEqual(inner.lower);
      expect(outer.upper).toBeGreaterThan(inner.upper);
      expect(placeInFunnel(expected, inner)).toBe('within');
    }
  });

  it('need something to be expected', () => {
    expect(() => poissonLimits(0, 0.95)).toThrow('invalid expected count: 0');
    expect(() => poissonLimits(Number.NaN, 0.95)).toThrow('invalid expected count: NaN');
  });

  it('tell who is under and who is above', () => {
    const limits = { lower: 11.2, upper: 28.7 };
    expect(placeInFunnel(11, limits)).toBe('below');
    expect(placeInFunnel(12, limits)).toBe('within');
    expect(placeInFunnel(28.7, limits)).toBe('within');
    expect(placeInFunnel(29, limits)).toBe('above');
  });
});
