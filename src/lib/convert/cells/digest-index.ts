import type { Digest96 } from './text-digest.ts';

const SHARDS = 64;
const FIRST_SLOTS = 16;
const FULLEST = 0.85;
const GROWTH = 1.5;
const WORDS = 4;

/** A part of the slots, each of four words: the digest, then the value plus one (zero where there is none). */
interface Shard {
  slots: Int32Array;
  capacity: number;
  count: number;
}

/**
 * What was first met under each digest: 16 bytes a key in tables that are 57 to 85 % full, which grow by parts so that
 * growing never needs twice the room. Values are whole numbers from 0 to 2³² − 2.
 */
export class DigestIndex {
  readonly #shards: (Shard | undefined)[] = [];

  /** The value under that digest; −1, and the value given is from now on there, when there was none. */
  put(digest: Digest96, value: number): number {
    const mixed = finish(digest.a ^ digest.c);
    const key = digest.b;
    const shard = this.#shardOf(key);
    if (shard.count >= shard.capacity * FULLEST) grow(shard);
    const { slots } = shard;
    const at = place(slots, shard.capacity, mixed, digest.b, digest.c);
    const held = (slots[at + 3] ?? 0) >>> 0;
    if (held !== 0) return held - 1;
    slots[at] = mixed;
    slots[at + 1] = digest.b;
    slots[at + 2] = digest.c;
    slots[at + 3] = value + 1;
    shard.count += 1;
    return -1;
  }

  /** The value under that digest; −1 when there is none. */
  get(digest: Digest96): number {
    const shard = this.#shards[finish(digest.b) & (SHARDS - 1)];
    if (!shard) return -1;
    const at = place(shard.slots, shard.capacity, finish(digest.a ^ digest.c), digest.b, digest.c);
    return ((shard.slots[at + 3] ?? 0) >>> 0) - 1;
  }

  #shardOf(key: number): Shard {
    const index = finish(key) & (SHARDS - 1);
    const known = this.#shards[index];
    if (known) return known;
    const shard = { slots: new Int32Array(FIRST_SLOTS * WORDS), capacity: FIRST_SLOTS, count: 0 };
    this.#shards[index] = shard;
    return shard;
  }
}

/** Offset of the slot that holds the digest, or of the free one where it belongs. */
function place(slots: Int32Array, capacity: number, mixed: number, b: number, c: number): number {
  let slot = Math.floor(((mixed >>> 0) / 0x1_0000_0000) * capacity);
  for (;;) {
    const at = slot * WORDS;
    if (slots[at + 3] === 0) return at;
    if (slots[at] === mixed && slots[at + 1] === b && slots[at + 2] === c) return at;
    slot = slot + 1 === capacity ? 0 : slot + 1;
  }
}

function grow(shard: Shard): void {
  const before = shard.slots;
  shard.capacity = Math.ceil(shard.capacity * GROWTH);
  const slots = new Int32Array(shard.capacity * WORDS);
  for (let at = 0; at < before.length; at += WORDS) {
    const held = before[at + 3] ?? 0;
    if (held === 0) continue;
    const [mixed, b, c] = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0];
    const to = place(slots, shard.capacity, mixed, b, c);
    slots[to] = mixed;
    slots[to + 1] = b;
    slots[to + 2] = c;
    slots[to + 3] = held;
  }
  shard.slots = slots;
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
