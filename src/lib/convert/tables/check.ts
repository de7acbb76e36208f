/** Outcome of one invariant: how many cases were looked at, how many fail, and the first of those, « fichier:ligne ». */
export interface Check {
  readonly id: string;
  readonly label: string;
  readonly cases: number;
  readonly failing: number;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Counts the cases of one invariant and keeps the first that fail. */
export class CheckTally {
  #cases = 0;
  #failing = 0;
  readonly #examples: string[] = [];

  /** `failure` says where the case fails; null when it holds. */
  add(failure: string | null): void {
    this.#cases += 1;
    if (failure === null) return;
    this.#failing += 1;
    if (this.#examples.length < MOST_EXAMPLES) this.#examples.push(failure);
  }

  toCheck(id: string, label: string): Check {
    return { id, label, cases: this.#cases, failing: this.#failing, examples: this.#examples };
  }
}
