import { detach } from './detach.ts';

/**
 * Answers kept by text or number, in two generations: when the younger is full the elder is let go, so that what is still
 * asked for stays and the rest leaves. Holds at most twice that many.
 */
export class Generations<Key extends string | number, Value> {
  readonly #most: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** A text is to be detached from what it was cut from. */
  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

/** The same function of a text, that remembers what it answered; undefined answers are asked again. */
export function remember<Value>(answer: (text: string) => Value, most = 4096): (text: string) => Value {
  const known = new Generations<string, Value>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = answer(text);
    known.set(detach(text), value);
    return value;
  };
}
