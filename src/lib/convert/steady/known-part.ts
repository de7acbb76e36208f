import type { Digest96 } from '#lib/convert/cells/text-digest.ts';

/** One part of a row that was read before: its bytes, and what they came to. */
export interface KnownPart {
  /** Of all its spans, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where each of them ends there. */
  readonly ends: readonly number[];
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

/** The part whose spans, the ones of those indexes, lie at those places. */
export function knownPart(
  { bytes, froms, tos }: Places,
  indexes: readonly number[],
  digest: Digest96,
  number: number,
): KnownPart {
  let size = 0;
  for (const index of indexes) size += (tos[index] ?? 0) - (froms[index] ?? 0);
  const own = new Uint8Array(size);
  const ends: number[] = [];
  let end = 0;
  for (const index of indexes) {
    const to = tos[index] ?? 0;
    for (let at = froms[index] ?? 0; at < to; at += 1, end += 1) own[end] = bytes[at] ?? 0;
    ends.push(end);
  }
  return { bytes: own, ends, digest, number };
}

/** Behind the span of that rank where it lies there again, byte for byte; else −1. */
export function matchSpan(part: KnownPart, rank: number, bytes: Uint8Array, at: number): number {
  const own = part.bytes;
  const from = rank === 0 ? 0 : (part.ends[rank - 1] ?? 0);
  const to = part.ends[rank] ?? 0;
  const shift = at - from;
  for (let index = from; index < to; index += 1) if (own[index] !== bytes[index + shift]) return -1;
  return to + shift;
}
