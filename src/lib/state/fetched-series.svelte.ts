import type { RegionalSeries } from '#lib/views/region/regional-series.ts';

/** The monthly series of every region, fetched once, when a date is asked for. */
export class FetchedSeries {
  /** Null until they are there: the figures then stay those of the whole delivery, and say so. */
  rows = $state.raw<RegionalSeries | null>(null);
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
      this.rows = (await response.json()) as RegionalSeries;
    } catch {
      this.hasFailed = true;
    }
  }
}
