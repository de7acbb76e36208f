/** A line longer than this is no row: what holds it was not parted into lines. */
const LONGEST_LINE = 16 * 1024 * 1024;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/** Thrown at a line longer than `LONGEST_LINE`: it would have to be held whole. */
export class LineTooLongError extends Error {}

/** The same bytes. Rejects with `LineTooLongError` as soon as more than `longest` of them hold no line end. */
export async function* boundLines(
  pieces: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    const feed = piece.lastIndexOf(LINE_FEED);
    const end = feed === -1 ? piece.lastIndexOf(RETURN) : feed;
    length = end === -1 ? length + piece.length : piece.length - end - 1;
    if (length > longest) throw new LineTooLongError();
    yield piece;
  }
}
