import { untrack } from 'svelte';
import type { KeptOperation, ListParams } from '#lib/queries/explore/list-kept.ts';

const PAGE = 100;

type ListAsked = Omit<ListParams, 'offset' | 'limit'>;

/** The operations kept, page by page as they come into sight: a table of a million rows holds those that were seen. */
export class KeptRows {
  #pages = $state.raw<Readonly<Record<number, readonly KeptOperation[]>>>({});
  readonly #list: (params: ListParams) => Promise<KeptOperation[] | null>;
  #key = '';
  #asked: Readonly<Record<number, true>> = {};

  constructor(list: (params: ListParams) => Promise<KeptOperation[] | null>) {
    this.#list = list;
  }

  /** The row at a rank; null until its page is there. */
  at(rank: number): KeptOperation | null {
    return this.#pages[Math.floor(rank / PAGE)]?.[rank % PAGE] ?? null;
  }

  /** Asks for the rows between two ranks. Safe inside an effect: it depends on its arguments alone. */
  need(params: ListAsked, from: number, to: number): void {
    untrack(() => {
      const key = JSON.stringify(params);
      if (key !== this.#key) {
        this.#key = key;
        this.#asked = {};
        this.#pages = {};
      }
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1)
        void this.#fetch(params, page);
    });
  }

  async #fetch(params: ListAsked, page: number): Promise<void> {
    if (this.#asked[page]) return;
    this.#asked = { ...this.#asked, [page]: true };
    const key = this.#key;
    const rows = await this.#list({ ...params, offset: page * PAGE, limit: PAGE });
    if (rows && key === this.#key) this.#pages = { ...this.#pages, [page]: rows };
  }
}
