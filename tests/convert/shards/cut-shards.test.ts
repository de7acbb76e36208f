import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardOf } from '#lib/contract/shards.ts';
import { cutShards, SHARD_BYTES } from '#lib/convert/shards/cut-shards.ts';

describe('cutShards', () => {
  it('keeps what is light in one shard', () => {
    expect(cutShards([{ id: 'a' }, { id: 'b' }])).toEqual([[{ id: 'a' }, { id: 'b' }]]);
    expect(cutShards([])).toEqual([[]]);
  });

  it('puts every entry in exactly one shard, its own, none too heavy', () => {
    const entry = fc.record({
      id: fc.uuid(),
      text: fc.string({ maxLength: 40 }).map((one) => one.repeat(200)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 60 }), (entries) => {
        const shards = cutShards(entries);
        expect(
          shards
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(entries.map(({ id }) => id).sort());
        for (const [place, shard] of shards.entries()) {
          for (const { id } of shard) expect(shardOf(id, shards.length)).toBe(place);
          if (shard.length > 1 && shards.length < entries.length)
            expect(JSON.stringify(shard).length).toBeLessThanOrEqual(3 * SHARD_BYTES);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('cuts until two heavy entries are apart', () => {
    const text = 'x'.repeat(SHARD_BYTES * 0.6);
    const entries = Array.from({ length: 8 }, (_, index) => ({ id: `entry-${index}`, text }));
    const sizes = cutShards(entries).map((shard) => shard.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(8);
    expect(sizes.length).toBeGreaterThanOrEqual(8);
  });
});
