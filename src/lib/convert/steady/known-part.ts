import type { Digest96 } from '#lib/convert/cells/text-digest.ts';

const CHUNK = 1 << 20;
const WORD = 4;

/** One part of a row that was read before: its bytes, and what they came to. */
export interface KnownPart {
  /** Holds its spans, one behind the other, and those of other parts. */
  readonly view: DataView;
  /** Where the first of them begins there, and where each of them ends. */
  readonly bounds: readonly number[];
  /** Of the texts of its cells. */
  readonly digest: Digest96;
  readonly number: number;
}

/** Where the spans of a row begin and end in its bytes. */
export interface Places {
  readonly bytes: Uint8Array;
  readonly froms: ArrayLike<number>;
  readonly tos: ArrayLike<number>;
}

/** Keeps the bytes of parts together: one by one they would cost more than they hold. */
export class PartPool {
  #chunk = new Uint8Array(CHUNK);
  #view = new DataView(this.#chunk.buffer);
  #used = 0;

  /** The part whose spans, the ones of those indexes, lie at those places. */
  keep(
    { bytes, froms, tos }: Places,
    indexes: readonly number[],
    digest: Digest96,
    number: number,
  ): KnownPart {
    let size = 0;
    for (const index of indexes) size += (tos[index] ?? 0) - (froms[index] ?? 0);
    if (this.#used + size > this.#chunk.length) this.#begin(size);
    const chunk = this.#chunk;
    const bounds = [this.#used];
    for (const index of indexes) {
      const to = tos[index] ?? 0;
      for (let at = froms[index] ?? 0; at < to; at += 1) chunk[this.#used++] = bytes[at] ?? 0;
      bounds.push(this.#used);
    }
    return { view: this.#view, bounds, digest, number };
  }

  #begin(least: number): void {
    this.#chunk = new Uint8Array(Math.max(CHUNK, least));
    this.#view = new DataView(this.#chunk.buffer);
    this.#used = 0;
  }
}

/** Behind the span of that rank where it lies there again, byte for byte; else −1. */
export function matchSpan({ view, bounds }: KnownPart, rank: number, met: DataView, at: number): number {
  const [from, to] = [bounds[rank] ?? 0, bounds[rank + 1] ?? 0];
  const shift = at - from;
  if (to + shift > met.byteLength) return -1;
  let index = from;
  for (const last = to - WORD; index <= last; index += WORD)
    if (view.getInt32(index) !== met.getInt32(index + shift)) return -1;
  for (; index < to; index += 1) if (view.getUint8(index) !== met.getUint8(index + shift)) return -1;
  return to + shift;
}
