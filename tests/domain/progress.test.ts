import { describe, expect, it } from 'vitest';
import { progressOf, type ProgressInput } from '#lib/domain/progress.ts';

function rateOf(initial: number, current: number, target: number, direction: 'up' | 'down') {
  return progressOf({ initial, current, target, direction });
}

const RISING: ProgressInput = { initial: 100, current: 150, target: 300, direction: 'up' };

describe('progress rate', () => {
  it.each([
    ['half way up', 100, 200, 300, 'up', 50, 50],
    ['to the hundredth', 2251, 2501, 4000, 'up', 14.29, 14.29],
    ['from zero', 0, 29.9, 53.2, 'up', 56.2, 56.2],
    ['past the target, at the upper bound', 10, 37, 30, 'up', 100, 135],
    ['on the target', 10, 30, 30, 'up', 100, 100],
    ['behind the start, at the lower bound', 100, 80, 300, 'up', 0, -10],
    ['on the start', 100, 100, 300, 'up', 0, 0],
    ['falling, a third of the way', 150, 130, 90, 'down', 33.33, 33.33],
    ['falling past the target', 150, 80, 90, 'down', 100, 116.67],
    ['falling target and a value that rises', 150, 180, 90, 'down', 0, -50],
    ['a negative start', -40, -10, 20, 'up', 50, 50],
  ] as const)('is, %s', (_, initial, current, target, direction, clipped, unclipped) => {
    expect(rateOf(initial, current, target, direction)).toEqual({ kind: 'rate', clipped, unclipped });
  });

  it.each([
    ['a target under the start, and passed', 186_483, 180_876, 150_000, 'up', 100],
    ['a target under the start, and not reached any more', 186_483, 140_000, 150_000, 'up', 0],
    ['a target that is the start, and held', 50, 50, 50, 'up', 100],
    ['a target over the start of what must fall, and held', 90, 120, 150, 'down', 100],
    ['a target over the start of what must fall, and lost', 90, 151, 150, 'down', 0],
  ] as const)(
    'is all or nothing for %s, and has no unclipped rate',
    (_, initial, current, target, way, rate) => {
      expect(rateOf(initial, current, target, way)).toEqual({ kind: 'rate', clipped: rate, unclipped: null });
    },
  );

  it.each([
    ['initial-missing', { initial: null }],
    ['current-missing', { current: null }],
    ['target-missing', { target: null }],
    ['target-missing', { initial: null, current: null, target: null }],
    ['current-missing', { initial: null, current: null }],
  ] as const)('is absent: %s', (reason, told) => {
    expect(progressOf({ ...RISING, ...told })).toEqual({ kind: 'absent', reason });
  });
});
