import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmallCount, rankOf, rankRange } from '#lib/domain/rank.ts';

const value = fc.option(fc.integer({ min: -3, max: 6 }));
const count = fc.option(fc.integer({ min: 0, max: 8 }));
const entries = fc
  .array(fc.record({ value, count }), { maxLength: 18 })
  .map((list) => list.map((one, id) => ({ ...one, id })));

describe('ranks', () => {
  it('go from the highest value, equal ones sharing the better place', () => {
    const ranks = rankOf([
      { id: '11', value: 5, count: 9 },
      { id: '24', value: 9, count: 9 },
      { id: '27', value: 5, count: null },
      { id: '28', value: 1, count: 5 },
    ]);
    expect([...ranks]).toEqual([
      ['11', 2],
      ['24', 1],
      ['27', 2],
      ['28', 4],
    ]);
  });

  it('are given neither to an absent value nor to fewer than five projects, nor to none', () => {
    const ranks = rankOf([
      { id: '06', value: 40, count: 4 },
      { id: '94', value: null, count: null },
      { id: '84', value: 2, count: 5 },
      { id: '53', value: 0, count: 0 },
    ]);
    expect([...ranks.values()]).toEqual([null, null, 1, null]);
  });

  it('are one more than the values strictly greater, counted one by one', () => {
    const check = fc.property(entries, (list) => {
      const ranks = rankOf(list);
      const inRace = list.filter((one) => one.value !== null && !(one.count !== null && one.count < 5));
      for (const one of list) {
        const greater = inRace.filter((other) => Number(other.value) > Number(one.value)).length;
        expect(ranks.get(one.id)).toBe(inRace.includes(one) ? greater + 1 : null);
      }
    });
    expect(() => fc.assert(check)).not.toThrow();
  });
});

describe('range of ranks', () => {
  it.each([
    [[4, 9, 6], { best: 4, worst: 9 }],
    [[3, null, 3], { best: 3, worst: 3 }],
    [[null, null], null],
    [[], null],
  ])('of %j is %j', (ranks, range) => {
    expect(rankRange(ranks)).toEqual(range);
  });
});

describe('small counts', () => {
  it('are one to four projects', () => {
    expect([null, 0, 1, 4, 5].map(isSmallCount)).toEqual([false, false, true, true, false]);
  });
});
