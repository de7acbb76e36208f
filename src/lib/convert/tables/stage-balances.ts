import type { Origin } from '#lib/domain/spending.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { Growing } from './growing.ts';
import { Interned } from './interned.ts';

const WIDTH = STAGES.length;
const LINES = 2 ** 32;

/** What the movements of an operation come to; a stage without movement has no place. Places follow the reading. */
export interface StageBalance {
  readonly operation: number;
  /** By the place of the stage in `STAGES`. */
  readonly cents: readonly number[];
  /** Of the first movement. */
  readonly first: number;
  /** Of the last movement at each stage; −1 where there is none. */
  readonly last: readonly number[];
}

/** What a balance is told of the movements of one file at one stage, as numbers. */
export interface BalanceTerms {
  readonly stage: number;
  readonly file: number;
}

/** Balances of every operation at every stage, 60 bytes an operation. */
export class StageBalances {
  readonly #cents = new Growing((length) => new Float64Array(length));
  readonly #last = new Growing((length) => new Float64Array(length), -1);
  readonly #first = new Growing((length) => new Float64Array(length), -1);
  /** Operations in the order of their first movement. */
  readonly #order = new Growing((length) => new Int32Array(length));
  readonly #files = new Interned();
  #count = 0;

  /** The numbers of a stage and a file, for `add`. */
  termsOf({ stage, file }: { readonly stage: Stage; readonly file: string }): BalanceTerms {
    return { stage: indexOfStage(stage), file: this.#files.numberOf(file) };
  }

  add(operation: number, { stage, file }: BalanceTerms, amountCents: number, line: number): void {
    const place = file * LINES + line;
    const at = operation * WIDTH + stage;
    if (this.#first.get(operation) === -1) {
      this.#first.set(operation, place);
      this.#order.set(this.#count, operation);
      this.#count += 1;
    }
    this.#cents.set(at, this.#cents.get(at) + amountCents);
    this.#last.set(at, place);
  }

  /** In the order of the first movement of each operation. */
  *all(): Generator<StageBalance> {
    for (let index = 0; index < this.#count; index += 1) {
      const operation = this.#order.get(index);
      const at = operation * WIDTH;
      yield {
        operation,
        cents: STAGES.map((_, stage) => this.#cents.get(at + stage)),
        first: this.#first.get(operation),
        last: STAGES.map((_, stage) => this.#last.get(at + stage)),
      };
    }
  }

  /** The file and line of a place. */
  originOf(place: number): Origin {
    return { file: this.#files.textOf(Math.floor(place / LINES)), line: place % LINES };
  }
}

/** The place of a stage in a balance. */
export function indexOfStage(stage: Stage): number {
  return STAGES.indexOf(stage);
}
