import {
  daysSinceEpoch,
  dateFromDays,
  lastDayOfMonth,
  monthIndex,
  type IsoDate,
} from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { AID_TYPES, STAGES, type Stage } from '#lib/domain/stage.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { CheckTally } from './check.ts';
import type { DeliveryBook } from './delivery-book.ts';
import { Growing } from './growing.ts';
import { Interned } from './interned.ts';
import type { CubedMovement, Movement, MovementBlock } from './movement-store.ts';
import type { MovementTerms } from './movement-terms.ts';
import type { OperationProfile } from './operation-store.ts';

/** More than the terms that a cube tells apart. */
const TERMS = 1 << 5;
const NONE = -1;

/** What a cube knows of terms, under a number that tells them apart. */
interface CubedTerms extends Pick<CubedMovement, 'stage' | 'kind' | 'aidType'> {
  readonly number: number;
  readonly stageNumber: number;
}

type SummedCell = Omit<CubedMovement, 'amountCents'> & { amountCents: number };

/**
 * What the movements of a delivery come to, taken block after block: the sums that its cubes are made of, its national
 * figures, and what is needed of the movements whose operation has shares, which alone stay in memory.
 */
export class MovementSums {
  readonly dates = new CheckTally();
  readonly #book: Pick<DeliveryBook, 'operations' | 'movements'>;
  readonly #asOfDay: number | null;
  readonly #terms: readonly CubedTerms[];
  /** By profile and terms, then month. */
  readonly #cells: (Map<number, SummedCell> | undefined)[] = [];
  readonly #shared: Movement[] = [];
  readonly #profiles: OperationProfile[] = [];
  readonly #profileNames = new Interned();
  readonly #profileOf = new Growing((length) => new Int32Array(length), NONE);
  /** By profile, then stage. */
  readonly #national = new Growing((length) => new Float64Array(length));
  readonly #months = new Map<number, number>();

  constructor(book: Pick<DeliveryBook, 'operations' | 'movements'>, asOf: IsoDate | null) {
    this.#book = book;
    this.#asOfDay = asOf && daysSinceEpoch(asOf);
    this.#terms = book.movements.terms.all.map(toCubed);
  }

  /** Takes the movements of a block. */
  add(block: MovementBlock): void {
    const { operations, movements } = this.#book;
    const asOfDay = this.#asOfDay;
    const hasShares = !operations.cells.shares.isEmpty;
    for (let index = 0; index < block.count; index += 1) {
      const [operation, day] = [block.operations[index] ?? 0, block.days[index] ?? 0];
      if (asOfDay !== null)
        this.dates.add(day > asOfDay ? formatOrigin(movements.originOf(block, index)) : null);
      const terms = this.#terms[block.terms[index] ?? 0];
      if (!terms) continue;
      const amountCents = block.amounts[index] ?? 0;
      const profile = this.#profileNumberOf(operation);
      const at = profile * STAGES.length + terms.stageNumber;
      this.#national.set(at, this.#national.get(at) + amountCents);
      if (hasShares && operations.cells.shares.get(operation))
        this.#shared.push(movements.at(block, index, operations.at(operation)));
      else this.#addToCell(profile, this.#monthOf(day), terms, amountCents);
    }
  }

  /** The movements whose operation has shares, whole. */
  get shared(): readonly Movement[] {
    return this.#shared;
  }

  /** The others, put together where no cube tells them apart. */
  merged(): readonly CubedMovement[] {
    const cells = this.#cells.flatMap((months) => [...(months?.values() ?? [])]);
    return cells.map((cell) => ({ ...cell, amountCents: cents(cell.amountCents) }));
  }

  /** Lines that have a movement, sorted. */
  lines(): string[] {
    return [...new Set(this.#profiles.map(({ line }) => line))].sort();
  }

  national(stage: Stage, line: string): number {
    const sums = this.#profiles.map((profile, number) =>
      profile.line === line ? this.#national.get(number * STAGES.length + STAGES.indexOf(stage)) : 0,
    );
    return sums.reduce((total, sum) => total + sum, 0);
  }

  #profileNumberOf(operation: number): number {
    const known = this.#profileOf.get(operation);
    if (known !== NONE) return known;
    const profile = this.#book.operations.profileAt(operation);
    const number = this.#profileNames.numberOf(Object.values(profile).join('\u0000'));
    if (number === this.#profiles.length) this.#profiles.push(profile);
    this.#profileOf.set(operation, number);
    return number;
  }

  #monthOf(day: number): number {
    const known = this.#months.get(day) ?? monthIndex(dateFromDays(day));
    this.#months.set(day, known);
    return known;
  }

  #addToCell(profile: number, month: number, terms: CubedTerms, amountCents: number): void {
    const months = (this.#cells[profile * TERMS + terms.number] ??= new Map<number, SummedCell>());
    const cell = months.get(month);
    const operation = this.#profiles[profile];
    if (cell) cell.amountCents += amountCents;
    else if (operation) {
      const { stage, kind, aidType } = terms;
      const date = lastDayOfMonth(month);
      months.set(month, { key: NONE, stage, kind, date, aidType, amountCents, operation });
    }
  }
}

function toCubed({ stage, kind, aidType }: MovementTerms): CubedTerms {
  const isRepayment = kind === 'repayment';
  const stageNumber = STAGES.indexOf(stage);
  const number = stageNumber * 8 + AID_TYPES.indexOf(aidType) * 2 + Number(isRepayment);
  return { stage, kind: isRepayment ? 'repayment' : 'award', aidType, number, stageNumber };
}
