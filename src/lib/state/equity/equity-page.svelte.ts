import { tick } from 'svelte';
import type { Denominator } from '#lib/domain/denominator.ts';
import { unveil } from '#lib/state/page-state.svelte.ts';
import type { EquityChoice } from '#lib/views/equity/present-equity.ts';
import { DEFAULT_EQUITY, formatEquity, parseEquity } from './equity-address.ts';

/** What the reader chose on the page of equity: read from the address after hydration, written back so that « back » works. */
export class EquityPage {
  /** The prerendered figures until the address has been read. */
  choice = $state.raw<EquityChoice>(DEFAULT_EQUITY);
  readonly #denominators: readonly Denominator[];
  readonly #push: (search: string) => void;

  /** `push` writes a query (« ?etape=decaisse », or « » for none) into the history. */
  constructor(denominators: readonly Denominator[], push: (search: string) => void) {
    this.#denominators = denominators;
    this.#push = push;
  }

  /** Takes the choice of the address, then shows the figures that were veiled until they were the asked ones. */
  async read(search: string): Promise<void> {
    this.choice = parseEquity(search, this.#denominators);
    await tick();
    unveil();
  }

  choose(change: Partial<EquityChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.#push(formatEquity(this.choice, location.search));
  }
}
