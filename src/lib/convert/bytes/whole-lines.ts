import { join } from './source-file.ts';

const [LINE_FEED, RETURN] = [0x0a, 0x0d];
/** A longer line is no row, and would have to be held whole. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Given, as an empty line, in place of a line longer than 16 MB: to be known by being this very object. */
export const TOO_LONG: Uint8Array = Uint8Array.of(LINE_FEED);

/**
 * Bytes in blocks of whole lines, in their order: as large as the pieces they come in, larger where a line is. The last
 * line need not be ended. Of a line longer than `longest`, which pieces are not, nothing is held.
 */
export async function* wholeLines(
  pieces: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Uint8Array> {
  let carried: Uint8Array[] = [];
  let [length, isTooLong, isHalfEnded] = [0, false, false];
  for await (const piece of pieces) {
    let bytes = isHalfEnded && piece[0] === LINE_FEED ? piece.subarray(1) : piece;
    isHalfEnded = false;
    if (carried.at(-1)?.at(-1) === RETURN && bytes.length > 0 && bytes[0] !== LINE_FEED) {
      yield joined(carried.splice(0));
      length = 0;
    }
    const first = length > 0 ? firstLineEnd(bytes) : -1;
    if (length + (first === -1 ? bytes.length : first) > longest && length > 0) {
      [carried, isTooLong] = [[], true];
      length += bytes.length;
      if (first === -1) continue;
      const isPair = bytes[first] === RETURN && bytes[first + 1] === LINE_FEED;
      isHalfEnded = bytes[first] === RETURN && first + 1 === bytes.length;
      bytes = bytes.subarray(first + (isPair ? 2 : 1));
      [length, isTooLong] = [0, false];
      yield TOO_LONG;
    }
    const end = lastLineEnd(bytes);
    if (end > 0) yield joined([...carried.splice(0), bytes.subarray(0, end)]);
    if (end > 0) length = 0;
    if (end < bytes.length) carried.push(bytes.subarray(end));
    length += bytes.length - end;
  }
  if (isTooLong) yield TOO_LONG;
  const last = joined(carried);
  if (last.length > 0) yield last;
}

/** Always bytes of their own, and of one kind: a piece may be a `Buffer`. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  return pieces.length === 1 ? new Uint8Array(pieces[0] ?? []) : join(pieces, size);
}

function firstLineEnd(bytes: Uint8Array): number {
  const feed = bytes.indexOf(LINE_FEED);
  const end = (feed === -1 ? bytes : bytes.subarray(0, feed)).indexOf(RETURN);
  return end === -1 ? feed : end;
}

/** Behind the last line end; a « \r » at the very end may be half of a « \r\n ». */
function lastLineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  if (feed !== -1 || bytes.length < 2) return feed + 1;
  return bytes.lastIndexOf(RETURN, bytes.length - 2) + 1;
}
