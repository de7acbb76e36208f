import { join } from './source-file.ts';

const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/**
 * Bytes in blocks of whole lines, in their order: as large as the pieces they come in, larger where a line is. The last
 * line need not be ended.
 */
export async function* wholeLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const carried: Uint8Array[] = [];
  for await (const piece of pieces) {
    const end = lastLineEnd(piece);
    if (end > 0) yield joined([...carried.splice(0), piece.subarray(0, end)]);
    if (end < piece.length) carried.push(piece.subarray(end));
  }
  const last = joined(carried);
  if (last.length > 0) yield last;
}

/** Always bytes of their own, and of one kind: a piece may be a `Buffer`. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  return pieces.length === 1 ? new Uint8Array(pieces[0] ?? []) : join(pieces, size);
}

/** Behind the last line end; a « \r » at the very end may be half of a « \r\n ». */
function lastLineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  if (feed !== -1 || bytes.length < 2) return feed + 1;
  return bytes.lastIndexOf(RETURN, bytes.length - 2) + 1;
}
