import { detach } from './detach.ts';

/**
 * Answers kept by text, in two generations: when the younger is full the elder is let go, so that what is still asked for
 * stays and the rest leaves. Holds at most twice that many.
 */
export class Generations<Value> {
  readonly #most: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): Value | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, value: Value): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(detach(text), value);
  }
}

/** The same function of a text, that remembers what it answered; undefined answers are asked again. */
export function remember<Value>(answer: (text: string) => Value, most = 4096): (text: string) => Value {
  const known = new Generations<Value>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
