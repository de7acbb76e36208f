import { tick } from 'svelte';
import { myRegion } from '#lib/state/my-region.svelte.ts';
import { unveil } from '#lib/state/page-state.svelte.ts';
import type { CompareChoice } from '#lib/views/compare/compare-choice.ts';
import { formatComparison, parseComparison, type KnownComparison } from './compare-address.ts';

/** What the reader compares: read from the address after hydration, written back so that « back » works. */
export class CompareState {
  /** The prerendered comparison until the address has been read. */
  choice: CompareChoice;
  readonly #known: KnownComparison;
  readonly #push: (search: string) => void;

  /** `push` writes a query, « » for none, into the history. */
  constructor(known: KnownComparison, push: (search: string) => void) {
    this.#known = known;
    this.#push = push;
    this.choice = $state.raw(known.fallback);
  }

  /**
   * Takes the comparison of the address, that of the reader’s own region where it names no territory, then shows the
   * figures that were veiled until they were the asked ones.
   */
  async read(search: string): Promise<void> {
    this.choice = parseComparison(search, this.#known);
    // A page reads its first address before its layout does.
    myRegion.read();
    const isAsked = /[?&]territoires=/.test(search);
    if (!isAsked && myRegion.kept)
      this.choice = { ...this.choice, territories: this.#known.completeWith(myRegion.kept.code) };
    await tick();
    unveil();
  }

  choose(change: Partial<CompareChoice>): void {
    this.choice = { ...this.choice, ...change };
    // Where a region is kept, an address without territories would mean that one: a link names them all.
    const usual = myRegion.kept ? { ...this.#known.fallback, territories: [] } : this.#known.fallback;
    this.#push(formatComparison(this.choice, usual, location.search));
  }
}
