import { tick } from 'svelte';
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

  /** Takes the comparison of the address, then shows the figures that were veiled until they were the asked ones. */
  async read(search: string): Promise<void> {
    this.choice = parseComparison(search, this.#known);
    await tick();
    unveil();
  }

  choose(change: Partial<CompareChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.#push(formatComparison(this.choice, this.#known.fallback, location.search));
  }
}
