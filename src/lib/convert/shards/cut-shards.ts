import { shardOf } from '#lib/contract/shards.ts';

/** Nothing that a page reads is heavier, but for one entry that is so alone. */
export const SHARD_BYTES = 64 * 1024;

/** Entries in as few shards (a power of two) as keep each one light, in the order of `shardOf`; every entry in one. */
export function cutShards<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[][] {
  const sizes = new Map(entries.map((entry) => [entry, byteLength(entry)]));
  for (let count = 1; ; count *= 2) {
    const shards = Array.from({ length: count }, (): Entry[] => []);
    for (const entry of entries) shards[shardOf(entry.id, count)]?.push(entry);
    const isLight = (shard: Entry[]) =>
      shard.length < 2 || shard.reduce((sum, entry) => sum + (sizes.get(entry) ?? 0), 0) <= SHARD_BYTES;
    if (shards.every(isLight) || count >= entries.length) return shards;
  }
}

function byteLength(entry: object): number {
  return new TextEncoder().encode(JSON.stringify(entry)).length + 1;
}
