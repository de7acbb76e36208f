import type { MovementRecord } from '#lib/domain/spending.ts';
import type { AidType, MovementKind, MovementStatus, Stage } from '#lib/domain/stage.ts';
import { Interned } from './interned.ts';

/** All that a movement says but its operation, date, amount and line: few movements say it in their own way. */
export interface MovementTerms {
  readonly stage: Stage;
  readonly kind: MovementKind;
  readonly aidType: AidType;
  readonly fundingSource: string;
  readonly status: MovementStatus;
  readonly file: string;
}

/** The terms met, each under a number of its own, in the order in which they were first met. */
export class TermsMet {
  readonly #numbers = new Interned();
  readonly #terms: MovementTerms[] = [];

  numberOf({ stage, kind, aidType, fundingSource, status, origin: { file } }: MovementRecord): number {
    const words = [stage, kind, aidType, status, fundingSource.length, fundingSource + file];
    const text = words.join(' ');
    const number = this.#numbers.numberOf(text);
    if (number === this.#terms.length)
      this.#terms.push({ stage, kind, aidType, fundingSource, status, file });
    return number;
  }

  /** Throws on a number that was not given. */
  at(number: number): MovementTerms {
    const terms = this.#terms[number];
    if (!terms) throw new Error(`unknown number: ${number}`);
    return terms;
  }

  get all(): readonly MovementTerms[] {
    return this.#terms;
  }
}
