import { Growing } from './growing.ts';

const CHUNK_BYTES = 1 << 20;
/** The most bytes of UTF-8 that one UTF-16 unit becomes. */
const WIDEST = 3;

/** Texts as UTF-8 bytes, each found again by the slot it was given: a tenth of what they take as strings. */
export class TextPool {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #chunks: Uint8Array[] = [];
  readonly #chunkOf = new Growing((length) => new Uint16Array(length));
  readonly #starts = new Growing((length) => new Uint32Array(length));
  readonly #lengths = new Growing((length) => new Uint32Array(length));
  #used = CHUNK_BYTES;
  #count = 0;

  add(text: string): number {
    const needed = text.length * WIDEST;
    let chunk = this.#chunks.at(-1);
    if (!chunk || this.#used + needed > chunk.length) {
      chunk = new Uint8Array(Math.max(CHUNK_BYTES, needed));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const { written } = this.#encoder.encodeInto(text, chunk.subarray(this.#used));
    const slot = this.#count;
    this.#chunkOf.set(slot, this.#chunks.length - 1);
    this.#starts.set(slot, this.#used);
    this.#lengths.set(slot, written);
    this.#used += written;
    this.#count += 1;
    return slot;
  }

  text(slot: number): string {
    const start = this.#starts.get(slot);
    return this.#decoder.decode(this.#chunkAt(slot).subarray(start, start + this.#lengths.get(slot)));
  }

  lengthOf(slot: number): number {
    return this.#lengths.get(slot);
  }

  /** Byte by byte: texts are short. */
  copy(slot: number, target: Uint8Array, at: number): void {
    const [chunk, start, length] = [this.#chunkAt(slot), this.#starts.get(slot), this.#lengths.get(slot)];
    for (let index = 0; index < length; index += 1) target[at + index] = chunk[start + index] ?? 0;
  }

  #chunkAt(slot: number): Uint8Array {
    return this.#chunks[this.#chunkOf.get(slot)] ?? NOTHING;
  }
}

const NOTHING = new Uint8Array();
