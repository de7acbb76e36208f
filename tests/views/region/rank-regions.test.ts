import { describe, expect, it } from 'vitest';
import { isSmallCount, medianOf, rankRegions } from '#lib/views/region/rank-regions.ts';

describe('ranks', () => {
  it('ranks from the highest, equal values sharing the better rank', () => {
    expect(
      rankRegions([
        { code: '11', value: 5, count: 9 },
        { code: '24', value: 9, count: 9 },
        { code: '27', value: 5, count: 9 },
        { code: '28', value: 1, count: 9 },
      ]),
    ).toEqual([
      { code: '24', rank: 1 },
      { code: '11', rank: 2 },
      { code: '27', rank: 2 },
      { code: '28', rank: 4 },
    ]);
  });

  it('ranks neither an absent value nor fewer than five operations, nor none', () => {
    expect(
      rankRegions([
        { code: '06', value: 40, count: 4 },
        { code: '94', value: null, count: null },
        { code: '84', value: 2, count: 5 },
        { code: '53', value: 0, count: 0 },
      ]),
    ).toEqual([
      { code: '84', rank: 1 },
      { code: '06', rank: null },
      { code: '94', rank: null },
      { code: '53', rank: null },
    ]);
  });

  it('calls one to four operations a small count', () => {
    expect([null, 0, 1, 4, 5].map(isSmallCount)).toEqual([false, false, true, true, false]);
  });
});

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
