import { describe, expect, it } from 'vitest';
import { medianOf } from '#lib/domain/median.ts';

describe('median', () => {
  it('is the middle value, or the middle of the two', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });

  it('leaves out what is absent', () => {
    expect(medianOf([null, 7, null])).toBe(7);
    expect(medianOf([null])).toBeNull();
  });
});
