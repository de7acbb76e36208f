/** A file as it was delivered. Its bytes are read in pieces, as often as they are asked for, and never held whole. */
export interface SourceFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Begins the file again at its first byte. */
  open(): AsyncIterable<Uint8Array>;
}

const PIECE = 1024 * 1024;

/** The file of bytes that are in memory: an entry of an archive, a test. `piece` is the most bytes given at once. */
export function fileOf(name: string, bytes: Uint8Array, piece: number = PIECE): SourceFile {
  return { name, size: bytes.length, open: () => cut(bytes, piece) };
}

/** The file that a reader chose, read from where it lies. Its pieces reject when it was moved or written since. */
export function fileOfBlob(name: string, content: Blob): SourceFile {
  return { name, size: content.size, open: () => readStream(content.stream()) };
}

/** All the bytes of a file, for what cannot be read in pieces. */
export async function readWhole(file: Pick<SourceFile, 'size' | 'open'>): Promise<Uint8Array> {
  return joinPieces(file.open());
}

/** The first bytes of a file: that many, or all that it has. */
export async function readHead(file: Pick<SourceFile, 'open'>, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= count) break;
  }
  return join(pieces, size).subarray(0, count);
}

/** Bytes given in pieces, as one. */
export async function joinPieces(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    all.push(piece);
    size += piece.length;
  }
  return join(all, size);
}

/** Bytes given in a list, as one. */
export function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* cut(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
