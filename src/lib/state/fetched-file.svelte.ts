/** What a page needs with a date only, month by month, fetched once; its address ends with what proves it. */
export class FetchedFile<Rows> {
  /** Null until they are there: the figures then stay those of the whole delivery, and say so. */
  rows = $state.raw<Rows | null>(null);
  hasFailed = $state(false);
  readonly #address: string;
  #fetching: Promise<void> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  /** Fetches it, or tries again where it failed. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#read();
    return this.#fetching;
  }

  async #read(): Promise<void> {
    this.hasFailed = false;
    try {
      const response = await fetchSealed(this.#address);
      if (!response.ok) throw new Error(`${response.status} ${this.#address}`);
      this.rows = (await response.json()) as Rows;
    } catch {
      this.hasFailed = true;
      this.#fetching = null;
    }
  }
}

/**
 * A file whose address ends in « #sha256-… », the digest of its bytes, which the browser itself verifies. What a cache
 * kept may be what is wrong: it is then asked for once more, past every cache. Rejects when it is not that file.
 */
export async function fetchSealed(address: string): Promise<Response> {
  // An address of the data is encoded, its end too.
  const [path = '', seal = ''] = address.split(/#|%23/);
  const integrity = decodeURIComponent(seal);
  return fetch(path, { integrity }).catch(() => fetch(path, { integrity, cache: 'reload' }));
}
