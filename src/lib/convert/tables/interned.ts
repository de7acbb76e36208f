import { detach } from '#lib/convert/cells/detach.ts';

/** Texts that come back often, each under a number of its own, in the order in which they were first met. */
export class Interned<Text extends string = string> {
  readonly #numbers = new Map<Text, number>();
  readonly #texts: Text[] = [];

  numberOf(text: Text): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const own = detach(text) as Text;
    this.#numbers.set(own, this.#texts.length);
    return this.#texts.push(own) - 1;
  }

  /** Throws on a number that was not given. */
  textOf(number: number): Text {
    const text = this.#texts[number];
    if (text === undefined) throw new Error(`unknown number: ${number}`);
    return text;
  }

  get texts(): readonly Text[] {
    return this.#texts;
  }
}
