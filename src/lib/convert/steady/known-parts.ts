import type { Digest96, TextDigest } from '#lib/convert/cells/text-digest.ts';

/** Parts of one kind, at most: places of 1.4 MB, and 8 MB of bytes. */
const SLOTS = 1 << 15;
const FIRST_RING = 1 << 16;
const LARGEST_RING = 1 << 23;
/** Slots where a part may be, one after the other. */
const WAYS = 4;
const WORD = 4;
const NEVER = -1;

/** Bytes, and a view of them. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Where the spans of a row begin and end in its bytes. */
export interface Places {
  readonly froms: Int32Array;
  readonly tos: Int32Array;
}

/**
 * The parts of rows of one kind that were read before: their bytes, and what they came to. Bytes lie in a ring that
 * forgets the eldest; parts are numbers in typed arrays, so that neither costs the collector anything.
 */
export class KnownParts {
  readonly #indexes: readonly number[];
  readonly #width: number;
  readonly #keys = new Int32Array(SLOTS + WAYS);
  /** Where the bytes of a part begin, counted from the first ever written. */
  readonly #begins = new Float64Array(SLOTS + WAYS).fill(NEVER);
  readonly #lengths: Int32Array;
  readonly #digests = new Int32Array((SLOTS + WAYS) * 3);
  readonly #numbers = new Int32Array(SLOTS + WAYS);
  #ring = blockOf(FIRST_RING);
  #written = 0;

  /** Of parts whose spans are those of a row at these indexes. */
  constructor(indexes: readonly number[]) {
    this.#indexes = indexes;
    this.#width = indexes.length;
    this.#lengths = new Int32Array((SLOTS + WAYS) * this.#width);
  }

  /** The slot of the part kept under that key; −1 when there is none. */
  find(key: number): number {
    const first = key & (SLOTS - 1);
    for (let slot = first; slot < first + WAYS; slot += 1)
      if (this.#keys[slot] === key && this.#isThere(slot)) return slot;
    return NEVER;
  }

  /** Behind the span of that rank where it lies there again, byte for byte; else −1. */
  match(slot: number, rank: number, { view }: Block, at: number): number {
    const known = this.#ring.view;
    let from = (this.#begins[slot] ?? 0) % known.byteLength;
    const places = slot * this.#width;
    for (let before = 0; before < rank; before += 1) from += this.#lengths[places + before] ?? 0;
    const end = at + (this.#lengths[places + rank] ?? 0);
    if (end > view.byteLength) return NEVER;
    let met = at;
    for (const last = end - WORD; met <= last; met += WORD, from += WORD)
      if (known.getInt32(from, true) !== view.getInt32(met, true)) return NEVER;
    for (; met < end; met += 1, from += 1) if (known.getUint8(from) !== view.getUint8(met)) return NEVER;
    return end;
  }

  numberOf(slot: number): number {
    return this.#numbers[slot] ?? 0;
  }

  /** Adds what the texts of its cells come to. */
  addTo(digest: TextDigest, slot: number): void {
    const at = slot * 3;
    digest
      .word(this.#digests[at] ?? 0)
      .word(this.#digests[at + 1] ?? 0)
      .word(this.#digests[at + 2] ?? 0);
  }

  /** Keeps the part whose spans lie at those places, in place of the one of that key or of the eldest beside it. */
  keep(key: number, { bytes }: Block, { froms, tos }: Places, digest: Digest96, number: number): void {
    const slot = this.#slotFor(key);
    let size = 0;
    for (const index of this.#indexes) size += (tos[index] ?? 0) - (froms[index] ?? 0);
    if (!this.#makeRoom(size)) return;
    this.#keys[slot] = key;
    this.#begins[slot] = this.#written;
    this.#numbers[slot] = number;
    this.#digests.set([digest.a, digest.b, digest.c], slot * 3);
    const ring = this.#ring.bytes;
    let to = this.#written % ring.length;
    this.#indexes.forEach((index, rank) => {
      const [from, end] = [froms[index] ?? 0, tos[index] ?? 0];
      ring.set(bytes.subarray(from, end), to);
      this.#lengths[slot * this.#width + rank] = end - from;
      to += end - from;
    });
    this.#written += size;
  }

  #isThere(slot: number): boolean {
    const begin = this.#begins[slot] ?? NEVER;
    return begin !== NEVER && begin + this.#ring.bytes.length >= this.#written;
  }

  #slotFor(key: number): number {
    const first = key & (SLOTS - 1);
    let eldest = first;
    for (let slot = first; slot < first + WAYS; slot += 1) {
      if (this.#keys[slot] === key) return slot;
      if ((this.#begins[slot] ?? 0) < (this.#begins[eldest] ?? 0)) eldest = slot;
    }
    return eldest;
  }

  /** The bytes of a part lie in one piece: what is left at the end of the ring may be passed over. */
  #makeRoom(size: number): boolean {
    const { length } = this.#ring.bytes;
    const used = this.#written % length;
    const left = used === 0 && this.#written > 0 ? 0 : length - used;
    if (size <= left) return true;
    if (length < LARGEST_RING && this.#written <= length) {
      // Nothing was written over yet: what begins there still does.
      const larger = blockOf(length * 2);
      larger.bytes.set(this.#ring.bytes);
      this.#ring = larger;
      return this.#makeRoom(size);
    }
    this.#written += left;
    return size <= length;
  }
}

/** A block of that many bytes, all zero. */
function blockOf(size: number): Block {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}
