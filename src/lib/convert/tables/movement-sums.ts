import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { AID_TYPES, STAGES, type Stage } from '#lib/domain/stage.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { CheckTally } from './check.ts';
import { Interned } from './interned.ts';
import type { CubedMovement, Movement } from './movement-store.ts';
import type { Operation } from './operation-store.ts';

/** More than the months since year 0, and than the terms that a cube tells apart. */
const [MONTHS, TERMS] = [1 << 15, 1 << 5];

/**
 * What the movements of a delivery come to, taken one after the other: the sums that its cubes are made of, its national
 * figures, and what is needed of the movements whose operation has shares, which alone stay in memory.
 */
export class MovementSums {
  readonly dates = new CheckTally();
  readonly #cells = new Map<number, Omit<CubedMovement, 'amountCents'> & { amountCents: number }>();
  readonly #national = new Map<string, number>();
  readonly #lines = new Set<string>();
  readonly #shared: Movement[] = [];
  readonly #asOf: IsoDate | null;
  /** What the cubes know of an operation, as a text: many operations have the same. */
  readonly #profiles = new Interned();
  readonly #months = new Map<IsoDate, number>();

  constructor(asOf: IsoDate | null) {
    this.#asOf = asOf;
  }

  /** The number of what the cubes know of an operation. */
  profileOf(operation: Operation): number {
    return this.#profiles.numberOf(profileOf(operation));
  }

  /** Takes a movement; `profile` is that of its operation. */
  add(movement: Movement, profile = this.profileOf(movement.operation)): void {
    const { operation, stage, date, amountCents, origin } = movement;
    const asOf = this.#asOf;
    if (asOf !== null) this.dates.add(date > asOf ? formatOrigin(origin) : null);
    const key = `${stage}/${operation.line}`;
    this.#national.set(key, (this.#national.get(key) ?? 0) + amountCents);
    this.#lines.add(operation.line);
    if (operation.shares) this.#shared.push(movement);
    else this.#addToCell(movement, profile);
  }

  /** The movements whose operation has shares, whole. */
  get shared(): readonly Movement[] {
    return this.#shared;
  }

  /** The others, put together where no cube tells them apart. */
  merged(): readonly CubedMovement[] {
    return [...this.#cells.values()].map((cell) => ({ ...cell, amountCents: cents(cell.amountCents) }));
  }

  /** Lines that have a movement, sorted. */
  lines(): string[] {
    return [...this.#lines].sort();
  }

  national(stage: Stage, line: string): number {
    return this.#national.get(`${stage}/${line}`) ?? 0;
  }

  #monthOf(date: IsoDate): number {
    const known = this.#months.get(date) ?? monthIndex(date);
    this.#months.set(date, known);
    return known;
  }

  #addToCell({ operation, stage, kind, date, aidType, amountCents }: Movement, profile: number): void {
    const isRepayment = kind === 'repayment';
    const month = this.#monthOf(date);
    const terms = STAGES.indexOf(stage) * 8 + AID_TYPES.indexOf(aidType) * 2 + Number(isRepayment);
    const key = (profile * MONTHS + month) * TERMS + terms;
    const cell = this.#cells.get(key);
    if (cell) {
      cell.amountCents += amountCents;
      return;
    }
    const { line, measureId, operator, seat, place, partnersTerritory } = operation;
    this.#cells.set(key, {
      key: -1,
      stage,
      kind: isRepayment ? 'repayment' : 'award',
      date: lastDayOfMonth(month),
      aidType,
      amountCents,
      operation: { line, measureId, operator, seat, place, partnersTerritory },
    });
  }
}

function profileOf({ line, measureId, operator, seat, place, partnersTerritory }: Operation): string {
  return [line, measureId, operator, seat, place, partnersTerritory].join('\u0000');
}
