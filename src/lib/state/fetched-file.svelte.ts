/** What a page needs with a date only, month by month, fetched once. */
export class FetchedFile<Rows> {
  /** Null until they are there: the figures then stay those of the whole delivery, and say so. */
  rows = $state.raw<Rows | null>(null);
  hasFailed = $state(false);
  readonly #address: string;
  #fetching: Promise<void> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  fetch(): Promise<void> {
    this.#fetching ??= this.#read();
    return this.#fetching;
  }

  async #read(): Promise<void> {
    try {
      const response = await fetch(this.#address);
      if (!response.ok) throw new Error(`${response.status} ${this.#address}`);
      this.rows = (await response.json()) as Rows;
    } catch {
      this.hasFailed = true;
    }
  }
}
