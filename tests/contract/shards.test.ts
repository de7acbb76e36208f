import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardOf } from '#lib/contract/shards.ts';

describe('shardOf', () => {
  it('keeps its places: a page of one release reads the files of another', () => {
    const ids = ['a4adf7938677527c07f3', 'B-0232-1', 'B-0233-1', '000000034'];
    expect(ids.map((id) => shardOf(id, 16))).toEqual([14, 12, 14, 1]);
  });

  it('puts any id in one of the shards, and in the only one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 12 }), (id, bits) => {
        const place = shardOf(id, 2 ** bits);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(2 ** bits);
      }),
    );
    expect(shardOf('B-0232-1', 1)).toBe(0);
  });

  it('parts a shard in two when their number doubles', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(Math.floor(shardOf(id, 64) / 2)).toBe(shardOf(id, 32));
      }),
    );
  });

  it('fills the shards evenly, for ids that differ in their last digit as well', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 1600; index += 1) {
      const place = shardOf(`B-${String(index).padStart(4, '0')}-1`, 16);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    expect(Math.min(...counts.values())).toBeGreaterThan(50);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });
});
