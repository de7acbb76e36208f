import { expect, it } from 'vitest';
import { estimateRemaining } from '#lib/state/import/estimate-remaining.ts';

it.each([
  [0.25, 10, 30],
  [0.5, 4, 4],
  [1, 7, 0],
  [0.5, 0.5, null],
  [0.01, 60, null],
  [0, 60, null],
])('of a share of %d done in %d s is %s s', (share, elapsed, remaining) => {
  expect(estimateRemaining(share, elapsed)).toBe(remaining);
});
