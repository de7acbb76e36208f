import type { Cents } from '#lib/domain/money.ts';
import type { PartnerShare } from '#lib/domain/spending.ts';
import { Growing } from './growing.ts';
import { Interned } from './interned.ts';
import type { TextPool } from './text-pool.ts';

/** One attribute of all operations, by the number of the operation; null where it was not told. */
export interface Cells<Value> {
  get(operation: number): Value | null;
  set(operation: number, value: Value): void;
}

const NONE = -1;

/** Texts that are seldom the same. */
export class TextCells implements Cells<string> {
  readonly #slots = new Growing((length) => new Int32Array(length), NONE);
  readonly #pool: TextPool;

  constructor(pool: TextPool) {
    this.#pool = pool;
  }

  get(operation: number): string | null {
    const slot = this.#slots.get(operation);
    return slot === NONE ? null : this.#pool.text(slot);
  }

  set(operation: number, value: string): void {
    this.#slots.set(operation, this.#pool.add(value));
  }

  isNull(operation: number): boolean {
    return this.#slots.get(operation) === NONE;
  }

  /** Bytes of its UTF-8; none where it was not told. */
  lengthOf(operation: number): number {
    const slot = this.#slots.get(operation);
    return slot === NONE ? 0 : this.#pool.lengthOf(slot);
  }

  /** Copies its UTF-8 to that place of `target`. */
  copy(operation: number, target: Uint8Array, at: number): void {
    const slot = this.#slots.get(operation);
    if (slot !== NONE) this.#pool.copy(slot, target, at);
  }
}

/** Texts that many operations share. */
export class TermCells<Text extends string> implements Cells<Text> {
  readonly #numbers = new Growing((length) => new Int32Array(length), NONE);
  readonly #terms = new Interned<Text>();

  get(operation: number): Text | null {
    const number = this.#numbers.get(operation);
    return number === NONE ? null : this.#terms.textOf(number);
  }

  set(operation: number, value: Text): void {
    this.#numbers.set(operation, this.#terms.numberOf(value));
  }

  /** The number of its text, −1 where it was not told. */
  numberAt(operation: number): number {
    return this.#numbers.get(operation);
  }

  /** The texts by number. */
  get texts(): readonly Text[] {
    return this.#terms.texts;
  }
}

/** Amounts. */
export class CentsCells implements Cells<Cents> {
  readonly #amounts = new Growing((length) => new Float64Array(length), Number.NaN);

  get(operation: number): Cents | null {
    const amount = this.#amounts.get(operation);
    return Number.isNaN(amount) ? null : (amount as Cents);
  }

  set(operation: number, value: Cents): void {
    this.#amounts.set(operation, value);
  }
}

/** Shares of partners, which few operations have. */
export class ShareCells implements Cells<readonly PartnerShare[]> {
  readonly #shares = new Map<number, readonly PartnerShare[]>();

  /** True when no operation has any. */
  get isEmpty(): boolean {
    return this.#shares.size === 0;
  }

  get(operation: number): readonly PartnerShare[] | null {
    return this.#shares.get(operation) ?? null;
  }

  set(operation: number, value: readonly PartnerShare[]): void {
    this.#shares.set(operation, value);
  }
}
