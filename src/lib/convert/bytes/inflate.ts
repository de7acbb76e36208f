import { join, type SourceFile } from './source-file.ts';

/** Bounds of what a compressed file may become: beyond them it is not opened, whatever its headers promise. */
const LARGEST_BYTES = 512 * 1024 * 1024;
/** French exports deflate 5 to 30 times; a deflate bomb, 1 000 times. Small files are let be. */
const LARGEST_RATIO = 200;
const SMALL_BYTES = 1024 * 1024;

/** Thrown when the bytes that come out pass the bounds. */
export class TooLargeError extends Error {}

/** True when that many bytes out of that many in are not a plausible export. */
export function isBomb(compressed: number, inflated: number): boolean {
  return inflated > LARGEST_BYTES || (inflated > SMALL_BYTES && inflated > compressed * LARGEST_RATIO);
}

/** A stream’s end that keeps its bytes, and throws `TooLargeError` as soon as they pass the bounds. */
export function boundedSink(compressed: number): {
  sink: WritableStream<Uint8Array>;
  bytes: () => Uint8Array;
} {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (isBomb(compressed, size)) throw new TooLargeError();
      chunks.push(chunk);
    },
  });
  return { sink, bytes: () => join(chunks, size) };
}

/**
 * The pieces of a gzip file, inflated as they are asked for. Rejects on a damaged or cut file, and with `TooLargeError`
 * on a bomb.
 */
export async function* gunzip(file: Pick<SourceFile, 'size' | 'open'>): AsyncGenerator<Uint8Array> {
  const inflated = toStream(file.open()).pipeThrough(new DecompressionStream('gzip'));
  const reader = inflated.getReader();
  let size = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      size += value.length;
      if (isBomb(file.size, size)) throw new TooLargeError();
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function toStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
