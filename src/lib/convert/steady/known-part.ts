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

/** The part whose spans lie at those places of a row; `froms` and `tos` by rank. */
export function knownPart(
  bytes: Uint8Array,
  froms: readonly number[],
  tos: readonly number[],
  what: Pick<KnownPart, 'digest' | 'number'>,
): KnownPart {
  const ends: number[] = [];
  let size = 0;
  froms.forEach((from, rank) => ends.push((size += (tos[rank] ?? from) - from)));
  const own = new Uint8Array(size);
  froms.forEach((from, rank) => own.set(bytes.subarray(from, tos[rank]), ends[rank - 1] ?? 0));
  return { bytes: own, ends, ...what };
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
