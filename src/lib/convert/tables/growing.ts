const CHUNK = 1 << 16;
const REST = CHUNK - 1;
type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A list of numbers that grows by parts of 65 536, so that growing copies nothing. A place never set holds `empty`. */
export class Growing<Store extends Numbers> {
  readonly #chunks: Store[] = [];
  readonly #create: (length: number) => Store;
  readonly #empty: number;

  constructor(create: (length: number) => Store, empty = 0) {
    this.#create = create;
    this.#empty = empty;
  }

  get(index: number): number {
    return this.#chunks[index >>> 16]?.[index & REST] ?? this.#empty;
  }

  set(index: number, value: number): void {
    let chunk = this.#chunks[index >>> 16];
    if (!chunk) {
      chunk = this.#create(CHUNK);
      if (this.#empty !== 0) chunk.fill(this.#empty);
      this.#chunks[index >>> 16] = chunk;
    }
    chunk[index & REST] = value;
  }
}
