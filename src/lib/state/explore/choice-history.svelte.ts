/** The queries that a page went through, so that « annuler » and « rétablir » are the back and forward of the browser. */
export class ChoiceHistory {
  #steps = $state.raw<readonly string[]>([]);
  #at = $state(0);

  readonly canUndo = $derived.by(() => this.#at > 0);
  readonly canRedo = $derived.by(() => this.#at < this.#steps.length - 1);

  /** The reader went to this query by the browser’s own buttons, or the page opens on it. */
  arrive(search: string): void {
    const { length } = this.#steps;
    const near = [this.#at, this.#at - 1, this.#at + 1].find(
      (index) => index >= 0 && index < length && this.#steps[index] === search,
    );
    if (near === undefined) this.#steps = [search];
    this.#at = near ?? 0;
  }

  /** The reader chose: what was undone before is gone. */
  push(search: string): void {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), search];
    this.#at += 1;
  }
}
