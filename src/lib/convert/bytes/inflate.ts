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
  return { sink, bytes: () => joinChunks(chunks, size) };
}

/** The bytes of a gzip file. Rejects on a damaged or cut file, and with `TooLargeError` on a bomb. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { sink, bytes: inflated } = boundedSink(bytes.length);
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  await source.pipeThrough(new DecompressionStream('gzip')).pipeTo(sink);
  return inflated();
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
