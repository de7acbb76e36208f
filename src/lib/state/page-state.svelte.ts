import { tick } from 'svelte';
import {
  DEFAULT_VIEW,
  formatViewState,
  parseViewState,
  type KnownValues,
  type ViewState,
} from './view-state.ts';

/** What the reader chose on this page: read from the address after hydration, written back so that « back » works. */
export class PageState {
  /** The prerendered figures until the address has been read. */
  view = $state.raw<ViewState>(DEFAULT_VIEW);
  readonly #known: KnownValues;
  readonly #push: (search: string) => void;

  /** `push` writes a query (« ?etape=decaisse », or « » for none) into the history. */
  constructor(known: KnownValues, push: (search: string) => void) {
    this.#known = known;
    this.#push = push;
  }

  /** Takes the state of the address, then shows the figures that were veiled until they were the asked ones. */
  async read(search: string): Promise<void> {
    this.view = parseViewState(search, this.#known);
    await tick();
    unveil();
  }

  choose(change: Partial<ViewState>): void {
    this.view = { ...this.view, ...change };
    // The address as it is now: what belongs to the whole site may have changed since it was read.
    this.#push(formatViewState(this.view, location.search));
  }
}

/** Shows the figures that were veiled until they were the asked ones, and takes back that they were not. */
export function unveil(): void {
  delete document.documentElement.dataset['veil'];
  delete document.documentElement.dataset['unanswered'];
}
